const places: Readonly<Record<string, number>> = {
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
  sixth: 5,
  six: 5,
  '6th': 5,
  seventh: 6,
  '7th': 6,
};
const place = '(?:fourth|fifth|sixth|six|seventh|[4-7]th)';
const positions = new RegExp(
  `^with (?:a )?(${place})(?: or (${place}))?[ -]characters? (?:of )?(\\.?[0-9A-Z](?:[-, ]|or|through|[0-9A-Z])*)$`,
);
const pair = /^with fifth to sixth characters (\w\w)$/;
const endings = /^with final characters? ((?:[-.]?\w+(?:,| or)? ?)+)$/;
const subdivisions = /^with (\.\w+-?(?:(?:[-,. ]| or )+\.?\w+-?)*)$/;

/**
 * What a note means by `with 7th character B`, `with fifth or sixth character 1-4`, `with .51-.52`, `with final characters -23`: a test on
 * canonical codes. Undefined for words that only a reader can apply (`with open fracture 7th character`).
 */
export function limitTest(limit: string): ((code: string) => boolean) | undefined {
  const at = positions.exec(limit);
  if (at) return atPosition(at);
  const both = pair.exec(limit)?.[1];
  if (both !== undefined) return (code) => code.startsWith(both, 4);
  const final = endings.exec(limit)?.[1];
  if (final !== undefined) return atEnd(final);
  const under = subdivisions.exec(limit);
  if (!under) return undefined;
  const starts = [...(under[1] ?? '').matchAll(/\.(\w+)/g)].map(([, digits = '']) => digits);
  const range = /^\.\w+-\.\w+$/.test(under[1] ?? '');
  const [low = '', high = ''] = starts;
  if (range) return (code) => code.slice(3, 3 + low.length) >= low && code.slice(3, 3 + high.length) <= high;
  return (code) => starts.some((start) => code.startsWith(start, 3));
}

function atPosition([, one = '', other, values = '']: readonly (string | undefined)[]): (code: string) => boolean {
  const allowed = new Set(charactersOf(values.replace(/ ?through ?/, '-')));
  const index = places[one] ?? -1;
  if (other === undefined) return (code) => allowed.has(code.charAt(index));
  // "Fifth or sixth character": whichever stands last before the placeholder and the seventh (T58.01XA, T36.0X1A).
  return (code) => allowed.has(lastMeaning(code));
}

/** `-23` needs something before it after the dot (I69.123, not I69.23); `.00` is all that stands after the dot. */
function atEnd(final: string): (code: string) => boolean {
  const tails = final.split(/,| or /).map((part) => part.trim());
  return (code) =>
    tails.some((tail) => {
      const digits = tail.replace(/^[-.]/, '');
      const body = code.slice(3);
      if (digits === '') return false;
      if (tail.startsWith('.')) return body === digits;
      if (tail.startsWith('-')) return body.length > digits.length && body.endsWith(digits);
      return code.length === 7 && digits.length === 1 ? lastMeaning(code) === digits : code.endsWith(digits);
    });
}

const lastMeaning = (code: string): string => code.slice(0, 6).replace(/X+$/, '').slice(-1);

/** `1-4 or 6` → 1 2 3 4 6; `B or C` → B C; `.6` → 6. */
function charactersOf(values: string): readonly string[] {
  return [...values.matchAll(/([0-9A-Z])(?:-([0-9A-Z]))?/g)].flatMap(([, from = '', to = from]) => {
    const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)];
    return Array.from({ length: Math.max(0, high - low) + 1 }, (_, i) => String.fromCharCode(low + i));
  });
}
