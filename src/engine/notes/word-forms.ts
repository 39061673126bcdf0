import { foldWord } from '../codes/search/index.ts';

/**
 * Forms of words that mean one thing in a diagnosis, as the search index has synonyms: `form form … = word`. Hand-written from the
 * wording of the ICD-10-CM Alphabetic Index and Tabular List FY2026 beside that of charts; compiled 2026-11-25.
 */
const list = `
carcinoma adenocarcinoma malignancy ca = cancer
tumor tumour tumoral = neoplasm
metastases metastasi metastase mets = metastasis
diagnoses = diagnosis
diabetic = diabetes
hypertensive = hypertension
septic = sepsis
asthmatic = asthma
epileptic = epilepsy
allergic = allergy
anemic = anemia
obese = obesity
icterus icteric jaundiced = jaundice
febrile pyrexia feverish = fever
adenopathy adenopathie adenomegaly lymphadenopathies = lymphadenopathy
vomit vomited emesis = vomiting
nauseous nauseated = nausea
painful = pain
swelling swollen edematous = edema
hemorrhagic bleeding bleed bled = hemorrhage
fractured fx broken = fracture
ruptured = rupture
perforated perforating = perforation
dislocated = dislocation
infected infectious infective = infection
inflamed inflammatory = inflammation
necrotic necrotizing necrotising = necrosis
gangrenous = gangrene
ulcerated ulceration ulcerative ulcerou = ulcer
ischemic = ischemia
cirrhotic = cirrhosis
stenotic = stenosis
thrombotic thrombosed thrombosi = thrombosis
embolic = embolism
sclerotic = sclerosis
arthritic = arthritis
psoriatic = psoriasis
comatose = coma
constipated = constipation
dehydrated = dehydration
malnourished = malnutrition
paralyzed = paralysis
herniated = hernia
enlarged = enlargement
syncopal = syncope
obstructed obstructive = obstruction
exacerbated exacerbation decompensated decompensation flare = exacerbation
hypoxic hypoxemic hypoxemia = hypoxia
hypercapnic hypercarbic hypercarbia = hypercapnia
hypokalemic = hypokalemia
hyperkalemic = hyperkalemia
hyponatremic = hyponatremia
hyperglycemic = hyperglycemia
hypoglycemic = hypoglycemia
bacteremic = bacteremia
neutropenic = neutropenia
thrombocytopenic = thrombocytopenia
pancytopenic = pancytopenia
hypotensive = hypotension
tachycardic = tachycardia
bradycardic = bradycardia
cyanotic = cyanosis
uremic = uremia
renal nephric kidney = kidney
cardiac heart = heart
hepatic liver = liver
pulmonary lung = lung
gastric stomach = stomach
intestinal intestine bowel gut = intestine
colonic = colon
rectal = rectum
anal = anus
esophageal = esophagus
duodenal = duodenum
pancreatic = pancreas
splenic = spleen
prostatic = prostate
ovarian = ovary
uterine = uterus
testicular testi testicle = testis
vaginal = vagina
vulvar = vulva
penile = penis
ureteral ureteric = ureter
urethral = urethra
vesical = bladder
cutaneous dermal = skin
osseous bony = bone
ocular ophthalmic = eye
otic aural = ear
nasal = nose
lingual = tongue
laryngeal = larynx
pharyngeal = pharynx
tracheal = trachea
bronchial bronchu bronchi = bronchus
thyroidal = thyroid
mammary = breast
cerebral = brain
spinal vertebral = spine
vertebrae = vertebra
femoral = femur
tibial = tibia
humeral = humerus
venous vein = vein
arterial artery = artery
aortic = aorta
retinal = retina
corneal = cornea
peritoneal = peritoneum
pleural = pleura
pericardial = pericardium
meningeal = meninges
abdominal = abdomen
sacral = sacrum
urinary = urine
lymphatic = lymph
lithiasis calculu calculi calculus stone = calculus
hydrops effusion = effusion
headaches cephalea cephalalgia = headache
dyspneic breathlessness = dyspnea
itching itchy pruritic = pruritus
asthenic = asthenia
anorexic = anorexia
bilat = bilateral
smoke smoked = smoker
drowsy = drowsiness
papilledema = papilledema
ascite = ascites
lesion = lesion
cysts cystic = cyst
disorder = disorder
malaise = malaise
hemiparesi = hemiparesis
myocardium = myocardial
infarct = infarction
staghorn = staghorn
hydronephrotic = hydronephrosis
stroke = stroke
transfusions transfused = transfusion
pregnant gestation = pregnancy
abscesse = abscess
purulent suppurative = purulent
cervix = cervix
granulomatou = granulomatous
chorioretinal = chorioretinal
hemiplegic = hemiplegia
paraplegic = paraplegia
aphasic = aphasia
dysphagic = dysphagia
postoperative postop postprocedural = postprocedural
malarial = malaria
leukemic = leukemia
died dying deceased exitu = death
erythematou = erythema
traumatic traumatism = trauma
pale = pallor
smokes = smoker
hematuric = hematuria
febricula = fever
hyperthermia = hyperthermia
perspiration sweating diaphoresi sweats = sweating
obese = obesity
scars scarring cicatricial cicatrix = scar
tremors = tremor
deaf = deafness
blind = blindness
alopecic = alopecia
microcytosi = microcytic
ascending = ascending
atrophic atrophied = atrophy
hypertrophic hypertrophied = hypertrophy
calcified = calcification
fibrotic fibrous = fibrosis
leukocytotic = leukocytosis
paretic paresis = paresis
paralytic paralyzed paralysed = paralysis
hyperlipemia hyperlipidaemia dyslipemia dyslipidemia = hyperlipidemia
brucella = brucellosis
lue lues = syphilis
toxoplasma = toxoplasmosis
pneumonic = pneumonia
asthenia = weakness
debility = weakness
anemization = anemia
adenopathic = lymphadenopathy
convulsive convulsion = seizure
herpetic = herpes
tubercular tuberculous = tuberculosis
eyes = eye
legs = leg
arms = arm
ears = ear
ribs = rib
toes = toe
lips = lip
hips = hip
feet = foot
teeth = tooth
fistulae fistulou fistulization = fistula
`;

const ends = /(?:ss|us|is|ous)$/;

/** `abscesses` → `abscess`, `biopsies` → `biopsy`, `metastases` → `metastasis`. */
function singular(word: string): string {
  if (word.length < 5 || !word.endsWith('s') || ends.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses') || word.endsWith('xes') || word.endsWith('ches')) return word.slice(0, -2);
  if (/[aioe]ses$/.test(word) && word.length > 7) return `${word.slice(0, -2)}is`;
  return word.slice(0, -1);
}

const forms = readForms(list);

/** The one form in which a word is matched: folded spelling, singular, the noun for its adjective. Takes a lower-case word. */
export function formOfWord(word: string): string {
  const folded = foldWord(word);
  const known = forms.get(folded);
  if (known !== undefined) return known;
  const one = singular(folded);
  return forms.get(one) ?? one;
}

function readForms(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.trim().split('\n')) {
    const [left = '', right = ''] = line.split(' = ');
    const target = foldWord(right);
    for (const form of [...left.split(' '), right]) found.set(foldWord(form), target);
  }
  return found;
}
