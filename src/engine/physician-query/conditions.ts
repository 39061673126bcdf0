import { type QueryCondition, queryCondition } from './query-condition.ts';
import { specialtyConditions } from './specialty-conditions.ts';

/**
 * Conditions that physician queries are written about, with the words that name them and the words by which an indicator for them is
 * known. The list is the house's own, from what query educators publish as common query subjects; an indicator word says that a fact
 * bears on the condition, never that the patient has it.
 */
export const queryConditions: readonly QueryCondition[] = [
  queryCondition(
    'sepsis',
    'severe sepsis|septic shock|sepsis|septic(?! (?:arthritis|joint|bursitis))|septicemia|septicaemia|urosepsis|SIRS',
    'lactate|lactic|white (?:blood )?(?:cell|count)|WBC|leukocyt|leucocyt|bands?\\b|temp|fever|febrile|heart rate|HR\\b|tachycard|respirat|RR\\b|blood cultures?|bacter|SOFA|procalcitonin|hypotens|MAP\\b|BP\\b|blood pressure|antibiotic|pressor|norepinephrine|source of infection|infect|organism|mental status|creatinine|platelet|bilirubin',
  ),
  queryCondition(
    'acute-kidney-injury',
    'acute kidney injury|AKI|acute renal failure|ARF|acute tubular necrosis|ATN|acute renal insufficiency|prerenal azotemia',
    'creatinine|Cr\\b|BUN|urea|GFR|urine output|oligur|anuri|UOP|nephrotox|FeNa|casts|dialys|renal|kidney|IV fluids?|contrast',
  ),
  queryCondition(
    'chronic-kidney-disease',
    'chronic kidney disease|CKD|end[- ]stage renal disease|ESRD|chronic renal failure|chronic renal insufficiency',
    'GFR|creatinine|Cr\\b|dialys|renal|kidney|protein|albumin|baseline',
  ),
  queryCondition(
    'respiratory-failure',
    '(?:acute |chronic |hypoxic |hypoxemic |hypercapnic |and |on )*resp(?:iratory|\\.)? failure|AHRF|ARDS|acute respiratory distress syndrome|respiratory insufficiency|respiratory arrest',
    'SpO2|O2|oxygen|sat(?:s|uration)|ABG|pO2|PaO2|pCO2|PaCO2|pH\\b|respirat|RR\\b|dyspn|accessory|retraction|BiPAP|CPAP|high[- ]flow|HFNC|nasal cannula|non-?rebreather|intubat|ventilat|tachypn|work of breathing|cyano|room air|distress',
  ),
  queryCondition(
    'pneumonia',
    '(?:aspiration |bacterial |viral |gram[- ]negative |MRSA |ventilator[- ]associated |hospital[- ]acquired |community[- ]acquired )*pneumonia|pneumonitis|VAP',
    'infiltrate|opacit|consolidat|sputum|cough|chest x-?ray|CXR|CT\\b|crackle|rhonchi|fever|WBC|white|antibiotic|aspirat|swallow|dysphagia|vomit|emesis|ground-glass|SARS|culture|oxygen|SpO2|vancomycin|piperacillin|cefepime|ceftriaxone|azithromycin',
  ),
  queryCondition(
    'heart-failure',
    '(?:acute |chronic |on |systolic |diastolic |combined |congestive |decompensated )*heart failure|CHF|HFrEF|HFpEF|cardiomyopathy',
    'ejection fraction|LVEF|EF\\b|echo|BNP|edema|oedema|furosemide|Lasix|diure|bumetanide|JVD|jugular|orthopn|congest|pulmonary edema|weight|dyspn|rales|crackle|chest x-?ray|effusion',
  ),
  queryCondition(
    'myocardial-infarction',
    'myocardial infarction|NSTEMI|STEMI|type (?:1|2|I|II) MI|MI|demand ischemia|myocardial injury|acute coronary syndrome|ACS|unstable angina',
    'troponin|ECG|EKG|ST[- ]|chest pain|T[- ]wave|cath|coronary|ischemi|wall motion|heparin|angio|stent|tachycard|CK',
  ),
  queryCondition(
    'malnutrition',
    '(?:severe |moderate |mild |protein[- ]calorie |protein[- ]energy )*malnutrition|cachexia|kwashiorkor|marasmus|underweight',
    'weight|BMI|intake|muscle|fat\\b|wasting|temporal|grip|dietiti|nutrition|albumin|ASPEN|GLIM|tube feed|supplement|appetite|meals?|TPN',
  ),
  queryCondition(
    'encephalopathy',
    '(?:metabolic |toxic |hepatic |septic |acute |hypertensive |anoxic )*encephalopathy|delirium',
    'mental status|confus|orient|lethargi|obtund|GCS|ammonia|agitat|somnol|letharg|CAM\\b|EEG|baseline|drows|asterixis|sitter|restrain|awake|attention',
  ),
  queryCondition(
    'anemia',
    '(?:acute |chronic |expected |postoperative |iron deficiency |and )*(?:blood loss )?an(?:a)?emia',
    'h(?:a)?emoglobin|Hgb|Hb\\b|H&H|hematocrit|Hct|transfus|blood loss|EBL|bleed|iron|ferritin|melena|PRBC|packed|MCV|h(?:a)?emorrhag',
  ),
  queryCondition(
    'pressure-ulcer',
    'pressure (?:ulcers?|injur(?:y|ies)|sores?)|decub(?:itus|iti|s)?(?: ulcers?)?|bed ?sores?',
    'stage|wound|sacr|coccy|heel|skin|Braden|erythema|slough|eschar|depth|dressing|debrid|nurs|isch',
  ),
  queryCondition(
    'electrolytes',
    'hyponatr(?:a)?emia|hypernatr(?:a)?emia|hypokal(?:a)?emia|hyperkal(?:a)?emia|hypomagnes(?:a)?emia|hypophosphat(?:a)?emia|SIADH|hypocalc(?:a)?emia|hypercalc(?:a)?emia',
    'sodium|Na\\b|potassium|K\\b|magnesium|Mg\\b|phosph|calcium|osmol|replac|saline|restrict|kayexalate|urine',
  ),
  queryCondition(
    'acid-base',
    '(?:lactic |metabolic |respiratory |diabetic keto)?(?:acidosis|alkalosis)|ketoacidosis|DKA',
    'pH\\b|bicarb|HCO3|anion gap|lactate|lactic|ABG|ketone|CO2|glucose|insulin drip|beta-hydroxybutyrate',
  ),
  queryCondition(
    'shock',
    '(?:cardiogenic |hypovol(?:a)?emic |h(?:a)?emorrhagic |septic |anaphylactic |distributive )?shock',
    'BP\\b|blood pressure|MAP\\b|hypotens|pressor|norepinephrine|vasopressin|dobutamine|lactate|bolus|perfusion|cool|mottl',
  ),
  queryCondition(
    'coagulopathy',
    'coagulopathy|thrombocytopenia|pancytopenia|DIC|HIT|neutropenia',
    'INR|PT\\b|PTT|platelet|fibrinogen|bleed|FFP|vitamin K|heparin|warfarin|ANC|counts?|WBC|white',
  ),
  queryCondition(
    'stroke',
    '(?:acute |ischemic |hemorrhagic |embolic )*(?:stroke|cerebral infarction)|CVA|TIA|hemiplegia|hemiparesis|cerebral edema|brain compression|brain herniation|aphasia',
    'CT\\b|MRI|weakness|NIHSS|speech|facial|droop|deficit|midline shift|tPA|tenecteplase|alteplase|gaze|motor|mannitol|hypertonic|efface|neuro',
  ),
  queryCondition(
    'obesity',
    '(?:morbid |class (?:1|2|3|I{1,3}) |severe )?obesity|overweight|(?:morbidly |severely )?obese',
    'BMI|weight|kg\\b|lb|height|body mass|diet|bariatric|CPAP',
  ),
  queryCondition(
    'diabetes',
    'diabet(?:es|ic)(?: mellitus)?(?: type (?:1|2))?|neuropathy|gastroparesis|hyperglyc(?:a)?emia|hypoglyc(?:a)?emia|diabetic (?:foot|ulcer|nephropathy|retinopathy)',
    'A1c|glucose|insulin|metformin|neuropath|foot|ulcer|monofilament|gastric|FSBG|finger',
  ),
  queryCondition(
    'fracture',
    'patholog(?:ic|ical) fracture|osteoporotic fracture|fragility fracture|compression fracture|osteoporosis',
    'fall|X-?ray|CT\\b|DEXA|bone|T-score|vertebra|lesion|metast|trauma|fract|MRI|alendronate|minor',
  ),
  queryCondition(
    'complication',
    'accidental (?:puncture|laceration)|(?:post-?op\\w* )?ileus|postoperative (?:complication|infection|bleeding|hemorrhage)|dural tear|enterotomy|serosal tear',
    'tear|lacerat|repair|sutur|NG|nasogastric|bowel|loops|KUB|flatus|disten|X-?ray|drain|wound|incision|erythema|op(?:erative)? (?:note|report)|post-?op|bleed|EBL|purulen',
  ),
  queryCondition(
    'uti',
    'urinary tract infection|UTI|CAUTI|pyelonephritis|cystitis',
    'urin|UA\\b|culture|nitrite|leukocyte|dysuri|flank|catheter|Foley|CVA|pyuria|antibiotic|WBC',
  ),
  queryCondition(
    'thromboembolism',
    'deep vein thrombosis|DVT|pulmonary embol(?:ism|us)|PE',
    'doppler|duplex|CT\\b|CTA|D-dimer|swelling|anticoag|heparin|enoxaparin|filling defect|calf|apixaban|leg',
  ),
  queryCondition(
    'substance-use',
    'alcohol (?:withdrawal|dependence|use disorder|abuse)|opioid (?:dependence|use disorder|overdose)|delirium tremens|withdrawal',
    'CIWA|drinks?|alcohol|ethanol|lorazepam|tremor|toxicology|tox screen|naloxone|opioid|hallucin|COWS|thiamine|pints?|vodka|beer',
  ),
  queryCondition(
    'neoplasm',
    'metastatic|metastas(?:is|es)|malignan(?:t|cy)|cancer|carcinoma|lymphoma|leukemia|tumou?r lysis',
    'biops|patholog|CT\\b|PET|MRI|mass|nodule|lesion|chemo|radiation|oncolog|node|tumou?r|cytolog',
  ),
  queryCondition(
    'rhabdomyolysis',
    'rhabdomyolysis|compartment syndrome',
    'CK\\b|CPK|creatine kinase|myoglobin|muscle|down|fluids|dark urine|pressure',
  ),
  queryCondition(
    'liver',
    'cirrhosis|hepatic (?:failure|coma)|liver failure|ascites|hepatitis|hepatorenal syndrome|shock liver',
    'ALT|AST|bilirubin|INR|ammonia|paracent|liver|LFT|albumin|varices|ultrasound|asterixis|jaundice|transaminas',
  ),
  queryCondition(
    'pancreatitis-gi',
    'pancreatitis|gastrointestinal (?:bleed|hemorrhage)|GI bleed|peritonitis|bowel (?:ischemia|perforation)',
    'lipase|amylase|melena|stool|hematemesis|EGD|endoscop|colonoscop|free air|CT\\b|abdom|toxin|Hgb|hemoglobin|disten|NG',
  ),
  queryCondition(
    'atrial-fibrillation',
    '(?:paroxysmal |persistent |permanent |chronic |long-?standing )*atrial (?:fibrillation|flutter)|AFib|A-?fib|ventricular tachycardia|heart block',
    'ECG|EKG|telemetry|rhythm|rate|cardioversion|anticoag|amiodarone|diltiazem|irregular|apixaban|warfarin|metoprolol|monitor|pacemaker|QRS',
  ),
  queryCondition(
    'mental-health',
    'major depress(?:ion|ive disorder)|depression|bipolar disorder|psychosis|schizophrenia|dementia|suicidal ideation',
    'PHQ|confus|cognit|orient|mood|sertraline|escitalopram|antidepress|psych|hallucin|suicid|MMSE|MoCA|memory|donepezil|sleep|affect|behavio|quetiapine|lithium',
  ),
  queryCondition(
    'dehydration',
    'dehydration|hypovol(?:a)?emia|volume depletion',
    'fluid|bolus|orthostat|BUN|membranes|turgor|vomit|diarrh|intake|saline|dry',
  ),
  queryCondition(
    'copd-asthma',
    '(?:acute )?(?:exacerbation of )?(?:COPD|asthma)(?: exacerbation)?|status asthmaticus|chronic obstructive pulmonary disease|emphysema',
    'wheez|steroid|prednisone|methylprednisolone|nebul|albuterol|FEV|spirometr|PFT|smok|pack|oxygen|SpO2|dyspn|peak flow|inhal|bronch',
  ),
  queryCondition(
    'hypertension',
    '(?:hypertensive (?:crisis|emergency|urgency|heart disease)|hypertension|accelerated hypertension|malignant hypertension)',
    'BP\\b|blood pressure|mmHg|nicardipine|labetalol|hydralazine|lisinopril|LVH|systolic|antihypertens',
  ),
  queryCondition(
    'functional-quadriplegia',
    'functional quadr[ia]plegia|quadr[ia]plegia|tetraplegia|paraplegia|debility',
    'bed-?bound|contract|total care|immobil|ADL|Hoyer|turn|transfer|motor|spinal|extremit',
  ),
  ...specialtyConditions,
];

/** Conditions named in a text, in the list's order, each with the words that name it. */
export function conditionsIn(text: string): readonly { readonly condition: QueryCondition; readonly words: string }[] {
  return queryConditions.flatMap((one) => {
    const words = [...text.matchAll(one.names)].map((match) => match[0]).find((word) => !isPlainWord(word));
    return words === undefined ? [] : [{ condition: one, words }];
  });
}

// Short acronyms are ordinary words in lower case ("pe", "mi", "hit").
const isPlainWord = (word: string): boolean =>
  /^(?:pe|mi|hit|acs|dic|arf|tia)$/i.test(word) && word !== word.toUpperCase();

/** Whether a provider has documented a condition: one of the documented diagnoses names the same one. */
export const isDocumented = (condition: QueryCondition, documented: readonly string[]): boolean =>
  documented.some((text) => [...text.matchAll(condition.names)].some((match) => !isPlainWord(match[0])));
