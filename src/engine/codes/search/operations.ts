import { readShortForms } from './abbreviations.ts';

/** Where the list comes from and how old it is. */
export const operationsSource = {
  document:
    'Hand-written list of what operations are called in operative reports, with the root operation, body part and approach words of the ICD-10-PCS tables and index',
  edition: 'ICD-10-PCS FY2026',
  compiled: '2026-11-25',
} as const;

// name, other name | words of the code titles | second reading.
const list = `
appendectomy, appy | resection appendix
lap appendectomy, lap appy, laparoscopic appendectomy | resection appendix percutaneous endoscopic
open appendectomy | resection appendix open
cholecystectomy, chole, gallbladder removal | resection gallbladder
lap chole, laparoscopic cholecystectomy, lap cholecystectomy | resection gallbladder percutaneous endoscopic
open cholecystectomy | resection gallbladder open
total knee, tka, tkr, total knee arthroplasty, total knee replacement, knee replacement, knee arthroplasty | replacement knee joint synthetic substitute
total hip, tha, thr, total hip arthroplasty, total hip replacement, hip replacement, hip arthroplasty | replacement hip joint synthetic substitute
hemiarthroplasty hip, hip hemiarthroplasty, hip hemi | replacement hip joint femoral surface
total shoulder, tsa, shoulder arthroplasty, shoulder replacement, total shoulder arthroplasty | replacement shoulder joint synthetic substitute
reverse total shoulder, reverse shoulder arthroplasty, rtsa | replacement shoulder joint reverse ball and socket
colonoscopy | inspection lower intestinal tract via natural or artificial opening endoscopic
colonoscopy with biopsy | excision colon via natural or artificial opening endoscopic diagnostic
egd, upper endoscopy, esophagogastroduodenoscopy, gastroscopy | inspection upper intestinal tract via natural or artificial opening endoscopic
egd with biopsy | excision stomach via natural or artificial opening endoscopic diagnostic
sigmoidoscopy | inspection lower intestinal tract via natural or artificial opening endoscopic
ercp | inspection hepatobiliary duct via natural or artificial opening endoscopic | fluoroscopy biliary and pancreatic ducts
bronchoscopy, bronch | inspection tracheobronchial tree via natural or artificial opening endoscopic
bronchoscopy with bal, bal, bronchoalveolar lavage | drainage lung via natural or artificial opening endoscopic diagnostic
cystoscopy, cysto | inspection bladder via natural or artificial opening endoscopic
ureteroscopy | inspection ureter via natural or artificial opening endoscopic
hysteroscopy | inspection uterus and cervix via natural or artificial opening endoscopic
laryngoscopy | inspection larynx via natural or artificial opening endoscopic
arthroscopy knee, knee arthroscopy | inspection knee joint percutaneous endoscopic
arthroscopy shoulder, shoulder arthroscopy | inspection shoulder joint percutaneous endoscopic
diagnostic laparoscopy, exploratory laparoscopy | inspection peritoneal cavity percutaneous endoscopic
exploratory laparotomy, ex lap, exlap | inspection peritoneal cavity open
thoracoscopy, vats | inspection pleural cavity percutaneous endoscopic
cabg, coronary artery bypass, coronary artery bypass graft | bypass coronary artery open
cabg x 1, cabg x1 | bypass coronary artery one artery open
cabg x 2, cabg x2 | bypass coronary artery two arteries open
cabg x 3, cabg x3 | bypass coronary artery three arteries open
cabg x 4, cabg x4 | bypass coronary artery four or more arteries open
ptca, balloon angioplasty coronary, coronary angioplasty | dilation coronary artery percutaneous
pci, coronary stent, coronary stenting, des stent | dilation coronary artery intraluminal device percutaneous
drug eluting stent, des, pci des, pci with des | dilation coronary artery one artery drug-eluting intraluminal device percutaneous
left heart cath, lhc, left heart catheterization | measurement cardiac sampling and pressure left heart percutaneous
right heart cath, rhc, right heart catheterization | measurement cardiac sampling and pressure right heart percutaneous
heart cath, cardiac cath, cardiac catheterization | measurement cardiac sampling and pressure heart percutaneous
coronary angiogram, coronary angiography, cors | fluoroscopy coronary arteries
tavr, tavi | replacement aortic valve percutaneous zooplastic
avr, aortic valve replacement | replacement aortic valve open
mvr, mitral valve replacement | replacement mitral valve open
mitral valve repair | repair mitral valve
mitraclip | supplement mitral valve synthetic substitute percutaneous
maze, maze procedure | destruction conduction mechanism
cardiac ablation, ablation heart, afib ablation, pulmonary vein isolation | destruction conduction mechanism percutaneous
pacemaker, ppm, pacemaker insertion | insertion pacemaker dual chamber chest subcutaneous
icd implant, aicd, defibrillator implant | insertion defibrillator generator chest subcutaneous
cardioversion, dccv | restoration cardiac rhythm single
cpr | performance cardiac output single manual
iabp, balloon pump | assistance cardiac output balloon pump
impella | assistance cardiac output impeller pump | insertion short-term external heart assist system into heart
ecmo, va ecmo | extracorporeal oxygenation membrane
vv ecmo | extracorporeal oxygenation membrane peripheral veno-venous
cardiopulmonary bypass, cpb | performance cardiac output continuous
carotid endarterectomy, cea | extirpation carotid artery open
carotid stent | dilation carotid artery intraluminal device
thrombectomy stroke, mechanical thrombectomy, cerebral thrombectomy | extirpation intracranial artery percutaneous stent retriever | extirpation intracranial artery percutaneous
evar, endovascular aneurysm repair, aaa repair | restriction abdominal aorta intraluminal device percutaneous
tevar | restriction thoracic aorta descending intraluminal device percutaneous
fem pop bypass, fem pop, femoropopliteal bypass | bypass femoral artery to popliteal artery open
ivc filter | insertion intraluminal device inferior vena cava percutaneous
picc, picc line | insertion infusion device superior vena cava percutaneous
central line, central venous line, cvc, cvl | insertion infusion device superior vena cava percutaneous
port, portacath, port a cath | insertion vascular access device totally implantable subcutaneous chest
arterial line, a line | insertion monitoring device upper artery | monitoring arterial pressure peripheral
av fistula creation, avf creation | bypass artery to vein upper arm
intubation, endotracheal intubation, eti | insertion endotracheal airway trachea via natural or artificial opening
mechanical ventilation, ventilation, ventilator, vent, mv | respiratory ventilation consecutive hours
vent 96 hours, vent 96h, ventilation 96 hours, vent greater than 96 hours, ventilation over 96 hours, mechanical ventilation over 96 hours | respiratory ventilation greater than 96 consecutive hours
bipap | assistance respiratory ventilation intermittent positive airway pressure | assistance respiratory ventilation continuous positive airway pressure
cpap | assistance respiratory ventilation continuous positive airway pressure
high flow nasal cannula, hfnc | assistance respiratory ventilation high nasal flow velocity
trach, tracheostomy | bypass trachea to cutaneous tracheostomy device
chest tube, thoracostomy tube, tube thoracostomy | drainage pleural cavity with drainage device percutaneous
thoracentesis | drainage pleural cavity percutaneous
paracentesis | drainage peritoneal cavity percutaneous
pericardiocentesis | drainage pericardial cavity percutaneous
lumbar puncture, lp, spinal tap | drainage spinal canal percutaneous diagnostic
lobectomy lung, lung lobectomy | resection lung lobe
pneumonectomy | resection lung
transfusion, blood transfusion, prbc, prbc transfusion, rbc transfusion | transfusion nonautologous red blood cells peripheral vein percutaneous
ffp | transfusion nonautologous fresh plasma | transfusion nonautologous frozen plasma
platelet transfusion | transfusion nonautologous platelets
dialysis, hemodialysis, hd | performance urinary filtration
crrt, cvvh, cvvhd | performance urinary filtration continuous greater than 18 hours
peritoneal dialysis | irrigation peritoneal cavity dialysate
tpn, parenteral nutrition | introduction nutritional substance central vein
tpa, thrombolysis | introduction thrombolytic
chemo infusion, chemotherapy infusion | introduction antineoplastic vein
cesarean, c section, cesarean section, csection, cs | extraction of products of conception low open approach
vaginal delivery, svd, nsvd | delivery products of conception external
vacuum delivery | extraction products of conception vacuum
forceps delivery | extraction products of conception forceps
d c, dilation and curettage, d and c | extraction endometrium via natural or artificial opening | extraction products of conception retained
episiotomy | division perineum female external
induction of labor, iol, labor induction | introduction hormone
amniotomy, arom, artificial rupture of membranes | drainage amniotic fluid products of conception
tubal ligation, btl, bilateral tubal ligation | occlusion fallopian tubes bilateral
hysterectomy | resection uterus
total hysterectomy, tah, total abdominal hysterectomy | resection uterus open
tvh, vaginal hysterectomy | resection uterus via natural or artificial opening
tlh, laparoscopic hysterectomy | resection uterus percutaneous endoscopic
supracervical hysterectomy | resection uterus supracervical
bso, bilateral salpingo oophorectomy | resection ovaries bilateral
salpingectomy | resection fallopian tube
oophorectomy | resection ovary
myomectomy | excision uterus
mastectomy | resection breast
lumpectomy | excision breast
breast biopsy | excision breast diagnostic
prostatectomy | resection prostate
radical prostatectomy, robotic prostatectomy | resection prostate
turp | excision prostate via natural or artificial opening endoscopic
turbt | excision bladder via natural or artificial opening endoscopic
nephrectomy | resection kidney
kidney transplant, renal transplant | transplantation kidney
liver transplant | transplantation liver
heart transplant | transplantation heart
lung transplant | transplantation lung
bone marrow transplant, stem cell transplant, bmt | transfusion hematopoietic stem cells bone marrow
nephrostomy, pcn, percutaneous nephrostomy | drainage kidney pelvis with drainage device percutaneous
ureteral stent, jj stent, double j stent | dilation ureter intraluminal device via natural or artificial opening endoscopic
lithotripsy, eswl | fragmentation kidney pelvis | fragmentation ureter
foley, foley catheter, urinary catheter | drainage bladder with drainage device via natural or artificial opening
suprapubic catheter | drainage bladder with drainage device percutaneous
colectomy | resection large intestine
right hemicolectomy, right colectomy | resection large intestine right
left hemicolectomy, left colectomy | resection large intestine left
sigmoidectomy, sigmoid colectomy, sigmoid resection | resection sigmoid colon
low anterior resection, lar | resection rectum
small bowel resection, sbr | excision small intestine
colostomy | bypass colon to cutaneous
ileostomy | bypass ileum to cutaneous
colostomy reversal, colostomy takedown | repair colon | excision colon
gastrectomy | resection stomach
sleeve gastrectomy, gastric sleeve | excision stomach percutaneous endoscopic vertical
gastric bypass, roux en y, rygb | bypass stomach to jejunum
peg, peg tube, g tube, gastrostomy tube | insertion feeding device stomach percutaneous | gastrostomy
ng tube, nasogastric tube | insertion feeding device stomach via natural or artificial opening
whipple, pancreaticoduodenectomy | excision pancreas
splenectomy | resection spleen
hepatectomy | resection liver | excision liver
liver biopsy | excision liver percutaneous diagnostic
tips | bypass portal vein to hepatic vein
lysis of adhesions, loa, adhesiolysis | release peritoneum
inguinal hernia repair, herniorrhaphy inguinal, inguinal herniorrhaphy | repair inguinal region
inguinal hernia repair with mesh | supplement inguinal region synthetic substitute
umbilical hernia repair, ventral hernia repair, incisional hernia repair | repair abdominal wall
ventral hernia repair with mesh, umbilical hernia repair with mesh, incisional hernia repair with mesh | supplement abdominal wall synthetic substitute
hiatal hernia repair | repair diaphragm
nissen, fundoplication | restriction esophagogastric junction
i d, incision and drainage, i and d | drainage
i d abscess | drainage subcutaneous tissue
debridement, excisional debridement | excision subcutaneous tissue and fascia | excision skin
nonexcisional debridement | extraction skin external
skin graft, stsg, split thickness skin graft | replacement skin autologous tissue substitute partial thickness
ftsg, full thickness skin graft | replacement skin autologous tissue substitute full thickness
suture laceration, laceration repair | repair skin
orif | reposition internal fixation device open
orif hip, hip orif | reposition upper femur internal fixation device open
orif ankle, ankle orif | reposition tibia internal fixation device open | reposition fibula internal fixation device open
orif femur, femur orif, im nail femur | reposition femoral shaft intramedullary internal fixation device
im nail, imn, intramedullary nailing | reposition intramedullary internal fixation device
crpp | reposition internal fixation device percutaneous
closed reduction | reposition external
above knee amputation, aka | detachment upper leg
below knee amputation, bka | detachment lower leg
toe amputation | detachment toe
finger amputation | detachment finger
transmetatarsal amputation, tma | detachment foot
acl reconstruction, acl repair | replacement knee bursa and ligament
meniscectomy | excision knee joint
rotator cuff repair | repair shoulder tendon
carpal tunnel release, ctr | release median nerve
laminectomy | release spinal cord | excision vertebra
discectomy, diskectomy | excision vertebral disc
spinal fusion, fusion spine | fusion vertebral joint
acdf | fusion cervical vertebral joint anterior approach anterior column
lumbar fusion, plif, tlif | fusion lumbar vertebral joint
kyphoplasty, vertebroplasty | supplement vertebra synthetic substitute
craniotomy | inspection brain open
craniectomy | excision skull | release brain
burr hole | drainage subdural space percutaneous
vp shunt, ventriculoperitoneal shunt | bypass cerebral ventricle to peritoneal cavity
evd, external ventricular drain, ventriculostomy | drainage cerebral ventricle with drainage device
eeg | measurement central nervous electrical activity | monitoring central nervous electrical activity
thyroidectomy | resection thyroid gland
parathyroidectomy | resection parathyroid gland
tonsillectomy | resection tonsils
adenoidectomy | resection adenoids
t a, tonsillectomy and adenoidectomy | resection tonsils
ear tubes, myringotomy, myringotomy with tubes | drainage middle ear
cataract extraction, cataract surgery, phaco | extraction lens | replacement lens synthetic substitute
circumcision | excision prepuce
vasectomy | excision vas deferens bilateral
orchiectomy | resection testis
sentinel node biopsy | excision lymphatic
lymph node dissection | resection lymphatic
echo, tte, echocardiogram | ultrasonography heart
tee, transesophageal echocardiogram | ultrasonography heart transesophageal
nerve block, epidural | introduction regional anesthetic | introduction anesthetic epidural space
detox, detoxification | detoxification services
ect | electroconvulsive therapy
phototherapy | phototherapy skin
`;

/** Words of ICD-10-PCS titles by the name of an operation (its words joined by a space), the preferred reading first. */
export const operations: ReadonlyMap<string, readonly string[]> = readShortForms(list);
