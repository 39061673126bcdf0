import { choices, type QueryTemplate } from './query-template.ts';

const significance = (of: string): string =>
  `Based on your clinical judgment, please document the diagnosis, if any, that ${of} represents.`;

/** Findings without a diagnosis, by organ. */
export const organTemplates: readonly QueryTemplate[] = [
  {
    id: 'kidney-function',
    version: 1,
    title: 'Clarification of kidney function',
    group: 'Finding without a diagnosis',
    format: 'options',
    question: significance('the change in creatinine described below'),
    options: choices(
      'Acute kidney injury',
      'Acute kidney injury due to acute tubular necrosis',
      'Chronic kidney disease without an acute change (please give the stage)',
      'Expected variation without clinical significance',
    ),
    indicators: /\b(?:creatinine|BUN|GFR|urine output|UOP|oligur\w*|dialysis|nephrotox\w*)\b/i,
  },
  {
    id: 'oxygenation',
    version: 1,
    title: 'Clinical significance of the respiratory findings',
    group: 'Finding without a diagnosis',
    format: 'options',
    question: 'Please document the diagnosis, if any, for which the respiratory support described below was given.',
    options: choices(
      'Acute respiratory failure (please specify hypoxia, hypercapnia or both)',
      'Chronic respiratory failure (please specify hypoxia, hypercapnia or both)',
      'Acute on chronic respiratory failure (please specify hypoxia, hypercapnia or both)',
      'Hypoxemia without respiratory failure',
      'Expected finding of the documented disease, no further diagnosis',
    ),
    indicators:
      /\b(?:SpO2|PaO2|pO2|pCO2|PaCO2|ABG|oxygen|nasal cannula|BiPAP|CPAP|high[- ]flow|RR|respiratory rate|accessory|room air|intubat\w+|ventilat\w+)\b/i,
  },
  {
    id: 'mental-status',
    version: 1,
    title: 'Clarification of mental status',
    group: 'Finding without a diagnosis',
    format: 'options',
    question: significance('the change in mental status described below'),
    options: choices(
      'Encephalopathy (please specify type and cause)',
      'Delirium (please specify cause)',
      'Known dementia at its baseline',
      'Transient confusion without a further diagnosis',
    ),
    indicators:
      /\b(?:confus\w+|orient\w+|disorient\w+|letharg\w+|obtunded|GCS|ammonia|agitat\w+|somnolen\w+|mental status|baseline|CAM)\b/i,
  },
  {
    id: 'nutrition',
    version: 1,
    title: 'Nutritional status',
    group: 'Finding without a diagnosis',
    format: 'options',
    question:
      'Please document the nutritional diagnosis, with its severity, that was assessed and treated during this stay, if any.',
    options: choices(
      'Severe protein-calorie malnutrition',
      'Moderate protein-calorie malnutrition',
      'Mild protein-calorie malnutrition',
      'Weight loss or poor intake without malnutrition',
    ),
    indicators:
      /\b(?:BMI|weight loss|intake|muscle (?:loss|wasting)|fat loss|grip|supplement\w*|dieti[ct]ian|tube feed\w*|temporal wasting|meals?)\b/i,
  },
  {
    id: 'hemoglobin',
    version: 1,
    title: 'Clinical significance of the hemoglobin',
    group: 'Finding without a diagnosis',
    format: 'options',
    question: significance('the change in hemoglobin described below'),
    options: choices(
      'Acute blood loss anemia',
      'Chronic blood loss anemia',
      'Anemia of chronic disease (please specify the disease)',
      'Dilutional or expected change, no diagnosis',
    ),
    indicators:
      /\b(?:h(?:a)?emoglobin|Hgb|Hb|hematocrit|Hct|transfus\w+|PRBC|packed|blood loss|EBL|QBL|ferritin|iron)\b/i,
  },
  {
    id: 'electrolyte',
    version: 1,
    title: 'Clinical significance of an electrolyte value',
    group: 'Finding without a diagnosis',
    format: 'open',
    question:
      'Please document the clinical significance, if any, of the laboratory value described below, which was monitored or treated.',
    options: [],
    indicators: /\b(?:sodium|potassium|magnesium|phosph\w+|calcium|replac\w+|hypertonic|fluid restriction)\b/i,
  },
  {
    id: 'infection-response',
    version: 1,
    title: 'Clinical picture of the infection',
    group: 'Finding without a diagnosis',
    format: 'options',
    question:
      'Please document the diagnosis that best describes the systemic findings below, with its source if known.',
    options: choices(
      'Sepsis (please specify the source and any associated organ dysfunction)',
      'Localized infection without sepsis (please specify)',
      'Systemic findings due to a noninfectious cause (please specify)',
    ),
    indicators:
      /\b(?:lactate|WBC|white (?:blood )?cell|bands?|temp(?:erature)?|fever|blood cultures?|procalcitonin|hypotens\w+|MAP|antibiotic\w*|HR|heart rate|RR)\b/i,
  },
  {
    id: 'troponin',
    version: 1,
    title: 'Clinical significance of the troponin values',
    group: 'Finding without a diagnosis',
    format: 'options',
    question: significance('the rise in troponin described below'),
    options: choices(
      'Type 1 myocardial infarction',
      'Type 2 myocardial infarction (please specify the cause)',
      'Acute myocardial injury without infarction (please specify the cause)',
      'Chronic myocardial injury',
      'Not clinically significant',
    ),
    indicators:
      /\b(?:troponin|ECG|EKG|ST[- ](?:elevation|depression)|T[- ]wave|chest pain|cath\w*|wall motion|heparin)\b/i,
  },
  {
    id: 'ileus',
    version: 1,
    title: 'Diagnosis treated with gastric decompression',
    group: 'Finding without a diagnosis',
    format: 'options',
    question:
      'Please document the diagnosis, if any, that was treated as described below, and how it relates to the operation.',
    options: choices(
      'Ileus, a complication of the surgery',
      'Ileus, expected after this operation and not a complication',
      'Ileus due to another cause (please specify)',
      'Delayed return of bowel function without ileus',
    ),
    indicators: /\b(?:NG|nasogastric|KUB|disten\w+|flatus|bowel sounds|vomit\w+|bilious)\b/i,
  },
];
