import type { CliContext } from './command.ts';

/** A line on a terminal that shows how far a download is; silent where nobody looks. */
export function progressLine(stream: CliContext['stderr']): {
  readonly show: (file: string, bytes: number, total: number | undefined) => void;
  readonly clear: () => void;
} {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let last = 0;
  return {
    show: (file, bytes, total) => {
      const now = performance.now();
      if (now - last < 100 && bytes !== total) return;
      last = now;
      stream.write(`\r\x1b[K${file} ${barOf(bytes, total)}`);
    },
    clear: () => stream.write('\r\x1b[K'),
  };
}

const width = 24;

/** `[██████······] 52 % of 3.1 MB`, or how much came where the total is not known. */
export function barOf(bytes: number, total: number | undefined): string {
  const megabytes = (count: number): string => `${(count / 1e6).toFixed(1)} MB`;
  if (!total) return megabytes(bytes);
  const share = Math.min(1, bytes / total);
  const full = Math.round(share * width);
  return `[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${Math.floor(share * 100)} % of ${megabytes(total)}`;
}
