import { type QueryCondition, queryCondition } from './query-condition.ts';

/** Conditions of obstetrics, the newborn, surgery, infection, nerves, skin and injury. House list, as in conditions.ts. */
export const specialtyConditions: readonly QueryCondition[] = [
  queryCondition(
    'cor-pulmonale',
    '(?:acute |chronic )*cor pulmonale|right (?:heart|ventricular) (?:strain|failure)|pulmonary hypertension',
    'RV|right ventric|right heart|CT\\b|CTA|echo|strain|septal|BNP|troponin|TAPSE|RVSP|JVD|edema|cath',
  ),
  queryCondition(
    'obstetric-hemorrhage',
    'post-?partum h(?:a)?emorrhage|PPH|uterine atony|placental abruption|placenta (?:accreta|previa)',
    'blood loss|QBL|EBL|h(?:a)?emoglobin|Hgb|uter|carboprost|misoprostol|methylergonovine|oxytocin|Bakri|tamponade|transfus|placent|bleed|lochia',
  ),
  queryCondition(
    'obstetric',
    '(?:severe )?pre-?eclampsia|eclampsia|HELLP(?: syndrome)?|chorioamnionitis|endometritis|gestational (?:diabetes|hypertension)',
    'BP\\b|blood pressure|protein|platelet|AST|ALT|magnesium|labetalol|headache|seizure|fever|temp|uter|fundal|membranes|placent|glucose|antibiotic|ampicillin|gentamicin|weeks|deliver',
  ),
  queryCondition(
    'newborn-respiratory',
    'RDS|(?<!acute )(?:neonatal )?respiratory distress syndrome(?: of (?:the )?newborn)?|transient tachypn(?:o)?ea(?: of (?:the )?newborn)?|TTN|meconium aspiration(?: syndrome)?|bronchopulmonary dysplasia',
    'CPAP|grunt|retract|tachypn|RR\\b|flar|surfactant|oxygen|FiO2|SpO2|film|x-?ray|meconium|ventilat|apn(?:o)?ea|intubat|streak|ground',
  ),
  queryCondition(
    'respiratory-other',
    '(?:iatrogenic |tension |spontaneous )*pneumothorax|h(?:a)?emothorax|pleural effusion|empyema|atelectasis|(?:acute |flash )*pulmonary edema|pulmonary fibrosis',
    'x-?ray|CXR|CT\\b|film|chest tube|pigtail|thoracent|apical|breath sounds|oxygen|SpO2|effusion|drain|spirometer|diure|furosemide|BiPAP|wheez|albuterol|magnesium|rales|crackle|opacit|collapse|lung',
  ),
  queryCondition(
    'wound-complication',
    '(?:wound |fascial )?dehiscence|evisceration|anastomotic leak|seroma|h(?:a)?ematoma|surgical site infection|SSI|intra-?abdominal abscess',
    'wound|fasci|incision|separat|sutur|drain|collection|CT\\b|leak|theat(?:re|er)|operating room|return to|purulen|pus|erythema|culture|swelling|swollen|ecchymos|bleed|H(?:gb|emoglobin)',
  ),
  queryCondition(
    'local-infection',
    'cellulitis|abscess|(?:acute |chronic )*osteomyelitis|septic arthritis|necrotizing fasciitis|gangrene|endocarditis|meningitis',
    'erythem|warm|swell|pus|purul|collection|drain|culture|MRI|CT\\b|bone|probe|ESR|CRP|wound|ulcer|antibiotic|vancomycin|ertapenem|necro|black|crepit|vegetation|murmur|echo|lumbar|CSF|joint|toe|foot',
  ),
  queryCondition(
    'bloodstream-infection',
    'bacter(?:a)?emia|CLABSI|(?:central )?line[- ](?:associated|related)(?: bloodstream)? infection|bloodstream infection|fung(?:a)?emia|candid(?:a)?emia',
    'culture|PICC|line|catheter|port|fever|temp|organism|antibiotic|gram|vancomycin|candida|bacter',
  ),
  queryCondition(
    'enteric-infection',
    'c\\.? ?diff(?:icile)?(?: (?:colitis|entero-?colitis|infection|diarrh\\w+))?|clostridi(?:oides|um) difficile\\w*|CDI colitis|(?:infectious|ischemic|pseudomembranous) colitis',
    'stool|toxin|PCR|diarrh|vancomycin|fidaxomicin|metronidazole|CT\\b|colon|abdom|WBC|lactate|endoscop|blood',
  ),
  queryCondition(
    'viral-infection',
    'COVID(?:-?19)?|influenza|RSV(?: bronchiolitis)?',
    'PCR|antigen|swab|SARS|flu\\b|remdesivir|oseltamivir|oxygen|SpO2|cough|fever|opacit|viral|RSV',
  ),
  queryCondition(
    'seizure',
    'status epilepticus|epilepsy|epileptic|breakthrough seizures?|Todd(?:\\W?s)? paralysis',
    'seiz|convuls|EEG|post-?ictal|lorazepam|levetiracetam|phenytoin|valpro|event|shaking|generali[sz]ed|tonic|recover',
  ),
  queryCondition(
    'withdrawal-delirium',
    'DTs?|D\\.T\\.s?|delirium tremens',
    'CIWA|drinks?|alcohol|lorazepam|hallucin|tremor|vodka|beer|agitat|sitter',
  ),
  queryCondition(
    'biliary-bowel',
    '(?:acute |gallstone |biliary |calculous )*cholecystitis|choledocholithiasis|cholangitis|appendicitis|diverticulitis|(?:small |large )?bowel obstruction|SBO|volvulus|perforat(?:ed|ion of the) (?:bowel|colon|appendix|viscus)',
    'bowel|loops|KUB|CT\\b|ultrasound|nasogastric|NG\\b|flatus|emesis|vomit|gallstone|gallbladder|bilirubin|Murphy|RUQ|appendi|divert|free air|abdom|disten|antibiotic|WBC|ERCP|HIDA',
  ),
  queryCondition(
    'burn-depth',
    '(?:first|second|third|fourth|full|partial)[- ](?:degree|thickness) burns?',
    'burn|blister|TBSA|body surface|white|leather|char|graft|depth|erythem',
  ),
  queryCondition(
    'drug-harm',
    '(?:digoxin|lithium|drug|salicylate|acetaminophen|opioid) (?:toxicity|poisoning|overdose)|overdose|serotonin syndrome',
    'level|dose|ingest|naloxone|charcoal|Fab\\b|acetylcysteine|toxicology|tablets|pills|ECG|EKG|HR\\b|bottle|clonus|took',
  ),
  queryCondition(
    'joint-metabolic',
    '(?:acute )?gout(?:y arthritis)?|pseudogout|hyperlipid(?:a)?emia|hypercholesterol(?:a)?emia|hypothyroid(?:ism)?|hyperthyroid(?:ism)?|thyroid storm|adrenal (?:insufficiency|crisis)',
    'crystal|uric|joint|colchicine|allopurinol|LDL|lipid|cholesterol|triglycer|statin|\\w+statin|TSH|T4|thyroid|levothyrox|methimazole|cortisol|cosyntropin|hydrocortisone|steroid',
  ),
];
