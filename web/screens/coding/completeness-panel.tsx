import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CompletenessAnswer, DeficiencyAnswer, InconsistencyAnswer } from '../../../src/server/contract.ts';
import { chartApi } from '../../chart-api.ts';
import { formatDate, Notice } from '../../components/index.ts';
import { DeficiencyLine } from './deficiency-line.tsx';
import { sortDeficiencies } from './deficiency-order.ts';
import { type QueryRequest, useWorkbench } from './workbench-context.ts';

interface CompletenessPanelProps {
  readonly onQuery: (request: QueryRequest) => void;
}

/** What the chart lacks by the policy, and where its documents, treatment and results do not go together. */
export function CompletenessPanel({ onQuery }: CompletenessPanelProps) {
  const { chart } = useWorkbench();
  const { data, error } = useQuery({
    queryKey: ['completeness', chart.id],
    queryFn: () => chartApi.completeness(chart.id),
  });
  if (error)
    return (
      <div className="panel-pad">
        <Notice tone="error">{error.message}</Notice>
      </div>
    );
  if (!data)
    return (
      <div className="panel-pad" role="status" aria-busy="true" aria-label="Checking the chart">
        {[70, 55, 80].map((width) => (
          <Skeleton key={width} height={14} mb={12} width={`${width}%`} animate={false} />
        ))}
      </div>
    );
  return <Record record={data} onQuery={onQuery} />;
}

function Record({ record, onQuery }: CompletenessPanelProps & { readonly record: CompletenessAnswer }) {
  const { deficiencies, inconsistencies, policy } = record;
  const missing = sortDeficiencies(deficiencies.filter(({ stage }) => stage !== 'completed'));
  const done = deficiencies.filter(({ stage }) => stage === 'completed');
  return (
    <div className="record">
      <h3 className="heading-small">
        Missing <span className="count">{missing.length}</span>
      </h3>
      {missing.length === 0 && (
        <p>Nothing is missing. What the policy asks for appears here until it is written and signed.</p>
      )}
      <ul>
        {missing.map((one) => (
          <DeficiencyLine key={one.key} deficiency={one} />
        ))}
      </ul>
      <h3 className="heading-small">
        Does not go together <span className="count">{inconsistencies.length}</span>
      </h3>
      {inconsistencies.length === 0 && (
        <p>No treatment or result stands here without a diagnosis that would explain it.</p>
      )}
      <ul>
        {inconsistencies.map((one) => (
          <Inconsistency key={one.rule} one={one} onQuery={onQuery} />
        ))}
      </ul>
      {done.length > 0 && <Fulfilled done={done} />}
      <p className="quiet">Policy: {policy}</p>
    </div>
  );
}

/** What was asked for and is there; folded away, for it needs nobody. */
function Fulfilled({ done }: { readonly done: readonly DeficiencyAnswer[] }) {
  const [all, setAll] = useState(false);
  return (
    <>
      <button type="button" className="tool" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? '▾' : '▸'} {done.length} fulfilled
      </button>
      {all && (
        <ul>
          {done.map((one) => (
            <DeficiencyLine key={one.key} deficiency={one} />
          ))}
        </ul>
      )}
    </>
  );
}

interface InconsistencyProps extends CompletenessPanelProps {
  readonly one: InconsistencyAnswer;
}

function Inconsistency({ one, onQuery }: InconsistencyProps) {
  const { title, question, evidence, source, template } = one;
  return (
    <li className="inconsistency">
      <strong>{title}</strong>
      <p>{question}</p>
      <ul className="inconsistency-evidence">
        {evidence.map((fact) => (
          <li key={fact.id}>
            {fact.text} {fact.at !== undefined && <span className="quiet">{formatDate(fact.at.slice(0, 10))}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">{[source.document, source.section].filter(Boolean).join(', ')}</p>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => onQuery({ show: 'new', ...(template === undefined ? {} : { template }) })}
      >
        Start a physician query
      </Button>
    </li>
  );
}
