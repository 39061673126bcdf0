import { name, ref } from './claim-loops.ts';
import { type Guide, type LoopUse, loop, many, type SegmentUse, seg, type Use } from './guide.ts';

const groups = 'CO OA PI PR';
const payerKinds = '12 13 14 15 16 17 AM CH DS HM LM MA MB MC OF TV VA WC ZZ';
const claimStages = '1 2 3 4 19 20 21 22 23 25';
const planReasons =
  '50 51 72 90 AH AM AP B2 B3 BD BN C5 CR CS CT CV CW DM E3 FB FC GO HM IP IR IS J1 L3 L6 LE LS OA OB PI PL RA RE SL TL WO WU';
const services = 'AD ER HC HP IV N4 N6 NU UI WK';
const providerIds = '0B 1A 1B 1C 1D 1G 1H 1J D3 G2 LU';

const dtm = (qualifiers: string, use: Use = 'S', most = 1): SegmentUse =>
  seg('DTM', use, most, 'RR', { 1: qualifiers });
const per = (purpose: string, use: Use, most: number, elements: string): SegmentUse =>
  seg('PER', use, most, elements, { 1: purpose, 3: 'EM FX TE UR', 5: 'EM EX FX TE UR', 7: 'EX' });
const party = (entity: string, elements: string, idQualifiers: string): SegmentUse =>
  seg('N1', 'R', 1, elements, { 1: entity, 3: idQualifiers });
const adjustments = (): SegmentUse => seg('CAS', 'S', 99, `RRR${'SSS'.repeat(5)}`, { 1: groups });
const address = (use: Use): readonly SegmentUse[] => [seg('N3', use, 1, 'RS'), seg('N4', use, 1, 'RSSSNNS')];
const money = (qualifiers: string, most: number): SegmentUse => seg('AMT', 'S', most, 'RR', { 1: qualifiers });
const counts = (qualifiers: string, most: number): SegmentUse => seg('QTY', 'S', most, 'RR', { 1: qualifiers });
const optionalName = (entity: string, kinds: string, ids: string): SegmentUse => ({
  ...name(entity, kinds, 'RRSSSNSSS', ids),
  use: 'S',
});

const serviceLine = (): LoopUse =>
  loop(
    '2110',
    'S',
    999,
    seg('SVC', 'R', 1, 'R(RRSSSSS)RRSSS(RRSSSSS)S', { '1.1': services, '6.1': services }),
    dtm('150 151 472', 'S', 2),
    adjustments(),
    ref('1S APC BB E9 G1 G3 LU RB', 8),
    ref('6R'),
    ref(`${providerIds} HPI SY TJ`, 10),
    ref('0K', 5),
    money('B6 KH T T2 ZK ZL ZM ZN ZO', 9),
    counts('ZK ZL ZM ZN ZO', 6),
    seg('LQ', 'S', 99, 'RR', { 1: 'HE RX' }),
  );

const claim = (): LoopUse =>
  loop(
    '2100',
    'R',
    many,
    seg('CLP', 'R', 1, 'RRRRSRRSSNSSS', { 2: claimStages, 6: payerKinds }),
    adjustments(),
    name('QC', '1', 'RRSSSNSSS', '34 HN II MI MR'),
    optionalName('IL', '1 2', '34 FI II MI'),
    optionalName('74', '1 2', 'C'),
    optionalName('82', '1 2', 'BD BS FI MC PC SL UP XX'),
    optionalName('TT', '2', 'AD FI NI PI PP XV'),
    optionalName('PR', '2', 'AD FI NI PI PP XV'),
    optionalName('GB', '1 2', 'FI II MI'),
    seg('MIA', 'S', 1, `R${'S'.repeat(23)}`),
    seg('MOA', 'S', 1, 'SSSSSSSSS'),
    ref('1L 1W 28 6P 9A 9C BB CE EA F8 G1 G3 IG SY', 5),
    ref(providerIds, 10),
    dtm('232 233', 'S', 2),
    dtm('036'),
    dtm('050'),
    per('CX', 'S', 2, 'RSSSSSSS'),
    money('AU D8 DY F5 I NL T T2 ZK ZL ZM ZN ZO', 13),
    counts('CA CD LA LE NE NR OU PS VS ZK ZL ZM ZN ZO', 14),
    serviceLine(),
  );

/** 835 remittance, ASC X12N/005010X221 with errata A1: structure only. Its balances are judged where it is posted. */
export const guide835: Guide = {
  versions: ['005010X221A1'],
  set: '835',
  loop: loop(
    'SET',
    'R',
    1,
    seg('BPR', 'R', 1, 'RRRRSSSSSSSSSSSR', { 1: 'C D H I P U X', 3: 'C D', 4: 'ACH BOP CHK FWT NON' }),
    seg('TRN', 'R', 1, 'RRRS', { 1: '1' }),
    seg('CUR', 'S', 1, 'RRS', { 1: 'PR' }),
    ref('EV'),
    ref('F2'),
    dtm('405'),
    loop(
      '1000A',
      'R',
      1,
      party('PR', 'RRSS', 'XV'),
      ...address('R'),
      ref('2U EO HI NF', 4),
      per('CX', 'S', 1, 'RSSSSSSS'),
      per('BL', 'R', many, 'RSSSSSSS'),
      per('IC', 'S', 1, 'RNRR'),
    ),
    loop(
      '1000B',
      'R',
      1,
      party('PE', 'RRRR', 'FI XV XX'),
      ...address('S'),
      ref('0B D3 PQ TJ', many),
      seg('RDM', 'S', 1, 'RSS', { 1: 'BM EM FT OL' }),
    ),
    loop(
      '2000',
      'S',
      many,
      seg('LX', 'R', 1, 'R'),
      seg('TS3', 'S', 1, `RRRRR${'S'.repeat(19)}`),
      seg('TS2', 'S', 1, 'S'.repeat(19)),
      claim(),
    ),
    seg('PLB', 'S', many, 'RRR(RS)RS(RS)SS(RS)SS(RS)SS(RS)SS(RS)S', {
      '3.1': planReasons,
      '5.1': planReasons,
      '7.1': planReasons,
      '9.1': planReasons,
      '11.1': planReasons,
      '13.1': planReasons,
    }),
  ),
};
