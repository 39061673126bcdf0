import type { IsoDate } from '../base/index.ts';
import { openMce } from '../engine/edits/index.ts';
import { codeMarks, type PrincipalMark } from '../engine/index.ts';
import type { Tables } from '../tables/index.ts';

const words: Partial<Record<PrincipalMark, string>> = {
  unacceptable: 'an unacceptable principal diagnosis',
  'unacceptable-alone': 'an unacceptable principal diagnosis unless another diagnosis is reported',
  manifestation: 'a manifestation, not allowed as principal diagnosis',
  'external-cause': 'an external cause, not allowed as principal diagnosis',
};

/** Why the Medicare Code Editor of a day would refuse a code as principal diagnosis, in words; undefined when it would not. */
export function principalRefusals(tables: Tables, on: IsoDate): (code: string) => string | undefined {
  const part = tables.part('mce', 'editor', on);
  if (!part) return () => undefined;
  const mce = openMce(part.pack);
  return (code) => {
    const [mark] = codeMarks({ mce }, 'icd-10-cm', code, on).asPrincipal?.filter((one) => words[one]) ?? [];
    return mark && words[mark];
  };
}
