/**
 * Turns of phrase and the words of the classification for them: `as written | as the index or tabular list says`. Applied to the tables and to the
 * text alike, so that either finds the other. Hand-written from the wording of ICD-10-CM FY2026; compiled 2026-11-25.
 */
export const phraseSource = {
  document: 'Hand-written list of clinical turns of phrase with the words of the ICD-10-CM index and tabular list',
  edition: 'ICD-10-CM FY2026',
  compiled: '2026-11-25',
} as const;

const list = `
secondary malignant neoplasm | metastasis
malignant neoplasm | cancer
malignant tumor | cancer
malignant lesion | cancer
metastatic to | metastasis
metastatic involvement | metastasis
metastatic lesion | metastasis
metastatic disease | metastasis
metastatic nodule | metastasis
secondary deposit | metastasis
high blood pressure | hypertension
arterial hypertension | hypertension
systemic hypertension | hypertension
essential hypertension | hypertension
systemic arterial hypertension | hypertension
heart attack | myocardial infarction
shortness of breath | dyspnea
short of breath | dyspnea
difficulty breathing | dyspnea
breathing difficulty | dyspnea
respiratory distress acute | acute respiratory distress
respiratory insufficiency | respiratory failure
kidney insufficiency | kidney failure
heart insufficiency | heart failure
kidney injury acute | acute kidney failure
acute kidney injury | acute kidney failure
deterioration of kidney function | kidney disorder
lung thromboembolism | lung embolism
venous thromboembolism | venous embolism thrombosis
throwing up | vomiting
loss of consciousness | syncope
loss of appetite | anorexia
lack of appetite | anorexia
weight lost | weight loss
lost weight | weight loss
loss of weight | weight loss
lost of weight | weight loss
lymph node enlargement | lymphadenopathy
enlarged lymph node | lymphadenopathy
lymph nodes enlarged | lymphadenopathy
swollen lymph node | lymphadenopathy
low back pain | low back pain
back pain low | low back pain
lumbar pain | low back pain
chest pain | chest pain
precordial pain | precordial pain
pain in the abdomen | abdomen pain
stomach ache | stomach pain
sore throat | throat pain
low sodium | hyponatremia
low potassium | hypokalemia
coronary heart disease | coronary artery disease
ischemic heart disease | ischemic heart disease
cerebrovascular accident | stroke
brain vascular accident | stroke
ischemic stroke | brain infarction
brain stroke | stroke
urinary tract infection | urine tract infection
blood in urine | hematuria
blood in the stool | melena
tarry stool | melena
black stool | melena
high cholesterol | hypercholesterolemia
elevated cholesterol | hypercholesterolemia
dyslipidemia | hyperlipidemia
sugar diabetes | diabetes
diabetes mellitus | diabetes
diabetes mellitus type 2 | type 2 diabetes
diabetes mellitus type 1 | type 1 diabetes
non insulin dependent diabetes | type 2 diabetes
insulin dependent diabetes | type 1 diabetes
kidney stone | kidney calculus
nephrolithiasis | kidney calculus
ureteral stone | ureter calculus
gallstone | gallbladder calculus
cholelithiasis | gallbladder calculus
bladder stone | bladder calculus
underweight | underweight
general malaise | malaise
general weakness | weakness
double vision | diplopia
red eye | eye redness
ejaculation of blood | hematospermia
night sweat | night sweats
foot drop | foot drop
visual loss | vision loss
loss of vision | vision loss
decreased visual acuity | vision loss
loss of visual acuity | vision loss
decreased vision | vision loss
blurred vision | blurred vision
pressure injury | pressure ulcer
pressure sore | pressure ulcer
decubitus ulcer | pressure ulcer
bed sore | pressure ulcer
bedsore | pressure ulcer
brain bleed | intracerebral hemorrhage
blood loss anemia | posthemorrhagic anemia
acute blood loss anemia | acute posthemorrhagic anemia
chronic obstructive pulmonary disease | obstruction chronic lung disease
obstructive sleep apnea | obstructive sleep apnea
fatty liver disease | fatty liver
hiv positive | human immunodeficiency virus disease
hiv infection | human immunodeficiency virus disease
hepatitis c virus | viral hepatitis c
hcv infection | viral hepatitis c
hepatitis b virus | viral hepatitis b
h pylori | helicobacter pylori
lumbar puncture | spinal tap
intestine loop | bowel segment
adverse effect | side-effect
bedridden | bed confinement
no appetite | anorexia
tonic clonic seizure | generalized tonic clonic seizure
loss of strength | weakness
lack of strength | weakness
abdomen cramp | abdomen pain
surgical wound infection | infection following procedure
e coli | escherichia coli
staph aureus | staphylococcus aureus
s aureus | staphylococcus aureus
`;

/** Pairs of the list: the words as written and the words they stand for. */
export const phrases: readonly (readonly [string, string])[] = list
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))
  .map(([written = '', meant = '']) => [written, meant] as const)
  .filter(([written, meant]) => written !== meant);

/** Short forms of the search list that mean something else in running text of a chart (ED the department, PE the examination, HS at bedtime …). */
export const notInNotes: ReadonlySet<string> = new Set(
  'ed hs mr ms he all men mat ad ie nec w oth rad ten hl mm od ca pe tx dx hx px dz fh fhx as si ha unsp unspec ob gu cp sp le ue loc rt lt init inf disp seq inj subs ic om hit gbs ama pea lad ra abi sbp cauti tac flu'.split(
    ' ',
  ),
);
