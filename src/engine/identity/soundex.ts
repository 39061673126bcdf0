const digits: Readonly<Record<string, string>> = {
  B: '1',
  F: '1',
  P: '1',
  V: '1',
  C: '2',
  G: '2',
  J: '2',
  K: '2',
  Q: '2',
  S: '2',
  X: '2',
  Z: '2',
  D: '3',
  T: '3',
  L: '4',
  M: '5',
  N: '5',
  R: '6',
};

/**
 * American Soundex (National Archives, "The Soundex Indexing System"): the first letter and three digits; H and W do not part equal
 * digits, vowels do. Takes a folded name; a name without Latin letters is its own code.
 */
export function soundex(name: string): string {
  const letters = name.replace(/[^A-Z]/g, '');
  if (letters === '') return name;
  let code = letters[0] ?? '';
  let last = digits[code] ?? '';
  for (let i = 1; i < letters.length && code.length < 4; i += 1) {
    const letter = letters[i] ?? '';
    if (letter === 'H' || letter === 'W') continue;
    const digit = digits[letter] ?? '';
    if (digit !== '' && digit !== last) code += digit;
    last = digit;
  }
  return code.padEnd(4, '0');
}
