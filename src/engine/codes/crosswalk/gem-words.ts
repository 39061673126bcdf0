import type { GemAnswer, GemCombination, GemTarget } from './gem-alternatives.ts';

/**
 * What a mapping says, in words, one sentence or line each: no equivalent, the alternatives that stand alone, and each combination as
 * “one of … and one of …”. `show` writes a code for a reader.
 */
export function gemWords(answer: GemAnswer, show: (code: string) => string): readonly string[] {
  if (!answer.known) return ['The mapping has no line of this code.'];
  if (answer.noMap) return ['No equivalent: the mapping says that nothing corresponds to this code.'];
  const alternatives = [
    ...answer.single.map((target) => one(target, show)),
    ...answer.combinations.map((combination) => together(combination, show)),
  ];
  return alternatives.map((words, i) => (i === 0 ? words : `or ${words}`));
}

const one = ({ code, approximate }: GemTarget, show: (code: string) => string): string =>
  `${show(code)} ${approximate ? '(approximate)' : '(the same meaning)'}`;

function together({ scenario, allOf }: GemCombination, show: (code: string) => string): string {
  const parts = allOf.map(({ oneOf }) => {
    const codes = oneOf.map(({ code }) => show(code));
    return codes.length === 1 ? (codes[0] ?? '') : `one of ${codes.join(', ')}`;
  });
  const approximate = allOf.some(({ oneOf }) => oneOf.some((target) => target.approximate));
  return `${parts.join(' and ')}, reported together (scenario ${scenario}${approximate ? ', approximate' : ''})`;
}
