import { describe, expect, it } from 'vitest';
import { parseHl7 } from '../message/index.ts';
import { readHl7Facts } from './index.ts';

const factsOf = (event: string, ...segments: readonly string[]) => {
  const text = [`MSH|^~\\&|ADT|GENERAL|CW|GENERAL|20260301120000||${event}|77|P|2.5.1`, ...segments].join('\r');
  const read = parseHl7(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problems[0]?.message);
  return readHl7Facts(read.value);
};
const of = (facts: ReturnType<typeof factsOf>, type: string) =>
  facts.facts
    .filter(({ resource }) => resource.resourceType === type)
    .map(({ resource }) => resource as unknown as Record<string, unknown>);

const pid = 'PID|1||100^^^HOSP^MR~000-00-0000^^^SSA^SS||DOE^JANE^Q||19800229|F';
const pv1 =
  'PV1|1|I|4W^12^A||||1^ATT^ANN|||MED||||1|||||V9^^^HOSP^VN|||||||||||||||||01||||||||202602270800|202603011000';

describe('facts of an HL7 v2 message', () => {
  it('are the patient and the encounter of an ADT message', () => {
    const facts = factsOf('ADT^A03', pid, pv1);
    expect(of(facts, 'Patient')[0]).toMatchObject({
      birthDate: '1980-02-29',
      gender: 'female',
      name: [{ family: 'DOE', given: ['JANE', 'Q'] }],
    });
    expect(of(facts, 'Encounter')[0]).toMatchObject({
      status: 'finished',
      class: { code: 'IMP' },
      identifier: [{ value: 'V9', system: 'HOSP' }],
      period: { start: '2026-02-27T08:00:00+00:00', end: '2026-03-01T10:00:00+00:00' },
      hospitalization: { dischargeDisposition: { coding: [{ code: '01' }] } },
    });
  });

  it('take the discharge back when it is cancelled, and have no encounter where there is none', () => {
    const encounter = of(factsOf('ADT^A13', pid, pv1), 'Encounter')[0];
    expect(encounter).toMatchObject({ status: 'in-progress', period: { start: '2026-02-27T08:00:00+00:00' } });
    expect(encounter?.['period']).not.toHaveProperty('end');
    expect(of(factsOf('ADT^A31', pid, 'PV1|1|N'), 'Encounter')).toEqual([]);
  });

  it('are results under their order, with the key by which a correction finds them', () => {
    const facts = factsOf(
      'ORU^R01',
      pid,
      'OBR|1|P1|F1|24323-8^CMP^LN|||20260228060000|||||||||||||||20260228070000|||F',
      'OBX|1|NM|2160-0^Creatinine^LN||2.4|mg/dL|0.6-1.2|H|||C',
      'NTE|1||repeated',
      'OBX|2|SN|2345-7^Glucose^LN||>^600|mg/dL||HH|||F',
      'OBX|3|NM|718-7^Hgb^LN||""|g/dL|||||X',
    );
    expect(of(facts, 'Observation')).toMatchObject([
      {
        status: 'corrected',
        valueQuantity: { value: 2.4, unit: 'mg/dL' },
        note: [{ text: 'repeated' }],
        effectiveDateTime: '2026-02-28T06:00:00+00:00',
      },
      { status: 'final', valueQuantity: { value: 600, comparator: '>' } },
      { status: 'cancelled' },
    ]);
    expect(facts.facts.map(({ key }) => key)).toContain('result/F1/2160-0//');
    expect(of(facts, 'DiagnosticReport')[0]).toMatchObject({ status: 'final', result: [{}, {}, {}] });
  });

  it('are a document with author, stage, signatures and the one it replaces', () => {
    const facts = factsOf(
      'MDM^T10',
      pid,
      pv1,
      'TXA|1|DS|TX|20260301||20260301100000|||1^ATT^ANN|||D2|D1||||LA|||||1^ATT^ANN^^^^^^^^^^^^20260301101500~2^SEN^SAM^^^^^^^^^^^^20260301120000',
      'OBX|1|TX|DS^Summary||Line one',
      'OBX|2|TX|DS^Summary||Line & two',
    );
    const [document] = of(facts, 'DocumentReference') as [{ content: { attachment: { data: string } }[] }];
    expect(document).toMatchObject({
      docStatus: 'final',
      author: [{ display: 'ATT, ANN' }],
      relatesTo: [{ code: 'replaces', target: { identifier: { value: 'D1' } } }],
    });
    expect(Buffer.from(document.content[0]?.attachment.data ?? '', 'base64').toString()).toBe('Line one\nLine & two');
    expect(facts.signatures).toEqual([
      { by: 'ATT, ANN', at: '2026-03-01T10:15:00+00:00' },
      { by: 'SEN, SAM', at: '2026-03-01T12:00:00+00:00' },
    ]);
  });

  it('are a merge of two numbers', () => {
    expect(factsOf('ADT^A40', pid, 'MRG|200^^^HOSP^MR').merges).toMatchObject([
      { level: 'patient', surviving: { value: '100', system: 'HOSP' }, retired: [{ value: '200', system: 'HOSP' }] },
    ]);
  });

  it('are coverages in order, the guarantor apart from the patient, charges in money of two decimals', () => {
    const facts = factsOf(
      'DFT^P03',
      pid,
      pv1,
      'GT1|1||ROE^RICHARD',
      'IN1|1|HMO|P1|Payer One||||||||20260101|||||SEL',
      'IN1|2|PPO|P2|Payer Two||||||||||||ROE^RICHARD|SPO|19790101',
      'FT1|1|T1||20260228||CG|71046^CXR^C4|||2|100.50&USD',
      'FT1|2|T2||20260228||CR|71046^CXR^C4|||1|1e308',
    );
    expect(of(facts, 'Coverage')).toMatchObject([
      { order: 1, payor: [{ display: 'Payer One' }] },
      { order: 2, subscriber: { reference: 'RelatedPerson/insured-2' } },
    ]);
    expect(of(facts, 'ChargeItem')).toMatchObject([
      { quantity: { value: 2 }, priceOverride: { value: 100.5, currency: 'USD' } },
      { quantity: { value: -1 } },
    ]);
    expect(of(facts, 'ChargeItem')[1]).not.toHaveProperty('priceOverride');
    expect(of(facts, 'Patient')[0]?.['name']).toHaveLength(1);
  });

  it('keep Z-segments as they came', () => {
    expect(factsOf('ADT^A08', pid, 'ZIN|1|a^b').kept).toEqual([{ name: 'ZIN', place: 3, text: 'ZIN|1|a^b' }]);
  });
});
