import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AbstractJson } from '../../../src/server/contract.ts';
import { type AbstractChange, type CodePath, pathAfterMove, pathsOf } from './abstract-changes.ts';
import { type AbstractHistory, type HistoryAction, reviseHistory, startHistory } from './abstract-history.ts';

const empty: AbstractJson = {
  id: 'c1',
  setting: 'inpatient',
  sex: 'F',
  age: 71,
  dischargeDate: '2026-03-04',
  dischargeStatus: '01',
  poaReporting: 'non-exempt',
  secondaryDiagnoses: [],
  procedures: [],
};

const coded = (...actions: readonly HistoryAction[]): AbstractHistory =>
  actions.reduce(reviseHistory, startHistory(empty));
const add = (code: string): AbstractChange => ({ do: 'add-diagnosis', code });
const order = ({ abstract }: AbstractHistory): string[] => [
  abstract.principalDiagnosis?.code ?? '-',
  ...abstract.secondaryDiagnoses.map(({ code }) => code),
];

describe('code list', () => {
  it('takes the first diagnosis as principal, the next as secondaries, and no code twice', () => {
    expect(order(coded(add('J441'), add('I10'), add('E119'), add('I10')))).toEqual(['J441', 'I10', 'E119']);
  });

  it('moves through the principal place and keeps the POA with its code', () => {
    const history = coded(
      { do: 'add-diagnosis', code: 'J441', poa: 'Y' },
      { do: 'add-diagnosis', code: 'J9601', poa: 'N' },
      { do: 'move', path: '/secondaryDiagnoses/0', by: -1 },
    );
    expect(history.abstract.principalDiagnosis).toEqual({ code: 'J9601', poa: 'N' });
    expect(history.abstract.secondaryDiagnoses).toEqual([{ code: 'J441', poa: 'Y' }]);
  });

  it('makes a secondary principal and the former principal the first secondary', () => {
    const history = coded(add('A'), add('B'), add('C'), { do: 'make-principal', path: '/secondaryDiagnoses/1' });
    expect(order(history)).toEqual(['C', 'A', 'B']);
  });

  it('promotes nothing when the principal is removed, and fills the empty place next', () => {
    const removed = coded(add('A'), add('B'), { do: 'remove', path: '/principalDiagnosis' });
    expect(order(removed)).toEqual(['-', 'B']);
    expect(order(reviseHistory(removed, add('D')))).toEqual(['D', 'B']);
    expect(order(reviseHistory(removed, { do: 'move', path: '/secondaryDiagnoses/0', by: -1 }))).toEqual(['B']);
  });

  it('keeps procedures apart, with dates', () => {
    const history = coded(
      { do: 'add-procedure', code: '0FT44ZZ' },
      { do: 'add-procedure', code: '0BH17EZ', date: '2026-03-01' },
      { do: 'make-principal', path: '/procedures/1' },
      { do: 'set-date', path: '/procedures/1', date: '2026-03-02' },
    );
    expect(history.abstract.procedures).toEqual([
      { code: '0BH17EZ', date: '2026-03-01' },
      { code: '0FT44ZZ', date: '2026-03-02' },
    ]);
  });

  it('says what undo will take back', () => {
    const history = coded(add('J441'), { do: 'set-poa', path: '/principalDiagnosis', poa: 'Y' });
    expect(history.past.map(({ label }) => label)).toEqual(['add J44.1', 'POA Y for J44.1']);
  });

  it('settles exempt codes inside the step that added them', () => {
    const history = coded(add('J441'), add('Z87891'), { do: 'settle-exempt', codes: new Set(['Z87891']) });
    expect(history.abstract.secondaryDiagnoses).toEqual([{ code: 'Z87891', poa: 'exempt' }]);
    expect(order(reviseHistory(history, { do: 'undo' }))).toEqual(['J441']);
  });

  it('ignores what changes nothing', () => {
    const history = coded(add('J441'));
    expect(reviseHistory(history, { do: 'redo' })).toBe(history);
    expect(reviseHistory(history, { do: 'remove', path: '/secondaryDiagnoses/4' })).toBe(history);
    expect(reviseHistory(history, { do: 'set-admitting', code: 'J441' })).not.toBe(history);
  });
});

const codes = fc.constantFrom('A00', 'B00', 'C00', 'D00', 'E00', 'F00');
const paths = fc.oneof(
  fc.constant<CodePath>('/principalDiagnosis'),
  fc.constant<CodePath>('/admittingDiagnosis'),
  fc.nat(5).map((n): CodePath => `/secondaryDiagnoses/${n}`),
  fc.nat(3).map((n): CodePath => `/procedures/${n}`),
);
const by = fc.constantFrom<-1 | 1>(-1, 1);
const changes: fc.Arbitrary<AbstractChange> = fc.oneof(
  codes.map((code): AbstractChange => ({ do: 'add-diagnosis', code })),
  codes.map((code): AbstractChange => ({ do: 'add-procedure', code })),
  codes.map((code): AbstractChange => ({ do: 'set-admitting', code })),
  fc.record({ do: fc.constant('remove' as const), path: paths }),
  fc.record({ do: fc.constant('make-principal' as const), path: paths }),
  fc.record({ do: fc.constant('move' as const), path: paths, by }),
  fc.record({
    do: fc.constant('set-poa' as const),
    path: paths,
    poa: fc.constantFrom('Y' as const, 'N' as const, undefined),
  }),
);

describe('undo', () => {
  it('takes back any sequence of changes to the start, and redo brings it to the same end', () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 40 }), (sequence) => {
        const end = coded(...sequence);
        let back = end;
        while (back.past.length > 0) back = reviseHistory(back, { do: 'undo' });
        expect(back.abstract).toEqual(empty);
        let again = back;
        while (again.future.length > 0) again = reviseHistory(again, { do: 'redo' });
        expect(again.abstract).toEqual(end.abstract);
      }),
    );
  });

  it('never loses or doubles a diagnosis by moving', () => {
    fc.assert(
      fc.property(fc.array(codes, { maxLength: 6 }), paths, by, (list, path, step) => {
        const before = coded(...list.map(add));
        const moved = reviseHistory(before, { do: 'move', path, by: step });
        expect(order(moved).toSorted()).toEqual(order(before).toSorted());
        if (moved !== before && pathsOf(before.abstract).includes(path))
          expect(pathsOf(moved.abstract)).toContain(pathAfterMove(before.abstract, path, step));
      }),
    );
  });
});
