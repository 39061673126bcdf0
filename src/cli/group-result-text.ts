import type { DiagnosisMark, DrgWeight, MsDrgGroup, ProcedureMark } from '../engine/group/index.ts';

/**
 * The published fields of a result line up to `editions`, as JSON with the last brace left off; absent values leave their field out.
 * Written out, since this runs for every line: labels and codes of an abstract hold nothing that JSON would have to escape, so only id,
 * titles and remark go through `JSON.stringify`. The same text as `JSON.stringify` of the fields in this order.
 */
export function groupResultText(id: string, group: MsDrgGroup, weight: DrgWeight | undefined): string {
  const { verdict, remark } = group;
  const { final } = verdict;
  let text = `{"id":${JSON.stringify(id)},"version":"${group.version}","chosenBy":"${group.chosenBy}"`;
  if (remark !== undefined) text += `,"remark":${JSON.stringify(remark)}`;
  text += `,"drg":"${group.drg}","title":${quoted(group.title)},"mdc":"${group.mdc}","mdcTitle":${quoted(group.mdcTitle)}`;
  text += `,"initialDrg":"${group.initialDrg}","returnCode":"${final.returnCode}","type":"${final.type}"`;
  text += `,"severity":"${final.severity}","baseDrg":${final.baseDrg}`;
  if (weight) text += `,"weight":${weight.weight / 10_000},"gmlos":${weight.gmlos},"amlos":${weight.amlos}`;
  text += `,"hacStatus":"${verdict.hacStatus}","hacCount":${verdict.hacCount}`;
  text += `,"principalDiagnosis":${diagnosisText(verdict.principalDiagnosis)},"secondaryDiagnoses":[`;
  const { secondaryDiagnoses, procedures } = verdict;
  for (let i = 0; i < secondaryDiagnoses.length; i += 1)
    text += (i > 0 ? ',' : '') + diagnosisText(secondaryDiagnoses[i] as DiagnosisMark);
  text += '],"procedures":[';
  for (let i = 0; i < procedures.length; i += 1)
    text += (i > 0 ? ',' : '') + procedureText(procedures[i] as ProcedureMark);
  return `${text}]`;
}

function diagnosisText(mark: DiagnosisMark): string {
  const { code, hacs } = mark;
  const listed = hacs.length === 0 ? '[]' : JSON.stringify(hacs);
  return `{"code":${code === null ? 'null' : `"${code}"`},"recognized":${mark.recognized},"impact":"${mark.impact}","initialSeverity":"${mark.initialSeverity}","finalSeverity":"${mark.finalSeverity}","poaError":"${mark.poaError}","hacs":${listed}}`;
}

function procedureText(mark: ProcedureMark): string {
  return `{"code":"${mark.code}","recognized":${mark.recognized},"impact":"${mark.impact}","operatingRoom":${mark.operatingRoom},"hacs":[${mark.hacs.join(',')}]}`;
}

const known = new Map<string, string>();

/** Titles are few and come again and again. */
function quoted(title: string): string {
  const before = known.get(title);
  if (before !== undefined) return before;
  const text = JSON.stringify(title);
  if (known.size < 10_000) known.set(title, text);
  return text;
}
