import { describe, expect, it } from 'vitest';
import { assertionOf, scopesOf } from './assert-context.ts';
import { bodyMassCode, measurements } from './measurements.ts';
import { splitSections } from './split-sections.ts';
import { splitSentences } from './split-sentences.ts';
import { formOfWord } from './word-forms.ts';

const said = (text: string, words: string, section: Parameters<typeof assertionOf>[3] = 'other'): string => {
  const sentence = splitSentences(text).find((one) => one.some(({ text: word }) => word === words)) ?? [];
  const at = sentence.findIndex(({ text: word }) => word === words);
  return assertionOf(scopesOf(sentence), at, at + 1, section).assertion;
};

describe('sentences of a note', () => {
  it('end at list items, not after a title or inside a number', () => {
    const text = 'Seen by Dr. Quill. Creatinine 2.3 today.\n1. Hypertension: lisinopril.\n2. COPD';
    expect(splitSentences(text).map((words) => words.map(({ text: word }) => word).join(' '))).toEqual([
      'seen by dr quill',
      'creatinine 2.3 today',
      '1',
      'hypertension lisinopril',
      '2',
      'copd',
    ]);
  });

  it('keep the place of every word in the text', () => {
    const text = 'No edema; T2DM with neuropathy.';
    for (const word of splitSentences(text).flat())
      expect(text.slice(word.start, word.end).toLowerCase()).toBe(word.text);
  });
});

describe('sections of a note', () => {
  it('are found by headings of known kinds, and what is no heading is not one', () => {
    const text = 'PAST MEDICAL HISTORY:\nCOPD.\nFamily History: father with MI\nLungs: clear';
    expect(splitSections(text).map(({ heading, kind }) => [heading, kind])).toEqual([
      ['PAST MEDICAL HISTORY', 'past-history'],
      ['Family History', 'family-history'],
    ]);
  });
});

describe('what a sentence asserts', () => {
  it('is negated up to a terminator', () => {
    expect(said('No fever, chest pain or cough', 'cough')).toBe('negated');
    expect(said('Denies dyspnea but has cough', 'cough')).toBe('affirmed');
    expect(said('Pneumonia was ruled out', 'pneumonia')).toBe('negated');
  });

  it('is not the disease where the words are of a vaccine against it', () => {
    expect(said('Tetanus-diphtheria-pertussis booster given', 'tetanus')).toBe('hypothetical');
    expect(said('Pneumonia immunization offered', 'pneumonia')).toBe('hypothetical');
  });

  it('is not negated by words that only look like it', () => {
    expect(said('No increase in edema', 'edema')).toBe('affirmed');
  });

  it('is uncertain, historical, of the family or hypothetical', () => {
    expect(said('Probable pneumonia', 'pneumonia')).toBe('uncertain');
    expect(said('s/p pneumonia in 2019', 'pneumonia')).toBe('historical');
    expect(said('Mother had diabetes', 'diabetes')).toBe('family');
    expect(said('Diabetes, hypertension', 'hypertension', 'family-history')).toBe('family');
    expect(said('Return if fever', 'fever')).toBe('hypothetical');
  });

  it('does not take an age for a history', () => {
    expect(said('68-year-old woman with pneumonia', 'pneumonia')).toBe('affirmed');
  });
});

describe('words', () => {
  it('have one form for adjective, plural and British spelling', () => {
    expect(['renal', 'kidneys', 'kidney'].map(formOfWord)).toEqual(['kidney', 'kidney', 'kidney']);
    expect(formOfWord('haemorrhagic')).toBe(formOfWord('bleeding'));
    expect(formOfWord('metastases')).toBe('metastasis');
    expect(formOfWord('diabetic')).toBe(formOfWord('diabetes'));
  });
});

describe('measurements', () => {
  it('are read with value, unit, flag and place', () => {
    const text = 'BMI 32.4. Creatinine 2.3 mg/dL H, SpO2 87 % on room air. BP 120/80.';
    const found = measurements({ id: 'hp', kind: 'history-and-physical', sections: [{ text }] });
    expect(found.map(({ name, value, unit, flag }) => [name, value, unit, flag])).toEqual([
      ['bmi', 32.4, 'kg/m2', undefined],
      ['creatinine', 2.3, 'mg/dL', 'H'],
      ['spo2', 87, '%', undefined],
    ]);
    for (const { evidence } of found) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote);
  });

  it('of body mass fall into the codes of Z68', () => {
    expect([18, 32.4, 44.9, 52, 75, 300].map(bodyMassCode)).toEqual([
      'Z681',
      'Z6832',
      'Z6841',
      'Z6843',
      'Z6845',
      undefined,
    ]);
  });
});
