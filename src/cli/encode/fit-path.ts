/**
 * A path of index terms in at most `width` characters. What tells two entries apart stands at the end, so a path that is too long loses its
 * nonessential modifiers first, then terms after the main term: `Fracture, …, upper end, neck`. What follows two spaces stays whole.
 */
export function fitPath(text: string, width: number): string {
  if (text.length <= width) return text;
  const gap = text.indexOf('  ');
  const [path, leads] = gap < 0 ? [text, ''] : [text.slice(0, gap), text.slice(gap)];
  const [main = '', ...subterms] = path.replace(/ \([^)]*\)/g, '').split(', ');
  for (let dropped = 0; dropped <= subterms.length; dropped += 1) {
    const kept = dropped === 0 ? [main, ...subterms] : [main, '…', ...subterms.slice(dropped)];
    const fitted = kept.join(', ') + leads;
    if (fitted.length <= width) return fitted;
  }
  return text;
}
