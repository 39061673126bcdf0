/**
 * Main terms of the index that alone name no condition in running text (`Examination`, `Blood`, `Age`): there they need a subterm. Hand-written from
 * the main terms of the FY2026 alphabetic index; compiled 2026-11-25.
 */
const words: ReadonlySet<string> = new Set(
  `examination blood test follow symptom appearance secondary history anesthesia age activity nervou nerve nervous malformation deformity defect anomaly drug
 scale plus exposure accident observation investigation  diuresi diuresis reflex cold axis    donor broad gas pre ffa tac
admission encounter surgery surgical operation counseling therapy transplant transplantation transplanted absence positive negative abnormal abnormality presence
findings finding elevated elevation increased increase decreased decrease low high deficiency excess excessive change changes condition problem
delivery birth born twin single multiple infant newborn child maternal mother father partner family personal social
procedure device implant catheter tube graft prosthesis pacemaker stent artificial removal insertion fitting adjustment attention aftercare care
screening vaccination immunization contact carrier resistance status state stage grade type form level degree
acute chronic congenital acquired primary late early recurrent old new other mild moderate severe complete partial total
right left bilateral upper lower both anterior posterior internal external
disorder  syndrome complication   foreign body region site side part
heart lung kidney liver brain eye ear nose skin bone joint muscle vein artery stomach intestine colon bladder breast neck head back foot hand leg arm finger toe
man woman work working stress sleep diet  height size growth development developmental puberty menopause marriage  
fall struck cut bite  hit caught motor vehicle car bicycle pedestrian driver passenger sport running walking place house home street hospital school
cell tissue gland organ fluid air water food milk heat light noise sound radiation chemical gases smoke fire
loss lack use abuse dependence reaction effect adverse sensitivity intolerance hypersensitivity
lead iron copper zinc calcium sodium potassium magnesium bilirubin glucose sugar protein albumin cholesterol enzyme antibody antigen
separation division double accessory supernumerary extra fusion union nonunion malunion position presentation rotation version
mass lump swelling spots spot mark streak band bands ring ridge web
deposit deposits formation collection collapse closure open closed block blockage dilatation dilation narrow narrowing
failure dysfunction insufficiency impaired impairment disturbance interference irregular irregularity
temperature pulse pressure respiration breathing heartbeat
specimen sample report record evaluation assessment monitoring management
removal replacement revision repair reconstruction correction
medication medical medicine prescription treatment
consultation request issue refusal noncompliance advice education
voice speech language reading writing learning memory attention mood behavior conduct personality character
bulbu bulbus cornu cervical cervix lumbar thoracic sacral pelvi pelvis pelvic trunk chest abdomen
retained retention residual remnant
thin thick thinning thickening hard soft
plica spasm spur hook claw hammer mallet trigger
moving  deep superficial
spontaneous traumatic nontraumatic pathological idiopathic
puncture tear laceration
nutritional metabolic endocrine hematologic immune immunity
mechanical electrical
transfusion dialysis ventilation oxygen
lateral medial central peripheral
aged older elderly
hospital emergency
tendency trend
hyperplastic dysplastic
unable inability
black blue red white yellow green pale
bacterial viral fungal parasitic
cause causes
normal
contract contraction
mixed
conflict discord
hand-schüller
floating
slow rapid
poor
spread
sinus
septum
ulnar radial median
maculae macula
relaxation
liveborn
stillbirth
monitor
implantation
radiotherapy chemotherapy
gangliosidosi
radiography
examination
observation
extraction
uses
disposition
consumption
chromosome
clinical
pathology
ingestion
inhalation
overactive
underdeveloped
cutaneous
fetal
gestation
delayed
failed
twisted
bleeder
intensive
donation
agent
virus
bacillus
bacteria
coccus
streptococcus
staphylococcus
influenzal
hematological
lymphocytic
nodular
necrobiotic
squamous
papillary
serous
mucinous
urine
hair
nail
tooth
tongue
throat
vaginal
vagina
uterus
ovary
testis
penis
prostate
thyroid
spleen
pancreas
rectum
anus
esophagus
duodenum
aorta
femur
tibia
humerus
radius
ulna
clavicle
scapula
patella
rib
vertebra
spine
skull ischemia dysplasia callus corn adhesion mycobacterium fistula death allergy wound sensitive adherent ingestion lad herniation flooding cancer metastasis toxic poisoning analgesia colitis2 granulation clot his ganglion freezing frozen transient colic deprivation`.split(
    /\s+/,
  ),
);
/** Whether a one-word term (in the form of `formOfWord`) is left out of the lexicon. */
export const isTooGeneral = (word: string): boolean => words.has(word) || word.length < 3 || /^\d+$/.test(word);
