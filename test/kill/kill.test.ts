import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOffice } from '../../src/office/index.ts';
import { killRounds } from './kill-rounds.ts';

// Twenty rounds: CHARTWRIGHT_KILL_ROUNDS=20, or npm run bench -- kill.
const rounds = Number(process.env['CHARTWRIGHT_KILL_ROUNDS'] ?? 2);

describe('an office that is killed while it writes', () => {
  it('loses nothing that was acknowledged and holds no change without its event', async () => {
    const home = mkdtempSync(join(tmpdir(), 'cw-kill-'));
    try {
      const result = await killRounds(home, rounds, 300);
      expect(result.acknowledged).toBeGreaterThan(rounds * 5);
      expect(result).toMatchObject({ lost: 0, unaudited: 0 });
      const office = await openOffice({ home });
      expect(await office.verifyAudit()).toMatchObject({ ok: true });
      await office.close();
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
