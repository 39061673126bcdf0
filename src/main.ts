#!/usr/bin/env node
import { homedir } from 'node:os';
import { join } from 'node:path';

// The only file that reads the environment.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const argv = process.argv.slice(2);
// Grouping starts often and for few claims: it has a way in of its own.
const run =
  argv[0] === 'group' ? (await import('./cli/group-alone.ts')).runGroup : (await import('./cli/index.ts')).run;
process.exitCode = await run(argv, {
  home: process.env['CHARTWRIGHT_HOME'] ?? join(homedir(), '.chartwright'),
  databaseUrl: process.env['DATABASE_URL'],
  display: process.platform !== 'linux' || (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']) !== undefined,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  exitWith: (code) => {
    process.exitCode = code;
  },
});
