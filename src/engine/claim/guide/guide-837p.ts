import * as piece from './claim-loops.ts';
import { type Guide, type LoopUse, loop, many, type SegmentUse, seg } from './guide.ts';

const ambulance = '01 04 05 06 07 08 09 12';
const crc = (category: string, most: number, elements: string, conditions: string): SegmentUse =>
  seg('CRC', 'S', most, elements, { 1: category, 2: 'N Y', 3: conditions });
const transport = (): SegmentUse => seg('CR1', 'S', 1, 'SSNRRRNNSS', { 1: 'LB', 4: 'A B C D E', 5: 'DH' });
const place = (loopName: string, entity: string, elements: string): LoopUse =>
  loop(loopName, 'S', 1, piece.name(entity, '2', elements), ...piece.address('R'));
const days = (...qualifiers: readonly string[]): readonly SegmentUse[] =>
  qualifiers.map((qualifier) => piece.dtp(qualifier));

const claim = (): LoopUse =>
  loop(
    '2300',
    'R',
    100,
    seg('CLM', 'R', 1, 'RRNNR(RRR)RRRRSS(RSNSS)SNNNNNNNS', {
      '5.2': 'B',
      6: 'N Y',
      7: 'A B C',
      8: 'N W Y',
      9: 'I Y',
      10: 'P',
      12: '02 03 05 09',
      20: '1 2 3 4 5 6 7 8 9 10 11 15',
    }),
    ...days('431', '454', '304', '453', '439', '484', '455', '471'),
    piece.dtp('314 360 361', 'D8 RD8'),
    ...days('297', '296', '435', '096'),
    piece.dtp('090 091', 'D8', 'S', 2),
    ...days('444', '050'),
    piece.attachment(),
    piece.contract(),
    piece.amt('F5'),
    ...['4N', 'F5', 'EW', '9F', 'G1', 'F8', 'X4', '9A', '9C', 'LX', 'D9', 'EA', 'P4', '1J'].map((q) => piece.ref(q)),
    piece.fixedFormat(),
    piece.note('ADD CER DCP DGN TPO'),
    transport(),
    seg('CR2', 'S', 1, 'NNNNNNNRNSS', { 8: 'A C D E F G M' }),
    crc('07', 3, 'RRRSSSS', ambulance),
    crc('E1 E2 E3', 3, 'RRRSSSS', 'L1 L2 L3 L4 L5'),
    crc('75', 1, 'RRR', 'IH'),
    piece.screening(),
    diagnoses(),
    piece.hi('S', 1, 'BP', 2, 'RR'),
    piece.hi('S', 2, 'BG', 12, 'RR'),
    piece.repricing('RRSSSSSNNNNNSSS'),
    ...providers(),
    otherCoverage(),
    serviceLine(),
  );

/** One segment: the first composite is the principal diagnosis, the others are further ones. */
const diagnoses = (): SegmentUse => {
  const one = piece.hi('R', 1, 'ABK BK', 12, 'RR');
  const further = Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`${i + 2}.1`, 'ABF BF']));
  return { ...one, codes: { ...one.codes, ...further } };
};

const providers = (): readonly LoopUse[] => [
  { ...piece.provider('2310A', 'DN P3', '1', piece.ref('0B 1G G2', 3)), most: 2 },
  piece.provider('2310B', '82', '1 2', piece.ref('0B 1G G2 LU', 4), piece.taxonomy('PE')),
  loop(
    '2310C',
    'S',
    1,
    piece.name('77', '2', piece.organizationNpi),
    ...piece.address('R'),
    piece.ref('0B G2 LU', 3),
    piece.phone(),
  ),
  piece.provider('2310D', 'DQ', '1', piece.ref('0B 1G G2 LU', 4)),
  place('2310E', 'PW', piece.noName),
  place('2310F', '45', 'RRS'),
];

const otherCoverage = (): LoopUse =>
  loop(
    '2320',
    'S',
    10,
    piece.otherSubscriber('S'),
    piece.adjustments(),
    ...['D', 'A8', 'EAF'].map(piece.amt),
    seg('OI', 'R', 1, 'NNRSNR', { 3: 'N W Y', 4: 'P', 6: 'I Y' }),
    seg('MOA', 'S', 1, 'SSSSSSSSS'),
    piece.otherInsured(1),
    piece.otherPayer,
    piece.otherPayerProvider('2330C', 2, 'DN P3', '1', '0B 1G G2', 3),
    piece.otherPayerProvider('2330D', 1, '82', '1 2', '0B 1G G2 LU', 3),
    piece.otherPayerProvider('2330E', 1, '77', '2', '0B G2 LU', 3),
    piece.otherPayerProvider('2330F', 1, 'DQ', '1', '0B 1G G2 LU', 3),
    piece.otherPayerProvider('2330G', 1, '85', '1 2', 'G2 LU', 2),
  );

const serviceLine = (): LoopUse =>
  loop(
    '2400',
    'R',
    50,
    seg('LX', 'R', 1, 'R'),
    seg('SV1', 'R', 1, 'R(RRSSSSS)RRRSNR(RSSS)NSNSSNNS', {
      '1.1': 'ER HC IV WK',
      3: 'MJ UN',
      9: 'Y',
      11: 'Y',
      12: 'Y',
      15: '0',
    }),
    seg('SV5', 'S', 1, 'R(RR)RRRRR', { '1.1': 'HC', 2: 'DA', 6: '1 4 6' }),
    piece.attachment(),
    seg('PWK', 'S', 1, 'RR', { 1: 'CT', 2: 'AB AD AF AG NS' }),
    transport(),
    seg('CR3', 'S', 1, 'RRR', { 1: 'I R S', 2: 'MO' }),
    crc('07', 3, 'RRRSSSS', ambulance),
    crc('70', 1, 'RRR', '65'),
    crc('09', 1, 'RRRS', '38 ZV'),
    piece.dtp('472', 'D8 RD8', 'R'),
    ...days('471', '607', '463', '461', '304'),
    piece.dtp('738 739', 'D8', 'S', 2),
    ...days('011', '455', '454'),
    ...['PT', 'FL'].map((qualifier) => seg('QTY', 'S', 1, 'RR', { 1: qualifier })),
    seg('MEA', 'S', 5, 'RRR', { 1: 'OG TR', 2: 'HT R1 R2 R3 R4' }),
    piece.contract(),
    piece.ref('9B'),
    piece.ref('9D'),
    piece.payerRef('G1', 5),
    ...['6R', 'EW', 'X4', 'F4', 'BT'].map((qualifier) => piece.ref(qualifier)),
    piece.payerRef('9F', 5),
    ...['T', 'F4'].map(piece.amt),
    piece.fixedFormat(),
    piece.note('ADD DCP'),
    piece.note('TPO'),
    seg('PS1', 'S', 1, 'RR'),
    piece.repricing('RRSSSSSNSSSSSSS'),
    piece.drug('EN EO HI N4 ON UK UP'),
    ...lineProviders(),
    piece.adjudication('RRR(RRSSSSS)NRS', 'ER HC IV WK'),
    loop('2440', 'S', many, seg('LQ', 'R', 1, 'RR', { 1: 'AS UT' }), seg('FRM', 'R', 99, 'RSSSS', { 2: 'N W Y' })),
  );

const lineProviders = (): readonly LoopUse[] => [
  piece.lineProvider('2420A', 1, '82', '1 2', '0B 1G G2 LU', piece.taxonomy('PE')),
  loop('2420B', 'S', 1, piece.name('QB', '1 2', 'RRNNNNNSS'), piece.payerRef('0B 1G G2', 20)),
  loop(
    '2420C',
    'S',
    1,
    piece.name('77', '2', piece.organizationNpi),
    ...piece.address('R'),
    piece.payerRef('G2 LU', 3),
  ),
  piece.lineProvider('2420D', 1, 'DQ', '1', '0B 1G G2 LU'),
  loop(
    '2420E',
    'S',
    1,
    piece.name('DK', '1', piece.personNpi),
    ...piece.address('S'),
    piece.payerRef('0B 1G G2', 20),
    piece.contact('S', 1),
  ),
  piece.lineProvider('2420F', 2, 'DN P3', '1', '0B 1G G2'),
  place('2420G', 'PW', piece.noName),
  place('2420H', '45', 'RRS'),
];

/** 837 professional, ASC X12N/005010X222 with errata A1 (A2 has the same structure for what is read here). */
export const guide837p: Guide = {
  versions: ['005010X222A1', '005010X222A2'],
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
        piece.name('85', '1 2', 'RRRSSNSSS'),
        ...piece.address('R'),
        piece.ref('EI SY', 1, 'R'),
        piece.ref('0B 1G', 2),
        piece.contact('S', 2),
      ),
      piece.payToAddress('1 2'),
      piece.payToPlan,
      {
        ...loop(
          '2000B',
          'R',
          many,
          piece.hl('22', 'R', '0 1'),
          piece.subscriberInformation('S'),
          seg('PAT', 'S', 1, 'NNNNSSSSS', { 5: 'D8', 7: '01', 9: 'Y' }),
          piece.subscriber(piece.phone()),
          piece.payer(2),
          { ...claim(), use: 'S' },
          loop(
            '2000C',
            'S',
            many,
            piece.hl('23', 'R', '0'),
            piece.patientInformation('RNNNSSSSS'),
            piece.patient(piece.phone()),
            claim(),
          ),
        ),
        oneOf: ['2300', '2000C'],
      },
    ),
  ),
};
