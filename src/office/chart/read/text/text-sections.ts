import type { DocumentSection } from '../../../store/index.ts';
import { sectionHeadings } from './text-titles.ts';

/** A note as sections by the headings clinicians write: known headings with a colon, capitals on a line of their own, or underlined. */
export function textSections(text: string): readonly DocumentSection[] {
  const sections: DocumentSection[] = [];
  let heading: string | undefined;
  let body: string[] = [];
  const close = (): void => {
    const plain = tidy(body);
    if (plain !== '' || heading !== undefined)
      sections.push({ ...(heading === undefined ? {} : { heading }), text: plain });
    body = [];
  };
  const lines = text.split(/\r\n|\r|\n/);
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    const found = headingOf(line, lines[i + 1] ?? '', body);
    if (!found) {
      if (!isRule(line)) body.push(line);
      continue;
    }
    close();
    heading = found.heading;
    if (found.rest !== '') body.push(found.rest);
  }
  close();
  return sections;
}

const isRule = (line: string): boolean => /^\s*[-=_*~]{3,}\s*$/.test(line);

interface Found {
  readonly heading: string;
  readonly rest: string;
}

function headingOf(line: string, next: string, before: readonly string[]): Found | undefined {
  const marked = /^\s{0,3}#{1,6}\s+(.{1,80}?)\s*#*\s*$/.exec(line);
  if (marked?.[1] !== undefined) return { heading: marked[1].replace(/\*+/g, ''), rest: '' };
  const plain = line.replace(/\*\*/g, '').trim();
  if (plain === '' || plain.length > 2000) return undefined;
  const named = /^((?:[A-Za-z][A-Za-z/&' -]{1,59}?))\s*:\s*(.*)$/.exec(plain);
  if (named?.[1] !== undefined && isKnown(named[1])) return { heading: named[1].trim(), rest: named[2] ?? '' };
  const bare = plain.replace(/:$/, '');
  const alone = (before.at(-1) ?? '').trim() === '';
  if (alone && isKnown(bare)) return { heading: bare, rest: '' };
  if (isCapitals(bare) && (alone || plain.endsWith(':'))) return { heading: bare, rest: '' };
  const shout = /^([A-Z][A-Z/&' -]{3,59}):\s+(\S.*)$/.exec(plain);
  if (shout?.[1] !== undefined && shout[1].split(' ').length <= 6 && !isFactLabel(shout[1]))
    return { heading: shout[1].trim(), rest: shout[2] ?? '' };
  return bare.length <= 60 && /^\s*[-=]{3,}\s*$/.test(next) && alone ? { heading: bare, rest: '' } : undefined;
}

const isKnown = (text: string): boolean => sectionHeadings.has(text.trim().toLowerCase().replace(/\s+/g, ' '));
/** Facts of the header written in capitals are no sections. */
const isFactLabel = (text: string): boolean =>
  /^(?:PATIENT|PATIENT NAME|NAME|MRN|DOB|DATE OF BIRTH|SEX|GENDER|AGE|ADMIT|ADMITTED|ADMISSION DATE|DISCHARGED|DISCHARGE DATE|DATE|ATTENDING|PAYER|INSURANCE|ACCOUNT)$/.test(
    text.trim(),
  );

/** Two to sixty characters, letters in capitals, at least four letters, at most eight words. */
function isCapitals(text: string): boolean {
  const letters = text.replace(/[^A-Za-z]/g, '');
  if (letters.length < 4 || text.length > 60 || letters !== letters.toUpperCase()) return false;
  return /^[A-Z]/.test(text) && !/[.;,]$/.test(text) && text.split(/\s+/).length <= 8 && !/\d{3}/.test(text);
}

/** Paragraphs stay; runs of blank lines become one; lines that were only wrapped stay lines. */
function tidy(lines: readonly string[]): string {
  return lines
    .map((line) => line.replace(/\s+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}
