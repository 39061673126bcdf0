/**
 * The elements of each segment in the order of the standard: type and least-most length, components in brackets. AN text · ID code ·
 * N0 whole number · R decimal · M money · DT day · TM time · F as the format qualifier before it says. Structural facts of ASC X12
 * release 005010, checked against the 837 samples; names and notes of the standard are licensed and not here.
 */
export const segmentForms: Readonly<Record<string, string>> = {
  AMT: 'ID1-3 M1-18 ID1-1',
  BHT: 'ID4-4 ID2-2 AN1-50 DT8-8 TM4-8 ID2-2',
  BPR: 'ID1-2 M1-18 ID1-1 ID3-3 ID1-10 ID2-2 AN3-12 ID1-3 AN1-35 AN10-10 AN9-9 ID2-2 AN3-12 ID1-3 AN1-35 DT8-8 ID1-3 ID2-2 AN3-12 ID1-3 AN1-35',
  CAS: 'ID1-2 ID1-5 M1-18 R1-15 ID1-5 M1-18 R1-15 ID1-5 M1-18 R1-15 ID1-5 M1-18 R1-15 ID1-5 M1-18 R1-15 ID1-5 M1-18 R1-15',
  CL1: 'ID1-1 ID1-1 ID1-2 ID1-1',
  CLP: 'AN1-38 ID1-2 M1-18 M1-18 M1-18 ID1-2 AN1-50 AN1-2 ID1-1 ID1-2 ID1-4 R1-15 R1-10 ID1-1',
  CLM: 'AN1-38 M1-18 ID1-2 ID1-2 (AN1-2,ID1-2,ID1-1) ID1-1 ID1-1 ID1-1 ID1-1 ID1-1 (ID2-3,ID2-3,ID2-3,ID2-2,ID2-3) ID2-3 ID1-1 ID1-3 ID1-1 ID1-1 ID1-1 ID1-1 ID2-2 ID1-2',
  CN1: 'ID2-2 M1-18 R1-6 AN1-50 R1-6 AN1-30',
  CR1: 'ID2-2 R1-10 ID1-1 ID1-1 ID2-2 R1-15 AN1-55 AN1-55 AN1-80 AN1-80',
  CR2: 'N01-9 R1-15 ID2-3 ID2-3 ID2-2 R1-15 R1-15 ID1-1 ID1-1 AN1-80 AN1-80 ID1-1',
  CR3: 'ID1-1 ID2-2 R1-15 ID1-1 AN1-80',
  CRC: 'ID2-2 ID1-1 ID2-3 ID2-3 ID2-3 ID2-3 ID2-3',
  CTP: 'ID2-2 ID3-3 R1-17 R1-15 (ID2-2) ID3-3 R1-10 M1-18 ID2-2 R1-10 N01-3',
  CUR: 'ID2-3 ID3-3 R4-10',
  DMG: 'ID2-3 F1-35 ID1-1',
  DTM: 'ID3-3 DT8-8',
  DTP: 'ID3-3 ID2-3 F1-35',
  FRM: 'AN1-20 ID1-1 AN1-50 DT8-8 R1-6',
  HCP: 'ID2-2 M1-18 M1-18 AN1-50 R1-9 AN1-50 M1-18 AN1-48 ID2-2 AN1-48 ID2-2 R1-15 ID2-2 ID1-2 ID1-2',
  HI: Array<string>(12).fill('(ID1-3,AN1-30,ID2-3,F1-35,M1-18,R1-15,AN1-30,AN1-30,ID1-1)').join(' '),
  HL: 'AN1-12 AN1-12 ID1-2 ID1-1',
  K3: 'AN1-80 ID1-2 AN1-2',
  LIN: 'AN1-20 ID2-2 AN1-48',
  LQ: 'ID1-3 AN1-30',
  LX: 'N01-6',
  MEA: 'ID2-2 ID1-3 R1-20',
  MIA: 'R1-15 M1-18 R1-15 M1-18 AN1-50 M1-18 M1-18 M1-18 M1-18 M1-18 M1-18 M1-18 M1-18 M1-18 R1-15 M1-18 M1-18 M1-18 M1-18 AN1-50 AN1-50 AN1-50 AN1-50 M1-18',
  MOA: 'R1-10 M1-18 AN1-50 AN1-50 AN1-50 AN1-50 AN1-50 M1-18 M1-18',
  N1: 'ID2-3 AN1-60 ID1-2 AN2-80',
  N3: 'AN1-55 AN1-55',
  N4: 'AN2-30 ID2-2 ID3-15 ID2-3 ID1-2 AN1-30 ID1-3',
  NM1: 'ID2-3 ID1-1 AN1-60 AN1-35 AN1-25 AN1-10 AN1-10 ID1-2 AN2-80 ID2-2 ID2-3 AN1-60',
  NTE: 'ID3-3 AN1-80',
  OI: 'ID1-2 ID1-2 ID1-1 ID1-1 ID1-1 ID1-1',
  PAT: 'ID2-2 ID1-1 ID2-2 ID1-1 ID2-3 F1-35 ID2-2 R1-10 ID1-1',
  PER: 'ID2-2 AN1-60 ID2-2 AN1-256 ID2-2 AN1-256 ID2-2 AN1-256 AN1-20',
  PLB: `AN1-50 DT8-8 ${Array<string>(6).fill('(ID2-2,AN1-50) M1-18').join(' ')}`,
  PRV: 'ID1-3 ID2-3 AN1-50 ID2-2 (AN1-1) ID3-3',
  PS1: 'AN1-50 M1-18 ID2-2',
  PWK: 'ID2-2 ID1-2 N01-2 ID2-3 ID1-2 AN2-80 AN1-80',
  QTY: 'ID2-2 R1-15',
  RDM: 'ID1-2 AN1-60 AN1-256',
  REF: 'ID2-3 AN1-50 AN1-80 (ID2-3,AN1-50,ID2-3,AN1-50,ID2-3,AN1-50)',
  SBR: 'ID1-1 ID2-2 AN1-50 AN1-60 ID1-3 ID1-1 ID1-1 ID2-2 ID1-2',
  SV1: '(ID2-2,AN1-48,AN2-2,AN2-2,AN2-2,AN2-2,AN1-80,AN1-48) M1-18 ID2-2 R1-15 AN1-2 ID1-2 (N01-2,N01-2,N01-2,N01-2) M1-18 ID1-1 ID1-2 ID1-1 ID1-1 ID1-2 ID1-2 ID1-1',
  SV2: 'AN1-48 (ID2-2,AN1-48,AN2-2,AN2-2,AN2-2,AN2-2,AN1-80,AN1-48) M1-18 ID2-2 R1-15 R1-10 M1-18 ID1-1 ID1-1 ID1-1',
  SV5: '(ID2-2,AN1-48) ID2-2 R1-15 M1-18 M1-18 ID1-1',
  SVC: '(ID2-2,AN1-48,AN2-2,AN2-2,AN2-2,AN2-2,AN1-80,AN1-48) M1-18 M1-18 AN1-48 R1-15 (ID2-2,AN1-48,AN2-2,AN2-2,AN2-2,AN2-2,AN1-80,AN1-48) R1-15',
  SVD: 'AN2-80 M1-18 (ID2-2,AN1-48,AN2-2,AN2-2,AN2-2,AN2-2,AN1-80,AN1-48) AN1-48 R1-15 N01-6',
  TRN: 'ID1-2 AN1-50 AN10-10 AN1-50',
  TS2: Array<string>(19).fill('R1-18').join(' '),
  TS3: `AN1-50 AN1-2 DT8-8 R1-15 ${Array<string>(20).fill('M1-18').join(' ')}`,
};

/**
 * What elements of one segment demand of each other, wherever it stands: P all or none · C the first demands the rest · L the first
 * demands one of the rest. Two digits a position.
 */
export const segmentRules: Readonly<Record<string, string>> = {
  CAS: 'L050607 C0605 C0705 L080910 C0908 C1008 L111213 C1211 C1311 L141516 C1514 C1614 L171819 C1817 C1917',
  CR1: 'P0102 P0506',
  DMG: 'P0102',
  N4: 'C0605',
  NM1: 'P0809',
  PAT: 'P0506 P0708',
  PER: 'P0304 P0506 P0708',
  PWK: 'P0506',
  SV1: 'P0304',
  SV2: 'P0405',
};

/** Segments of other transaction sets of 005010 health care, so that a stray one is told apart from one that no release has. */
export const otherSegments =
  'AAA AK1 AK2 AK9 BGN BPR CLP COB CTX DSB DTM EB EC EQ FSA HCR HD HSD ICM IDC IK3 IK4 IK5 III INS LE LS LUI N1 N2 NX1 PLA PLB QTY RDM REL RMR SVC SVD STC SV3 SV4 SV6 SV7 TA1 TOO TRN TS2 TS3 UM UR VEH';
