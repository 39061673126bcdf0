import type { CodePath } from './abstract-changes.ts';

/** Where the screen puts the focus for a finding: a code row, one of its parts, or a detail of the stay. */
export interface FieldPlace {
  readonly path?: CodePath;
  readonly part?: 'poa' | 'date';
  readonly stayField?: string;
}

/** Reads the path of a finding or code mark: `/secondaryDiagnoses/2/poa`, `/dischargeStatus`, `secondaryDiagnoses[2].code`. */
export function placeOfField(field: string): FieldPlace {
  const parts = field
    .replace(/\[(\d+)\]/g, '/$1')
    .split(/[/.]/)
    .filter(Boolean);
  const [head = '', second = '', third] = parts;
  if (head === 'admittingDiagnosis' || head === 'principalDiagnosis') return { path: `/${head}`, ...partOf(second) };
  if ((head === 'secondaryDiagnoses' || head === 'procedures') && /^\d+$/.test(second))
    return { path: `/${head}/${Number(second)}`, ...partOf(third) };
  return head === '' ? {} : { stayField: head };
}

function partOf(name: string | undefined): Pick<FieldPlace, 'part'> {
  return name === 'poa' || name === 'date' ? { part: name } : {};
}

/** Id of the element that takes the focus for a path. */
export const elementIdOf = (path: CodePath, part: 'row' | 'poa' | 'date' = 'row'): string =>
  `code${path.replaceAll('/', '-')}-${part}`;
