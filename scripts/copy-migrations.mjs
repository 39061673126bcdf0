// tsc copies no .sql: puts the migrations beside the compiled store.
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const of = (folder) => fileURLToPath(new URL(`../${folder}/office/store/migrations`, import.meta.url));
rmSync(of('dist'), { recursive: true, force: true });
cpSync(of('src'), of('dist'), { recursive: true });
