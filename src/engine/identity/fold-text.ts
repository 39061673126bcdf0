const letters: Readonly<Record<string, string>> = {
  ß: 'SS',
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'TH',
  Ħ: 'H',
  Ŋ: 'NG',
  ı: 'I',
  İ: 'I',
};
const plain = /^[A-Z0-9 ]*$/;

/**
 * Upper case without diacritics, apostrophes dropped, every other mark a blank, blanks single. Letters of other scripts stay as they
 * are. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  const upper = text.toUpperCase();
  let bare = upper;
  if (!plain.test(upper))
    // A compatibility letter may unfold into one that folds again; a second round settles every one of them.
    for (let round = 0; round < 2; round += 1) bare = foldOnce(bare);
  return bare.replace(/ {2,}/g, ' ').trim();
}

const foldOnce = (text: string): string =>
  text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[ßẞÆŒØŁĐÐÞĦŊıİ]/g, (letter) => letters[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .toUpperCase();
