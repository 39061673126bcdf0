import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Prepares a place for the one database server of a test run, which the first test that needs it starts; stops that server at the end. */
export async function setup(): Promise<() => Promise<void>> {
  const place = mkdtempSync(join(tmpdir(), 'cw-test-server-'));
  // As root the server runs under another user, who must be able to pass.
  chmodSync(place, 0o711);
  process.env['CHARTWRIGHT_TEST_SERVER'] = place;
  return async () => {
    const ready = join(place, 'ready.json');
    if (existsSync(ready)) {
      const { pid } = JSON.parse(readFileSync(ready, 'utf8')) as { pid?: number };
      if (pid !== undefined) await stopped(pid);
    }
    rmSync(place, { recursive: true, force: true });
  };
}

async function stopped(pid: number): Promise<void> {
  const { setTimeout: pause } = await import('node:timers/promises');
  try {
    process.kill(pid, 'SIGQUIT');
    for (let n = 0; n < 200; n += 1) {
      process.kill(pid, 0);
      await pause(25);
    }
  } catch {
    // It is gone.
  }
}
