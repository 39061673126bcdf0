import type { EditCard, EditFamily } from '../src/engine/edits/index.ts';

/** The pages of docs/edits by file name: one per family and an overview. Generated; the same rules give the same text. */
export function editPages(families: readonly EditFamily[]): ReadonlyMap<string, string> {
  const pages = new Map<string, string>([['README.md', overview(families)]]);
  for (const family of families) pages.set(`${family.name}.md`, familyPage(family));
  return pages;
}

const notice = '<!-- Written by `npm run check:rules -- --write` from src/engine/edits; change it there. -->';

function overview(families: readonly EditFamily[]): string {
  const lines = [
    notice,
    '',
    '# Edits',
    '',
    'Every check this program runs on a coded abstract. A firing is a finding; nothing here is advice to add a code.',
    '',
  ];
  for (const family of families) {
    lines.push(
      `## [${family.title}](${family.name}.md)`,
      '',
      family.about,
      '',
      '| edit | name | severity |',
      '|---|---|---|',
    );
    for (const { id, title, severity } of family.edits)
      lines.push(`| [\`${id}\`](${family.name}.md#${anchor(id)}) | ${cell(title)} | ${severity} |`);
    lines.push('');
  }
  return lines.join('\n');
}

function familyPage(family: EditFamily): string {
  const lines = [notice, '', `# ${family.title}`, '', family.about, ''];
  for (const edit of family.edits) lines.push(...editSection(family, edit));
  return lines.join('\n');
}

function editSection(family: EditFamily, edit: EditCard<unknown>): readonly string[] {
  const { source, effective } = edit;
  const where = [source.document, source.section].filter(Boolean).join(', ');
  const until = effective.to === undefined ? '' : ` to ${effective.to}`;
  const rows = edit.examples.map(({ says, given, fires }) => {
    const outcome = fires.length === 0 ? 'passes' : `fires at ${fires.map((field) => `\`${field}\``).join(', ')}`;
    return `| ${cell(says)} | ${cell(family.describe(given))} | ${outcome} |`;
  });
  return [
    `## ${edit.id}`,
    '',
    `**${edit.title}.** ${edit.message}`,
    '',
    `- severity: ${edit.severity}`,
    `- discharges from ${effective.from}${until}`,
    `- source: ${source.url ? `[${where}](${source.url})` : where}`,
    ...(edit.repair ? [`- to resolve: ${edit.repair}`] : []),
    '',
    '| example | claim | outcome |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
const anchor = (id: string): string => id.replaceAll('/', '');
