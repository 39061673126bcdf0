import { both, type ConsistencyRule, houseRule, named, results } from './consistency-rule.ts';

const m = (text: string, id = 'm1'): { id: string; text: string } => ({ id, text });

/** Treatment without a diagnosis that explains it. */
export const treatmentRules: readonly ConsistencyRule[] = [
  {
    id: 'consistency/insulin-without-diabetes',
    title: 'Insulin without diabetes or hyperglycemia',
    question: 'For which condition was insulin given?',
    source: houseRule,
    template: 'medication-without-diagnosis',
    evidence: ({ medications }) => named(medications, /\binsulin\b/i),
    explainedBy: {
      words: /diabet|hyperglyc|hyperkal|ketoacidosis|steroid/i,
      codes: ['E08', 'E09', 'E10', 'E11', 'E13', 'R73', 'E875', 'O24', 'P70'],
    },
    examples: [
      { says: 'insulin alone', given: { medications: [m('insulin glargine 10 units')] }, fires: true },
      {
        says: 'insulin and diabetes by code',
        given: { medications: [m('insulin lispro')], diagnoses: [{ id: 'd', text: '', icd10Cm: 'E119' }] },
        fires: false,
      },
    ],
  },
  {
    id: 'consistency/antibiotic-without-infection',
    title: 'Antibiotic without an infection',
    question: 'For which condition, or as which prophylaxis, was the antibiotic given?',
    source: houseRule,
    template: 'medication-without-diagnosis',
    evidence: ({ medications }) =>
      named(
        medications,
        /\b(?:vancomycin|piperacillin|ceftriaxone|cefepime|meropenem|ertapenem|levofloxacin|ciprofloxacin|azithromycin|doxycycline|metronidazole|ampicillin|amoxicillin|linezolid|daptomycin|nafcillin|gentamicin|clindamycin|trimethoprim)\b/i,
        /prophyla|pre-?op|on call to (?:the )?OR/i,
      ),
    explainedBy: {
      words:
        /infect|sepsis|septic|pneumonia|cellulit|abscess|pyelo|cystitis|UTI|bacter|appendic|cholecyst|diverticul|osteomyel|endocard|mening|otitis|sinusitis|pharyng|bronchitis|COPD|periton|cholangit|fever|neutropeni|ulcer|wound|difficile|gangrene|chorioamn|endometrit|prostatit|colitis|Lyme|bite|rupture of membranes|group B strep|open fracture/i,
      codes: [
        'A',
        'B',
        'J',
        'L0',
        'N10',
        'N30',
        'N39',
        'N41',
        'K35',
        'K57',
        'K61',
        'K65',
        'K80',
        'K81',
        'K83',
        'M86',
        'I33',
        'G00',
        'H6',
        'T81',
        'T82',
        'T84',
        'T83',
        'O23',
        'O41',
        'O42',
        'O85',
        'O86',
        'O98',
        'P36',
        'R50',
        'D70',
        'E1162',
        'E1152',
        'Z22',
        'Z20',
        'S',
      ],
    },
    examples: [
      { says: 'ceftriaxone alone', given: { medications: [m('ceftriaxone 1 g IV')] }, fires: true },
      { says: 'cefazolin before an incision', given: { medications: [m('cefazolin 2 g pre-op')] }, fires: false },
      {
        says: 'ceftriaxone with pneumonia',
        given: { medications: [m('ceftriaxone 1 g IV')], diagnoses: [m('Pneumonia')] },
        fires: false,
      },
    ],
  },
  {
    id: 'consistency/transfusion-without-anemia',
    title: 'Transfusion without anemia or bleeding',
    question: 'For which condition were red cells transfused?',
    source: houseRule,
    template: 'hemoglobin',
    evidence: ({ treatments, medications }) =>
      named(
        [...treatments, ...medications],
        /\b(?:transfus\w*|packed red|red (?:blood )?cells?|PRBC)\b/i,
        /platelet|plasma|declin|refus|no transfusion/i,
      ),
    explainedBy: {
      words: /an(?:a)?emia|bleed|h(?:a)?emorrhag|blood loss|hemolys|sickle|leuk|pancytop/i,
      codes: ['D5', 'D6', 'K92', 'K25', 'K26', 'R58', 'O72', 'C9', 'I85'],
    },
    examples: [
      { says: 'two units, no diagnosis', given: { treatments: [m('Transfusion of 2 units PRBC')] }, fires: true },
      { says: 'platelets only', given: { treatments: [m('Transfusion of platelets')] }, fires: false },
      {
        says: 'with acute blood loss anemia',
        given: { treatments: [m('PRBC 1 unit')], diagnoses: [m('Acute blood loss anemia')] },
        fires: false,
      },
    ],
  },
  {
    id: 'consistency/vasopressor-without-shock',
    title: 'Vasopressor without shock or hypotension',
    question: 'For which condition was the vasopressor infusion given?',
    source: houseRule,
    template: 'medication-without-diagnosis',
    evidence: ({ medications }) =>
      named(
        medications,
        /\b(?:norepinephrine|vasopressin|phenylephrine|dopamine)\b/i,
        /nasal|local|lidocaine|ophthalm/i,
      ),
    explainedBy: {
      words: /shock|hypotens|cardiac arrest|anaphyla/i,
      codes: ['R57', 'R6521', 'I95', 'T811', 'I46', 'T78'],
    },
    examples: [
      { says: 'norepinephrine alone', given: { medications: [m('norepinephrine infusion')] }, fires: true },
      {
        says: 'with septic shock',
        given: { medications: [m('norepinephrine')], diagnoses: [m('Septic shock')] },
        fires: false,
      },
    ],
  },
  {
    id: 'consistency/anticoagulant-without-indication',
    title: 'Treatment-dose anticoagulant without an indication',
    question: 'For which condition is the anticoagulant given?',
    source: houseRule,
    template: 'medication-without-diagnosis',
    evidence: ({ medications }) =>
      named(medications, /\b(?:warfarin|apixaban|rivaroxaban|dabigatran|edoxaban)\b/i, /prophyla|held/i),
    explainedBy: {
      words:
        /fibrillation|flutter|thrombo|embol|DVT|\bPE\b|valve|coagul|stroke|infarct|stenosis|arthroplasty|replacement/i,
      codes: ['I48', 'I26', 'I82', 'I74', 'D68', 'Z95', 'Z86', 'I63', 'I51', 'I2', 'Z96', 'I7'],
    },
    examples: [
      { says: 'apixaban alone', given: { medications: [m('apixaban 5 mg BID')] }, fires: true },
      {
        says: 'with atrial fibrillation',
        given: { medications: [m('apixaban')], diagnoses: [m('Paroxysmal atrial fibrillation')] },
        fires: false,
      },
    ],
  },
  {
    id: 'consistency/levothyroxine-without-thyroid-disease',
    title: 'Levothyroxine without a thyroid disorder',
    question: 'For which condition is levothyroxine given?',
    source: houseRule,
    template: 'medication-without-diagnosis',
    evidence: ({ medications }) => named(medications, /\b(?:levothyroxine|liothyronine)\b/i),
    explainedBy: {
      words: /thyroid|Hashimoto|myxedema|Graves/i,
      codes: ['E00', 'E01', 'E02', 'E03', 'E05', 'E06', 'E89', 'C73', 'Z85850'],
    },
    examples: [
      { says: 'levothyroxine alone', given: { medications: [m('levothyroxine 75 mcg')] }, fires: true },
      {
        says: 'with hypothyroidism',
        given: { medications: [m('levothyroxine 75 mcg')], diagnoses: [m('Hypothyroidism')] },
        fires: false,
      },
    ],
  },
  {
    id: 'consistency/dialysis-without-kidney-failure',
    title: 'Dialysis without kidney failure',
    question: 'For which condition was dialysis done?',
    source: houseRule,
    evidence: ({ treatments }) =>
      named(treatments, /\b(?:h(?:a)?emodialysis|dialysis|CRRT|hemofiltration)\b/i, /declin|catheter removal/i),
    explainedBy: {
      words: /kidney|renal|ESRD|uremi|poison|overdose|hyperkal/i,
      codes: ['N17', 'N18', 'N19', 'I12', 'I13', 'T', 'E875', 'Z992'],
    },
    examples: [
      { says: 'dialysis alone', given: { treatments: [m('Hemodialysis')] }, fires: true },
      { says: 'with ESRD', given: { treatments: [m('Hemodialysis')], diagnoses: [m('ESRD')] }, fires: false },
    ],
  },
  {
    id: 'consistency/potassium-replaced-without-diagnosis',
    title: 'Low potassium replaced, no diagnosis',
    question: 'What is the clinical significance of the potassium that was replaced?',
    source: houseRule,
    template: 'electrolyte',
    evidence: (facts) =>
      both(
        results(facts, /\bpotassium\b/i, (value) => value < 3.5, /mmol|mEq/i),
        named(facts.medications, /\bpotassium (?:chloride|phosphate|bicarbonate)\b|\bKCl\b/i),
      ),
    explainedBy: { words: /hypokal|potassium/i, codes: ['E876', 'E268', 'E269'] },
    examples: [
      {
        says: '2.9 and replacement',
        given: {
          medications: [m('potassium chloride 40 mEq')],
          results: [{ id: 'r', text: 'Potassium', value: 2.9, unit: 'mmol/L' }],
        },
        fires: true,
      },
      {
        says: '2.9 without replacement',
        given: { results: [{ id: 'r', text: 'Potassium', value: 2.9, unit: 'mmol/L' }] },
        fires: false,
      },
    ],
  },
];
