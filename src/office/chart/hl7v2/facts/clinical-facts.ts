import { type Hl7Reader, type Hl7Segment, hl7Time } from '../message/index.ts';
import { documentResource } from './document-resource.ts';
import type { Fact } from './hl7-facts.ts';
import { drugOrderResource, immunizationResource } from './medication-resources.ts';
import { observationResource } from './observation-resource.ts';
import { noteTexts, type OrderGroup, orderResource, reportResource } from './order-resources.ts';

/** An order with everything that follows it until the next one. */
interface Group {
  readonly head: Hl7Segment | undefined;
  readonly segments: readonly Hl7Segment[];
}

/** Orders, reports, results, documents, immunizations and drug orders, by the order in which their segments stand. */
export function clinicalFacts(read: Hl7Reader, event: string, encounter: boolean): readonly Fact[] {
  const facts: Fact[] = [];
  const txa = read.one('TXA');
  for (const [i, group] of groupsOf(read.message.segments).entries())
    facts.push(...groupFacts(read, group, i + 1, encounter));
  if (txa) {
    const text = read.message.segments.filter(({ name, place }) => name === 'OBX' && place > txa.place);
    const number = read.text(txa, 12) ?? read.text(read.one('MSH'), 10) ?? '';
    facts.push({ key: `document/${number}`, resource: documentResource(read, txa, text, event, encounter) });
  }
  return facts;
}

/** Cuts at ORC, or at OBR, RXA, RXE and RXO where no ORC stands before; segments before the first order are a group without a head. */
function groupsOf(segments: readonly Hl7Segment[]): readonly Group[] {
  const groups: { head: Hl7Segment | undefined; segments: Hl7Segment[] }[] = [{ head: undefined, segments: [] }];
  let orderOpen = false;
  for (const segment of segments) {
    // After TXA the observations are the document's text.
    if (segment.name === 'TXA') break;
    const isOrder = ['OBR', 'RXA', 'RXE', 'RXO'].includes(segment.name);
    const encodes = segment.name === 'RXE' && groups.at(-1)?.segments.some(({ name }) => name === 'RXO');
    if (segment.name === 'ORC' || (isOrder && !orderOpen && !encodes)) {
      groups.push({ head: segment, segments: [segment] });
      orderOpen = segment.name === 'ORC';
      continue;
    }
    if (isOrder) orderOpen = false;
    groups.at(-1)?.segments.push(segment);
  }
  return groups;
}

function groupFacts(read: Hl7Reader, group: Group, n: number, encounter: boolean): readonly Fact[] {
  const named = (name: string): Hl7Segment | undefined => group.segments.find((segment) => segment.name === name);
  const [orc, obr, rxa, drug, rxr] = [
    named('ORC'),
    named('OBR'),
    named('RXA'),
    named('RXE') ?? named('RXO'),
    named('RXR'),
  ];
  const number = (segment: Hl7Segment | undefined, field: number): string | undefined => read.text(segment, field);
  const order = number(obr, 3) ?? number(orc, 3) ?? number(obr, 2) ?? number(orc, 2) ?? `#${n}`;
  const facts: Fact[] = [];
  if (rxa && read.text(rxa, 5) !== undefined) {
    const key = `immunization/${order}/${read.text(rxa, 3) ?? ''}/${read.text(rxa, 5) ?? ''}`;
    facts.push({ key, resource: immunizationResource(read, { rxa, orc, rxr }, n, encounter) });
  }
  if (drug)
    facts.push({ key: `drug-order/${order}`, resource: drugOrderResource(read, { orc, drug, rxr, encounter }, n) });
  const results = resultFacts(read, group, order, n, encounter);
  if (obr)
    facts.push(...orderFacts(read, { orc, obr, notes: leadingNotes(read, group), encounter }, order, n, results));
  facts.push(...results);
  return facts;
}

function orderFacts(
  read: Hl7Reader,
  group: OrderGroup,
  order: string,
  n: number,
  results: readonly Fact[],
): readonly Fact[] {
  const test = read.text(group.obr, 4) ?? '';
  const ids = results.map(({ resource }) => resource.id ?? '');
  const isResult = results.length > 0 || read.text(group.obr, 25) !== undefined;
  return [
    { key: `order/${order}/${test}`, resource: orderResource(read, group, n) },
    ...(isResult ? [{ key: `report/${order}/${test}`, resource: reportResource(read, group, n, ids) }] : []),
  ];
}

/** Notes of the order itself: those before its first result. */
function leadingNotes(read: Hl7Reader, group: Group): readonly string[] {
  const first = group.segments.findIndex(({ name }) => name === 'OBX');
  const before = first < 0 ? group.segments : group.segments.slice(0, first);
  return noteTexts(
    read,
    before.filter(({ name }) => name === 'NTE'),
  );
}

function resultFacts(read: Hl7Reader, group: Group, order: string, n: number, encounter: boolean): readonly Fact[] {
  const obr = group.segments.find(({ name }) => name === 'OBR');
  const facts: Fact[] = [];
  for (const [i, obx] of group.segments.entries()) {
    if (obx.name !== 'OBX' || read.repeats(obx, 3).length === 0) continue;
    const notes: Hl7Segment[] = [];
    for (let j = i + 1; group.segments[j]?.name === 'NTE' || group.segments[j]?.name === 'PRT'; j += 1) {
      const next = group.segments[j];
      if (next?.name === 'NTE') notes.push(next);
    }
    facts.push({
      key: `result/${order}/${read.text(obx, 3) ?? ''}/${read.text(obx, 4) ?? ''}/${obr ? '' : (read.text(obx, 14) ?? '')}`,
      resource: observationResource(read, obx, {
        id: `result-${n}-${i}`,
        encounter,
        collectedAt: hl7Time(read.text(obr, 7)),
        notes: noteTexts(read, notes),
      }),
    });
  }
  return facts;
}
