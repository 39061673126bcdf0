import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { listInbound } from '../../office/chart/index.ts';
import { type RunningMllp, startMllp } from './index.ts';
import { mllpReader } from './mllp-frames.ts';

const frame = (text: string): string => `\u000b${text}\u001c\r`;
const adt = (controlId: string, mrn: string): string =>
  `MSH|^~\\&|ADT|GH|CW|GH|20260301120000||ADT^A28|${controlId}|P|2.5.1\rPID|1||${mrn}^^^HOSP^MR||DOE^JANE||19800229|F\r`;

describe('MLLP frames', () => {
  it('come out the same however the bytes are cut', () => {
    const text = fc.stringMatching(/^[A-Z|^\r]{0,30}$/);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 1, max: 7 }), (messages, step) => {
        const bytes = Buffer.from(messages.map(frame).join(''));
        const reader = mllpReader(1000);
        const events = Array.from({ length: Math.ceil(bytes.length / step) }, (_, n) =>
          reader.take(bytes.subarray(n * step, (n + 1) * step)),
        ).flat();
        expect(events.map((event) => (event.kind === 'message' ? event.bytes.toString() : event.reason))).toEqual(
          messages,
        );
        expect(reader.isOpen()).toBe(false);
      }),
    );
  });

  it('that are wrong are faults, and the next message is still read', () => {
    const kinds = (text: string) =>
      mllpReader(40)
        .take(Buffer.from(text))
        .map((event) => (event.kind === 'message' ? event.bytes.toString() : event.reason.split(';')[0]));
    expect(kinds(`MSH|no frame\r${frame('MSH|next')}`)).toEqual(['Bytes came outside a frame', 'MSH|next']);
    expect(kinds(`\u000bMSH|no end\r${frame('MSH|next')}`)).toEqual([
      expect.stringMatching('before the end block'),
      'MSH|next',
    ]);
    expect(kinds(`${frame('x'.repeat(41))}${frame('MSH|next')}`)).toEqual([
      'The message is larger than this door takes.',
      'MSH|next',
    ]);
    expect(kinds(`\r\n${frame('MSH|next')}\r\n`)).toEqual(['MSH|next']);
  });
});

describe('MLLP door', () => {
  let office: TestOffice;
  let door: RunningMllp;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    office = await testOffice();
    door = await startMllp({ port: 0, contextOf: () => office.asRole('registrar'), limit: 10_000, timeout: 200 });
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    await door.close();
    await office.close();
  });

  /** Sends bytes and answers the acknowledgments, one line of codes each, when `count` have come or the connection ends. */
  function talk(text: string, count: number): Promise<readonly string[]> {
    return new Promise((resolve, reject) => {
      const socket = connect(door.port, '127.0.0.1', () => socket.write(text));
      sockets.push(socket);
      let heard = '';
      const answers = (): readonly string[] =>
        heard
          .split('\u001c\r')
          .slice(0, -1)
          .map((one) => /MSA\|(\w\w)\|([^|\r]*)/.exec(one)?.slice(1).join(' ') ?? '?');
      socket.on('data', (chunk) => {
        heard += chunk.toString();
        if (answers().length >= count) socket.end();
      });
      socket.on('close', () => resolve(answers()));
      socket.on('error', reject);
    });
  }

  it('files messages in order and acknowledges each with its control id', async () => {
    expect(await talk(frame(adt('M1', '1')) + frame(adt('M2', '2')) + frame(adt('M1', '1')), 3)).toEqual([
      'AA M1',
      'AA M2',
      'AA M1',
    ]);
  });

  it('answers what is wrong and reads on', async () => {
    const bad = 'MSH|^~\\&|ADT|GH|CW|GH|20260301120000||ACK^A01|M4|P|2.5.1\r';
    const noId = 'MSH|^~\\&|ADT|GH|CW|GH|20260301120000||ADT^A01||P|2.5.1\r';
    expect(await talk(`garbage${frame('PID|1')}${frame(bad)}${frame(noId)}${frame(adt('M5', '5'))}`, 5)).toEqual([
      'AR ',
      'AR ',
      'AR M4',
      'AE ',
      'AA M5',
    ]);
  });

  it('keeps what cannot be filed, and says where', async () => {
    expect(
      await talk(frame('MSH|^~\\&|ADT|GH|CW|GH|20260301120000||ADT^A08|M6|P|2.5.1\rPID|1||||DOE^JANE\r'), 1),
    ).toEqual(['AA M6']);
    expect(await listInbound(office.asRole('him-technician'))).toEqual(
      expect.arrayContaining([expect.objectContaining({ controlId: 'M6', stage: 'parked' })]),
    );
  });

  it('closes a connection whose message does not end, and one that is too large is refused', async () => {
    expect(await talk('\u000bMSH|^~\\&|never ends', 2)).toEqual(['AR ']);
    expect(await talk(frame('x'.repeat(20_000)) + frame(adt('M7', '7')), 2)).toEqual(['AR ', 'AA M7']);
  });

  it('serves many connections at once', async () => {
    const all = await Promise.all(Array.from({ length: 30 }, (_, n) => talk(frame(adt(`C${n}`, `c${n}`)), 1)));
    expect(all).toEqual(Array.from({ length: 30 }, (_, n) => [`AA C${n}`]));
  });

  it('answers what came before it stops', async () => {
    const second = await startMllp({ port: 0, contextOf: () => office.asRole('registrar') });
    const socket = connect(second.port, '127.0.0.1', () => socket.write(frame(adt('LAST', 'last'))));
    const heard = new Promise<string>((resolve) => {
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('close', () => resolve(text));
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await second.close();
    expect(await heard).toContain('MSA|AA|LAST');
  });
});
