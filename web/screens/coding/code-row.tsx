import { IconArrowDown, IconArrowUp, IconStar, IconX } from '@tabler/icons-react';
import { displayIcd10Cm } from '../../../src/engine/codes/index.ts';
import type { CodeMark } from '../../../src/server/contract.ts';
import { DateField } from '../../components/index.ts';
import { type CodePath, codeAt } from './abstract-changes.ts';
import { badgesOf, markAt } from './code-marks.ts';
import { elementIdOf } from './field-path.ts';
import { PoaCell } from './poa-cell.tsx';
import { RowEvidence } from './row-evidence.tsx';
import { useWorkbench } from './workbench-context.ts';

interface CodeRowProps {
  readonly path: CodePath;
  readonly label: string;
}

/** One code: position, code, title, badges, and POA or date. The row itself takes the keys of the key map. */
export function CodeRow({ path, label }: CodeRowProps) {
  const { abstract, marks, titles, openPage } = useWorkbench();
  const entry = codeAt(abstract, path);
  if (!entry) return null;
  const procedure = path.startsWith('/procedures/');
  const mark = markAt(marks, path, entry.code);
  const display = procedure ? entry.code : displayIcd10Cm(entry.code);
  const title = mark?.title || titles.get(entry.code) || '';
  const hasPoa = !procedure && path !== '/admittingDiagnosis' && abstract.setting === 'inpatient';
  return (
    <li className={`code-row${mark?.valid === false ? ' invalid' : ''}${mark?.drivesDrg ? ' drives' : ''}`}>
      <span className="position">{label}</span>
      <button
        type="button"
        id={elementIdOf(path)}
        className="plain row-main"
        data-path={path}
        tabIndex={path === '/principalDiagnosis' || path === '/admittingDiagnosis' ? 0 : -1}
        onClick={(event) =>
          event.detail !== 1 && openPage({ system: procedure ? 'icd-10-pcs' : 'icd-10-cm', code: entry.code })
        }
      >
        <span className="code-text row-code">{display}</span>
        <span className="row-title">
          {title}
          <Badges mark={mark} />
        </span>
      </button>
      <RowTools path={path} display={display} />
      {hasPoa && <PoaCell path={path} code={display} poa={entry.poa} exempt={mark?.poaExempt === true} />}
      {procedure && <ProcedureDate path={path} code={display} date={entry.date} />}
      {path !== '/admittingDiagnosis' && <RowEvidence code={entry.code} />}
    </li>
  );
}

function Badges({ mark }: { readonly mark: CodeMark | undefined }) {
  return badgesOf(mark).map((badge) => (
    <span key={badge.text} className={`badge badge-${badge.tone}`} title={badge.words}>
      {badge.text}
    </span>
  ));
}

function ProcedureDate({
  path,
  code,
  date,
}: {
  readonly path: CodePath;
  readonly code: string;
  readonly date: string | undefined;
}) {
  const { abstract, change, readOnly, focusOn } = useWorkbench();
  return (
    <DateField
      id={elementIdOf(path, 'date')}
      label={`Date of ${code}`}
      value={date}
      frame={{ admission: abstract.admissionDate, discharge: abstract.dischargeDate }}
      readOnly={readOnly}
      onChange={(day) => change({ do: 'set-date', path, date: day })}
      onEnter={() => focusOn('code-entry-box')}
      onEscape={() => focusOn(elementIdOf(path))}
    />
  );
}

/** For the pointer; the keyboard has the same on the row. */
function RowTools({ path, display }: { readonly path: CodePath; readonly display: string }) {
  const { change, readOnly } = useWorkbench();
  if (readOnly) return null;
  const tools = [
    { Icon: IconArrowUp, words: 'Move up', run: () => change({ do: 'move', path, by: -1 }) },
    { Icon: IconArrowDown, words: 'Move down', run: () => change({ do: 'move', path, by: 1 }) },
    { Icon: IconStar, words: 'Make principal', run: () => change({ do: 'make-principal', path }) },
    { Icon: IconX, words: 'Remove', run: () => change({ do: 'remove', path }) },
  ];
  return (
    <span className="row-tools no-print">
      {tools.slice(path === '/admittingDiagnosis' ? 3 : 0).map(({ Icon, words, run }) => (
        <button key={words} type="button" tabIndex={-1} title={words} aria-label={`${words}: ${display}`} onClick={run}>
          <Icon size={14} aria-hidden />
        </button>
      ))}
    </span>
  );
}
