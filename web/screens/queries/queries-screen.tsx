import './queries.css';
import { NativeSelect, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect } from 'react';
import type { PhysicianQueryAnswer } from '../../../src/server/contract.ts';
import { EmptyState, Notice, TopBar } from '../../components/index.ts';
import { queryApi } from '../../query-api.ts';
import { type QueryStanding, sortQueries, standingOf, standings } from './query-stage.ts';
import { QueryTable } from './query-table.tsx';

const names: Readonly<Record<QueryStanding, string>> = {
  ...{ overdue: 'Overdue', open: 'Open', answered: 'Answered', draft: 'Drafts', closed: 'Closed' },
  withdrawn: 'Withdrawn',
};

/** All physician queries of the facility, what needs hands first; the filter is in the address. */
export function QueriesScreen() {
  const { standing } = useSearch({ from: '/queries' });
  const navigate = useNavigate();
  const { data, error } = useQuery({ queryKey: ['queries', 'all'], queryFn: queryApi.list });
  useEffect(() => {
    document.title = 'Physician queries · Chartwright';
  }, []);
  const now = new Date().toISOString();
  const all = data ?? [];
  const count = (one: QueryStanding): number => all.filter((query) => standingOf(query, now) === one).length;
  const shown = sortQueries(all, now).filter((query) => !standing || standingOf(query, now) === standing);
  return (
    <>
      <TopBar>
        <a className="tool" href="/">
          ← Worklist
        </a>
      </TopBar>
      <main className="queries-page" onKeyDown={onRowKey}>
        <div className="queries-head">
          <h1>Physician queries</h1>
          <NativeSelect
            aria-label="Which queries"
            value={standing ?? ''}
            onChange={(event) => {
              const chosen = standings.find((one) => one === event.currentTarget.value);
              void navigate({ to: '/queries', search: chosen ? { standing: chosen } : {} });
            }}
            data={[
              { value: '', label: `All (${all.length})` },
              ...standings.map((one) => ({ value: one, label: `${names[one]} (${count(one)})` })),
            ]}
          />
        </div>
        {error && <Notice tone="error">{error.message}</Notice>}
        {!data && !error && <Waiting />}
        {data && shown.length === 0 && <Nothing all={all} />}
        {shown.length > 0 && <QueryTable queries={shown} now={now} />}
      </main>
    </>
  );
}

function Nothing({ all }: { readonly all: readonly PhysicianQueryAnswer[] }) {
  return all.length > 0 ? (
    <EmptyState title="None of this kind">
      <p>The list above shows how many there are of the others.</p>
    </EmptyState>
  ) : (
    <EmptyState title="No physician query yet">
      <p>
        Queries are written beside the chart: open a chart and press Shift+Q. They appear here with the day they are
        due, and again when the provider has answered.
      </p>
    </EmptyState>
  );
}

function Waiting() {
  return (
    <div role="status" aria-busy="true" aria-label="Loading the physician queries">
      {[100, 100, 100].map((width, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that stand for nothing yet
        <Skeleton key={line} height={28} mb={8} width={`${width}%`} animate={false} />
      ))}
    </div>
  );
}

/** Arrow keys go through the queries. */
function onRowKey(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-query-link]')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (event.target instanceof HTMLSelectElement) return;
  const to = event.key === 'ArrowDown' ? links[at + 1] : event.key === 'ArrowUp' ? links[at - 1] : undefined;
  if (!to) return;
  to.focus();
  event.preventDefault();
}
