import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice } from '../src/office/index.ts';
import { killRounds } from '../test/kill/kill-rounds.ts';

/** Twenty rounds of SIGKILL, the program and its database server in turn, while eight connections write: what was acknowledged and lost, and what stands without an event. */
export async function bench(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'cw-kill-'));
  try {
    const { rounds, acknowledged, lost, unaudited } = await killRounds(home, 20);
    const office = await openOffice({ home });
    const { ok, events } = await office.verifyAudit();
    await office.close();
    console.log(`  ${rounds} kills: ${acknowledged} writes acknowledged, ${lost} lost, ${unaudited} without an event`);
    console.log(`  audit log: ${events} events, ${ok ? 'each as it was written' : 'BROKEN'}`);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
