import type { QueryFindingJson } from '../../../src/server/contract.ts';
import { SeverityMark } from '../../components/index.ts';
import { markWords } from './query-draft.ts';

interface FieldFindingsProps {
  readonly id: string;
  readonly text?: string;
  readonly findings: readonly QueryFindingJson[];
}

/** Under a field: its words with those that offend marked, and what to do about each. */
export function FieldFindings({ id, text, findings }: FieldFindingsProps) {
  if (findings.length === 0) return <div id={id} />;
  const marked = findings.some(({ start }) => start !== undefined);
  return (
    <div id={id} className="field-findings">
      {marked && text !== undefined && (
        <p className="marked-words">
          {markWords(text, findings).map((piece, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces are the text cut in order
            piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
          )}
        </p>
      )}
      <ul>
        {findings.map((one) => (
          <li key={`${one.rule} ${one.field} ${one.start}`}>
            <SeverityMark severity={one.severity} /> {one.message}
            {one.repair !== undefined && <span className="quiet"> {one.repair}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
