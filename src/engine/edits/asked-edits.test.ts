import { describe, expect, it } from 'vitest';
import { exampleAbstract } from './abstract-examples.ts';
import { askedEdits } from './asked-edits.ts';
import { guidelineEdits } from './guideline/index.ts';

const idsOf = (...secondary: readonly string[]): readonly string[] =>
  askedEdits(guidelineEdits, exampleAbstract({ secondary })).map(({ id }) => id);
const always = guidelineEdits.filter(({ about }) => about === undefined).map(({ id }) => id);

describe('the edits that are asked', () => {
  it('are those without a subject and those that a diagnosis wakes, in the order of the list', () => {
    const asked = new Set(idsOf('B20', 'Z21', 'Z6841'));
    expect(always.filter((id) => !asked.has(id))).toEqual([]);
    for (const id of ['guideline/hiv-status-with-disease', 'guideline/bmi-once']) expect(asked).toContain(id);
    expect(asked).not.toContain('guideline/stillbirth-alone');
    const order = guidelineEdits.map(({ id }) => id);
    expect([...asked]).toEqual([...asked].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('do not carry over from one abstract to the next', () => {
    expect(idsOf('P95')).toContain('guideline/stillbirth-alone');
    expect(idsOf()).not.toContain('guideline/stillbirth-alone');
  });
});
