import type { KeyboardEvent } from 'react';
import type { Finding } from '../../../src/base/index.ts';
import { SeverityMark } from '../../components/index.ts';
import { elementIdOf, placeOfField } from './field-path.ts';

const order: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, information: 2 };

/** What the edits found, gravest first; each line leads to its field. */
export function FindingsPanel({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0)
    return (
      <p className="dock-empty">
        Nothing found. A finding appears here as soon as an edit fires, with its rule and the way to its field.
      </p>
    );
  const sorted = findings.toSorted((a, b) => order[a.severity] - order[b.severity]);
  return (
    <ul className="findings" onKeyDown={moveFocus}>
      {sorted.map((finding) => (
        <li key={`${finding.rule} ${finding.field} ${finding.message}`}>
          <button type="button" className="plain finding" onClick={() => goToField(finding.field)}>
            <span className="finding-head">
              <SeverityMark severity={finding.severity} />
              <strong>{finding.title}</strong>
              <span className="code-text quiet">{finding.rule}</span>
            </span>
            <span className="finding-message">{finding.message}</span>
            {finding.repair !== undefined && <span className="finding-repair">{finding.repair}</span>}
            <span className="finding-source quiet">
              {[finding.source.document, finding.source.section].filter(Boolean).join(', ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding')];
  const at = buttons.indexOf(event.target as HTMLElement);
  const to = event.key === 'ArrowDown' ? buttons[at + 1] : event.key === 'ArrowUp' ? buttons[at - 1] : undefined;
  if (at < 0 || !to) return;
  to.focus();
  event.preventDefault();
}

/** Puts the focus on the field a finding is about; details of the stay open their dialogue, the discharge status stands in the banner. */
export function goToField(field: string): void {
  const { path, part, stayField } = placeOfField(field);
  const element = path
    ? (document.getElementById(elementIdOf(path, part ?? 'row')) ?? document.getElementById(elementIdOf(path)))
    : document.getElementById(stayField === 'dischargeStatus' ? 'discharge-status' : 'stay-button');
  const target = element ?? document.getElementById('code-entry-box');
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
