import { abstractEdit } from '../abstract-edit.ts';
import { icd10Era, procedureGuideline } from '../guidelines.ts';
import { isSameDay } from './procedure-pairs.ts';

export const sameProcedureTwice = abstractEdit({
  id: 'guideline/same-procedure-twice',
  title: 'The same procedure twice on one day',
  message: '{code} is there twice for one day; were separate sites of that body part treated?',
  repair:
    'Repeat the code only for separate and distinct sites that share the body part value, or for a procedure done again; else remove it.',
  severity: 'information',
  effective: icd10Era,
  source: procedureGuideline('B3.2b Multiple procedures: separate sites of one body part value'),
  check: ({ procedures }) =>
    procedures.flatMap(({ code, date }, at) =>
      code.startsWith('0') && procedures.some((one, i) => i < at && one.code === code && isSameDay(one.date, date))
        ? [{ field: `/procedures/${at}/code`, codes: [code], report: { code } }]
        : [],
    ),
  examples: [
    {
      says: 'gallbladder resected twice',
      given: { procedures: ['0FT44ZZ', '0FT44ZZ'] },
      fires: ['/procedures/1/code'],
    },
    { says: 'gallbladder resected once', given: { procedures: ['0FT44ZZ'] }, fires: [] },
  ],
});
