import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerKeyFigures } from '../../../test/cases/notes-figures.ts';
import { isoDate } from '../../base/index.ts';
import { openLexicon, openTables } from '../../tables/index.ts';
import { diagnosisSuggester, type Lexicon, type NoteDocument, type Suggestion } from './index.ts';

const home = mkdtempSync(join(tmpdir(), 'chartwright-notes-'));
let lexicon: Lexicon;
beforeAll(() => {
  const opened = openLexicon(openTables(home), isoDate('2026-01-15'));
  if (!opened) throw new Error('the starter edition has codes on that day');
  lexicon = opened;
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const note = (text: string, kind = 'discharge-summary', heading = 'Diagnoses'): NoteDocument => ({
  id: kind,
  kind,
  sections: [{ heading, text }],
});
const suggest = (...documents: readonly NoteDocument[]): readonly Suggestion[] =>
  diagnosisSuggester(lexicon)(documents, { setting: 'inpatient' });
const codes = (...documents: readonly NoteDocument[]): readonly string[] =>
  suggest(...documents).map(({ code }) => code);

describe('suggestions from the starter edition', () => {
  it('combine hypertension, heart failure and kidney disease, most specific first named', () => {
    const found = codes(note('Acute on chronic systolic heart failure. Hypertension. CKD stage 3b.'));
    expect(found).toEqual(expect.arrayContaining(['I130', 'I5023', 'N1832']));
    expect(found).not.toContain('I10');
  });

  it('leave out what is negated and what a relative has', () => {
    expect(codes(note('No pneumonia. Father with COPD.'))).toEqual([]);
  });

  it('keep lasting conditions current though they are called a history', () => {
    expect(codes(note('History of hypertension'))).toContain('I10');
  });

  it('stand as caution where only a nurse wrote them', () => {
    expect(suggest(note('Hypokalemia', 'nursing', 'Assessment')).map(({ standing }) => standing)).toEqual(['caution']);
  });

  it('take an uncertain diagnosis only from an inpatient', () => {
    const documents = [note('Probable pneumonia')];
    expect(suggest(...documents)).not.toEqual([]);
    expect(diagnosisSuggester(lexicon)(documents, { setting: 'outpatient' })).toEqual([]);
  });

  it('report a body mass index only beside a weight diagnosis', () => {
    expect(codes(note('Obesity, BMI 32.4'))).toContain('Z6832');
    expect(codes(note('Hypertension, BMI 32.4'))).not.toContain('Z6832');
  });

  it('quote the words they rest on and say how they were found', () => {
    const text = 'Hypertension, on lisinopril.';
    const [first] = suggest(note(text));
    const [evidence] = first?.evidence ?? [];
    expect(text.slice(evidence?.start, evidence?.end)).toBe(evidence?.quote);
    expect(first?.trace[0]?.text).toContain('I10');
  });

  it('are the same for the same documents', () => {
    const documents = [
      note('T2DM with neuropathy, HTN, COPD exacerbation'),
      note('Hypokalemia', 'progress-note', 'Assessment'),
    ];
    expect(suggest(...documents)).toEqual(suggest(...documents));
  });

  it('agree with the answer keys that were in sight while the rules were written', () => {
    const { recall, precision } = answerKeyFigures(lexicon, 'inSight');
    expect(recall).toBeGreaterThan(0.85);
    expect(precision).toBeGreaterThan(0.6);
  });

  it('find at least half of the answer keys that were not', () => {
    const { recall, precision } = answerKeyFigures(lexicon, 'unseen');
    expect(recall).toBeGreaterThan(0.5);
    expect(precision).toBeGreaterThan(0.6);
  });
});
