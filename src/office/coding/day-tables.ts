import type { IsoDate } from '../../base/index.ts';
import { openMce } from '../../engine/edits/index.ts';
import { openDrgWeights, openMsDrg } from '../../engine/group/index.ts';
import type { JudgeTables } from '../../engine/index.ts';
import { openOnce, type Tables } from '../../tables/index.ts';

/** Everything that decides an abstract discharged on one day. What is absent has no table for that day. */
export interface DayTables {
  readonly date: IsoDate;
  readonly judge: JudgeTables;
  /** The editions this rests on, one line each, the starter edition named as such. */
  readonly editions: readonly string[];
}

const kept = 400;

/** Opens the tables of a day on its first abstract and keeps them. */
export function dayTables(tables: Tables): (day: IsoDate) => DayTables {
  const days = new Map<string, DayTables>();
  const open: Openers = { grouper: openOnce(openMsDrg), editor: openOnce(openMce), weights: openOnce(openDrgWeights) };
  return (day) => {
    const known = days.get(day);
    if (known) return known;
    const opened = openDay(tables, day, open);
    if (days.size >= kept) days.clear();
    days.set(day, opened);
    return opened;
  };
}

interface Openers {
  readonly grouper: typeof openMsDrg;
  readonly editor: typeof openMce;
  readonly weights: typeof openDrgWeights;
}

function openDay(tables: Tables, date: IsoDate, open: Openers): DayTables {
  const [diagnosisCodes, procedureCodes] = [tables.codes('icd-10-cm', date), tables.codes('icd-10-pcs', date)];
  const [poaExempt, notes] = [tables.poaExempt(date), tables.notes('icd-10-cm', date)];
  const [grouperPart, editorPart] = [tables.part('ms-drg', 'grouper', date), tables.part('mce', 'editor', date)];
  const weightsPart = tables.part('ipps', 'weights', date);
  const grouper = grouperPart && open.grouper(grouperPart.pack);
  const version = grouper?.versionOn(date)?.name;
  return {
    date,
    judge: {
      ...(diagnosisCodes ? { diagnosisCodes } : {}),
      ...(procedureCodes ? { procedureCodes } : {}),
      ...(poaExempt ? { poaExempt } : {}),
      ...(notes ? { notes } : {}),
      ...(editorPart ? { mce: open.editor(editorPart.pack) } : {}),
      ...(grouper ? { grouper } : {}),
      ...(weightsPart ? { weights: open.weights(weightsPart.pack) } : {}),
    },
    editions: [
      ...(diagnosisCodes ? [line('ICD-10-CM', diagnosisCodes.info)] : []),
      ...(procedureCodes ? [line('ICD-10-PCS', procedureCodes.info)] : []),
      ...(grouperPart && version ? [line('MS-DRG grouper', { ...grouperPart.info, edition: `v${version}` })] : []),
      ...(editorPart ? [line('Medicare Code Editor', editorPart.info)] : []),
      ...(weightsPart ? [line('IPPS weights (Table 5)', weightsPart.info)] : []),
      ...(poaExempt ? [line('POA-exempt list', poaExempt.vintage)] : []),
      ...(notes ? [line('Tabular notes', notes.vintage)] : []),
    ],
  };
}

interface Named {
  readonly edition: string;
  readonly starter: boolean;
  readonly current?: boolean;
}

function line(what: string, { edition, starter, current = true }: Named): string {
  const name = starter && edition === 'starter' ? '' : ` ${edition}`;
  const kind = starter ? ' starter edition (hand-written, not official)' : '';
  return `${what}:${name}${kind}${current ? '' : ', older than the discharge date'}`;
}
