import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimOf } from '../claim-of.ts';
import { exampleRequest } from '../example-request.ts';
import { writeClaims } from '../write-claims.ts';
import { x12Bytes } from '../x12/index.ts';
import { checkX12, createX12Check, problemsOf } from './index.ts';

const text = writeClaims({
  submitter: { name: 'RIVERBEND', id: 'RVB001', contact: 'EDI DESK', phone: '5555550100' },
  receiver: { name: 'GATEWAY', id: 'PGW01' },
  senderId: 'RIVERBEND',
  senderQualifier: 'ZZ',
  receiverId: 'GATEWAY',
  receiverQualifier: 'ZZ',
  production: false,
  controlNumber: 101,
  batchId: 'B1',
  createdAt: '2026-11-02T09:15',
  claims: [claimOf(exampleRequest()).claim],
});
const codesOf = (given: string): readonly string[] =>
  problemsOf(checkX12(x12Bytes(given))).map(({ in: where, code, id, element = '' }) =>
    `${where} ${code} ${id} ${element}`.trim(),
  );

describe('The check of an X12 file', () => {
  it('accepts what it should', () => {
    expect(checkX12(x12Bytes(text))).toMatchObject({ accepted: true, claims: 1, segments: 42 });
  });

  it.each([
    ['a count of segments', 'SE*38*', 'SE*37*', ['IK502 4 SE']],
    ['a control number of the set', 'SE*38*0001', 'SE*38*0002', ['IK502 3 SE']],
    ['a count of sets', 'GE*1*101', 'GE*2*101', ['AK905 5 GE']],
    ['a control number of the group', 'GE*1*101', 'GE*1*102', ['AK905 4 GE']],
    ['a count of groups', 'IEA*1*', 'IEA*2*', ['TA105 021 IEA']],
    ['a control number of the interchange', 'IEA*1*000000101', 'IEA*1*000000102', ['TA105 001 IEA']],
    ['an ISA of 105 characters', 'RIVERBEND      *ZZ', 'RIVERBEND     *ZZ', ['TA105 006 ISA']],
    ['an amount with three decimals', '*9250.76*', '*9250.765*', ['IK403 6 CLM 2']],
    ['an amount as an exponent', '*9250.76*', '*9E308*', ['IK403 6 CLM 2']],
  ])('finds %s that is wrong', (_, right, wrong, codes) => {
    expect(text).toContain(right);
    expect(codesOf(text.replace(right, wrong))).toEqual(codes);
  });

  it('refuses an interchange that came before', () => {
    const report = checkX12(x12Bytes(text), {
      seen: (sender, control) => sender === 'RIVERBEND' && control === '000000101',
    });
    expect(report.interchanges.map(({ code }) => code)).toEqual(['025']);
  });

  it('survives segments and bytes deleted, doubled, swapped and spoilt, and answers each the same way in pieces', () => {
    const segments = text.split('~');
    const change = fc.record({
      at: fc.nat(segments.length - 1),
      to: fc.nat(segments.length - 1),
      kind: fc.constantFrom('delete', 'double', 'swap', 'byte' as const),
      byte: fc.nat(255),
    });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 300 }),
        (changes, size) => {
          const spoilt = [...segments];
          for (const { at, to, kind, byte } of changes) {
            const segment = spoilt[at] ?? '';
            if (kind === 'delete') spoilt.splice(at, 1);
            else if (kind === 'double') spoilt.splice(at, 0, segment);
            else if (kind === 'swap') [spoilt[at], spoilt[to]] = [spoilt[to] ?? '', segment];
            else spoilt[at] = segment.slice(0, to) + String.fromCharCode(byte) + segment.slice(to + 1);
          }
          const bytes = x12Bytes(spoilt.join('~'));
          const whole = checkX12(bytes);
          const check = createX12Check();
          for (let from = 0; from < bytes.length; from += size) check.push(bytes.subarray(from, from + size));
          expect(check.end()).toEqual(whole);
          if (!whole.accepted) expect(whole.faults.length + problemsOf(whole).length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});
