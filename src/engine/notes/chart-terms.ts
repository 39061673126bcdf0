/**
 * What charts say for which neither index nor titles have the words: `words | code`. The code is a header where more must be read from the text.
 * Hand-written, compiled 2026-11-25 against ICD-10-CM FY2026; a code the edition lacks is passed over.
 */
export const chartTermSource = {
  document: 'Hand-written list of chart wording with the category of ICD-10-CM it is coded to',
  edition: 'ICD-10-CM FY2026',
  compiled: '2026-11-25',
} as const;

const list = `
exacerbation obstruction chronic lung disease | J441
acute exacerbation obstruction chronic lung disease | J441
aecopd | J441
staphylococcus aureus | B9561
staph aureus | B9561
hyperemia | R6889
hysterectomized | Z90710
microhematuria | R3129
neutrophilia | D720
cardiopathy | I519
nephropathy | N289
hepatopathy | K769
oral antidiabetic | Z7984
oral hypoglycemic | Z7984
bone lesion | M899
bladder lesion | N329
palpebral edema | H02849
eyelid edema | H02849
wheelchair | Z993
cauti | T83511
catheter associated urine tract infection | T83511
metastasis pericolic lymph node | C772
metastasis mesenteric lymph node | C772
single live | Z370
liveborn cesarean | Z3801
liveborn single cesarean | Z3801
liveborn girl | Z370
liveborn boy | Z370
inferior st elevation myocardial infarction right coronary | I2111
methicillin susceptible staphylococcus aureus | B9561
nontraumatic intracerebral hemorrhage basal ganglia | I610
current smoker | F17210
smoker pack cigarettes day | F17210
smokes pack cigarettes | F17210
tobacco use disorder | F17200
nicotine dependence cigarettes | F17210
former smoker | Z87891
ex smoker | Z87891
quit smoking | Z87891
stopped smoking | Z87891
smoker | F17200
lymphadenopathy | R599
lymphadenopathy retroperitoneal | R590
lymphadenopathy abdomen | R590
lymphadenopathy inguinal | R590
lymphadenopathy axillary | R590
lymphadenopathy cervical | R590
lymphadenopathy mediastinal | R590
lymphadenopathy hilar | R590
lymphadenopathy supraclavicular | R590
lymphadenopathy submandibular | R590
lymphadenopathy pelvis | R590
lymphadenopathy mesenteric | R590
lymphadenopathy laterocervical | R590
lymphadenopathy lung | R590
lymphadenopathy localized | R590
lymphadenopathy neck | R590
smoker cigarette | F17210
smoker cigarettes day | F17210
smoker pack | F17210
pack year | F17210
cigarette day | F17210
pack day smoker | F17210
cigarettes per day | F17210
hematoma | T148
trauma | T1490
pallor | R231
disease | R69
elevated transaminases | R7401
increased transaminases | R7401
hypertransaminasemia | R7401
elevated liver enzymes | R7401
heart disease | I519
kidney mass | N2889
bladder mass | N3289
blurred vision | H538
visual acuity decreased | H547
visual acuity loss | H547
chronic steroid treatment | Z7952
chronic corticosteroid treatment | Z7952
treatment with acenocoumarol | Z7901
anticoagulant treatment | Z7901
heavy drinker | F1010
drinker | F1010
alcohol abuse | F1010
alcoholic | F1020
chronic liver disease | K769
hematuria macroscopic | R310
diffuse abdomen pain | R1084
erythema | L539
lyme | A6920
kidney atrophy | N261
hepatitis c | B1920
hepatitis b | B1910
hcv | B1920
hbv | B1910
`;

export interface ChartTerm {
  readonly words: string;
  readonly code: string;
}

export const chartTerms: readonly ChartTerm[] = list
  .trim()
  .split('\n')
  .map((line) => line.split(' | '))
  .map(([words = '', code = '']) => ({ words, code }));
