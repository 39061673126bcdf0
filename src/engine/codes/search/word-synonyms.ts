import { foldWord } from './words-of.ts';

/**
 * Single words that mean the same in a diagnosis or an operation: the Latin or Greek adjective and the plain noun, and what
 * patients say. `a = b c`: each finds the others; `a > b c`: the first finds the rest only. Found a little behind the word itself.
 */
const groups = `
kidney = kidneys renal nephric
heart = cardiac
liver = hepatic
lung = lungs pulmonary
stomach = gastric
bowel = intestine intestinal intestines gut
colon = colonic
brain = cerebral
bladder = vesical
gallbladder = cholecystic
womb = uterus uterine
ovary = ovarian
breast = mammary
skin = cutaneous dermal
bone = osseous
eye = ocular ophthalmic
ear = otic aural
nose = nasal
tongue = lingual
throat = pharynx pharyngeal
windpipe = trachea tracheal
eyelid = palpebral
vein = veins venous
artery = arteries arterial
nerve = nerves neural
muscle = muscles muscular
joint = joints articular
vertebra = vertebrae vertebral
spine = spinal
cancer > malignant neoplasm carcinoma
ca > malignant neoplasm carcinoma
tumor > neoplasm
broken > fracture
break > fracture
fx > fracture
clot > thrombosis embolism thrombus
bleed > bleeding hemorrhage hemorrhagic
bleeding > hemorrhage
stone = stones calculus calculi lithiasis
stroke > infarction
blockage > obstruction occlusion
obstructed > obstruction
swelling > edema
itching > pruritus
fainting > syncope
heartburn > reflux
shingles > zoster
chickenpox > varicella
measles > rubeola
whooping > pertussis
mono > mononucleosis
lockjaw > tetanus
bruise > contusion
cut > laceration
stab > puncture
scrape > abrasion
burn > burns
miscarriage > abortion
afterbirth > placenta
deaf > deafness
blind > blindness
drunk > alcohol intoxication
overdose > poisoning
suicide > suicidal
shinbone > tibia
thighbone > femur
collarbone > clavicle
kneecap > patella
breastbone > sternum
jaw > mandible maxilla
tailbone > coccyx
thigh > femoral
ankle > malleolus
heel > calcaneus
wrist > carpus carpal
belly > abdomen abdominal
armpit > axilla axillary
groin > inguinal
neck > cervical cervix
chest > thoracic thorax
head > cephalic
foot > pedal
fever > pyrexia
feverish > pyrexia
hives > urticaria
jaundice > icterus
smoker > nicotine tobacco
smoking > tobacco nicotine
obese > obesity
diabetic > diabetes
hypertensive > hypertension
anemic > anemia
septic > sepsis
asthmatic > asthma
epileptic > epilepsy
allergic > allergy
demented > dementia
newborn > neonatal neonate
neonate > newborn neonatal
baby > newborn infant
elderly > senile
pregnant > pregnancy
birth > delivery
removal > excision resection extraction
remove > excision resection extraction
repair > suture
insertion > placement
placement > insertion
replacement > arthroplasty
arthroplasty > replacement
scan > imaging
xray > radiography
mri > magnetic resonance
ct > computerized tomography
ultrasound > ultrasonography
sonogram > ultrasonography
laparoscopic > percutaneous endoscopic
laparoscopy > percutaneous endoscopic
laparoscopically > percutaneous endoscopic
robotic > robotically assisted
arthroscopic > percutaneous endoscopic
thoracoscopic > percutaneous endoscopic
bilat > bilateral
both > bilateral
lt > left
rt > right
exacerbation > exacerbated
exacerbated > exacerbation
flare > exacerbation
metastatic > secondary metastasis
mets > secondary metastasis
metastases > secondary metastasis
metastasis > secondary
prostatic > prostate
prostate > prostatic
thyroid > thyroidal
pancreas > pancreatic
pancreatic > pancreas
spleen > splenic
splenic > spleen
appendix > appendiceal
rectum > rectal
rectal > rectum
anus > anal
esophagus > esophageal
esophageal > esophagus
trauma > traumatic injury
injured > injury
wound > laceration
ulcers > ulcer
ulcerated > ulcer
necrotic > necrosis
gangrenous > gangrene
infected > infection
inflamed > inflammation
paralyzed > paralysis
ruptured > rupture
perforated > perforation
dislocated > dislocation
sprained > sprain
strained > strain
displaced > displacement
herniated > displacement hernia
slipped > displacement
pinched > compression
enlarged > hypertrophy enlargement
hardening > sclerosis
narrowing > stenosis
leaky > insufficiency regurgitation
leaking > insufficiency regurgitation
incompetence > insufficiency
regurgitation > insufficiency
dehydrated > dehydration
malnourished > malnutrition
depressed > depression depressive
depression > depressive
anxious > anxiety
psychotic > psychosis
addiction > dependence
addicted > dependence
alcoholic > alcohol alcoholism
alcoholism > dependence alcohol
dependence > addiction
attack > infarction
tylenol > acetaminophen
paracetamol > acetaminophen
advil > ibuprofen
motrin > ibuprofen
aleve > naproxen
coumadin > warfarin
lasix > furosemide
lipitor > atorvastatin
zoloft > sertraline
prozac > fluoxetine
lexapro > escitalopram
xanax > alprazolam
valium > diazepam
ativan > lorazepam
klonopin > clonazepam
ambien > zolpidem
percocet > oxycodone
vicodin > hydrocodone
norco > hydrocodone
oxycontin > oxycodone
benadryl > diphenhydramine
seroquel > quetiapine
synthroid > levothyroxine
glucophage > metformin
meth > methamphetamine
weed > cannabis marijuana
marijuana > cannabis
urinary = urine
bedsore > decubitus pressure
decubitus > pressure
decub > pressure
hypoxic > hypoxia
hypoxemic > hypoxia hypoxemia
hypercapnic > hypercapnia
hypercarbic > hypercapnia
ischemic > ischemia
anoxic > anoxia
uremic > uremia
azotemic > azotemia
hypertensive > hypertension
hypotensive > hypotension
bacteremic > bacteremia
hyperkalemic > hyperkalemia
hypoglycemic > hypoglycemia
hyperglycemic > hyperglycemia
neutropenic > neutropenia
thrombocytopenic > thrombocytopenia
pancytopenic > pancytopenia
cirrhotic > cirrhosis
stenotic > stenosis
thrombotic > thrombosis
embolic > embolism
sclerotic > sclerosis
arthritic > arthritis
psoriatic > psoriasis
cachectic > cachexia
delirious > delirium
syncopal > syncope
comatose > coma
vertiginous > vertigo
incontinent > incontinence
constipated > constipation
nauseous > nausea
nauseated > nausea
vomit > vomiting
emesis > vomiting
sacrum > sacral
coccygeal > coccyx
hypokalemic > hypokalemia
`;

/** Other words to look for, by the word typed (lower case, folded). */
export const sameMeaning: ReadonlyMap<string, readonly string[]> = readGroups(groups);

function readGroups(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  const put = (word: string, others: readonly string[]): void => {
    const known = found.get(word) ?? new Set();
    for (const other of others) if (other !== word) known.add(other);
    found.set(word, known);
  };
  for (const line of text.trim().split('\n')) {
    const [word = '', sign, ...others] = line.split(' ').map((part) => (part.length > 1 ? foldWord(part) : part));
    for (const member of sign === '=' ? [word, ...others] : [word]) put(member, [word, ...others]);
  }
  return new Map([...found].map(([word, others]) => [word, [...others]]));
}
