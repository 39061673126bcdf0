import { describe, expect, it } from 'vitest';
import { buildSearchIndex, openSearchIndex, type SearchIndex, searchTogether } from './index.ts';

const indexOf = (subject: 'diagnoses' | 'operations', titles: Readonly<Record<string, string>>): SearchIndex =>
  openSearchIndex(
    buildSearchIndex(
      Object.entries(titles).map(([code, title]) => ({
        code,
        display: code,
        title,
        shortTitle: title,
        billable: true,
        terms: [],
      })),
      { hierarchy: 'none', subject },
    ),
  );
const diagnoses = indexOf('diagnoses', {
  I2510: 'Atherosclerotic heart disease of native coronary artery',
  I2511: 'Atherosclerotic heart disease of native coronary artery with angina',
  K8020: 'Calculus of gallbladder without obstruction',
  M1711: 'Primary osteoarthritis, right knee',
});
const operations = indexOf('operations', {
  '021009W': 'Bypass Coronary Artery, One Artery from Aorta',
  '0FT44ZZ': 'Resection of Gallbladder, Percutaneous Endoscopic Approach',
  '0SRC0J9': 'Replacement of Right Knee Joint with Synthetic Substitute',
});
const codes = (text: string, limit = 20): readonly string[] =>
  searchTogether([diagnoses, operations], text, { limit }).map(({ code }) => code);

describe('searching several systems together', () => {
  it('puts the hits of all in one order and says where each is from', () => {
    const hits = searchTogether([diagnoses, operations], 'coronary artery');
    expect(hits.map(({ code }) => code).sort()).toEqual(['021009W', 'I2510', 'I2511']);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    for (const { index, code } of hits) expect(index).toBe(code === '021009W' ? 1 : 0);
  });

  it('leaves out rows with some of the words where another system has a row with all', () => {
    expect(operations.search('gallbladder calculus').map(({ code }) => code)).toEqual(['0FT44ZZ']);
    expect(codes('gallbladder calculus')).toEqual(['K8020']);
    expect(codes('knee replacement')).toEqual(['0SRC0J9']);
  });

  it('shows rows with some of the words where no system has one with all', () => {
    expect(new Set(codes('gallbladder angina'))).toEqual(new Set(['K8020', 'I2511', '0FT44ZZ']));
  });

  it('takes no word for a misspelling that another system knows', () => {
    expect(indexOf('operations', { X1: 'Resection of anginas' }).search('angina').length).toBe(1);
    const near = indexOf('operations', { X1: 'Excision of ankina' });
    expect(near.search('angina').map(({ code }) => code)).toEqual(['X1']);
    expect(searchTogether([diagnoses, near], 'angina').map(({ code }) => code)).toEqual(['I2511']);
    expect(searchTogether([diagnoses, near], 'ankyna').map(({ code }) => code)).toContain('X1');
  });

  it('gives the first hits whatever the limit, and what the order of the systems is', () => {
    const all = codes('artery');
    for (let limit = 0; limit <= 4; limit += 1) expect(codes('artery', limit)).toEqual(all.slice(0, limit));
    const turned = searchTogether([operations, diagnoses], 'artery').map(({ code }) => code);
    expect(new Set(turned)).toEqual(new Set(all));
  });

  it('answers a code with the code', () => {
    expect(codes('0FT4')[0]).toBe('0FT44ZZ');
    expect(codes('K80.20')).toEqual(['K8020']);
  });

  it('finds nothing in no index, and nothing for nothing', () => {
    expect(searchTogether([], 'angina')).toEqual([]);
    expect(codes('')).toEqual([]);
  });
});
