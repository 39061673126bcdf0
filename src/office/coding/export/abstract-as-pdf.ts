import PDFDocument from 'pdfkit';
import { formatWeight, type Weight } from '../../../base/index.ts';
import { ageAtAdmission, lengthOfStay } from '../../../engine/abstract/index.ts';
import { diagnosesOf, type ExportedAbstract, markOf } from './exported-abstract.ts';

const margin = 54;
const small = 9;

/**
 * The coding summary as a PDF for paper: banner, DRG with weight, diagnoses with POA and effect, procedures, findings, why this DRG,
 * editions, place for a signature. Letter size; a header of its own on every page is the page number at its foot.
 */
export function abstractAsPdf(given: ExportedAbstract): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: 'LETTER',
    margin,
    bufferPages: true,
    info: { Title: `Coding summary ${given.chart.id}`, Producer: 'Chartwright', CreationDate: given.exportedAt },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  banner(document, given);
  group(document, given);
  diagnoses(document, given);
  procedures(document, given);
  findings(document, given);
  list(document, 'Why this DRG', given.verdict.why);
  list(document, 'Editions', given.verdict.editions);
  signature(document, given);
  numberPages(document);
  document.end();
  return done;
}

type Paper = InstanceType<typeof PDFDocument>;

/** The fonts of every PDF reader know Latin-1; other letters are shown by a question mark rather than by wrong ones. */
const latin = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2013\u2014]/g, '-')
    .replace(/[^\n\x20-\xff]/g, '?');

function heading(paper: Paper, text: string): void {
  paper.moveDown(0.8).font('Helvetica-Bold').fontSize(12).text(latin(text), margin);
  paper.moveDown(0.2).font('Helvetica').fontSize(small);
}

function banner(paper: Paper, { chart, saved, abstract, facility }: ExportedAbstract): void {
  const stage = saved.stage === 'final-coded' ? 'Final coded' : 'Not final';
  paper.font('Helvetica-Bold').fontSize(18).text('Coding summary');
  paper
    .font('Helvetica')
    .fontSize(10)
    .text(latin(`${stage}, version ${saved.version}`));
  paper.moveDown(0.5);
  const age = ageAtAdmission(abstract);
  const stay = lengthOfStay(abstract);
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    ['Patient', chart.patientName],
    ['MRN', chart.mrn],
    ['Sex', { F: 'female', M: 'male', U: 'unknown' }[abstract.sex]],
    ['Born', abstract.birthDate],
    ['Age at admission', age],
    ['Admitted', abstract.admissionDate],
    ['Discharged', abstract.dischargeDate],
    ['Length of stay', stay],
    ['Discharge status', abstract.dischargeStatus],
    ['Payer', abstract.payer],
    ['Facility', facility],
  ];
  for (const [name, value] of facts) if (value !== undefined) paper.fontSize(small).text(latin(`${name}: ${value}`));
}

function group(paper: Paper, { verdict }: ExportedAbstract): void {
  const { drg, reason } = verdict;
  if (!drg) {
    heading(paper, 'MS-DRG');
    paper.text(latin(`No DRG: ${reason ?? 'not grouped'}`));
    return;
  }
  heading(paper, `MS-DRG ${drg.drg} ${drg.title}`);
  const weight = drg.weight === undefined ? [] : [`Relative weight ${formatWeight(drg.weight as Weight)}`];
  const days =
    drg.gmlos === undefined ? [] : [`GMLOS ${drg.gmlos.toFixed(1)}, AMLOS ${(drg.amlos ?? 0).toFixed(1)} days`];
  paper.text(
    latin([`MDC ${drg.mdc} ${drg.mdcTitle}`, drg.type.toLowerCase(), ...weight, ...days, drg.version].join('. ')),
  );
}

/** Lines in columns of the given widths, each as high as its highest cell; a page breaks between lines. */
function table(paper: Paper, widths: readonly number[], rows: readonly (readonly string[])[]): void {
  for (const [n, row] of rows.entries()) {
    paper.font(n === 0 ? 'Helvetica-Bold' : 'Helvetica').fontSize(small);
    const cells = row.map(latin);
    const height = Math.max(
      ...cells.map((cell, i) => paper.heightOfString(cell || ' ', { width: (widths[i] ?? 0) - 6 })),
    );
    if (paper.y + height > paper.page.height - margin) paper.addPage();
    const top = paper.y;
    let left = margin;
    cells.forEach((cell, i) => {
      paper.text(cell, left, top, { width: (widths[i] ?? 0) - 6 });
      left += widths[i] ?? 0;
    });
    paper.y = top + height + 2;
  }
  paper.x = margin;
}

function effectOf(mark: ReturnType<typeof markOf>): string {
  const severity = mark?.severity === 'CC' || mark?.severity === 'MCC' ? [mark.severity] : [];
  return [
    ...severity,
    ...(mark?.operatingRoom ? ['operating room'] : []),
    ...(mark?.drivesDrg ? ['decides DRG'] : []),
    ...(mark?.hac ?? []).map((hac) => `HAC ${hac}`),
  ].join(', ');
}

function diagnoses(paper: Paper, given: ExportedAbstract): void {
  heading(paper, 'Diagnoses');
  const rows = diagnosesOf(given).map(({ rank, code, poa, mark }) => [
    rank === 1 ? 'Principal' : String(rank),
    mark?.display ?? code,
    mark?.title ?? '',
    poa ?? 'not answered',
    effectOf(mark),
  ]);
  table(paper, [54, 60, 240, 60, 90], [['', 'Code', 'Title', 'POA', 'Effect'], ...rows]);
}

function procedures(paper: Paper, { abstract, verdict }: ExportedAbstract): void {
  heading(paper, 'Procedures');
  const rows = abstract.procedures.map(({ code, date }, i) => {
    const mark = markOf(verdict, `/procedures/${i}`);
    return [i === 0 ? 'Principal' : String(i + 1), code, mark?.title ?? '', date ?? '', effectOf(mark)];
  });
  if (rows.length === 0) paper.text('None.');
  else table(paper, [54, 60, 240, 60, 90], [['', 'Code', 'Title', 'Date', 'Effect'], ...rows]);
}

function findings(paper: Paper, { verdict }: ExportedAbstract): void {
  heading(paper, 'Findings');
  const rows = verdict.findings.map(({ severity, title, message, rule }) => [severity, `${title}. ${message}`, rule]);
  if (rows.length === 0) paper.text('None.');
  else table(paper, [60, 324, 120], [['Severity', 'Found', 'Rule'], ...rows]);
}

function list(paper: Paper, title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  heading(paper, title);
  for (const [i, line] of lines.entries()) paper.text(latin(`${i + 1}. ${line}`), margin);
}

function signature(paper: Paper, { exportedAt }: ExportedAbstract): void {
  if (paper.y + 70 > paper.page.height - margin) paper.addPage();
  paper
    .moveDown(3)
    .fontSize(small)
    .text('Coder ______________________   Credential ____________   Date ____________', margin);
  const moment = exportedAt.toISOString().slice(0, 16).replace('T', ' ');
  paper.moveDown(1).text(`Printed ${moment} UTC by Chartwright. Confidential patient information.`);
}

function numberPages(paper: Paper): void {
  const { count } = paper.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    paper.switchToPage(page);
    // Below the margin, where a text would otherwise begin a new page.
    paper.page.margins.bottom = 0;
    paper.fontSize(8).text(`Page ${page + 1} of ${count}`, margin, paper.page.height - 36, { lineBreak: false });
  }
}
