const newline = 10;

/** Takes the header line off a CSV stream. */
export async function csvInput(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly header: string; readonly input: AsyncIterable<Uint8Array> }> {
  const chunks = bytes[Symbol.asyncIterator]();
  let head = new Uint8Array(0);
  let end = -1;
  while (end < 0 && head.length < 100_000) {
    const next = await chunks.next();
    if (next.done) break;
    const both = new Uint8Array(head.length + next.value.length);
    both.set(head);
    both.set(next.value, head.length);
    head = both;
    end = head.indexOf(newline);
  }
  const cut = end < 0 ? head.length : end;
  const rest = head.subarray(Math.min(cut + 1, head.length));
  const header = new TextDecoder().decode(head.subarray(0, cut)).replace(/\r$/, '');
  return { header, input: followedBy(rest, chunks) };
}

async function* followedBy(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}
