#!/usr/bin/env node
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './cli/index.ts';

// The only file that reads the environment.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await run(process.argv.slice(2), {
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
