import type { DocumentKind } from '../document-kind.ts';

/** Titles with which clinicians and transcription services begin a document. */
export const documentTitles: readonly (readonly [RegExp, DocumentKind])[] = [
  [/^(?:inpatient |hospital )?discharge (?:summary|note|report)$/i, 'discharge-summary'],
  [
    /^(?:admission )?(?:history (?:and|&) physical(?: (?:examination|exam|note|report))?|h ?& ?p(?: note)?)$/i,
    'history-and-physical',
  ],
  [/^admission (?:note|history)$/i, 'history-and-physical'],
  [/^(?:brief |full |post-?)?(?:operative|operation|surgical) (?:report|note|record)$/i, 'operative-report'],
  [/^procedure (?:report|note)$/i, 'operative-report'],
  [/^surgical pathology$|^(?:surgical )?pathology report$|^cytology report$/i, 'pathology'],
  [/^(?:[a-z]+ ){0,2}consult(?:ation)?(?: (?:note|report))?$/i, 'consult'],
  [
    /^(?:[a-z]+ ){0,2}progress notes?$|^soap note$|^(?:ed|emergency department|er) (?:note|report|record|physician note)$/i,
    'progress-note',
  ],
  [/^(?:emergency department|ed) (?:visit|encounter)(?: note)?$/i, 'progress-note'],
  [/^(?:nursing|nurse'?s?|wound care|dietitian|nutrition) (?:note|notes|assessment|record)$/i, 'nursing'],
  [/^(?:physician|admission|discharge) orders$/i, 'orders'],
  [/^medication (?:administration record|list|reconciliation)$|^mar$/i, 'medications'],
  [
    /^(?:laboratory|lab|radiology|imaging|chest x-?ray|echocardiogram|ekg|ecg|ct|mri)(?: (?:results?|reports?|data))$/i,
    'results',
  ],
  [/^diagnostic imaging report$/i, 'results'],
  [/^(?:face ?sheet|registration(?: record)?)$/i, 'face-sheet'],
];

/** Headings that begin a section even in mixed case and with text behind them on the line. */
export const sectionHeadings: ReadonlySet<string> = new Set(
  `chief complaint|reason for admission|reason for visit|reason for consultation|history of present illness|hpi|present illness|
  past medical history|pmh|past surgical history|surgical history|medical history|social history|family history|allergies|
  medications|home medications|current medications|medications on admission|admission medications|discharge medications|
  medications on discharge|review of systems|ros|physical exam|physical examination|exam|vital signs|vitals|general|heent|neck|
  cardiovascular|respiratory|lungs|abdomen|extremities|neurologic|skin|labs|laboratory|laboratory data|laboratory results|
  lab results|pertinent results|results|data|imaging|radiology|studies|diagnostic studies|ekg|ecg|assessment|impression|plan|
  assessment and plan|assessment & plan|assessment/plan|a/p|hospital course|brief hospital course|hospital course by problem|
  admission diagnosis|admitting diagnosis|admission diagnoses|discharge diagnosis|discharge diagnoses|final diagnosis|
  final diagnoses|principal diagnosis|primary diagnosis|secondary diagnoses|secondary diagnosis|other diagnoses|diagnosis|
  diagnoses|problem list|active problems|procedures|procedures performed|procedure performed|procedure|operation|
  operation performed|operations performed|preoperative diagnosis|postoperative diagnosis|pre-operative diagnosis|
  post-operative diagnosis|surgeon|assistant|anesthesia|indications|indications for procedure|findings|operative findings|
  description of procedure|procedure in detail|details of procedure|estimated blood loss|complications|specimens|drains|
  implants|condition|condition at discharge|condition on discharge|discharge condition|discharge disposition|disposition|
  discharge instructions|instructions|follow-up|follow up|followup|diet|activity|code status|subjective|objective|
  gross description|microscopic description|clinical history|technique|comparison|consults|consultations|summary|recommendations|
  discharge exam|discharge physical exam|hospital problems|treatment|management|evolution`
    .split('|')
    .map((heading) => heading.trim()),
);
