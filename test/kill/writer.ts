import { addFacility } from '../../src/office/access/index.ts';
import { openOffice } from '../../src/office/index.ts';

// A program to be killed: opens the home of its first argument and adds charts on eight connections, saying the id of each when it is acknowledged.
const office = await openOffice({ home: process.argv[2] ?? '', connections: 8 });
await addFacility(office.asProgram('kill'), { id: 'kill', name: 'Kill test' });
const ctx = office.as({
  actor: { id: 'writer', roles: ['coder'], facilities: ['kill'] },
  session: 's',
  facility: 'kill',
  purpose: 'payment',
});
process.stdout.write('ready\n');

async function write(lane: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    const id = `${process.pid}-${lane}-${n}`;
    try {
      await ctx.write('chart/add', { type: 'chart', id }, (db) =>
        db
          .insertInto('chart')
          .values({ id, body: '{}', discharge_date: null, source_sha256: null, added_at: ctx.now() })
          .execute(),
      );
      process.stdout.write(`${id}\n`);
    } catch {
      // The server was killed under us; what was not acknowledged may be there or not.
      await new Promise((done) => setTimeout(done, 20));
    }
  }
}
await Promise.all(Array.from({ length: 8 }, (_, lane) => write(lane)));
