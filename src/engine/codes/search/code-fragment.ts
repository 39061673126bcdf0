import type { SearchFrame } from './search-frame.ts';

/** Numbers in the frame's `byCode`, from … to, of the codes that begin with a fragment. */
export interface CodeRange {
  readonly from: number;
  readonly to: number;
}

const fragmentShape = /^(?=.*\d)[0-9a-z]{2,18}$/i;

/** A text that may be a code or its beginning, in canonical form: `e11.` → `E11`; undefined when it cannot be one. */
export function codeFragment(text: string): string | undefined {
  const bare = text.replace(/[\s.-]/g, '');
  return fragmentShape.test(bare) ? bare.toUpperCase() : undefined;
}

/** Codes that begin with the fragment; undefined when there are none. */
export function codesBeginning(frame: SearchFrame, fragment: string): CodeRange | undefined {
  const bound = (past: boolean): number => {
    let low = 0;
    let high = frame.byCode.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const code = frame.codeAt(frame.byCode[middle] ?? 0).slice(0, fragment.length);
      if (code < fragment || (past && code === fragment)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const from = bound(false);
  const to = bound(true);
  return from < to ? { from, to } : undefined;
}
