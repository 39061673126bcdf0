import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PhysicianQueryAnswer } from '../../../src/server/contract.ts';
import { EmptyState, Notice } from '../../components/index.ts';
import { queryApi } from '../../query-api.ts';
import { QueryCard } from './query-card.tsx';
import { sortQueries } from './query-stage.ts';
import { useProviderNames } from './use-provider-names.ts';

interface ChartQueriesProps {
  readonly chartId: string;
  readonly note: string | undefined;
  readonly onNew: () => void;
  readonly onEdit: (query: PhysicianQueryAnswer) => void;
}

/** The physician queries of one chart. */
export function ChartQueries({ chartId, note, onNew, onEdit }: ChartQueriesProps) {
  const nameOf = useProviderNames();
  const { data, error } = useQuery({
    queryKey: ['queries', 'chart', chartId],
    queryFn: () => queryApi.ofChart(chartId),
  });
  return (
    <div className="chart-queries">
      {note !== undefined && <Notice tone="information">{note}</Notice>}
      {error && <Notice tone="error">{error.message}</Notice>}
      {!data &&
        !error &&
        [90, 70].map((width) => <Skeleton key={width} height={48} width={`${width}%`} animate={false} />)}
      {data?.length === 0 && (
        <EmptyState title="No physician query on this chart">
          <p>
            Ask when the documents leave open what a code needs: a type, a stage, a cause, whether it was present on
            admission, or which of two statements holds. A template brings the facts of this chart with it.
          </p>
        </EmptyState>
      )}
      <ul>
        {sortQueries(data ?? [], new Date().toISOString()).map((query) => (
          <QueryCard key={query.id} query={query} nameOf={nameOf} onEdit={() => onEdit(query)} />
        ))}
      </ul>
      <Button data-autofocus onClick={onNew}>
        Write a physician query
      </Button>
    </div>
  );
}
