import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIsoDate } from '../src/base/index.ts';
import { addFacility, type OfficeContext } from '../src/office/access/index.ts';
import { openOffice } from '../src/office/index.ts';
import { findPatients, registerPatient } from '../src/office/registration/index.ts';
import { inventedIndex } from './identity/invented-index.ts';

const count = Number(process.env['CHARTWRIGHT_BENCH_PATIENTS'] ?? 20_000);
const asked = 500;
const at = (values: readonly number[], share: number): string =>
  `${([...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0).toFixed(2)} ms`;

/** Registrations with their duplicate check, and searches, on an index of many patients in the program's own database. */
export async function bench(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'chartwright-bench-'));
  const office = await openOffice({ home });
  try {
    await addFacility(office.asProgram('general'), { id: 'general', name: 'General' });
    const ctx = office.as({
      actor: { id: 'bench', roles: ['him-technician'], facilities: ['general'] },
      session: 'bench',
      facility: 'general',
      purpose: 'operations',
    });
    await registerAll(ctx);
    await findSome(ctx);
  } finally {
    await office.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function registerAll(ctx: OfficeContext): Promise<void> {
  const times: number[] = [];
  let queued = 0;
  const { persons } = inventedIndex(count);
  const start = performance.now();
  for (const [
    i,
    {
      givenName = '',
      familyName = '',
      middleName = '',
      birthDate = '',
      ssn = '',
      sex,
      addressLines = [],
      city = '',
      postalCode = '',
      phones = [],
    },
  ] of persons.entries()) {
    const from = performance.now();
    const answer = await registerPatient(ctx, {
      demographics: {
        names: [{ kind: 'legal', given: givenName, middle: middleName, family: familyName }],
        ...(parseIsoDate(birthDate) ? { birthDate } : {}),
        administrativeSex: sex === 'F' ? 'F' : 'M',
        addresses: [{ kind: 'home', lines: addressLines, city, state: 'IL', postalCode }],
        phones: phones.map((number) => ({ kind: 'home', number })),
        emergencyContacts: [],
      },
      ...(/^[1-6]\d{8}$/.test(ssn) && !/^666|^...00|0000$/.test(ssn) ? { ssn } : {}),
      mrns: [{ authority: 'GEN', number: String(i) }],
      onDuplicates: 'queue',
      origin: 'registration',
    });
    times.push(performance.now() - from);
    if (answer.outcome === 'registered' && answer.queued > 0) queued += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  const last = times.slice(-1000);
  console.log(
    `registered ${persons.length.toLocaleString('en')} with duplicate check: ${(persons.length / seconds).toFixed(0)} /s; the last thousand p50 ${at(last, 0.5)}, p99 ${at(last, 0.99)}; ${queued} went to review`,
  );
}

async function findSome(ctx: OfficeContext): Promise<void> {
  const questions = {
    number: (i: number) => ({ mrn: String(i * 7) }),
    'family and given name': () => ({ family: 'SMITH', given: 'MAR' }),
    'rare family name': (i: number) => ({ family: `QUI${i % 10}` }),
    'birth date': (i: number) => ({ birthDate: `19${String(20 + (i % 80))}-03-11` }),
  };
  for (const [name, question] of Object.entries(questions)) {
    const times: number[] = [];
    for (let i = 0; i < asked; i += 1) {
      const from = performance.now();
      await findPatients(ctx, question(i));
      times.push(performance.now() - from);
    }
    console.log(
      `find by ${name}: p50 ${at(times, 0.5)}, p99 ${at(times, 0.99)} (${asked} searches, each with its audit event)`,
    );
  }
}
