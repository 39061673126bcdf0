import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../../test/office/test-office.ts';
import { actions, denialOf, listAccesses, type OfficeContext, type Role, roles } from '../access/index.ts';
import type { Demographics } from '../store/index.ts';
import {
  amendPatient,
  decideDuplicate,
  duplicateRate,
  findPatients,
  listDuplicates,
  markPatientSensitive,
  mergeByMrn,
  mergePatients,
  openDuplicate,
  openPatient,
  patientHistory,
  type RegisterPatient,
  registerPatient,
  registrationCompleteness,
  revealSsn,
  setCoverages,
  unmergePatients,
} from './index.ts';

let office: TestOffice;
let ctx: OfficeContext;
let count = 0;

const teresa: Demographics = {
  names: [{ kind: 'legal', given: 'Teresa', family: 'Vandermeer' }],
  birthDate: '1962-03-14',
  administrativeSex: 'F',
  addresses: [{ kind: 'home', lines: ['12 Main Street'], city: 'Peoria', state: 'IL', postalCode: '61602' }],
  phones: [{ kind: 'home', number: '309-555-0142' }],
  emergencyContacts: [],
};
const someone = (given: string, family: string, birthDate: string): Demographics => ({
  names: [{ kind: 'legal', given, family }],
  birthDate,
  administrativeSex: 'U',
  addresses: [],
  phones: [],
  emergencyContacts: [],
});
const input = (demographics: Demographics, more: Partial<RegisterPatient> = {}): RegisterPatient => {
  count += 1;
  return {
    demographics,
    mrns: [{ authority: 'GEN', number: `M${count}` }],
    onDuplicates: 'queue',
    origin: 'registration',
    ...more,
  };
};
const register = async (demographics: Demographics, more: Partial<RegisterPatient> = {}): Promise<string> => {
  const answer = await registerPatient(ctx, input(demographics, more));
  if (answer.outcome !== 'registered') throw new Error('not registered');
  return answer.patient.id;
};
beforeAll(async () => {
  office = await testOffice({ now: () => new Date('2026-11-25T12:00:00Z') });
  ctx = office.asRole('him-technician');
});
afterAll(() => office.close());

describe('a registration', () => {
  it('answers who it may be, and is made when it is somebody else', async () => {
    const first = await register(teresa, { ssn: '212-45-6789' });
    const again = await registerPatient(
      ctx,
      input({ ...teresa, names: [{ kind: 'legal', given: 'Tess', family: 'Vandermer' }] }, { onDuplicates: 'answer' }),
    );
    expect(again).toMatchObject({
      outcome: 'possible-duplicates',
      candidates: [{ patientId: first, verdict: 'link' }],
    });
    expect(
      await registerPatient(ctx, input(someone('Ivo', 'Quist', '1931-07-02'), { onDuplicates: 'answer' })),
    ).toMatchObject({ outcome: 'registered', queued: 0 });
  });

  it('masks the Social Security number everywhere but where it is revealed', async () => {
    const id = await register(someone('Uma', 'Pettersen', '1970-01-09'), { ssn: '313-45-6789' });
    expect((await openPatient(ctx, { patientId: id })).ssn).toBe('***-**-6789');
    expect(await revealSsn(ctx, { patientId: id })).toBe('313456789');
    await expect(revealSsn(office.asRole('coder'), { patientId: id })).rejects.toMatchObject({ code: 'denied' });
    expect(JSON.stringify(await patientHistory(ctx, { patientId: id }))).not.toContain('313456789');
  });

  it('refuses what cannot be true, names the field and no value', async () => {
    const bad: readonly (readonly [Partial<Demographics>, string])[] = [
      [{ birthDate: '1999-02-30' }, '/demographics/birthDate'],
      [{ birthDate: '1850-01-01' }, '/demographics/birthDate'],
      [{ birthDate: '2027-01-01' }, '/demographics/birthDate'],
      [{ deceasedOn: '1950-01-01' }, '/demographics/deceasedOn'],
      [{ names: [] }, '/demographics/names'],
      [{ physician: 'a\u0000b' }, '/demographics/physician'],
      [{ physician: '\u202Eevil' }, '/demographics/physician'],
      [{ physician: '\uD800' }, '/demographics/physician'],
      [{ physician: 'x'.repeat(201) }, '/demographics/physician'],
    ];
    for (const [part, field] of bad)
      await expect(register({ ...teresa, ...part })).rejects.toMatchObject({ code: 'bad-input', place: { field } });
    await expect(register(teresa, { ssn: '999-99-9999' })).rejects.toMatchObject({
      code: 'bad-input',
      place: { field: '/ssn' },
    });
    await expect(
      register(someone('Al', 'Nonesuch', '1990-01-01'), { mrns: [{ authority: 'GEN', number: 'M1' }] }),
    ).rejects.toMatchObject({ code: 'conflict', place: { field: '/mrns/0' } });
  });

  it('is as complete as the policy of the day finds it', async () => {
    const id = await register({
      ...teresa,
      names: [{ kind: 'legal', given: 'Bo', family: 'Lindqvist' }],
      birthDate: '1955-05-05',
      phones: [],
    });
    await setCoverages(ctx, {
      patientId: id,
      coverages: [
        {
          payer: 'Medicare',
          memberId: '1EG4',
          subscriber: { relationship: 'self' },
          effectiveFrom: '2020-05-01',
          effectiveTo: '2026-01-31',
        },
      ],
    });
    const inForce = await registrationCompleteness(ctx, { patientId: id, setting: 'emergency', on: '2026-01-31' });
    expect(inForce).toMatchObject({ missing: ['telephone', 'emergency contact'], points: 16, of: 18 });
    expect(
      (await registrationCompleteness(ctx, { patientId: id, setting: 'emergency', on: '2026-02-01' })).missing,
    ).toContain('coverage in force');
    await expect(
      registrationCompleteness(ctx, { patientId: id, setting: 'inpatient', on: '2010-01-01' }),
    ).rejects.toMatchObject({ code: 'no-table' });
  });
});

describe('looking for a patient', () => {
  it('goes by number, the beginning of the name, birth date, telephone and former name', async () => {
    const id = await register({
      ...someone('Zora', 'Xanthopoulos', '1944-12-01'),
      names: [
        { kind: 'legal', given: 'Zora', family: 'Xanthopoulos' },
        { kind: 'maiden', family: 'Yilmaz' },
      ],
      phones: [{ kind: 'mobile', number: '(217) 555-0119' }],
    });
    const number = `M${count}`;
    for (const asked of [
      { mrn: number },
      { family: 'xanth' },
      { family: 'Xanthopoulos', given: 'zo' },
      { birthDate: '1944-12-01' },
      { phone: '5550119' },
      { family: 'Yılmaz' },
    ])
      expect(
        (await findPatients(ctx, asked)).map((line) => line.id),
        JSON.stringify(asked),
      ).toEqual([id]);
    expect(await findPatients(ctx, { family: 'xanth', birthDate: '1944-12-02' })).toEqual([]);
    for (const family of ['%', '%%%%', '_', "' or 1=1 --"])
      expect(await findPatients(ctx, { family, birthDate: '1801-01-01' }).catch((error: unknown) => error)).toEqual([]);
    await expect(findPatients(ctx, { family: '%%' })).rejects.toMatchObject({ code: 'bad-input' });
    await expect(findPatients(ctx, { family: 'x'.repeat(10_000) })).rejects.toMatchObject({ code: 'bad-input' });
  });

  it('masks sensitive patients, who are opened with a reason only', async () => {
    const id = await register(someone('Vip', 'Wolkenstein', '1980-08-08'));
    await markPatientSensitive(ctx, { patientId: id, sensitivity: ['vip'] });
    expect(await findPatients(ctx, { family: 'Wolkenstein' })).toEqual([
      { id, mrns: [expect.anything()], masked: true },
    ]);
    await expect(openPatient(ctx, { patientId: id })).rejects.toMatchObject({ code: 'denied' });
    expect(
      (await openPatient(office.asRole('him-technician', { reason: 'Admitted today, bed request' }), { patientId: id }))
        .id,
    ).toBe(id);
  });

  it('finds nothing in another facility, as if there were nothing', async () => {
    const id = await register(someone('Nell', 'Facilitywise', '1981-08-08'));
    const other = office.asRole('him-technician', { facility: 'other' });
    expect(await findPatients(other, { family: 'Facilitywise' })).toEqual([]);
    const faults = await Promise.all(
      [id, 'pat-nowhere'].map((patientId) => openPatient(other, { patientId }).catch((error: Error) => error.message)),
    );
    expect(faults[0]).toBe(faults[1]);
  });
});

describe('an amendment', () => {
  it('keeps every value that was, with who and from what', async () => {
    const id = await register(someone('Pia', 'Okafor', '1990-02-02'));
    const now = { ...someone('Pia', 'Okafor', '1990-02-03'), language: 'en' };
    expect(
      await amendPatient(ctx, { patientId: id, version: 1, demographics: now, origin: 'amendment' }),
    ).toMatchObject({ outcome: 'amended', patient: { version: 2 } });
    expect(await patientHistory(ctx, { patientId: id })).toMatchObject([
      {
        version: 2,
        path: '/birthDate',
        before: '1990-02-02',
        after: '1990-02-03',
        by: 'user-him-technician',
        origin: 'amendment',
      },
      { version: 2, path: '/language', before: null, after: 'en' },
      { version: 1 },
      { version: 1 },
      { version: 1 },
    ]);
    await expect(
      amendPatient(ctx, { patientId: id, version: 1, demographics: now, origin: 'amendment' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await findPatients(ctx, { birthDate: '1990-02-02' })).toEqual([]);
  });

  it('that would overlay another person is refused until somebody who may confirms it', async () => {
    const id = await register(someone('Olga', 'Moreau', '1975-05-05'));
    const overlay = {
      patientId: id,
      version: 1,
      demographics: someone('Harold', 'Moreau', '1931-07-02'),
      origin: 'amendment',
    };
    expect(await amendPatient(ctx, overlay)).toMatchObject({
      outcome: 'overlay-suspected',
      overlay: { replaced: ['givenName', 'birthDate'] },
    });
    expect((await openPatient(ctx, { patientId: id })).version).toBe(1);
    const confirmed = { ...overlay, confirmOverlay: 'Registered under the wife by mistake, wristband checked' };
    await expect(amendPatient(office.asRole('registrar'), confirmed)).rejects.toMatchObject({ code: 'denied' });
    expect(await amendPatient(ctx, confirmed)).toMatchObject({ outcome: 'amended' });
    expect((await patientHistory(ctx, { patientId: id })).map(({ path }) => path)).toContain('/overlay');
  });
});

describe('the review queue', () => {
  it('shows both sides with evidence and takes a decision once', async () => {
    const one = await register({
      ...teresa,
      names: [{ kind: 'legal', given: 'Margit', family: 'Castillo' }],
      birthDate: '1966-06-06',
    });
    const two = await register({
      ...teresa,
      names: [{ kind: 'legal', given: 'Margit', family: 'Castilo' }],
      birthDate: '1966-06-06',
    });
    const pair = (await listDuplicates(ctx, {})).find(
      ({ patientIds }) => patientIds.includes(one) && patientIds.includes(two),
    );
    const opened = await openDuplicate(ctx, { id: pair?.id ?? '' });
    expect(opened.patients.map(({ id }) => id).sort()).toEqual([one, two].sort());
    expect(opened.evidence.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(opened.score, 9);
    expect(
      await decideDuplicate(ctx, { id: opened.id, decision: 'unsure', reason: 'Old chart is in storage' }),
    ).toMatchObject({ stage: 'unsure' });
    expect(await decideDuplicate(ctx, { id: opened.id, decision: 'different', reason: 'Cousins' })).toMatchObject({
      stage: 'different',
    });
    await expect(decideDuplicate(ctx, { id: opened.id, decision: 'same', reason: 'x' })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('is what the rates of AHIMA are counted from', async () => {
    const before = await duplicateRate(ctx, { from: '2026-11-25', to: '2026-11-25' });
    const one = await register(someone('Rosalind', 'Haddadson', '1933-03-03'), { ssn: '414-45-6701' });
    await register(someone('Rosalind', 'Haddadson', '1933-03-03'), { ssn: '414-45-6701' });
    const after = await duplicateRate(ctx, { from: '2026-11-25', to: '2026-11-25' });
    expect(after.duplicateRate.recordsInPossibleDuplicates - before.duplicateRate.recordsInPossibleDuplicates).toBe(2);
    expect(after.creationRate.registrations - before.creationRate.registrations).toBe(2);
    const pair = (await listDuplicates(ctx, {})).find(({ patientIds }) => patientIds.includes(one));
    await decideDuplicate(ctx, { id: pair?.id ?? '', decision: 'same', reason: 'Same number and birth date' });
    const decided = await duplicateRate(ctx, { from: '2026-11-25', to: '2026-11-25' });
    expect(decided.creationRate.confirmedDuplicates - after.creationRate.confirmedDuplicates).toBe(1);
    expect((await duplicateRate(ctx, { from: '2025-01-01', to: '2025-01-31' })).creationRate).toEqual({
      confirmedDuplicates: 0,
      registrations: 0,
    });
  });
});

describe('a merge by numbers', () => {
  const merge = (survivor: string, retired: string) =>
    mergeByMrn(ctx, {
      survivor: { authority: 'GEN', number: survivor },
      retired: { authority: 'GEN', number: retired },
      reason: 'A40',
      origin: 'hl7v2',
    });
  it('says clearly what it could not do, and can be taken back', async () => {
    const a = await register(someone('Ann', 'Ablett', '1950-01-01'), { mrns: [{ authority: 'GEN', number: 'A40-1' }] });
    const b = await register(someone('Ida', 'Borg', '1960-01-01'), { mrns: [{ authority: 'GEN', number: 'A40-2' }] });
    expect(await merge('A40-1', 'A40-9')).toEqual({ outcome: 'unknown-mrn', which: 'retired' });
    expect(await merge('A40-9', 'A40-2')).toEqual({ outcome: 'unknown-mrn', which: 'survivor' });
    const merged = await merge('A40-1', 'A40-2');
    expect(merged).toMatchObject({ outcome: 'merged', survivorId: a, retiredId: b });
    expect(await merge('A40-1', 'A40-2')).toEqual({ outcome: 'already-merged', survivorId: a });
    expect(await openPatient(ctx, { patientId: b })).toMatchObject({
      id: a,
      askedAs: b,
      mrns: [
        { number: 'A40-1', active: true },
        { number: 'A40-2', active: false },
      ],
    });
    expect((await findPatients(ctx, { family: 'Borg' })).map(({ id }) => id)).toEqual([a]);
    await expect(
      mergePatients(ctx, { survivorId: a, retiredId: b, reason: 'again', origin: 'review' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await expect(
      amendPatient(ctx, {
        patientId: b,
        version: 1,
        demographics: someone('Ida', 'Borg', '1960-01-02'),
        origin: 'hl7v2',
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    const { mergeId } = merged as { mergeId: string };
    expect(await unmergePatients(ctx, { mergeId, reason: 'Wrong message' })).toMatchObject({
      survivorId: a,
      retiredId: b,
      restored: 1,
    });
    await expect(unmergePatients(ctx, { mergeId, reason: 'twice' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await openPatient(ctx, { patientId: b })).toMatchObject({
      id: b,
      mrns: [{ number: 'A40-2', active: true }],
    });
  });
});

describe('who may', () => {
  it('is denied by default and told by noun', () => {
    const may = (action: string): readonly Role[] =>
      roles.filter(
        (role) =>
          denialOf(action, {
            actor: { id: 'u', roles: [role], facilities: ['f'] },
            facility: 'f',
            purpose: 'operations',
          }) === undefined,
      );
    expect(may('patient/merge')).toEqual(['him-technician', 'manager']);
    expect(may('patient/unmerge')).toEqual(['him-technician', 'manager']);
    expect(may('patient/overwrite')).toEqual(['him-technician', 'manager']);
    expect(may('duplicate/decide')).toEqual(['him-technician', 'manager']);
    expect(may('patient/register')).toEqual(['him-technician', 'registrar', 'manager']);
    expect(may('patient/view-ssn')).toEqual(['him-technician', 'registrar', 'biller', 'manager', 'privacy-officer']);
    for (const action of actions.filter((name) => /^(patient|duplicate)\//.test(name)))
      expect(may(action), action).not.toContain('administrator');
  });

  it('leaves an event for every view, change and refusal', async () => {
    const id = await register(someone('Kay', 'Audited', '1977-07-07'));
    await openPatient(office.asRole('coder'), { patientId: id });
    await expect(
      amendPatient(office.asRole('coder'), { patientId: id, version: 1, demographics: teresa, origin: 'x' }),
    ).rejects.toMatchObject({ code: 'denied' });
    const lines = await listAccesses(office.asRole('privacy-officer'), { patientId: id });
    expect(lines.map(({ actor, action, outcome }) => `${actor} ${action} ${outcome}`).sort()).toEqual([
      'user-coder patient/amend denied',
      'user-coder patient/view done',
      'user-him-technician patient/register done',
    ]);
  });
});
