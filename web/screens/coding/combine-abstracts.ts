import type { AbstractJson } from '../../../src/server/contract.ts';
import { pathOfDiagnosis } from './abstract-changes.ts';

/** Mine with the codes that only theirs has, behind mine in their order; stay, sequence and POA answers stay mine. */
export function combineAbstracts(mine: AbstractJson, theirs: AbstractJson): AbstractJson {
  const diagnoses = [theirs.principalDiagnosis, ...theirs.secondaryDiagnoses].filter(
    (diagnosis) => diagnosis !== undefined,
  );
  const missing = diagnoses.filter(({ code }) => pathOfDiagnosis(mine, code) === undefined);
  const procedures = theirs.procedures.filter(
    (theirProcedure) =>
      !mine.procedures.some(({ code, date }) => code === theirProcedure.code && date === theirProcedure.date),
  );
  const [first, ...rest] = mine.principalDiagnosis
    ? [mine.principalDiagnosis, ...mine.secondaryDiagnoses, ...missing]
    : missing;
  return {
    ...mine,
    ...(first ? { principalDiagnosis: first } : {}),
    secondaryDiagnoses: mine.principalDiagnosis ? rest : [...mine.secondaryDiagnoses, ...rest],
    procedures: [...mine.procedures, ...procedures],
  };
}
