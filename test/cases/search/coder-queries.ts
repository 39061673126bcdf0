/** What a coder types, the code (or the beginning of the codes) meant, and how far down the list it may stand. */
export interface CoderQuery {
  readonly system: 'icd-10-cm' | 'icd-10-pcs';
  readonly text: string;
  readonly codes: readonly string[];
  readonly within: number;
}

// d = ICD-10-CM, p = ICD-10-PCS; system | what is typed | code or beginning of codes, any of them | within the first n.
// Written by hand from coding practice; codes read from the FY2026 tabular list, index and PCS tables, not from what the search answers.
const list = `
d | pneu asp | J690 | 1
d | hypertension | I10 | 1
d | htn | I10 | 1
d | pneumonia | J189 | 1
d | pna | J189 | 1
d | copd | J449 | 1
d | copd exacerbation | J441 | 1
d | copd exac | J441 | 3
d | chf | I509 | 1
d | uti | N390 | 1
d | a fib | I4891 | 1
d | afib paroxysmal | I480 | 1
d | a flutter | I4892 | 3
d | nstemi | I214 | 1
d | stemi inferior wall | I2119 | 3
d | stemi lad | I2102 | 10
d | sepsis | A419 | 1
d | sepsis e coli | A4151 | 2
d | septic shock | R6521 | 2
d | severe sepsis | R6520 | 3
d | type 2 diabetes with neuropathy | E1140 | 1
d | dm2 neuropathy | E1140 | 2
d | t2dm ckd | E1122 | 2
d | dm2 hyperglycemia | E1165 | 2
d | dm1 ketoacidosis | E1010 | 2
d | diabetes foot ulcer | E11621 | 2
d | dm2 | E119 | 1
d | left hip fracture | S72002A | 1
d | hip fx right | S72001A | 1
d | intertrochanteric fx left femur | S72142A,S72145A | 3
d | femoral neck fracture right displaced | S72001A,S72031A,S72041A | 10
d | aki | N179 | 1
d | atn | N170 | 2
d | ckd 3b | N1832 | 2
d | ckd stage 4 | N184 | 1
d | esrd | N186 | 1
d | hypertensive ckd stage 5 | I120 | 2
d | htn heart disease with chf | I110 | 5
d | acute on chronic systolic heart failure | I5023 | 1
d | acute diastolic chf | I5031 | 3
d | hfpef | I5030 | 5
d | dvt | I8240 | 3
d | dvt left leg | I824 | 3
d | pe | I2699 | 1
d | saddle embolus | I2692 | 2
d | cva | I639 | 1
d | stroke | I639 | 1
d | tia | G459 | 1
d | gerd | K219 | 1
d | gi bleed | K922 | 1
d | melena | K921 | 1
d | diverticulitis | K5792 | 1
d | appendicitis acute | K3580 | 1
d | sbo | K56609,K5660 | 5
d | cholelithiasis with acute cholecystitis | K8000 | 2
d | gallstones | K8020 | 5
d | pancreatitis alcoholic | K852,K860 | 3
d | cirrhosis alcoholic | K7030 | 1
d | hepatic encephalopathy | K7682 | 2
d | c diff | A0472 | 2
d | acute blood loss anemia | D62 | 1
d | iron def anemia | D509 | 1
d | anaemia | D649 | 1
d | hyponatremia | E871 | 1
d | hypokalaemia | E876 | 1
d | dehydration | E860 | 1
d | malnutrition severe protein calorie | E43 | 2
d | morbid obesity | E6601 | 1
d | bmi 40 | Z6841 | 5
d | ra | M069 | 1
d | oa left knee | M1712 | 3
d | low back pain | M5450 | 1
d | sciatica right | M5431 | 2
d | gout | M109 | 1
d | cellulitis left leg | L03116 | 3
d | cellulitis left lower leg | L03116 | 1
d | sacral decubitus stage 3 | L89153 | 1
d | pressure ulcer left heel stage 2 | L89622 | 1
d | lung cancer | C3490 | 1
d | breast ca left | C50912 | 1
d | prostate cancer | C61 | 1
d | colon ca | C189 | 3
d | brain mets | C7931 | 2
d | bone mets | C7951 | 2
d | history of breast cancer | Z853 | 1
d | hx of colon cancer | Z85038 | 5
d | former smoker | Z87891 | 10
d | long term insulin | Z794 | 1
d | anticoagulant long term | Z7901 | 2
d | dnr | Z66 | 1
d | s/p cabg | Z951 | 1
d | pacemaker status | Z950 | 3
d | covid | U071 | 1
d | resp failure acute hypoxic | J9601 | 1
d | acute respiratory failure with hypercapnia | J9602 | 1
d | sob | R0602 | 1
d | chest pain | R079 | 1
d | syncope | R55 | 1
d | altered mental status | R4182 | 1
d | encephalopathy metabolic | G9341 | 1
d | alcohol withdrawal | F1093,F1023 | 2
d | etoh dependence | F1020 | 2
d | opioid overdose | T400,T402,T406 | 10
d | tylenol overdose | T391X1A | 2
d | aspirin adverse effect | T39015A | 1
d | mdd recurrent severe | F332 | 2
d | bipolar | F319 | 2
d | dementia | F0390 | 1
d | alzheimers | G309 | 1
d | parkinsons | G20 | 2
d | seizure | R569 | 2
d | epilepsy | G40909 | 2
d | migraine | G43909 | 2
d | fall from bed | W06XXXA | 1
d | concussion | S060X | 1
d | subdural hematoma traumatic | S065 | 3
d | broken wrist right | S62101A | 1
d | colles fx left | S52532A | 2
d | ankle sprain left | S93402A | 2
d | laceration right hand | S61411A | 3
d | oesophageal varices | I850 | 1
d | haemorrhoids | K649 | 1
d | diarrhoea | R197 | 1
d | hypertenson | I10 | 1
d | pnuemonia | J189 | 2
d | diabetis type 2 | E119 | 2
d | cholecystits acute | K810 | 2
d | E11. | E11 | 1
d | e119 | E119 | 1
d | S72.0 | S720 | 1
d | z79.4 | Z794 | 1
d | pre eclampsia severe | O141 | 3
d | gestational diabetes | O2441 | 3
d | 39 weeks | Z3A39 | 1
d | normal delivery | O80 | 1
d | postpartum hemorrhage | O72 | 1
d | single liveborn vaginal | Z3800 | 2
d | neonatal jaundice | P599 | 2
d | mrsa pneumonia | J15212 | 2
d | osteomyelitis left foot | M86972,M8617,M8667,M8697 | 10
d | cauti | T83511A | 5
d | post op infection | T814 | 5
d | urinary retention | R339 | 1
d | bph | N400,N401 | 2
d | hematuria | R319 | 1
d | kidney stone | N200 | 1
d | heart attack | I219 | 1
d | cad | I2510 | 2
d | aortic stenosis | I350 | 2
d | pvd | I739 | 1
d | hld | E785 | 1
d | hypothyroid | E039 | 2
p | lap chole | 0FT44ZZ | 1
p | open cholecystectomy | 0FT40ZZ | 1
p | appendectomy | 0DTJ | 1
p | lap appy | 0DTJ4ZZ | 1
p | total knee right | 0SRC | 1
p | tka left | 0SRD | 1
p | hip replacement | 0SR9,0SRB | 1
p | tha right | 0SR9 | 1
p | colonoscopy | 0DJD8ZZ | 1
p | egd | 0DJ08ZZ | 1
p | cabg | 021 | 1
p | cabg x3 | 02120 | 1
p | c section | 10D00Z1 | 1
p | vaginal delivery | 10E0XZZ | 1
p | intubation | 0BH17EZ | 1
p | ventilation over 96 hours | 5A1955Z | 2
p | ventilation | 5A19 | 1
p | prbc | 30233N1 | 1
p | hemodialysis | 5A1D | 1
p | bka right | 0Y6H | 1
p | thoracentesis left | 0W9B3ZZ | 2
p | paracentesis | 0W9G3ZZ | 2
p | lumbar puncture | 009U3ZX | 2
p | left heart cath | 4A023N7 | 1
p | hysterectomy | 0UT9 | 1
p | mastectomy left | 0HTU0ZZ | 1
p | turp | 0VB08ZZ | 2
p | cardioversion | 5A2204Z | 1
p | nephrectomy left | 0TT1 | 1
p | splenectomy | 07TP | 1
p | kidney transplant right | 0TY00Z | 1
p | central line | 02HV33Z | 2
p | orif left ankle | 0SSG04Z,0QS,0QSH04Z | 5
p | craniotomy | 00J | 3
p | thyroidectomy | 0GTK | 2
p | 0FT4 | 0FT4 | 1
p | 0dtj4zz | 0DTJ4ZZ | 1
p | replacement aortic valve perc | 02RF3 | 1
p | excision sigmoid colon | 0DBN | 1
p | drainage left pleural | 0W9B | 1
`;

export const coderQueries: readonly CoderQuery[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [system = '', text = '', codes = '', within = ''] = line.split('|').map((part) => part.trim());
    return {
      system: system === 'd' ? 'icd-10-cm' : 'icd-10-pcs',
      text,
      codes: codes.split(','),
      within: Number(within),
    };
  });
