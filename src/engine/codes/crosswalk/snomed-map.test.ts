import { describe, expect, it } from 'vitest';
import { readPack } from '../../../base/index.ts';
import { judgeMapRule, mapSnomedConcept, openSnomedMap, type SnomedMapRow, writeSnomedMap } from './index.ts';

const row = (concept: string, group: number, priority: number, rule: string, target: string): SnomedMapRow => ({
  concept,
  group,
  priority,
  rule,
  target,
  advice: target === '' ? 'MAP SOURCE CONCEPT CANNOT BE CLASSIFIED WITH AVAILABLE DATA' : `ALWAYS ${target}`,
  category: '447637006',
});
const age = 'IFA 445518008 | Age at onset of clinical finding (observable entity) |';
// Made-up concepts in the layout of the rule map: nothing of a licensed release.
const map = openSnomedMap(
  readPack(
    writeSnomedMap({}, [
      row('1000003', 1, 2, 'OTHERWISE TRUE', 'N469'),
      row('1000003', 1, 1, 'IFA 248152002 | Female (finding) |', 'N979'),
      row('1000004', 1, 1, `${age} >= 12.0 years AND ${age} < 19.0 years`, 'Z003'),
      row('1000004', 1, 2, 'OTHERWISE TRUE', 'Z000'),
      row('1000005', 1, 1, 'IFA 2000001 | Pain AND swelling (finding) |', 'R52'),
      row('1000005', 1, 2, 'OTHERWISE TRUE', ''),
      row('1000005', 2, 1, 'TRUE', 'S82201?'),
    ]),
  ),
);
const codes = (concept: string, facts = {}) =>
  mapSnomedConcept(map, concept, facts).map(({ outcome, targets }) => [outcome, ...targets.map((one) => one.code)]);

describe('SNOMED CT rule map', () => {
  it('asks for the sex when a rule needs it, and takes the first rule that holds', () => {
    expect(codes('1000003')).toEqual([['open', 'N979', 'N469']]);
    expect(mapSnomedConcept(map, '1000003')[0]?.questions.map((one) => one.asks)).toEqual(['sex']);
    expect(codes('1000003', { sex: 'F' })).toEqual([['chosen', 'N979']]);
    expect(codes('1000003', { sex: 'M' })).toEqual([['chosen', 'N469']]);
  });
  it('judges both ends of an age range', () => {
    expect(codes('1000004', { ageAtOnset: { value: 12, unit: 'years' } })).toEqual([['chosen', 'Z003']]);
    expect(codes('1000004', { ageAtOnset: { value: 19, unit: 'years' } })).toEqual([['chosen', 'Z000']]);
    expect(codes('1000004', { age: { value: 15, unit: 'years' } })).toEqual([['open', 'Z003', 'Z000']]);
  });
  it('asks for a finding by its name, takes a denial, and keeps groups apart', () => {
    const [first, second] = mapSnomedConcept(map, '1000005');
    expect(first?.questions).toEqual([
      { asks: 'finding', concept: '2000001', text: 'Is this documented: Pain AND swelling (finding) (2000001)?' },
    ]);
    expect(second?.targets[0]).toMatchObject({ code: 'S82201?', needsSeventhCharacter: true });
    expect(codes('1000005', { present: ['2000001'] })[0]).toEqual(['chosen', 'R52']);
    expect(codes('1000005', { absent: ['2000001'] })[0]).toEqual(['none']);
    expect(codes('9')).toEqual([]);
  });
});

describe('Map rule', () => {
  const newborn = 'IFA 424144002 | Current chronological age (observable entity) | <= 28.0 days';
  it('compares ages of different units only where the answer is certain', () => {
    expect(judgeMapRule(newborn, { age: { value: 3, unit: 'years' } }).holds).toBe('no');
    expect(judgeMapRule(newborn, { age: { value: 28, unit: 'days' } }).holds).toBe('yes');
    expect(judgeMapRule(newborn, { age: { value: 0, unit: 'months' } }).holds).toBe('unknown');
    expect(judgeMapRule(`${age} < 1.0 years`, { ageAtOnset: { value: 20, unit: 'days' } }).holds).toBe('yes');
  });
  it('is denied by one condition although another is unknown', () => {
    const rule = `IFA 2000001 | Something (disorder) | AND ${newborn}`;
    expect(judgeMapRule(rule, { age: { value: 40, unit: 'years' } })).toEqual({ holds: 'no', questions: [] });
  });
  it('puts what it cannot read as a question', () => {
    expect(judgeMapRule('IFA something else', {}).questions[0]?.asks).toBe('rule');
  });
});
