import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acknowledge, escapeHl7, hl7Header, hl7Reader, hl7Time, parseHl7, splitHl7, unescapeHl7 } from './index.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const header = 'MSH|^~\\&|ADT|GENERAL|CW|GENERAL|20260301120000-0500||ADT^A08^ADT_A01|77|P|2.5.1';
const parse = (text: string) => {
  const read = parseHl7(bytes(text));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return read.value;
};
const problem = (text: string | Uint8Array): string => {
  const read = parseHl7(typeof text === 'string' ? bytes(text) : text);
  return read.ok ? 'read' : `${read.problems[0]?.path}: ${read.problems[0]?.message}`;
};

describe('HL7 v2 message', () => {
  it('keeps every segment, Z-segments too', () => {
    const message = parse(`${header}\rPID|1||100^^^H^MR\rZPI|1|x^y\r`);
    expect(message.segments.map(({ name }) => name)).toEqual(['MSH', 'PID', 'ZPI']);
    expect(message.remarks).toEqual([]);
    expect(hl7Header(message)).toMatchObject({
      type: 'ADT',
      event: 'A08',
      controlId: '77',
      sentAt: '2026-03-01T12:00:00-05:00',
    });
  });

  it('takes its delimiters from MSH', () => {
    const read = hl7Reader(parse('MSH*%$!@*A*B*C*D*20260301**ADT%A08*1*P*2.5\rPID*1**1%%%H@1.2@ISO%MR$2%%%H%PI\r'));
    expect(read.repeats(read.one('PID'), 3)).toEqual([
      [['1'], [''], [''], ['H', '1.2', 'ISO'], ['MR']],
      [['2'], [''], [''], ['H'], ['PI']],
    ]);
  });

  it('tolerates LF and CRLF with a remark', () => {
    for (const end of ['\n', '\r\n']) {
      const message = parse(`${header}${end}PID|1${end}`);
      expect(message.segments).toHaveLength(2);
      expect(message.remarks).toHaveLength(1);
    }
  });

  it('refuses what is no message, with the reason', () => {
    expect(problem('PID|1')).toMatch('does not begin with an MSH segment');
    expect(problem('MSHABCDEFG')).toMatch('MSH-2: The delimiters');
    expect(problem('MSH||||')).toMatch('MSH-2: The delimiters');
    expect(problem('MSH|^^\\&|A')).toMatch('MSH-2: The delimiters');
    expect(problem(`${header}\r<x>`)).toMatch('does not begin with the name of a segment');
    expect(problem(`${header}\rPID|\0`)).toMatch('NUL');
    expect(problem(`${header}\r${header}`)).toMatch('A second message');
    expect(problem(`${header}||||||KLINGON`)).toMatch('MSH-18');
  });

  it('reads the character set of MSH-18, and names what it assumed', () => {
    const latin = Uint8Array.from([...bytes(`${header}||||||8859/1\rPID|1||||M`), 0xfc, ...bytes('ller')]);
    const read = parseHl7(latin);
    expect(read.ok && read.value.segments[1]?.fields[5]).toBe('Müller');
    const silent = parseHl7(Uint8Array.from([...bytes(`${header}\rPID|1||||M`), 0xfc, ...bytes('ller')]));
    expect(silent.ok && silent.value.segments[1]?.fields[5]).toBe('Müller');
    expect(silent.ok && silent.value.remarks[0]).toMatch('Windows-1252');
    const declared = Uint8Array.from([...bytes(`${header}||||||UNICODE UTF-8\rPID|1||||M`), 0xfc]);
    expect(problem(declared)).toMatch('not well-formed');
  });
});

describe('escape sequences', () => {
  const delimiters = parse(`${header}\r`).delimiters;
  it('give back any text that was escaped', () => {
    const text = fc.string({ unit: 'binary' }).filter((one) => !one.includes('\r'));
    fc.assert(fc.property(text, (one) => unescapeHl7(escapeHl7(one, delimiters), delimiters) === one));
  });
  it('know lines, bytes and highlighting, and leave what they do not know', () => {
    expect(unescapeHl7('a\\.br\\b \\H\\c\\N\\ \\X4D\\ \\Zx\\ 5\\ d', delimiters)).toBe('a\nb c M \\Zx\\ 5\\ d');
  });
});

describe('a file of messages', () => {
  it('is cut into messages, with batch headers and frames taken off', () => {
    const one = `${header}\rPID|1`;
    const batch = `FHS|^~\\&|A\rBHS|^~\\&|A\r${one}\r${one}\rBTS|2\rFTS|1\r`;
    expect(splitHl7(bytes(batch))).toHaveLength(2);
    const framed = `\u000b${one}\r\u001c\r\u000b${one}\r\u001c\r`;
    expect(splitHl7(bytes(framed)).map((part) => parseHl7(part).ok)).toEqual([true, true]);
    expect(splitHl7(bytes(`${one}\nNTE|1||about MSH|`))).toHaveLength(1);
  });
});

describe('a time stamp', () => {
  it('keeps its precision, and is nothing when there is no such day', () => {
    expect(
      ['2026', '202603', '20260301', '202603011430', '20260301143005.123+0100'].map((text) => hl7Time(text)),
    ).toEqual(['2026', '2026-03', '2026-03-01', '2026-03-01T14:30:00+00:00', '2026-03-01T14:30:05+01:00']);
    expect(['20260230', '20261301', '2026030125', 'today', ''].map((text) => hl7Time(text))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('an acknowledgment', () => {
  const at = { at: '20260301120001+0000', controlId: 'A1' };
  it('answers the sender, with his delimiters and control id', () => {
    const answer = parse(
      acknowledge(parse(`${header}\r`), {
        code: 'AE',
        reason: 'PID-3 | is missing',
        path: 'PID-3',
        errorCode: '101',
        ...at,
      }),
    );
    const read = hl7Reader(answer);
    expect(hl7Header(answer)).toMatchObject({ type: 'ACK', event: 'A08', sendingApplication: 'CW', controlId: 'A1' });
    expect([read.text(read.one('MSA'), 1), read.text(read.one('MSA'), 2), read.text(read.one('MSA'), 3)]).toEqual([
      'AE',
      '77',
      'PID-3 | is missing',
    ]);
    expect([read.text(read.one('ERR'), 2), read.text(read.one('ERR'), 2, 3), read.text(read.one('ERR'), 3)]).toEqual([
      'PID',
      '3',
      '101',
    ]);
  });
  it('can be given to what was no message', () => {
    expect(
      parse(acknowledge(undefined, { code: 'AR', reason: 'No MSH', ...at })).segments.map(({ name }) => name),
    ).toEqual(['MSH', 'MSA', 'ERR']);
  });
});
