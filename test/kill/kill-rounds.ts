import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmaster } from '../../src/office/store/embedded/postmaster.ts';
import { openStore } from '../../src/office/store/index.ts';

export interface KillResult {
  readonly rounds: number;
  readonly acknowledged: number;
  /** Acknowledged and gone. */
  readonly lost: number;
  /** Rows without an event of their transaction. */
  readonly unaudited: number;
}

/**
 * Kills the writing program (even rounds) or its database server (odd rounds) with SIGKILL at a moment of its own, opens the home again, and
 * counts. The office of the home must verify afterwards; that is the caller's to ask.
 */
export async function killRounds(home: string, rounds: number, write = 600): Promise<KillResult> {
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round += 1) acknowledged.push(...(await oneRound(home, round, write)));
  const store = await openStore({ home, connections: 2 });
  try {
    const { rows } = await store.pool.query<{ id: string; audited: boolean }>(
      `select c.id, exists (select 1 from audit_event e where e.subject_id = c.id and e.outcome = 'done'
        and e.transaction % 4294967296 = c.xmin::text::bigint) as audited from chart c`,
    );
    const found = new Set(rows.map(({ id }) => id));
    return {
      rounds,
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((id) => !found.has(id)).length,
      unaudited: rows.filter(({ audited }) => !audited).length,
    };
  } finally {
    await store.close();
  }
}

async function oneRound(home: string, round: number, write: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'writer.ts'), home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const ready = new Promise<void>((done, failed) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
      if (said.startsWith('ready\n')) done();
    });
    child.once('exit', () => failed(new Error('The writer ended before it was ready.')));
  });
  await ready;
  const ended = new Promise((done) => child.once('close', done));
  await pause(write / 2 + ((round * 137) % write));
  if (round % 2 === 1) {
    const pid = readPostmaster(join(home, 'postgres'))?.pid;
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    await pause(write);
  }
  child.kill('SIGKILL');
  await ended;
  // The last line may be cut in the middle: it was not acknowledged.
  return said.split('\n').slice(1, -1);
}
