import { formatWeight, type Weight } from '../../base/index.ts';
import { type Abstract, ageAtAdmission, lengthOfStay } from '../../engine/abstract/index.ts';
import { displayIcd10Cm } from '../../engine/codes/index.ts';
import type { ChartRow } from '../store/index.ts';
import type { SavedAbstract } from './abstract-rows.ts';
import { printStyle } from './print-style.ts';
import type { CodeMark, Verdict } from './verdict.ts';

export interface PrintPage {
  readonly chart: ChartRow;
  readonly saved: SavedAbstract;
  readonly abstract: Abstract;
  readonly verdict: Verdict;
  readonly printedAt: Date;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** Text as text in HTML, in content and in attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
const h = escapeHtml;

/** One page for the paper chart: banner, codes with titles and POA, DRG, findings, editions, signature. Every text is escaped. */
export function printPage(page: PrintPage): string {
  const { chart, saved, verdict } = page;
  const stage = saved.stage === 'final-coded' ? 'Final coded' : 'Not final';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Coding summary ${h(chart.mrn)}</title>
<style>${printStyle}</style>
</head>
<body>
<header>
<h1>Coding summary</h1>
<p class="stage">${stage}, version ${saved.version}</p>
</header>
${banner(page)}
${drgBlock(verdict)}
${diagnoses(page)}
${procedures(page)}
${findings(verdict)}
${reasons(verdict)}
${overridden(saved)}
<section><h2>Editions</h2><ul>${verdict.editions.map((line) => `<li>${h(line)}</li>`).join('')}</ul></section>
<footer>
<p class="signature"><span>Coder</span><span>Credential</span><span>Date</span></p>
<p>Printed ${h(page.printedAt.toISOString().slice(0, 16).replace('T', ' '))} UTC by Chartwright. Confidential patient information.</p>
</footer>
</body>
</html>
`;
}

function banner({ chart, abstract }: PrintPage): string {
  const age = ageAtAdmission(abstract);
  const stay = lengthOfStay(abstract);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Patient', chart.patientName],
    ['MRN', chart.mrn],
    ['Sex', { F: 'Female', M: 'Male', U: 'Unknown' }[abstract.sex]],
    ['Born', abstract.birthDate],
    ['Age at admission', age === undefined ? undefined : `${age}`],
    ['Admitted', abstract.admissionDate],
    ['Discharged', abstract.dischargeDate],
    ['Length of stay', stay === undefined ? undefined : `${stay} day${stay === 1 ? '' : 's'}`],
    ['Discharge status', abstract.dischargeStatus],
    ['Payer', abstract.payer],
    ['Service', chart.service],
  ];
  const shown = facts.filter(([, value]) => value !== undefined);
  return `<dl class="banner">${shown.map(([name, value]) => `<div><dt>${name}</dt><dd>${h(value ?? '')}</dd></div>`).join('')}</dl>`;
}

function drgBlock({ drg, reason }: Verdict): string {
  if (!drg) return `<section><h2>MS-DRG</h2><p>No DRG: ${h(reason ?? 'not grouped')}</p></section>`;
  const weight = drg.weight === undefined ? '' : `Relative weight ${formatWeight(drg.weight as Weight)}`;
  const stay =
    drg.gmlos === undefined ? '' : `GMLOS ${drg.gmlos.toFixed(1)}, AMLOS ${(drg.amlos ?? 0).toFixed(1)} days`;
  const transfer = drg.postAcuteTransfer ? 'Post-acute transfer DRG' : '';
  const facts = [weight, stay, transfer, `MS-DRG ${drg.version}`].filter((fact) => fact !== '');
  return `<section class="drg"><h2>MS-DRG ${h(drg.drg)} ${h(drg.title)}</h2><p>MDC ${h(drg.mdc)} ${h(drg.mdcTitle)} (${h(drg.type.toLowerCase())}). ${facts.map(h).join('. ')}.</p></section>`;
}

const markOf = (verdict: Verdict, field: string): CodeMark | undefined =>
  verdict.codes.find((mark) => mark.field === field || mark.field === `${field}/code`);

function diagnoses({ abstract, verdict }: PrintPage): string {
  const listed = [
    ...(abstract.principalDiagnosis
      ? [['Principal', '/principalDiagnosis', abstract.principalDiagnosis] as const]
      : []),
    ...abstract.secondaryDiagnoses.map((dx, i) => [String(i + 2), `/secondaryDiagnoses/${i}`, dx] as const),
  ];
  const rows = listed.map(([order, field, dx]) => {
    const mark = markOf(verdict, field);
    const code = mark?.display ?? displayIcd10Cm(dx.code);
    return row([order, code, mark?.title ?? '', dx.poa ?? 'not answered', effectOf(mark)]);
  });
  const admitting =
    abstract.admittingDiagnosis === undefined
      ? ''
      : `<p>Admitting diagnosis ${h(displayIcd10Cm(abstract.admittingDiagnosis))}</p>`;
  return `<section><h2>Diagnoses</h2>${admitting}${table(['', 'Code', 'Title', 'POA', 'Effect'], rows)}</section>`;
}

/** What a code does in the grouping, in words. */
function effectOf(mark: CodeMark | undefined): string {
  const words = [
    severityWord(mark?.severity),
    mark?.operatingRoom ? 'operating room' : '',
    mark?.drivesDrg ? 'decides DRG' : '',
    ...(mark?.hac ?? []).map((hac) => `HAC ${hac}`),
  ];
  return words.filter((word) => word !== '').join(', ');
}

function severityWord(severity: string | undefined): string {
  if (severity === undefined || severity === 'NEITHER' || severity === 'NON_CC') return '';
  return severity
    .replace(/_/g, ' ')
    .toLowerCase()
    .replace(/\bm?cc\b/g, (word) => word.toUpperCase());
}

/** The proof in plain lines, as an appeal needs it. */
function reasons({ why }: Verdict): string {
  if (why.length === 0) return '';
  return `<section><h2>Why this DRG</h2><ol>${why.map((line) => `<li>${h(line)}</li>`).join('')}</ol></section>`;
}

function procedures({ abstract, verdict }: PrintPage): string {
  if (abstract.procedures.length === 0) return '<section><h2>Procedures</h2><p>None.</p></section>';
  const rows = abstract.procedures.map((px, i) => {
    const mark = markOf(verdict, `/procedures/${i}`);
    return row([i === 0 ? 'Principal' : String(i + 1), px.code, mark?.title ?? '', px.date ?? '', effectOf(mark)]);
  });
  return `<section><h2>Procedures</h2>${table(['', 'Code', 'Title', 'Date', 'Effect'], rows)}</section>`;
}

function findings(verdict: Verdict): string {
  if (verdict.findings.length === 0) return '<section><h2>Findings</h2><p>None.</p></section>';
  const rows = verdict.findings.map((finding) => row([finding.severity, finding.title, finding.message, finding.rule]));
  return `<section><h2>Findings</h2>${table(['Severity', 'Edit', 'Found', 'Rule'], rows, 'findings')}</section>`;
}

function overridden({ override }: SavedAbstract): string {
  if (!override) return '';
  return `<section><h2>Override</h2><p>${h(override.findings.join(', '))}: ${h(override.reason)} (${h(override.by)}, ${h(override.at.slice(0, 10))})</p></section>`;
}

const row = (cells: readonly string[]): string => `<tr>${cells.map((cell) => `<td>${h(cell)}</td>`).join('')}</tr>`;
const table = (heads: readonly string[], rows: readonly string[], kind = 'codes'): string =>
  `<table class="${kind}"><thead><tr>${heads.map((head) => `<th>${h(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
