import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { chartDocuments, receive } from './index.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await testOffice();
});
afterAll(() => office.close());

const head = (event: string, at: string, id: string): string =>
  `MSH|^~\\&|ADT|GH|CW|GH|${at}||${event}|${id}|P|2.5.1\rPID|1||1^^^HOSP^MR||DOE^JANE||19800229|F\rPV1|1|I|||||||||||||||||V1^^^HOSP^VN${'|'.repeat(25)}202603010800|202603040900\r`;
const note = (id: string, number: string, text: string, stage: string): string =>
  `${head('MDM^T02', `2026030${id}120000`, `M${id}`)}TXA|1|DS|TX|20260304||20260304120000|||1^ATT^ANN|||${number}|||||${stage}|||||\rOBX|1|TX|DS^Discharge Summary||${text}\r`;

describe('documents of a chart that came through a door', () => {
  it('are its written documents under their own ids, with the results beside them', async () => {
    const ctx = office.asRole('him-technician');
    const send = (text: string) => receive(ctx, { source: 'feed', bytes: new TextEncoder().encode(text) });
    const first = await send(note('1', 'D1', 'HOSPITAL COURSE: The patient did well.', 'LA'));
    await send(
      `${head('ORU^R01', '20260305120000', 'R1')}OBR|1||F1|2345-7^Glucose^LN|||20260302\rOBX|1|NM|2345-7^Glucose^LN||250|mg/dL|70-110|H|||F\r`,
    );
    const id = first.encounterIds[0] ?? '';
    const open = () => office.asRole('coder').read('chart/view', { type: 'chart', id }, (db) => chartDocuments(db, id));
    const before = await open();
    const summary = before.documentList.find(({ kind }) => kind === 'discharge-summary');
    expect(summary).toMatchObject({ title: 'Discharge summary', signed: true, author: 'ATT, ANN' });
    expect(JSON.stringify(summary?.sections)).toContain('The patient did well');
    expect(JSON.stringify(before.documentList)).toContain('250');
    await send(note('6', 'D2', 'Addendum: none.', 'DI'));
    const after = await open();
    expect(after.documentList.filter(({ id: own }) => own === summary?.id)).toEqual([summary]);
    expect(after.documentList.some(({ signed }) => signed === false)).toBe(true);
  });
});
