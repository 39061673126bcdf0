import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PhysicianQueryAnswer } from '../../../src/server/contract.ts';
import { formatDate, Notice } from '../../components/index.ts';
import { type QueryOutcome, queryApi } from '../../query-api.ts';
import { GivenAnswer } from './given-answer.tsx';
import { outcomeWords, standingOf } from './query-stage.ts';
import { StageMark } from './stage-mark.tsx';

interface QueryCardProps {
  readonly query: PhysicianQueryAnswer;
  readonly nameOf: (provider: string) => string;
  readonly onEdit: () => void;
}

const day = (instant: string | undefined): string => formatDate(instant?.slice(0, 10));

/** One physician query of the chart: stage, whom it asks, the answer, and what can be done now. */
export function QueryCard({ query, nameOf, onEdit }: QueryCardProps) {
  const { draft, provider, sentAt, dueAt, outcome } = query;
  const dates = [sentAt && `sent ${day(sentAt)}`, query.stage === 'open' && dueAt && `due ${day(dueAt)}`];
  return (
    <li className="query-card" data-query={query.id} data-stage={query.stage}>
      <p className="query-head">
        <StageMark standing={standingOf(query, new Date().toISOString())} />
        <strong>{draft.title || 'Without a title'}</strong>
        <span className="quiet">{[nameOf(provider), ...dates].filter(Boolean).join(' · ')}</span>
      </p>
      <p>{draft.question}</p>
      <GivenAnswer query={query} />
      {outcome && <p className="quiet">Outcome: {outcomeWords[outcome]}</p>}
      <CardTools query={query} onEdit={onEdit} />
    </li>
  );
}

function CardTools({ query, onEdit }: Pick<QueryCardProps, 'query' | 'onEdit'>) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string>();
  const [withdrawing, setWithdrawing] = useState(false);
  const { id, version, stage } = query;
  const run = (work: Promise<unknown>): void =>
    void work
      .then(() => setProblem(undefined))
      .catch((error: Error) => setProblem(error.message))
      .finally(() => void queries.invalidateQueries({ queryKey: ['queries'] }));
  const close = (outcome: QueryOutcome): void => run(queryApi.close(id, version, outcome));
  return (
    <>
      <div className="card-tools">
        {stage === 'draft' && (
          <Button variant="default" onClick={onEdit}>
            Go on writing
          </Button>
        )}
        {stage === 'answered' &&
          (['agreed', 'disagreed', 'undetermined'] as const).map((outcome) => (
            <Button key={outcome} variant="default" onClick={() => close(outcome)}>
              Close: {outcomeWords[outcome]}
            </Button>
          ))}
        {stage === 'open' && (
          <Button variant="default" onClick={() => close('no-answer')}>
            Close without answer
          </Button>
        )}
        {(stage === 'open' || stage === 'draft') && (
          <Button variant="subtle" onClick={() => setWithdrawing(!withdrawing)} aria-expanded={withdrawing}>
            Withdraw…
          </Button>
        )}
      </div>
      {withdrawing && <Withdraw onDone={(reason) => run(queryApi.withdraw(id, version, reason))} />}
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
    </>
  );
}

function Withdraw({ onDone }: { readonly onDone: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <form
      className="option-field"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(reason.trim());
      }}
    >
      <TextInput
        aria-label="Why it is withdrawn"
        placeholder="Why; at least 10 characters, kept with the query"
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" disabled={reason.trim().length < 10}>
        Withdraw
      </Button>
    </form>
  );
}
