import { problemsOf, type X12Report } from '../engine/claim/index.ts';

const shownAtMost = 200;

/** A report of an X12 file in lines: what was read, each problem with its place and code, and the verdict. */
export function linesOfReport(report: X12Report): readonly string[] {
  const groups = report.interchanges.flatMap((interchange) => interchange.groups);
  const sets = groups.flatMap((group) => group.sets);
  const problems = problemsOf(report);
  const unfollowed = new Set(
    sets.filter(({ structureChecked, codes }) => !structureChecked && codes.length === 0).map(({ set }) => set),
  );
  return [
    `${count(report.interchanges.length, 'interchange')}, ${count(groups.length, 'group')}, ${count(sets.length, 'transaction set')}, ${count(report.claims, 'claim')}, ${count(report.segments, 'segment')}`,
    ...problems
      .slice(0, shownAtMost)
      .map(
        ({ segment, id, loop, element, in: where, code, message }) =>
          `segment ${segment} ${id}${element === undefined ? '' : ` element ${element}`}${loop === '' ? '' : ` in ${loop}`}: ${message} (${where} ${code})`,
      ),
    ...(problems.length > shownAtMost ? [`… and ${problems.length - shownAtMost} more; --json has them all.`] : []),
    ...[...unfollowed].map((set) => `Of ${set} only the envelope was checked.`),
    report.accepted ? 'Accepted.' : 'Refused.',
  ];
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
