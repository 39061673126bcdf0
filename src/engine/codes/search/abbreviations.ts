import { wordsOf } from './words-of.ts';

/** Where the list comes from and how old it is; shown with the edition line of a search. */
export const abbreviationsSource = {
  document:
    'Hand-written list of abbreviations in common use in United States hospital charts; the long forms are worded as in the ICD-10-CM Alphabetic Index and Tabular List',
  edition: 'ICD-10-CM FY2026',
  compiled: '2026-11-25',
} as const;

// short, other short form | long form | second reading. The first reading is preferred.
const list = `
aaa | abdominal aortic aneurysm
abd | abdominal
abi | anoxic brain damage
abla | acute posthemorrhagic anemia | acute blood loss anemia
acl | anterior cruciate ligament
acs | acute coronary syndrome
ad | alzheimer's disease
adhd | attention-deficit hyperactivity disorder
adhf | acute on chronic heart failure | acute heart failure
adpkd | polycystic kidney adult type
afib, a fib, af | atrial fibrillation
aflutter, a flutter, afl | atrial flutter
ahrf | acute respiratory failure with hypoxia
ai | aortic insufficiency
aka | above knee amputation
aki, arf | acute kidney failure
all | acute lymphoblastic leukemia
als | amyotrophic lateral sclerosis
alz | alzheimer's
ama | left against medical advice
ami | acute myocardial infarction
aml | acute myeloblastic leukemia
ams | altered mental status
ards | acute respiratory distress syndrome
asa | aspirin
ascad | atherosclerotic heart disease native coronary artery
ascvd, ashd | atherosclerotic heart disease
asd | atrial septal defect | autism spectrum disorder
atn | acute tubular necrosis kidney failure
avb, av block | atrioventricular block
avf | arteriovenous fistula
avm | arteriovenous malformation
avn | avascular necrosis
avnrt | supraventricular tachycardia
av | atrioventricular | arteriovenous
bka | below knee amputation
bmi | body mass index
bnp | natriuretic peptide
bpd | bronchopulmonary dysplasia | borderline personality disorder
bph | benign prostatic hyperplasia | enlarged prostate
bppv | benign paroxysmal vertigo
brbpr | hemorrhage rectum
ca | cancer
cabg | coronary artery bypass graft
cad | coronary artery disease
cap | pneumonia community acquired | pneumonia
cauti | infection due to indwelling urethral catheter
cbd | common bile duct
cdiff, c diff, c difficile, cdi | clostridium difficile enterocolitis
chb | complete atrioventricular block
chf | congestive heart failure
cholelith | cholelithiasis
cidp | chronic inflammatory demyelinating polyneuritis
cin | cervical intraepithelial neoplasia
ckd | chronic kidney disease
clabsi | bloodstream infection due to central venous catheter
cll | chronic lymphocytic leukemia
cml | chronic myeloid leukemia
cmp | cardiomyopathy
cmv | cytomegaloviral disease
cns | central nervous system
copd, coad | chronic obstructive pulmonary disease
covid, covid19, covid 19 | covid-19
cp | chest pain | cerebral palsy
cpap | continuous positive airway pressure
cppd | chondrocalcinosis
crf, cri | chronic kidney disease
crps | complex regional pain syndrome
csf | cerebrospinal fluid
csm | cervical spondylotic myelopathy
cts | carpal tunnel syndrome
cva | cerebral infarction | cerebrovascular accident
cvd | cerebrovascular disease | cardiovascular disease
cvid | common variable immunodeficiency
cvt | cerebral venous thrombosis
cxr | chest x-ray
dcis | intraductal carcinoma in situ of breast
ddd | disc degeneration
dehyd | dehydration
dfu | diabetes with foot ulcer
dic | disseminated intravascular coagulation
dis | disease
disp | displaced
djd | osteoarthritis
dka | diabetes with ketoacidosis
dlbcl | diffuse large b-cell lymphoma
dm | diabetes mellitus
dm1, t1dm, dmi, iddm, dm type 1, t1d | type 1 diabetes mellitus
dm2, t2dm, dmii, niddm, dm type 2, t2d | type 2 diabetes mellitus
dmd | duchenne muscular dystrophy
dnr | do not resuscitate
doe | dyspnea on exertion
dpn | diabetic polyneuropathy
dts, dt | alcohol dependence withdrawal delirium
dvt | deep vein thrombosis
dx | diagnosis
dz | disease
ebv | epstein-barr virus
ed | erectile dysfunction | eating disorder
eds | ehlers-danlos syndrome
encntr | encounter
eoe | eosinophilic esophagitis
epi | exocrine pancreatic insufficiency
esld | end stage liver disease
esrd | end stage renal disease
etoh | alcohol
ett | endotracheal tube
fas | fetal alcohol syndrome
fb | foreign body
fem | femur
fhx, fh | family history
fsgs | focal segmental glomerulosclerosis
ftt | failure to thrive
fuo | fever of unknown origin
fx, fxr | fracture
gad | generalized anxiety disorder
gbm | glioblastoma
gbs | guillain-barre syndrome | streptococcus group b
gca | giant cell arteritis
gdm | gestational diabetes mellitus
gerd, gord | gastro-esophageal reflux disease
gi bleed, gib, gih | gastrointestinal hemorrhage
gist | gastrointestinal stromal tumor
gn | glomerulonephritis
gsw | gunshot wound
gu | genitourinary
gvhd | graft-versus-host disease
ha | headache
hap | hospital acquired pneumonia
hbp | high blood pressure
hbv | viral hepatitis b
hcap | pneumonia
hcc | liver cell carcinoma
hcm, hocm | hypertrophic cardiomyopathy
hct | hematocrit
hcv | viral hepatitis c
he | hepatic encephalopathy
hep a | hepatitis a
hep b | hepatitis b
hep c | hepatitis c
hf | heart failure
hfmd | hand foot and mouth disease
hfpef | diastolic heart failure
hfref | systolic heart failure
hgb, hb | hemoglobin
hht | hereditary hemorrhagic telangiectasia
hhs, hhnk, honk | diabetes with hyperosmolarity
hit | heparin induced thrombocytopenia
hiv | human immunodeficiency virus
hld, hlp, hl | hyperlipidemia
hnp | intervertebral disc displacement
hpv | human papillomavirus
hrs | hepatorenal syndrome
hs | hidradenitis suppurativa
hsp | henoch-schonlein purpura
hsv | herpes simplex
htn | hypertension
hus | hemolytic-uremic syndrome
hx | personal history
ibd | inflammatory bowel disease
ibs | irritable bowel syndrome
ic | interstitial cystitis
ich | intracerebral hemorrhage
icm | ischemic cardiomyopathy
ida | iron deficiency anemia
ie | infective endocarditis
ild | interstitial lung disease
inf | infection
init | initial
inj | injury
ipf | idiopathic pulmonary fibrosis
itp | immune thrombocytopenic purpura
iugr | poor fetal growth
ivh | intraventricular hemorrhage
jia | juvenile arthritis
kub | abdomen imaging
lac | laceration
lad | coronary artery
lbbb | left bundle-branch block
lbp | low back pain
lbw | low birth weight
le | lower extremity
lgib | gastrointestinal hemorrhage
loc | loss of consciousness
lgsil, lsil | low grade squamous intraepithelial lesion
lt | left
luts | lower urinary tract symptoms
lvh | left ventricular hypertrophy
mat | multifocal atrial tachycardia
mca | middle cerebral artery
mci | mild cognitive impairment
mds | myelodysplastic syndrome
mdd | major depressive disorder
men | multiple endocrine neoplasia
mets | metastasis
mg | myasthenia gravis
mgus | monoclonal gammopathy
mi | myocardial infarction
mm | multiple myeloma
mnd | motor neuron disease
mods | multiple organ dysfunction
mr | mitral insufficiency
mrsa | methicillin resistant staphylococcus aureus
ms | multiple sclerosis | mitral stenosis
mssa | methicillin susceptible staphylococcus aureus
mva, mvc | motor vehicle accident person injured
mvp | mitral valve prolapse
n v, nv, n/v | nausea with vomiting
nafld | fatty liver
nash | nonalcoholic steatohepatitis
nas | neonatal withdrawal symptoms from maternal use of drugs
nec enterocolitis | necrotizing enterocolitis
nhl | non-hodgkin lymphoma
nicm | other cardiomyopathies
nms | neuroleptic malignant syndrome
nof | neck of femur
nph | normal pressure hydrocephalus
nsclc | malignant neoplasm lung
nstemi, non stemi | non-st elevation myocardial infarction
nsvt | ventricular tachycardia
oa | osteoarthritis
ob | obstetric
ocd | obsessive-compulsive disorder
od | overdose
om | otitis media | osteomyelitis
osa | obstructive sleep apnea
oth | other
pad, pvd | peripheral vascular disease
paf, pafib | paroxysmal atrial fibrillation
pbc | primary biliary cirrhosis
pcos | polycystic ovarian syndrome
pcn allergy | allergy status to penicillin
pcp pneumonia, pjp | pneumocystosis
pda | patent ductus arteriosus
pdph | headache due to spinal puncture
pe | pulmonary embolism | pleural effusion
pea | pulseless electrical activity cardiac arrest
pfo | patent foramen ovale
pid | pelvic inflammatory disease
pih | gestational hypertension
pkd | polycystic kidney
pku | phenylketonuria
pmb | postmenopausal bleeding
pmdd | premenstrual dysphoric disorder
pml | progressive multifocal leukoencephalopathy
pmr | polymyalgia rheumatica
pna | pneumonia
pnes | conversion disorder with seizures
pph | postpartum hemorrhage
pprom, prom | premature rupture of membranes
psa elevated, elevated psa | elevated prostate specific antigen
psc | primary sclerosing cholangitis
psp | progressive supranuclear ophthalmoplegia
psvt | supraventricular tachycardia
ptl | preterm labor
ptsd | post-traumatic stress disorder
ptx | pneumothorax
pud | peptic ulcer
pvc | ventricular premature depolarization
px | procedure
quad | quadriplegia
ra | rheumatoid arthritis
rad | reactive airway disease
ras | renal artery stenosis
rbbb | right bundle-branch block
rcc | malignant neoplasm kidney
rds | respiratory distress syndrome newborn
rhabdo | rhabdomyolysis
rhf | right heart failure
rls | restless legs syndrome
rll | right lower lobe
rop | retinopathy of prematurity
rpgn | rapidly progressive nephritic syndrome
rsd | complex regional pain syndrome
rsv | respiratory syncytial virus
rt | right
rta | renal tubular acidosis
rtc | rotator cuff
rvr | rapid ventricular
rvh | right ventricular hypertrophy
s p, sp | status post
sab | spontaneous abortion
sah | subarachnoid hemorrhage
sbo | intestinal obstruction
sbp | spontaneous bacterial peritonitis
scc | squamous cell carcinoma
scd | sickle-cell disease
sci | spinal cord injury
sclc | malignant neoplasm lung
sdh | subdural hemorrhage
seq | sequela
sga | small for gestational age
si | suicidal ideations
siadh | inappropriate secretion of antidiuretic hormone
sids | sudden infant death syndrome
sirs | systemic inflammatory response syndrome
sjs | stevens-johnson syndrome
sle | systemic lupus erythematosus
sob, sobr | shortness of breath
sss | sick sinus syndrome
std, sti | sexually transmitted disease
stemi | st elevation myocardial infarction
sud | substance use disorder
subs, subsq, subsqnt | subsequent
sui | stress incontinence
svt | supraventricular tachycardia
sz | seizure
szd | seizure disorder
tb | tuberculosis
tbi | traumatic brain injury | intracranial injury
ten | toxic epidermal necrolysis
tia | transient cerebral ischemic attack
tka status, s p tka | presence of artificial knee joint
tha status, s p tha | presence of artificial hip joint
tle | temporal lobe epilepsy
tls | tumor lysis syndrome
tmj | temporomandibular joint
toa | tubo-ovarian abscess
tof | tetralogy of fallot
trali | transfusion related acute lung injury
taco | transfusion associated circulatory overload
ttn | transient tachypnea of newborn
ttp | thrombotic thrombocytopenic purpura
tx | treatment
uc | ulcerative colitis
ue | upper extremity
ugib, ugi bleed | gastrointestinal hemorrhage
unsp, unspec | unspecified
uri | upper respiratory infection
uti | urinary tract infection
vap | ventilator associated pneumonia
vbac | vaginal delivery following previous cesarean
vfib, v fib, vf | ventricular fibrillation
vre | resistance to vancomycin enterococcus
vsd | ventricular septal defect
vte | venous thromboembolism
vt, vtach, v tach | ventricular tachycardia
vur | vesicoureteral reflux
w | with
w o | without
wnv | west nile virus
wpw | pre-excitation syndrome
yo | year old
former smoker, ex smoker, quit smoking | personal history of nicotine dependence
c section, csection | cesarean delivery
l1 | first lumbar vertebra
l2 | second lumbar vertebra
l3 | third lumbar vertebra
l4 | fourth lumbar vertebra
l5 | fifth lumbar vertebra
c1 | first cervical vertebra
c2 | second cervical vertebra
c3 | third cervical vertebra
c4 | fourth cervical vertebra
c5 | fifth cervical vertebra
c6 | sixth cervical vertebra
c7 | seventh cervical vertebra
t1 | first thoracic vertebra
t2 | second thoracic vertebra
t3 | third thoracic vertebra
t4 | fourth thoracic vertebra
t5 | fifth thoracic vertebra
t6 | sixth thoracic vertebra
t7 | seventh thoracic vertebra
t8 | eighth thoracic vertebra
t9 | ninth thoracic vertebra
t10 | tenth thoracic vertebra
t11 | eleventh thoracic vertebra
t12 | twelfth thoracic vertebra
`;

/** Long forms by short form (its words joined by a space), the preferred reading first. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = readShortForms(list);

/** Reads `short, other | long | second reading` lines; keys are folded the way a query is. */
export function readShortForms(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of text.trim().split('\n')) {
    const [shorts = '', ...longs] = line.split('|').map((part) => part.trim());
    for (const short of shorts.split(',')) {
      const key = wordsOf(short)
        .map(({ word }) => word)
        .join(' ');
      if (key !== '') found.set(key, [...(found.get(key) ?? []), ...longs]);
    }
  }
  return found;
}
