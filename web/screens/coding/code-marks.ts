import type { CodeMark } from '../../../src/server/contract.ts';
import type { CodePath } from './abstract-changes.ts';
import { placeOfField } from './field-path.ts';

/** Marks of the last verdict, by place and by code. */
export type CodeMarks = ReadonlyMap<string, CodeMark>;

export function marksOf(marks: readonly CodeMark[]): CodeMarks {
  const map = new Map<string, CodeMark>();
  for (const mark of marks) {
    const { path } = placeOfField(mark.field);
    if (path) map.set(`${path}=${mark.code}`, mark);
    if (!map.has(mark.code)) map.set(mark.code, mark);
  }
  return map;
}

/**
 * The mark of a code at its place. While the next verdict is on its way a code that has moved keeps the mark it had, so that
 * badges do not blink; a code never borrows the mark of another.
 */
export const markAt = (marks: CodeMarks, path: CodePath, code: string): CodeMark | undefined =>
  marks.get(`${path}=${code}`) ?? marks.get(code);

/** One badge beside a code: short text that says it without its colour, and the words behind it. */
export interface CodeBadge {
  readonly text: string;
  readonly tone: 'mcc' | 'cc' | 'quiet' | 'or' | 'hac' | 'drives' | 'bad';
  readonly words: string;
}

const severities: Readonly<Record<string, CodeBadge>> = {
  MCC: { text: 'MCC', tone: 'mcc', words: 'Major complication or comorbidity' },
  CC: { text: 'CC', tone: 'cc', words: 'Complication or comorbidity' },
  MCC_EXCLUDED: {
    text: 'MCC excl',
    tone: 'quiet',
    words: 'A major complication or comorbidity that does not count here',
  },
  CC_EXCLUDED: { text: 'CC excl', tone: 'quiet', words: 'A complication or comorbidity that does not count here' },
};

/** The badges of a code, most important first. */
export function badgesOf(mark: CodeMark | undefined): readonly CodeBadge[] {
  if (!mark) return [];
  const badges: CodeBadge[] = [];
  if (!mark.valid) badges.push({ text: 'Invalid', tone: 'bad', words: 'Not a valid code on the date of discharge' });
  if (mark.drivesDrg === true) badges.push({ text: '◆ DRG', tone: 'drives', words: 'The DRG rests on this code' });
  const severity = severities[mark.severity ?? ''] ?? otherExclusion(mark.severity);
  if (severity) badges.push(severity);
  for (const hac of mark.hac ?? [])
    badges.push({
      text: `HAC ${/\d+/.exec(hac)?.[0] ?? hac}`,
      tone: 'hac',
      words: `Hospital-acquired condition ${hac}`,
    });
  if (mark.operatingRoom === true) badges.push({ text: 'OR', tone: 'or', words: 'Operating-room procedure' });
  return badges;
}

/** The grouper tells several reasons of exclusion apart; all of them begin with the severity that was lost. */
function otherExclusion(severity: string | undefined): CodeBadge | undefined {
  if (severity === undefined || !/EXCL/.test(severity)) return undefined;
  return (severity.startsWith('MCC') ? severities['MCC_EXCLUDED'] : severities['CC_EXCLUDED']) ?? undefined;
}
