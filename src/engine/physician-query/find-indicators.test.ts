import { describe, expect, it } from 'vitest';
import { findIndicators } from './find-indicators.ts';
import { queryTemplate } from './templates/index.ts';

describe('the indicators found in a chart', () => {
  const documents = [
    {
      id: 'labs',
      title: 'Laboratory results',
      date: '2026-03-02',
      sections: [
        {
          text: '',
          table: {
            columns: ['Test', '03-01', '03-02'],
            rows: [
              ['Creatinine', '0.9', '2.4'],
              ['Sodium', '140', '139'],
            ],
          },
        },
      ],
    },
    {
      id: 'pn',
      title: 'Progress note',
      sections: [{ text: 'Feels better. Urine output 280 mL in 24 h, creatinine 2.4 today.\nEats well.' }],
    },
  ];
  const words = queryTemplate('kidney-function')?.indicators ?? /$^/;

  it('are quoted with document and date', () => {
    expect(findIndicators(documents, words)).toEqual([
      {
        text: 'Creatinine, 03-01 0.9, 03-02 2.4',
        source: 'Laboratory results',
        date: '2026-03-02',
        documentId: 'labs',
        section: 0,
      },
      {
        text: 'Urine output 280 mL in 24 h, creatinine 2.4 today.',
        source: 'Progress note',
        documentId: 'pn',
        section: 0,
      },
    ]);
  });

  it('end at the limit', () => {
    expect(findIndicators(documents, words, 1)).toHaveLength(1);
  });
});
