import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { Key } from '../../components/index.ts';
import type { CodePath } from './abstract-changes.ts';
import { CodeRow } from './code-row.tsx';
import { keyOf } from './keymap.ts';
import { onListKey } from './row-keys.ts';
import { useWorkbench } from './workbench-context.ts';

/** Diagnoses and procedures that go on the claim: the principal and 24 more, 25 procedures (837I; UB-04 form locators 67, 74). */
const claimHolds = 25;

/** The assigned codes in the order of the claim. */
export function CodeList() {
  const workbench = useWorkbench();
  const { abstract } = workbench;
  const diagnoses = abstract.secondaryDiagnoses.length + (abstract.principalDiagnosis ? 1 : 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the row that has the focus
    <div className="code-list" onKeyDown={(event) => onListKey(event, workbench)}>
      {abstract.admittingDiagnosis !== undefined && (
        <Part name="Admitting diagnosis">
          <CodeRow path="/admittingDiagnosis" label="Adm" />
        </Part>
      )}
      <Part name={abstract.setting === 'inpatient' ? 'Principal diagnosis' : 'First-listed diagnosis'}>
        {abstract.principalDiagnosis ? <CodeRow path="/principalDiagnosis" label="1" /> : <NoPrincipal />}
      </Part>
      {abstract.secondaryDiagnoses.length > 0 && (
        <Part name="Secondary diagnoses" count={abstract.secondaryDiagnoses.length}>
          <Rows of="secondaryDiagnoses" length={abstract.secondaryDiagnoses.length} first={2} what="diagnoses" />
        </Part>
      )}
      {abstract.procedures.length > 0 && (
        <Part name="Procedures" count={abstract.procedures.length}>
          <Rows of="procedures" length={abstract.procedures.length} first={1} what="procedures" />
        </Part>
      )}
      {diagnoses > 0 && <RowHelp />}
    </div>
  );
}

function Part({
  name,
  count,
  children,
}: {
  readonly name: string;
  readonly count?: number;
  readonly children: ReactNode;
}) {
  return (
    <section className="code-part" aria-label={name}>
      <h2 className="heading-small">
        {name} {count !== undefined && <span className="count">{count}</span>}
      </h2>
      <ol>{children}</ol>
    </section>
  );
}

interface RowsProps {
  readonly of: 'secondaryDiagnoses' | 'procedures';
  readonly length: number;
  readonly first: number;
  readonly what: string;
}

function Rows({ of, length, first, what }: RowsProps) {
  return Array.from({ length }, (_, index) => {
    const position = index + first;
    const path: CodePath = `/${of}/${index}`;
    return (
      <Fragment key={path}>
        <CodeRow path={path} label={String(position)} />
        {position === claimHolds && length + first - 1 > claimHolds && (
          <li className="claim-end">
            The claim holds {claimHolds} {what}; those below stay in the abstract only
          </li>
        )}
      </Fragment>
    );
  });
}

function NoPrincipal() {
  return (
    <li className="no-principal">
      None yet. <Key of={keyOf('enter-diagnosis')} /> enters a diagnosis: type words (“copd exac”) or a code (“j441”).
      The first one becomes the principal; <Key of={keyOf('row-principal')} /> on another row changes it.
    </li>
  );
}

function RowHelp() {
  return (
    <p className="row-help quiet no-print">
      On a row: <Key of="Y" /> <Key of="N" /> <Key of="U" /> <Key of="W" /> POA · <Key of="Alt+↑" /> <Key of="Alt+↓" />{' '}
      move · <Key of="M" /> principal · <Key of="Enter" /> code page · <Key of="Del" /> remove
    </p>
  );
}
