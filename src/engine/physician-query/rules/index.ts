import type { QueryRule } from '../query-rule.ts';
import { indicatorSource } from './indicator-source.ts';
import { indicatorsMissing } from './indicators-missing.ts';
import { introducedDiagnosis } from './introduced-diagnosis.ts';
import { leadingTitle } from './leading-title.ts';
import { leadingWording } from './leading-wording.ts';
import { otherMissing, undeterminedMissing } from './options-incomplete.ts';
import { payment } from './payment.ts';
import { pressure } from './pressure.ts';
import { priorEncounterOnly } from './prior-encounter-only.ts';
import { quality } from './quality.ts';
import { singleAnswer } from './single-answer.ts';
import { codeInQuery, questionMissing, unfilledField } from './unfilled.ts';
import { unsupportedOption } from './unsupported-option.ts';
import { yesNoAnswers, yesNoNewDiagnosis, yesNoPurpose } from './yes-no.ts';

/** Every rule there is, in the order in which findings of one severity are shown. */
export const queryRules: readonly QueryRule[] = [
  payment,
  quality,
  leadingTitle,
  leadingWording,
  introducedDiagnosis,
  yesNoPurpose,
  yesNoNewDiagnosis,
  yesNoAnswers,
  indicatorsMissing,
  indicatorSource,
  priorEncounterOnly,
  unsupportedOption,
  singleAnswer,
  otherMissing,
  undeterminedMissing,
  pressure,
  questionMissing,
  unfilledField,
  codeInQuery,
];
