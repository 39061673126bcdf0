import type { Identifier } from '@medplum/fhirtypes';
import { type Hl7Reader, type Hl7Segment, partOf } from '../message/index.ts';
import { identifier } from './hl7-datatypes.ts';
import type { MergeFact } from './hl7-facts.ts';

const levels: Readonly<Record<string, MergeFact['level']>> = {
  A18: 'patient',
  A34: 'patient',
  A36: 'patient',
  A39: 'patient',
  A40: 'patient',
  A35: 'account',
  A41: 'account',
  A42: 'encounter',
  A45: 'encounter',
  A50: 'encounter',
  A47: 'identifier',
};

/** MRG segments with the PID (or PV1) before each (v2.9, 3.3.40 and 3.4.10). */
export function mergeFacts(read: Hl7Reader, event: string): readonly MergeFact[] {
  const level = levels[event];
  if (level === undefined) return [];
  const merges: MergeFact[] = [];
  let pid: Hl7Segment | undefined;
  for (const segment of read.message.segments) {
    if (segment.name === 'PID') pid = segment;
    if (segment.name !== 'MRG') continue;
    const field = level === 'account' ? 3 : level === 'encounter' ? 5 : 1;
    const survivors = level === 'account' ? read.repeats(pid, 18) : read.repeats(pid, 3);
    const visit = level === 'encounter' ? read.first(read.one('PV1'), 19) : undefined;
    merges.push({
      level,
      surviving: identifier(visit ?? survivors.find((value) => partOf(value, 5) === 'MR') ?? survivors[0]),
      retired: read
        .repeats(segment, field)
        .map((value) => identifier(value))
        .filter((id): id is Identifier => id !== undefined),
    });
  }
  return merges;
}
