import type { Finding } from '../../base/index.ts';
import type { EditCard } from './edit.ts';

/** A family of edits with what the generic example test and the printed documentation need. */
export interface EditFamily<Given = unknown> {
  /** First half of every id, and the name of the page. */
  readonly name: string;
  readonly title: string;
  /** What the family is, in a paragraph. */
  readonly about: string;
  readonly edits: readonly EditCard<Given>[];
  /** All findings of the family for an example, over its example tables. */
  run(given: Given): readonly Finding[];
  /** An example's input in a line, as the documentation prints it. */
  describe(given: Given): string;
}

/** Takes a family as written and forgets what its examples look like; an example never leaves the family it was written for. */
export function editFamily<Given>(family: EditFamily<Given>): EditFamily {
  return family as unknown as EditFamily;
}

/** Why the examples of an edit do not do what they say; empty when they do. */
export function exampleFaults(family: EditFamily, edit: EditCard<unknown>): readonly string[] {
  return edit.examples.flatMap((example) => {
    const fired = family.run(example.given).filter(({ rule }) => rule === edit.id);
    const fields = fired.map(({ field }) => field);
    const faults: string[] = [];
    if (fields.join(' ') !== example.fires.join(' '))
      faults.push(`"${example.says}": fires at [${fields.join(', ')}], said [${example.fires.join(', ')}]`);
    for (const { message } of fired)
      if (/[{}]/.test(message)) faults.push(`"${example.says}": the message keeps a placeholder: ${message}`);
    return faults;
  });
}

/** What a card lacks or has wrong, apart from its examples' outcome. */
export function cardFaults(family: EditFamily, edit: EditCard<unknown>): readonly string[] {
  const faults: string[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(edit.id)) faults.push('the id is not family/name');
  if (!edit.id.startsWith(`${family.name}/`)) faults.push(`the id does not begin with ${family.name}/`);
  if (!edit.title) faults.push('no title');
  if (!edit.message) faults.push('no message');
  if (!['error', 'warning', 'information'].includes(edit.severity)) faults.push('no severity');
  if (!edit.effective?.from) faults.push('no effective date');
  if (edit.effective?.to !== undefined && edit.effective.to < edit.effective.from) faults.push('ends before it begins');
  if (!edit.source?.document || !edit.source.section) faults.push('no source with document and section');
  const count = edit.examples?.length ?? 0;
  if (count < 2 || count > 4) faults.push(`${count} examples; two to four are wanted`);
  if (!edit.examples?.some(({ fires }) => fires.length > 0)) faults.push('no example fires');
  if (!edit.examples?.some(({ fires }) => fires.length === 0)) faults.push('no example passes');
  return faults;
}
