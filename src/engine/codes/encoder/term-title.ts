// A title is kept as one text in which each run of nonessential modifiers stands between these two marks, which no official text uses.
const openMark = '⟨';
const closeMark = '⟩';
const marked = /⟨([^⟩]*)⟩/g;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Sets nonessential modifiers off inside a title, for the compiled form. `text` is the official run, such as `(acute) (chronic)`. */
export function markModifiers(text: string): string {
  return `${openMark}${tidy(text)}${closeMark}`;
}

/** White space as the printed book has it: single, none before a comma. */
export function tidyTitle(text: string): string {
  return tidy(text).replace(/ ,/g, ',');
}

/** The title proper, without nonessential modifiers: what must be documented for the entry to apply. */
export function essentialTitle(title: string): string {
  return tidyTitle(title.replace(marked, ' '));
}

/** Nonessential modifiers, one each: `(acute) (chronic)` → `acute`, `chronic`. Their presence or absence does not change the code. */
export function nonessentialModifiers(title: string): readonly string[] {
  return [...title.matchAll(marked)].flatMap((match) => parenthesised(match[1] ?? ''));
}

/** The title as the book prints it, modifiers in parentheses; suffixes such as `(s)` and `(-Holmes)` stay attached to the word. */
export function printedTitle(title: string): string {
  const spaced = title.replace(marked, (_, run: string) =>
    /^\((?:[a-z]{1,2}\)|-)/.test(run) ? `${run} ` : ` ${run} `,
  );
  return tidyTitle(spaced);
}

/** Contents of the outermost parentheses; text outside any is an item of its own. */
function parenthesised(run: string): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let item = '';
  const close = (): void => {
    if (item.trim() !== '') items.push(item.trim());
    item = '';
  };
  for (const character of run) {
    if (character === '(' && depth++ === 0) close();
    else if (character === ')' && depth > 0 && --depth === 0) close();
    else item += character;
  }
  close();
  return items;
}
