import { beforeAll, describe, expect, it } from 'vitest';
import { grouperZip, officialGrouper } from '../../../../../test/grouper-tables.ts';
import { linesOf, officialFile, skippedWithout } from '../../../../../test/official-files.ts';
import type { TraceStep } from '../../../../base/index.ts';
import type { Abstract } from '../../../abstract/index.ts';
import { parseAbstract } from '../../../abstract/index.ts';
import { groupMsDrg } from '../group-ms-drg.ts';
import { referenceClaim } from '../reference-claim.ts';
import type { MsDrgTables } from '../tables/open-ms-drg.ts';
import { whatIf } from '../what-if/what-if.ts';
import { replayProof } from './replay-proof.ts';
import { why } from './why.ts';

const oracle = 'oracle/ms-drg/claims-40000.tsv.gz';

/** Reference claims as abstracts, those whose codes and statuses an abstract can hold. */
function abstracts(lines: readonly string[]): readonly Abstract[] {
  return lines.flatMap((line) => {
    const { id, claim } = referenceClaim(line);
    const date = line.split('\t')[6] ?? '';
    const diagnosis = ({ code, poa = '' }: { code: string; poa?: string }) =>
      /^[YNUW]$/.test(poa) ? { code, poa } : { code };
    const read = parseAbstract({
      id,
      sex: claim.sex,
      dischargeDate: date,
      dischargeStatus: claim.dischargeStatus.padStart(2, '0'),
      poaReporting: claim.poaReporting,
      ...(claim.principalDiagnosis ? { principalDiagnosis: diagnosis(claim.principalDiagnosis) } : {}),
      secondaryDiagnoses: claim.secondaryDiagnoses.map(diagnosis),
      procedures: claim.procedures.map(({ code }) => code),
    });
    return read.ok ? [read.value] : [];
  });
}

describe.skipIf(!officialFile(grouperZip) || !officialFile(oracle))(
  `the proof on the official tables${skippedWithout(grouperZip)}`,
  () => {
    let tables: MsDrgTables;
    let cases: readonly Abstract[];
    beforeAll(async () => {
      tables = await officialGrouper();
      cases = abstracts(linesOf(officialFile(oracle) ?? '').filter((_, i) => i % 16 === 0));
    });

    it('replays to the same initial and final DRG after it was stored, and changes no verdict', () => {
      expect(cases.length).toBeGreaterThan(2000);
      for (const abstract of cases) {
        const trace: TraceStep[] = [];
        const proved = groupMsDrg(tables, abstract, (step) => trace.push(step));
        if (proved.kind !== 'grouped') throw new Error(proved.reason);
        expect(proved).toEqual(groupMsDrg(tables, abstract));
        const replayed = replayProof(JSON.parse(JSON.stringify(trace)) as TraceStep[]);
        expect([abstract.id, replayed.initialDrg, replayed.drg]).toEqual([
          abstract.id,
          Number(proved.initialDrg),
          Number(proved.drg),
        ]);
      }
    });

    it('is said in at most twenty lines that name DRG, version and source', () => {
      for (const abstract of cases.slice(0, 1500)) {
        const trace: TraceStep[] = [];
        const proved = groupMsDrg(tables, abstract, (step) => trace.push(step));
        const lines = why(trace);
        expect(lines.length).toBeLessThanOrEqual(20);
        expect(lines[0]).toContain(proved.kind === 'grouped' ? proved.drg : 'never');
        expect(lines.at(-1)).toMatch(/^Source: MS-DRG Definitions Manual v4\d\.\d/);
      }
    });

    it('tries every single change of a case with 25 diagnoses and 25 procedures in 100 ms', () => {
      const long = cases.reduce((a, b) => (b.procedures.length > a.procedures.length ? b : a));
      const codes = cases.flatMap((one) => one.secondaryDiagnoses).slice(0, 24);
      const procedures = cases.flatMap((one) => one.procedures).slice(0, 25);
      const large: Abstract = { ...long, secondaryDiagnoses: codes, procedures };
      whatIf({ grouper: tables }, large);
      const before = process.cpuUsage();
      const changes = whatIf({ grouper: tables }, large);
      const { user, system } = process.cpuUsage(before);
      expect(changes.tried).toBeGreaterThan(200);
      expect((user + system) / 1000).toBeLessThan(100);
    });
  },
);
