/** Words of a text for matching: lower case, no accents, no apostrophes (`Crohn's` → `crohns`), letters and digits only. */
export function stemsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}
