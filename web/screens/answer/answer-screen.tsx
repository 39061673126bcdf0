import '../queries/queries.css';
import './answer.css';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { OpenQueryAnswer } from '../../../src/server/contract.ts';
import { AppearanceTools, formatDate, Notice } from '../../components/index.ts';
import { queryApi } from '../../query-api.ts';
import { GivenAnswer } from '../queries/given-answer.tsx';
import { AnswerForm } from './answer-form.tsx';
import { PatientLine } from './patient-line.tsx';

/** The provider's page: one question about one patient, answered on a phone between two rooms. */
export function AnswerScreen() {
  const { queryId } = useParams({ from: '/answer/$queryId' });
  const { data, error } = useQuery({ queryKey: ['queries', 'one', queryId], queryFn: () => queryApi.one(queryId) });
  useEffect(() => {
    document.title = 'A question to you · Chartwright';
  }, []);
  return (
    <div className="answer-page">
      <header className="answer-bar">
        <span className="brand">
          <img src="/favicon.svg" width={18} height={18} alt="" /> Chartwright
        </span>
        <span className="top-bar-tools">
          <AppearanceTools />
        </span>
      </header>
      <main className="answer">
        {error && <Notice tone="error">{error.message}</Notice>}
        {!data && !error && <Waiting />}
        {data && <Asked query={data} />}
      </main>
    </div>
  );
}

function Asked({ query }: { readonly query: OpenQueryAnswer }) {
  const { draft, chartId, sentAt, dueAt, stage } = query;
  return (
    <>
      <h1>{draft.title}</h1>
      <PatientLine chartId={chartId} />
      <p className="quiet">
        {[
          sentAt && `Asked ${formatDate(sentAt.slice(0, 10))}`,
          stage === 'open' && dueAt && `please answer by ${formatDate(dueAt.slice(0, 10))}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <section aria-labelledby="facts-heading">
        <h2 id="facts-heading" className="heading-small">
          From the chart
        </h2>
        <ul className="answer-facts">
          {draft.indicators.map((one) => (
            <li key={`${one.date} ${one.source} ${one.text}`}>
              {one.text}
              <span className="quiet">
                {[
                  formatDate(one.date),
                  one.source,
                  one.priorEncounter === true ? 'from an earlier encounter' : undefined,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {stage === 'open' ? <AnswerForm query={query} /> : <Done query={query} />}
    </>
  );
}

/** Nothing more to do here, and why. */
function Done({ query }: { readonly query: OpenQueryAnswer }) {
  const { stage, draft, events } = query;
  const reason = events.findLast(({ event }) => event === 'withdrawn')?.note;
  return (
    <>
      <p className="answer-question">{draft.question}</p>
      {stage === 'withdrawn' && (
        <Notice tone="information">
          This question was withdrawn; no answer is needed.{reason !== undefined && ` Reason: ${reason}`}
        </Notice>
      )}
      {stage === 'draft' && <Notice tone="information">This question has not been sent yet.</Notice>}
      {(stage === 'answered' || stage === 'closed') && (
        <Notice tone="information">
          {query.answer ? 'This question is answered. Thank you.' : 'This question was closed without an answer.'}
        </Notice>
      )}
      <GivenAnswer query={query} />
    </>
  );
}

function Waiting() {
  return (
    <div role="status" aria-busy="true" aria-label="Loading the question">
      {[70, 40, 95, 90, 80].map((width) => (
        <Skeleton key={width} height={18} mb={14} width={`${width}%`} animate={false} />
      ))}
    </div>
  );
}
