import {
  ageInYears,
  daysBetween,
  type IsoDate,
  type Parsed,
  type Problem,
  parsed,
  parseIsoDate,
} from '../../base/index.ts';
import { parseIcd10Cm, parseIcd10Pcs } from '../codes/well-formed/index.ts';
import { type Abstract, abstractFields, type CodedDiagnosis, type CodedProcedure, type Poa } from './abstract.ts';

type Json = Readonly<Record<string, unknown>>;
/** An abstract while it is being read: facts may still be missing, the lists are open. */
type Draft = { -readonly [K in keyof Abstract]?: Abstract[K] } & {
  secondaryDiagnoses: CodedDiagnosis[];
  procedures: CodedProcedure[];
};

const fields: ReadonlySet<string> = new Set(abstractFields);
const poaValues: ReadonlyMap<string, Poa> = new Map([
  ['Y', 'Y'],
  ['N', 'N'],
  ['U', 'U'],
  ['W', 'W'],
  // Claims before 5010 wrote exempt as 1; some systems write E (UB-04 form locator 67).
  ['1', 'exempt'],
  ['E', 'exempt'],
  ['EXEMPT', 'exempt'],
]);
const settings = ['inpatient', 'outpatient'] as const;
const sexes = ['M', 'F', 'U'] as const;
const poaReportings = ['exempt', 'non-exempt', 'unknown'] as const;
const wantedCode = 'a code as text, or { "code": … }';

/**
 * Reads an abstract from parsed JSON: the shape of `AbstractJson`, codes with or without dot in any case, a diagnosis or procedure
 * also as bare text. Answers every problem at once, each naming its field. What the hospital must get right for any use of the
 * abstract is refused here (UHDDS: 50 FR 31038); what is a matter of coding is left to the edits.
 */
export function parseAbstract(json: unknown): Parsed<Abstract> {
  if (!isObject(json))
    return { ok: false, problems: [{ path: '', message: 'An abstract is a JSON object; this is not one.' }] };
  const problems: Problem[] = [];
  const say = (path: string, message: string): undefined => {
    problems.push({ path, message });
    return undefined;
  };
  for (const key in json) {
    if (!fields.has(key) && Object.hasOwn(json, key))
      say(`/${key.slice(0, 40)}`, 'Unknown field; see the JSON Schema of the abstract for the known ones.');
  }
  const abstract = readFacts(json, say);
  readCodes(json, abstract, say);
  checkInvariants(abstract, say);
  return problems.length === 0 ? parsed(abstract as Abstract) : { ok: false, problems };
}

type Say = (path: string, message: string) => undefined;

function readFacts(json: Json, say: Say): Draft {
  const facts: Draft = { secondaryDiagnoses: [], procedures: [] };
  put(facts, 'setting', oneOf(json, 'setting', settings, 'inpatient', say));
  put(facts, 'sex', oneOf(json, 'sex', sexes, undefined, say));
  put(facts, 'poaReporting', oneOf(json, 'poaReporting', poaReportings, 'non-exempt', say));
  const id = text(json, 'id', 200, say);
  if (id === undefined || id === '') say('/id', 'Missing; every abstract needs an id of its own.');
  else facts.id = id;
  put(facts, 'mrn', text(json, 'mrn', 64, say));
  put(facts, 'payer', text(json, 'payer', 200, say));
  put(facts, 'birthDate', day(json, 'birthDate', say));
  put(facts, 'admissionDate', day(json, 'admissionDate', say));
  if (isAbsent(json['dischargeDate'])) say('/dischargeDate', 'Missing; the discharge date chooses every table.');
  else put(facts, 'dischargeDate', day(json, 'dischargeDate', say));
  put(facts, 'age', whole(json, 'age', -1, 150, say));
  put(facts, 'lengthOfStay', whole(json, 'lengthOfStay', 0, 40_000, say));
  put(facts, 'dischargeStatus', status(json['dischargeStatus'], say));
  return facts;
}

function readCodes(json: Json, abstract: Draft, say: Say): void {
  if (!isAbsent(json['admittingDiagnosis'])) {
    const read = diagnosis(json['admittingDiagnosis'], '/admittingDiagnosis', say);
    put(abstract, 'admittingDiagnosis', read?.code);
  }
  if (!isAbsent(json['principalDiagnosis']))
    put(abstract, 'principalDiagnosis', diagnosis(json['principalDiagnosis'], '/principalDiagnosis', say));
  const diagnoses = list(json, 'secondaryDiagnoses', say);
  for (let i = 0; i < diagnoses.length; i += 1) {
    const read = wellFormedDiagnosis(diagnoses[i]) ?? diagnosis(diagnoses[i], `/secondaryDiagnoses/${i}`, say);
    if (read) abstract.secondaryDiagnoses.push(read);
  }
  const procedures = list(json, 'procedures', say);
  for (let i = 0; i < procedures.length; i += 1) {
    const read = wellFormedProcedure(procedures[i]) ?? procedure(procedures[i], `/procedures/${i}`, say);
    if (read) abstract.procedures.push(read);
  }
}

/**
 * A diagnosis as nearly all are, code and indicator in order: read without naming a place, which only a problem needs. Undefined for any
 * other, which `diagnosis` then reads or refuses.
 */
function wellFormedDiagnosis(item: unknown): CodedDiagnosis | undefined {
  if (!isObject(item) || typeof item['code'] !== 'string') return undefined;
  const read = parseIcd10Cm(item['code']);
  if (!read.ok) return undefined;
  const given = item['poa'];
  if (given === undefined) return { code: read.value };
  const poa = typeof given === 'string' ? poaValues.get(given) : undefined;
  return poa && { code: read.value, poa };
}

function wellFormedProcedure(item: unknown): CodedProcedure | undefined {
  const code =
    typeof item === 'string' ? item : isObject(item) && item['date'] === undefined ? item['code'] : undefined;
  const read = typeof code === 'string' ? parseIcd10Pcs(code) : undefined;
  return read?.ok ? { code: read.value } : undefined;
}

function checkInvariants(abstract: Partial<Abstract>, say: Say): void {
  const { birthDate, admissionDate, dischargeDate, lengthOfStay } = abstract;
  if (admissionDate !== undefined && dischargeDate !== undefined) {
    const stay = daysBetween(admissionDate, dischargeDate);
    if (stay < 0) say('/dischargeDate', 'The discharge is before the admission; correct one of the two dates.');
    else if (lengthOfStay !== undefined && lengthOfStay !== stay && lengthOfStay !== Math.max(1, stay))
      say(
        '/lengthOfStay',
        `The dates give ${Math.max(1, stay)} days, not ${lengthOfStay}; leave the field out or correct it.`,
      );
  }
  if (birthDate === undefined) return;
  const first = admissionDate ?? dischargeDate;
  if (first !== undefined && birthDate > first)
    say('/birthDate', 'The birth is after the admission; correct one of the two dates.');
  else if (first !== undefined && ageInYears(birthDate, first) > 130)
    say('/birthDate', 'The patient would be older than 130 years; correct the year.');
}

function diagnosis(item: unknown, path: string, say: Say): CodedDiagnosis | undefined {
  if (typeof item === 'string') return withCode(parseIcd10Cm(item), path, say);
  if (!isObject(item) || typeof item['code'] !== 'string') return say(path, `Wanted ${wantedCode}.`);
  const coded = withCode(parseIcd10Cm(item['code']), `${path}/code`, say);
  const given = item['poa'];
  if (isAbsent(given) || given === '') return coded;
  const poa = typeof given === 'string' ? poaValues.get(given.toUpperCase()) : undefined;
  if (poa === undefined)
    return say(`${path}/poa`, 'Not a present-on-admission indicator; wanted Y, N, U, W or "exempt".');
  return coded && { code: coded.code, poa };
}

function procedure(item: unknown, path: string, say: Say): CodedProcedure | undefined {
  if (typeof item === 'string') return withCode(parseIcd10Pcs(item), path, say);
  if (!isObject(item) || typeof item['code'] !== 'string') return say(path, `Wanted ${wantedCode}.`);
  const coded = withCode(parseIcd10Pcs(item['code']), `${path}/code`, say);
  const date = day(item, 'date', say, path);
  return coded && (date === undefined ? coded : { code: coded.code, date });
}

function withCode<T>(read: Parsed<T>, path: string, say: Say): { code: T } | undefined {
  if (read.ok) return { code: read.value };
  return say(path, read.problems[0]?.message ?? 'Not a code.');
}

function status(given: unknown, say: Say): string | undefined {
  if (isAbsent(given) || given === '')
    return say('/dischargeStatus', 'Missing; wanted two characters such as "01" (home).');
  if (typeof given === 'string' && /^[0-9]{2}$/.test(given)) return given;
  const hint =
    typeof given === 'number' || /^[0-9]$/.test(String(given)) ? `; write "${String(given).padStart(2, '0')}"` : '';
  return say('/dischargeStatus', `Wanted a text of two digits (UB-04 form locator 17)${hint}.`);
}

function day(json: Json, field: string, say: Say, under = ''): IsoDate | undefined {
  const given = json[field];
  if (isAbsent(given) || given === '') return undefined;
  const date = typeof given === 'string' ? parseIsoDate(given) : undefined;
  return date ?? say(`${under}/${field}`, 'Not a day that exists; wanted YYYY-MM-DD.');
}

function text(json: Json, field: string, limit: number, say: Say): string | undefined {
  const given = json[field];
  if (isAbsent(given)) return undefined;
  if (typeof given !== 'string') return say(`/${field}`, 'Wanted a text.');
  return given.length <= limit ? given : say(`/${field}`, `Longer than ${limit} characters.`);
}

function whole(json: Json, field: string, least: number, most: number, say: Say): number | undefined {
  const given = json[field];
  if (isAbsent(given)) return undefined;
  if (typeof given === 'number' && Number.isInteger(given) && given >= least && given <= most) return given;
  return say(`/${field}`, `Wanted a whole number from ${least} to ${most}.`);
}

function oneOf<T extends string>(
  json: Json,
  field: string,
  values: readonly T[],
  fallback: T | undefined,
  say: Say,
): T | undefined {
  const given = json[field];
  if (isAbsent(given) && fallback !== undefined) return fallback;
  const at = (values as readonly unknown[]).indexOf(given);
  return values[at] ?? say(`/${field}`, `Wanted one of ${values.map((value) => `"${value}"`).join(', ')}.`);
}

function list(json: Json, field: string, say: Say): readonly unknown[] {
  const given = json[field];
  if (isAbsent(given)) return [];
  if (Array.isArray(given)) return given;
  say(`/${field}`, 'Wanted a list.');
  return [];
}

function put<K extends keyof Abstract>(draft: Draft, key: K, value: Draft[K] | undefined): void {
  if (value !== undefined) draft[key] = value;
}

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
