import * as piece from './claim-loops.ts';
import { type Guide, type LoopUse, loop, many, seg } from './guide.ts';

const diagnosis = 'RRNNNNNNS';
const plain = 'RR';
const dated = 'RRRR';
const poa = 'N U W Y';

const claim = (): LoopUse =>
  loop(
    '2300',
    'R',
    100,
    seg('CLM', 'R', 1, 'RRNNR(RRR)NRRRNNNNNNNNNNS', {
      '5.2': 'A',
      7: 'A B C',
      8: 'N W Y',
      9: 'I Y',
      20: '1 2 3 4 5 6 7 8 9 10 11 15',
    }),
    piece.dtp('096', 'TM'),
    piece.dtp('434', 'RD8', 'R'),
    piece.dtp('435', 'D8 DT'),
    piece.dtp('050'),
    seg('CL1', 'R', 1, 'RSR'),
    piece.attachment(),
    piece.contract(),
    piece.amt('F3'),
    ...['4N', '9F', 'G1', 'F8', '9A', '9C'].map((qualifier) => piece.ref(qualifier)),
    piece.ref('LX', 5),
    ...['D9', 'LU', 'EA', 'P4', 'G4'].map((qualifier) => piece.ref(qualifier)),
    piece.fixedFormat(),
    piece.note('ALG DCP DGN DME MED NTR ODT RHB RLH RNH SET SFM SPT UPI', 10),
    piece.note('ADD'),
    piece.screening(),
    piece.hi('R', 1, 'ABK BK', 1, diagnosis, poa),
    piece.hi('S', 1, 'ABJ BJ', 1, plain),
    piece.hi('S', 1, 'APR PR', 3, plain),
    piece.hi('S', 1, 'ABN BN', 12, diagnosis, poa),
    piece.hi('S', 1, 'DR', 1, plain),
    piece.hi('S', 2, 'ABF BF', 12, diagnosis, poa),
    piece.hi('S', 1, 'BBR BR CAH', 1, dated),
    piece.hi('S', 2, 'BBQ BQ', 12, dated),
    piece.hi('S', 2, 'BI', 12, dated),
    piece.hi('S', 2, 'BH', 12, dated),
    piece.hi('S', 2, 'BE', 12, 'RRNNR'),
    piece.hi('S', 2, 'BG', 12, plain),
    piece.hi('S', 2, 'TC', 12, plain),
    piece.repricing('RRSSSSSSNNSSSSS'),
    piece.provider('2310A', '71', '1', piece.ref('0B 1G G2 LU', 4), piece.taxonomy('AT')),
    piece.provider('2310B', '72', '1', piece.ref('0B 1G G2 LU', 4)),
    piece.provider('2310C', 'ZZ', '1', piece.ref('0B 1G G2 LU', 4)),
    piece.provider('2310D', '82', '1', piece.ref('0B 1G G2 LU', 4)),
    loop(
      '2310E',
      'S',
      1,
      piece.name('77', '2', piece.organizationNpi),
      ...piece.address('R'),
      piece.ref('0B G2 LU', 3),
    ),
    piece.provider('2310F', 'DN', '1', piece.ref('0B 1G G2', 3)),
    otherCoverage(),
    serviceLine(),
  );

const otherCoverage = (): LoopUse =>
  loop(
    '2320',
    'S',
    10,
    piece.otherSubscriber('N'),
    piece.adjustments(),
    ...['D', 'EAF', 'A8'].map(piece.amt),
    seg('OI', 'R', 1, 'NNRNNR', { 3: 'N W Y', 6: 'I Y' }),
    seg('MIA', 'S', 1, `RN${'S'.repeat(22)}`),
    seg('MOA', 'S', 1, 'SSSSSSSSS'),
    piece.otherInsured(2),
    piece.otherPayer,
    piece.otherPayerProvider('2330C', 1, '71', '1', '0B 1G G2 LU', 4),
    piece.otherPayerProvider('2330D', 1, '72', '1', '0B 1G G2 LU', 4),
    piece.otherPayerProvider('2330E', 1, 'ZZ', '1', '0B 1G G2 LU', 4),
    piece.otherPayerProvider('2330F', 1, '77', '2', '0B G2 LU', 3),
    piece.otherPayerProvider('2330G', 1, '82', '1', '0B 1G G2 LU', 4),
    piece.otherPayerProvider('2330H', 1, 'DN', '1', '0B 1G G2', 3),
    piece.otherPayerProvider('2330I', 1, '85', '2', 'G2 LU', 2),
  );

const serviceLine = (): LoopUse =>
  loop(
    '2400',
    'R',
    999,
    seg('LX', 'R', 1, 'R'),
    seg('SV2', 'R', 1, 'RS(RRSSSSS)RRRNS', { '2.1': 'ER HC HP IV WK', 4: 'DA UN' }),
    piece.attachment(),
    piece.dtp('472', 'D8 RD8'),
    ...['6R', '9B', '9D'].map((qualifier) => piece.ref(qualifier)),
    ...['GT', 'N8'].map(piece.amt),
    piece.note('TPO'),
    piece.repricing('RRSSSSSSSSSSSSS'),
    piece.drug('N4'),
    piece.lineProvider('2420A', 1, '72', '1', '0B 1G G2 LU'),
    piece.lineProvider('2420B', 1, 'ZZ', '1', '0B 1G G2 LU'),
    piece.lineProvider('2420C', 1, '82', '1', '0B 1G G2 LU'),
    piece.lineProvider('2420D', 1, 'DN', '1', '0B 1G G2'),
    piece.adjudication('RRS(RRSSSSS)RRS', 'ER HC HP IV WK'),
  );

/** 837 institutional, ASC X12N/005010X223 with errata A2 (A3 has the same structure for what is read here). */
export const guide837i: Guide = {
  versions: ['005010X223A2', '005010X223A3'],
  set: '837',
  loop: loop(
    'SET',
    'R',
    1,
    piece.header('31 CH RP'),
    loop(
      '2000A',
      'R',
      many,
      piece.hl('20', 'N', '1'),
      piece.taxonomy('BI'),
      seg('CUR', 'S', 1, 'RR', { 1: '85' }),
      loop(
        '2010AA',
        'R',
        1,
        piece.name('85', '2', piece.organizationNpi),
        ...piece.address('R'),
        piece.ref('EI', 1, 'R'),
        piece.contact('S', 2),
      ),
      piece.payToAddress('2'),
      piece.payToPlan,
      {
        ...loop(
          '2000B',
          'R',
          many,
          piece.hl('22', 'R', '0 1'),
          piece.subscriberInformation('N'),
          piece.subscriber(),
          piece.payer(1),
          { ...claim(), use: 'S' },
          loop('2000C', 'S', many, piece.hl('23', 'R', '0'), piece.patientInformation('R'), piece.patient(), claim()),
        ),
        oneOf: ['2300', '2000C'],
      },
    ),
  ),
};
