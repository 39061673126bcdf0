import type { GroupReport, InterchangeReport, SetReport } from './check/index.ts';
import type { X12Problem } from './guide/index.ts';
import { formatX12, usualDelimiters, type X12Segment, x12Segment } from './x12/index.ts';

export interface AnswerFacts {
  /** Control number of the answering interchange; its groups and sets count from 1. */
  readonly controlNumber: number;
  /** The moment of the answer, `YYYY-MM-DDTHH:MM`. */
  readonly answeredAt: string;
}

/**
 * The interchange that answers a received one: TA1 when it was refused or its sender asked for one, and a 999 (005010X231A1) for each
 * functional group that is not itself an acknowledgment. Undefined when there is nothing to say. No value of the file is repeated (IK404
 * and CTX are situational), so that an answer carries no patient data.
 */
export function acknowledge(report: InterchangeReport, facts: AnswerFacts): string | undefined {
  const { head, code } = report;
  const groups = report.groups.filter(({ functionalId }) => functionalId !== 'FA');
  const ta1 =
    code !== '000' || head.acknowledgmentRequested
      ? [x12Segment('TA1', head.control, head.date, head.time, code === '000' ? 'A' : 'R', code)]
      : [];
  if (ta1.length === 0 && groups.length === 0) return undefined;
  const control = String(facts.controlNumber).padStart(9, '0');
  const [first] = groups;
  return formatX12({
    delimiters: usualDelimiters,
    header: answerHeader(report, facts, control),
    segments: [
      ...ta1,
      ...(first ? groupSegments(first, groups, facts) : []),
      x12Segment('IEA', first ? '1' : '0', control),
    ],
  });
}

const compact = (day: string): string => day.slice(0, 10).replaceAll('-', '');
const timeOf = (moment: string): string => moment.slice(11, 16).replace(':', '');

/** Sender and receiver change places. */
function answerHeader({ head }: InterchangeReport, { answeredAt }: AnswerFacts, control: string): readonly string[] {
  const blank = ' '.repeat(10);
  const sender = [head.receiverQualifier || 'ZZ', head.receiver.slice(0, 15).padEnd(15)];
  const receiver = [head.senderQualifier || 'ZZ', head.sender.slice(0, 15).padEnd(15)];
  const when = [compact(answeredAt).slice(2), timeOf(answeredAt)];
  return [
    '00',
    blank,
    '00',
    blank,
    ...sender,
    ...receiver,
    ...when,
    '^',
    '00501',
    control,
    '0',
    head.usage === 'P' ? 'P' : 'T',
    ':',
  ];
}

function groupSegments(first: GroupReport, groups: readonly GroupReport[], facts: AnswerFacts): readonly X12Segment[] {
  const control = String(facts.controlNumber);
  const day = compact(facts.answeredAt);
  return [
    x12Segment('GS', 'FA', first.receiver, first.sender, day, timeOf(facts.answeredAt), control, 'X', '005010X231A1'),
    ...groups.flatMap((group, i) => answerSet(group, String(i + 1).padStart(4, '0'))),
    x12Segment('GE', String(groups.length), control),
  ];
}

/** One ST … SE of a 999 for one functional group. */
export function answerSet(group: GroupReport, control: string): readonly X12Segment[] {
  const body = [
    x12Segment('ST', '999', control, '005010X231A1'),
    x12Segment('AK1', group.functionalId, group.control, group.version),
    ...group.sets.flatMap(setSegments),
    x12Segment(
      'AK9',
      group.result,
      String(group.included),
      String(group.received),
      String(group.accepted),
      ...group.codes.slice(0, 5),
    ),
  ];
  return [...body, x12Segment('SE', String(body.length + 1), control)];
}

function setSegments({ set, control, version, accepted, codes, problems }: SetReport): readonly X12Segment[] {
  return [
    x12Segment('AK2', set, control, version),
    ...problemSegments(problems),
    x12Segment('IK5', accepted ? 'A' : 'R', ...codes.slice(0, 5)),
  ];
}

/** An IK3 for each segment in error, with an IK4 for each of its elements. */
function problemSegments(problems: readonly X12Problem[]): readonly X12Segment[] {
  const segments: X12Segment[] = [];
  let last: X12Problem | undefined;
  for (const problem of problems) {
    if (problem.in === 'IK304') segments.push(ik3(problem, problem.code));
    if (problem.in === 'IK403') {
      const isNew = last?.position !== problem.position || last.id !== problem.id;
      if (isNew) segments.push(ik3(problem, '8'));
      segments.push(x12Segment('IK4', (problem.element ?? '').split(':'), '', problem.code));
    }
    if (problem.in !== 'IK502') last = problem;
  }
  return segments;
}

/** An id that no X12 segment could have is not repeated. */
const ik3 = ({ id, position, loop }: X12Problem, code: string): X12Segment =>
  x12Segment('IK3', /^[A-Za-z0-9]{2,3}$/.test(id) ? id : 'ZZZ', String(position), loop, code);
