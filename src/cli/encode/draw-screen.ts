import { axisPositions, displayIcd10Cm, nextQuestion, printedTitle } from '../../engine/codes/index.ts';
import type { Desk } from './desk.ts';
import { linesOf } from './encoder-lines.ts';
import { type EncoderState, type Screen, screenOf } from './encoder-state.ts';
import { remarksOn } from './find-entries.ts';
import { fitPath } from './fit-path.ts';

const helps = {
  search: 'stems or a code · Enter search, open · Tab diagnoses/procedures · ↑↓ · Esc end',
  page: 'Enter open/post · → codes · F find · N notes ≡ · ← back · Alt-→ forward · Esc',
  question: 'Enter or 1-9 answer · → all codes · N notes ≡ · Backspace back · Esc close',
  list: 'Enter post · ↑↓ · N notes ≡ · Backspace back · Esc close',
  notes: '↑↓ · Backspace or Esc back',
  pcs: 'letter or Enter picks · Backspace one column back · Esc close',
} as const;

/** The screen as lines of at most `width` characters, at most `height` of them. The selected line is marked, not only coloured. */
export function drawScreen(desk: Desk, state: EncoderState, width: number, height: number): readonly string[] {
  const lines = linesOf(desk, state);
  const head = headOf(desk, state, width);
  const foot = [
    state.message,
    `Posted: ${state.posted.map(shown).join('  ') || '(none)'}`,
    helps[screenOf(state).kind],
  ];
  const room = Math.max(1, height - head.length - foot.length - 1);
  const rows = lines.flatMap(({ text }, line) =>
    rowsOf(text, screenOf(state).kind, width - 2).map((row) => ({ row, line })),
  );
  const at = rows.findIndex(({ line }) => line === state.selected);
  const first = Math.max(0, Math.min(at - Math.floor(room / 2), rows.length - room));
  const body = rows.slice(first, first + room).map(({ row }, i) => `${first + i === at ? '› ' : '  '}${row}`);
  return [...head, ...body, ...Array<string>(room - body.length).fill(''), '', ...foot].map((line) =>
    clip(line, width),
  );
}

/** A line as it fits: a path keeps its end, a note goes on in the next row, anything else is cut off. */
function rowsOf(text: string, kind: Screen['kind'], width: number): readonly string[] {
  if (kind === 'search') return [fitPath(text, width)];
  if (kind !== 'notes' || text.length <= width) return [text];
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    if (row !== '' && row.length + 1 + word.length > width) {
      rows.push(row);
      row = `    ${word}`;
    } else row = row === '' ? word : `${row} ${word}`;
  }
  return [...rows, row];
}

const clip = (line: string, width: number): string =>
  line.length > width ? `${line.slice(0, Math.max(0, width - 1))}…` : line;
const shown = (code: string): string => (/^[0-9]/.test(code) ? code : displayIcd10Cm(code));

function headOf(desk: Desk, state: EncoderState, width: number): readonly string[] {
  const screen = screenOf(state);
  const procedures = screen.kind === 'pcs' || (screen.kind === 'search' && screen.system === 'icd-10-pcs');
  const remarks = remarksOn(desk, procedures ? 'icd-10-pcs' : 'icd-10-cm');
  const top = `${desk.codes?.info.edition ?? 'no ICD-10-CM edition'} on ${desk.on}${olderParts(remarks)}`;
  if (screen.kind === 'search')
    return [top, `${screen.system === 'icd-10-cm' ? 'Diagnosis' : 'Procedure'}: ${screen.text}▏`];
  if (screen.kind === 'page') {
    const { here } = state.navigation;
    const tree = here && desk.books.tree(here.book);
    const path = here && tree ? tree.pathOf(here.entry).map((at) => printedTitle(tree.titleOf(at))) : [];
    return [
      top,
      fitPath(path.join(', '), width),
      ...(screen.subterm === undefined ? [] : [`Subterm: ${screen.subterm}▏`]),
    ];
  }
  if (screen.kind === 'pcs') return [top, builderHead(desk, screen.known)];
  if (screen.kind === 'notes')
    return [top, `${displayIcd10Cm(screen.code)} ${desk.codes?.find(screen.code)?.title ?? ''}`];
  const question = screen.kind === 'question' && desk.codes ? nextQuestion(desk.codes, screen.rows) : undefined;
  return [top, question ? `${question.about}: ${question.text}` : `${screen.rows.length} codes`];
}

/** `icd-10-pcs index is of FY2025` and the same of a key, in one: ` · index, device-key of FY2025`. */
function olderParts(remarks: readonly string[]): string {
  const byEdition = new Map<string, string[]>();
  for (const remark of remarks) {
    const [what = '', edition = ''] = remark.replace(/^icd-10-(?:cm|pcs) /, '').split(' is of ');
    byEdition.set(edition, [...(byEdition.get(edition) ?? []), what]);
  }
  return [...byEdition].map(([edition, parts]) => ` · ${parts.join(', ')} of ${edition}`).join('');
}

/** The code as far as it is known, and what is asked next: `0FT_4ZZ  Body Part`. */
function builderHead({ pcs }: Desk, known: Parameters<NonNullable<Desk['pcs']>['builder']['state']>[0]): string {
  if (!pcs) return 'no ICD-10-PCS tables are installed';
  const { axes, open } = pcs.builder.state(known);
  const characters = axisPositions.map((axis) => {
    const values = new Set(axes[axis - 1]?.choices.map(({ value }) => value));
    return values.size === 1 ? [...values][0] : '_';
  });
  return `${characters.join('')}  ${axes.find(({ axis }) => axis === open)?.titles.join(' / ') ?? ''}`;
}
