const starts: readonly (readonly [RegExp, string])[] = [
  [/^MAC/, 'MCC'],
  [/^KN/, 'NN'],
  [/^K/, 'C'],
  [/^(PH|PF)/, 'FF'],
  [/^SCH/, 'SSS'],
];
const ends: readonly (readonly [RegExp, string])[] = [
  [/(EE|IE)$/, 'Y'],
  [/(DT|RT|RD|NT|ND)$/, 'D'],
];
const vowel = /[AEIOU]/;

/**
 * NYSIIS sound code of a folded name (Taft, "Name Search Techniques", New York State Identification and Intelligence System, 1970):
 * keeps more of a name than Soundex, so blocks are smaller. A name without Latin letters is its own code. Not cut to six letters.
 */
export function nysiis(name: string): string {
  let word = name.replace(/[^A-Z]/g, '');
  if (word === '') return name;
  for (const [from, to] of starts)
    if (from.test(word)) {
      word = word.replace(from, to);
      break;
    }
  for (const [from, to] of ends)
    if (from.test(word)) {
      word = word.replace(from, to);
      break;
    }
  let code = word[0] ?? '';
  let last = code;
  for (let i = 1; i < word.length; ) {
    const [sound, width] = soundAt(word, i, last);
    for (const letter of sound) {
      if (letter !== code.at(-1)) code += letter;
      last = letter;
    }
    i += width;
  }
  return trimEnd(code);
}

function soundAt(word: string, at: number, last: string): readonly [string, number] {
  const letter = word[at] ?? '';
  const next = word[at + 1] ?? '';
  if (letter === 'E' && next === 'V') return ['AF', 2];
  if (vowel.test(letter)) return ['A', 1];
  if (letter === 'Q') return ['G', 1];
  if (letter === 'Z') return ['S', 1];
  if (letter === 'M') return ['N', 1];
  if (letter === 'K') return next === 'N' ? ['N', 2] : ['C', 1];
  if (word.startsWith('SCH', at)) return ['S', 3];
  if (letter === 'P' && next === 'H') return ['F', 2];
  if (letter === 'H' && (!vowel.test(word[at - 1] ?? '') || !vowel.test(next))) return [last, 1];
  if (letter === 'W' && vowel.test(word[at - 1] ?? '')) return [last, 1];
  return [letter, 1];
}

function trimEnd(code: string): string {
  let end = code;
  if (end.length > 1 && end.endsWith('S')) end = end.slice(0, -1);
  if (end.endsWith('AY')) end = `${end.slice(0, -2)}Y`;
  if (end.length > 1 && end.endsWith('A')) end = end.slice(0, -1);
  return end;
}
