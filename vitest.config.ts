import { existsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Unit and contract tests. Browser tests have their own file, vitest.e2e.config.ts.
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'test/contract/**/*.test.ts',
      'test/cases/**/*.test.ts',
      'test/kill/**/*.test.ts',
      'web/**/*.test.ts',
    ],
    // Threads start faster than processes, and nothing here changes the process.
    pool: 'threads',
    // Several tests wait for processes they started: one worker per core. The full-size tests need the memory and the quiet of one worker fewer.
    ...(existsSync(process.env['CHARTWRIGHT_SHARED'] ?? '../shared') ? {} : { maxWorkers: '100%' }),
    // Makes a place for the one database server of the run; the first test that needs it starts it.
    globalSetup: ['test/office/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
