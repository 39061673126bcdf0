import { type LoopUse, loop, type SegmentUse, seg, type Use } from './guide.ts';

// Pieces that the institutional and the professional guide have in common (005010X223 and 005010X222).

/** SBR09: the kind of payer. */
const filing = '11 12 13 14 15 16 17 AM BL CH CI DS FI HM LM MA MB MC OF TV VA WC ZZ';
const responsibility = 'A B C D E F G H P S T U';
const relationships = '01 18 19 20 21 39 40 53 G8';
export const adjustmentGroups = 'CO CR OA PI PR';

export const hl = (level: string, parent: Use, children: string): SegmentUse =>
  seg('HL', 'R', 1, `R${parent}RR`, { 3: level, 4: children });

/** NM1 of a person or an organization. `elements` as in `SegmentUse`. */
export const name = (entity: string, kind: string, elements: string, idQualifier = 'XX'): SegmentUse =>
  seg('NM1', 'R', 1, elements, { 1: entity, 2: kind, 8: idQualifier });
export const personNpi = 'RRRSSNSSS';
export const organizationNpi = 'RRRNNNNSS';
export const organizationId = 'RRRNNNNRR';
export const noName = 'RR';

export const address = (use: Use): readonly SegmentUse[] => [seg('N3', use, 1, 'RS'), seg('N4', use, 1, 'RSSSNNS')];
export const ref = (qualifiers: string, most = 1, use: Use = 'S', elements = 'RR'): SegmentUse =>
  seg('REF', use, most, elements, { 1: qualifiers });
/** A reference that may say which other payer's number it is. */
export const payerRef = (qualifiers: string, most: number): SegmentUse =>
  seg('REF', 'S', most, 'RRNS(RR)', { 1: qualifiers, '4.1': '2U' });
export const dtp = (qualifiers: string, formats = 'D8', use: Use = 'S', most = 1): SegmentUse =>
  seg('DTP', use, most, 'RRR', { 1: qualifiers, 2: formats });
export const amt = (qualifier: string): SegmentUse => seg('AMT', 'S', 1, 'RR', { 1: qualifier });
export const contact = (use: Use, most: number): SegmentUse =>
  seg('PER', use, most, 'RSRRSSSS', { 1: 'IC', 3: 'EM FX TE', 5: 'EM EX FX TE', 7: 'EM EX FX TE' });
export const phone = (): SegmentUse => seg('PER', 'S', 1, 'RSRRSS', { 1: 'IC', 3: 'TE', 5: 'EX' });
export const taxonomy = (role: string): SegmentUse => seg('PRV', 'S', 1, 'RRR', { 1: role, 2: 'PXC' });
export const provider = (
  loopName: string,
  entity: string,
  kind: string,
  refs: SegmentUse,
  ...rest: SegmentUse[]
): LoopUse => loop(loopName, 'S', 1, name(entity, kind, personNpi), ...rest, refs);

/** `count` composites of one HI segment, the first required. */
export const hi = (
  use: Use,
  most: number,
  qualifiers: string,
  count: number,
  components: string,
  poa = '',
): SegmentUse =>
  seg('HI', use, most, `R(${components})${`S(${components})`.repeat(count - 1)}`, hiCodes(qualifiers, count, poa));

function hiCodes(qualifiers: string, count: number, poa: string): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (let i = 1; i <= count; i += 1) {
    codes[`${i}.1`] = qualifiers;
    if (poa !== '') codes[`${i}.9`] = poa;
    codes[`${i}.3`] = 'D8 RD8';
  }
  return codes;
}

export const header = (kinds: string): LoopUse =>
  loop('HEADER', 'R', 1, seg('BHT', 'R', 1, 'RRRRRR', { 1: '0019', 2: '00 18', 6: kinds }), submitter, receiver);
const submitter = loop('1000A', 'R', 1, name('41', '1 2', 'RRRSSNNRR', '46'), contact('R', 2));
const receiver = loop('1000B', 'R', 1, name('40', '2', organizationId, '46'));

export const payToPlan = loop(
  '2010AC',
  'S',
  1,
  name('PE', '2', organizationId, 'PI XV'),
  ...address('R'),
  ref('2U FY NF'),
  ref('EI', 1, 'R'),
);
export const payToAddress = (kinds: string): LoopUse =>
  loop('2010AB', 'S', 1, name('87', kinds, noName), ...address('R'));

export const subscriberInformation = (insuranceType: Use): SegmentUse =>
  seg('SBR', 'R', 1, `RSSS${insuranceType}NNNS`, { 1: responsibility, 2: '18', 9: filing });
export const subscriber = (...rest: readonly SegmentUse[]): LoopUse =>
  loop(
    '2010BA',
    'R',
    1,
    name('IL', '1 2', 'RRRSSNSSS', 'II MI'),
    ...address('S'),
    demographics('S'),
    ref('SY'),
    ref('Y4'),
    ...rest,
  );
export const demographics = (use: Use): SegmentUse => seg('DMG', use, 1, 'RRR', { 1: 'D8', 3: 'F M U' });
export const payer = (secondaryIds: number): LoopUse =>
  loop(
    '2010BB',
    'R',
    1,
    name('PR', '2', organizationId, 'PI XV'),
    ...address('S'),
    ref('2U EI FY NF', 3),
    ref('G2 LU', secondaryIds),
  );
export const patientInformation = (elements: string): SegmentUse =>
  seg('PAT', 'R', 1, elements, { 1: '01 19 20 21 39 40 53 G8', 5: 'D8', 7: '01', 9: 'Y' });
export const patient = (...rest: readonly SegmentUse[]): LoopUse =>
  loop(
    '2010CA',
    'R',
    1,
    name('QC', '1', 'RRRSSNS'),
    ...address('R'),
    demographics('R'),
    ref('Y4'),
    ref('1W SY'),
    ...rest,
  );

export const attachment = (): SegmentUse => seg('PWK', 'S', 10, 'RRNNSS', { 2: 'AA BM EL EM FT FX', 5: 'AC' });
export const contract = (): SegmentUse => seg('CN1', 'S', 1, 'RSSSSS', { 1: '01 02 03 04 05 06 09' });
export const fixedFormat = (): SegmentUse => seg('K3', 'S', 10, 'R');
export const note = (qualifiers: string, most = 1): SegmentUse => seg('NTE', 'S', most, 'RR', { 1: qualifiers });
export const repricing = (elements: string): SegmentUse => seg('HCP', 'S', 1, elements);
export const screening = (): SegmentUse => seg('CRC', 'S', 1, 'RRRSS', { 1: 'ZZ', 2: 'N Y', 3: 'AV NU S2 ST' });
export const adjustments = (): SegmentUse => seg('CAS', 'S', 5, `RRR${'SSS'.repeat(5)}`, { 1: adjustmentGroups });

export const otherSubscriber = (insuranceType: Use): SegmentUse =>
  seg('SBR', 'R', 1, `RRSS${insuranceType}NNNS`, { 1: responsibility, 2: relationships, 9: filing });
export const otherInsured = (ssnMost: number): LoopUse =>
  loop('2330A', 'R', 1, name('IL', '1 2', 'RRRSSNSRR', 'II MI'), ...address('S'), ref('SY', ssnMost));
export const otherPayer = loop(
  '2330B',
  'R',
  1,
  name('PR', '2', organizationId, 'PI XV'),
  ...address('S'),
  dtp('573'),
  ref('2U EI FY NF', 2),
  ref('G1'),
  ref('9F'),
  ref('T4'),
  ref('F8'),
);
export const otherPayerProvider = (
  loopName: string,
  most: number,
  entity: string,
  kind: string,
  ids: string,
  idsMost: number,
): LoopUse => loop(loopName, 'S', most, name(entity, kind, noName), ref(ids, idsMost, 'R'));

export const drug = (qualifiers: string): LoopUse =>
  loop(
    '2410',
    'S',
    1,
    seg('LIN', 'R', 1, 'NRR', { 2: qualifiers }),
    seg('CTP', 'R', 1, 'NNNRR(R)', { '5.1': 'F2 GR ME ML UN' }),
    ref('VY XZ'),
  );
export const lineProvider = (
  loopName: string,
  most: number,
  entity: string,
  kind: string,
  ids: string,
  ...between: readonly SegmentUse[]
): LoopUse => loop(loopName, 'S', most, name(entity, kind, personNpi), ...between, payerRef(ids, 20));
export const adjudication = (elements: string, qualifiers: string): LoopUse =>
  loop(
    '2430',
    'S',
    15,
    seg('SVD', 'R', 1, elements, { '3.1': qualifiers }),
    adjustments(),
    dtp('573', 'D8', 'R'),
    amt('EAF'),
  );
