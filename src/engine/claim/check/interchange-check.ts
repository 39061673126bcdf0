import { elementEnd, elementStart, elementText, type SegmentView } from '../x12/index.ts';

/** What this site knows about its partners; without it such questions are not asked. */
export interface InterchangeFacts {
  /** Receiver ids (ISA08, without the blanks) that are ours. */
  readonly receivers?: ReadonlySet<string>;
  /** True when an interchange of this sender and control number came before. */
  readonly seen?: (sender: string, control: string) => boolean;
}

export interface InterchangeHead {
  readonly sender: string;
  readonly senderQualifier: string;
  readonly receiver: string;
  readonly receiverQualifier: string;
  readonly date: string;
  readonly time: string;
  readonly control: string;
  /** ISA14: the sender wants a TA1 also when all is well. */
  readonly acknowledgmentRequested: boolean;
  readonly usage: string;
}

export function readInterchangeHead(view: SegmentView): InterchangeHead {
  const text = (index: number): string => elementText(view, index).trim();
  return {
    senderQualifier: text(5),
    sender: text(6),
    receiverQualifier: text(7),
    receiver: text(8),
    date: text(9),
    time: text(10),
    control: text(13),
    acknowledgmentRequested: text(14) === '1',
    usage: text(15),
  };
}

const idQualifiers = new Set(['01', '14', '20', '27', '28', '29', '30', '33', 'ZZ']);
type Check = (text: string, view: SegmentView) => boolean;
const has =
  (index: number, test: Check): Check =>
  (_, view) =>
    test(elementText(view, index), view);
const width =
  (index: number, wanted: number): Check =>
  (_, view) =>
    elementEnd(view, index) - elementStart(view, index) === wanted;

/** Each TA105 code with what must hold, in the order of the elements; the first that fails is answered. */
const checks: readonly (readonly [code: string, holds: Check])[] = [
  ['010', has(1, (text) => text === '00' || text === '03')],
  ['011', width(2, 10)],
  ['012', has(3, (text) => text === '00' || text === '01')],
  ['013', width(4, 10)],
  ['005', has(5, (text) => idQualifiers.has(text))],
  ['006', has(6, (text) => text.length === 15 && text.trim() !== '')],
  ['007', has(7, (text) => idQualifiers.has(text))],
  ['008', has(8, (text) => text.length === 15 && text.trim() !== '')],
  ['014', has(9, isShortDay)],
  ['015', has(10, isTime)],
  ['016', width(11, 1)],
  ['017', has(12, (text) => text === '00501')],
  ['018', has(13, (text) => /^\d{9}$/.test(text))],
  ['019', has(14, (text) => text === '0' || text === '1')],
  ['020', has(15, (text) => text === 'P' || text === 'T')],
  ['027', (_, view) => isSeparator(view)],
];

/** The TA105 code of an ISA segment; `000` when nothing is wrong with it (structure of the ISA in X12.6; TA1 segment). */
export function checkInterchangeHead(view: SegmentView, { receivers, seen }: InterchangeFacts): string {
  for (const [code, holds] of checks) if (!holds('', view)) return code;
  const { sender, receiver, control } = readInterchangeHead(view);
  if (receivers && !receivers.has(receiver)) return '009';
  return seen?.(sender, control) ? '025' : '000';
}

/** YYMMDD. The century does not matter for the length of a month, save that 1900 and 2100 are no leap years. */
function isShortDay(text: string): boolean {
  if (!/^\d{6}$/.test(text)) return false;
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4));
  const lengths = [31, Number(text.slice(0, 2)) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function isTime(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text.slice(0, 2)) < 24 && Number(text.slice(2)) < 60;
}

function isSeparator({ delimiters }: SegmentView): boolean {
  const { element, component, repetition, terminator } = delimiters;
  if (/[A-Za-z0-9 ]/.test(String.fromCharCode(component))) return false;
  return component !== element && component !== terminator && component !== repetition;
}
