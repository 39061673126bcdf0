import { type IsoDate, parseIsoDate } from '../../../../base/index.ts';
import type { Sex } from '../../../store/index.ts';

export interface TextFacts {
  readonly patientName: string | undefined;
  readonly mrn: string | undefined;
  readonly sex: Sex | undefined;
  readonly birthDate: IsoDate | undefined;
  readonly age: number | undefined;
  readonly admissionDate: IsoDate | undefined;
  readonly dischargeDate: IsoDate | undefined;
  readonly attending: string | undefined;
  readonly payer: string | undefined;
  readonly service: string | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayPattern = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4})`;

/** Facts a note states in so many words, with a label and a colon, or as "68-year-old woman" in its first lines. */
export function textFacts(text: string): TextFacts {
  const labelled = (labels: string, value: string): string | undefined =>
    new RegExp(String.raw`(?:^|[\n|;\t]|\s{2,})\s*(?:${labels})\s*[:#]+\s*${value}`, 'i').exec(text)?.[1]?.trim();
  const words = String.raw`([^\n\t|;]{2,80}?)(?=\s{2,}|[\n\t|;]|$)`;
  const aged =
    /\b(\d{1,3})[- ]?(?:year|yr)s?[- ]?old\s+(?:[a-z-]+\s+){0,3}?(woman|female|lady|girl|man|male|gentleman|boy)\b/i.exec(
      text.slice(0, 4000),
    );
  const sex = labelled('sex|gender', '([A-Za-z]+)')?.charAt(0).toUpperCase();
  return {
    patientName: labelled('patient name|patient|name', words),
    mrn: labelled(
      String.raw`mrn|medical record (?:number|no\.?)|med(?:ical)? rec(?:ord)? (?:#|no\.?|num)`,
      String.raw`([\w-]{2,30})`,
    ),
    sex: sex === 'F' || sex === 'M' ? sex : sexOfWord(aged?.[2]),
    birthDate: dayOf(labelled('dob|date of birth|birth ?date|born', dayPattern)),
    age: wholeAge(labelled('age', String.raw`(\d{1,3})`) ?? aged?.[1]),
    admissionDate: dayOf(labelled('admission date|date of admission|admit(?:ted)?(?: date| on)?', dayPattern)),
    dischargeDate: dayOf(labelled('discharge date|date of discharge|discharged(?: on)?', dayPattern)),
    attending: labelled('attending(?: physician)?|physician', words),
    payer: labelled('payer|payor|insurance|primary insurance', words),
    service: labelled('service', words),
  };
}

const wholeAge = (text: string | undefined): number | undefined => {
  const age = Number(text);
  return text !== undefined && age <= 130 ? age : undefined;
};

function sexOfWord(word: string | undefined): Sex | undefined {
  if (word === undefined) return undefined;
  return /^(?:woman|female|lady|girl)$/i.test(word) ? 'F' : 'M';
}

/** American and ISO ways to write a day; two-digit years are not guessed. */
export function dayOf(text: string | undefined): IsoDate | undefined {
  if (text === undefined) return undefined;
  const iso = parseIsoDate(text);
  if (iso !== undefined) return iso;
  const numbers = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text);
  if (numbers) return parseIsoDate(`${numbers[3]}-${pad(numbers[1])}-${pad(numbers[2])}`);
  const words = /^([A-Za-z]{3})[A-Za-z]*\.? (\d{1,2}),? (\d{4})$/.exec(text);
  const month = months.indexOf(words?.[1]?.toLowerCase() ?? '') + 1;
  return words && month > 0 ? parseIsoDate(`${words[3]}-${pad(String(month))}-${pad(words[2])}`) : undefined;
}

const pad = (text: string | undefined): string => (text ?? '').padStart(2, '0');
