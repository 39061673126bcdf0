import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PhysicianQueryAnswer } from '../../../src/server/contract.ts';
import { formatDate } from '../../components/index.ts';
import { sessionApi } from '../../session-api.ts';
import { outcomeWords, standingOf } from './query-stage.ts';
import { StageMark } from './stage-mark.tsx';
import { useProviderNames } from './use-provider-names.ts';

interface QueryTableProps {
  readonly queries: readonly PhysicianQueryAnswer[];
  readonly now: string;
}

/** Physician queries in lines; each leads to its chart. */
export function QueryTable({ queries, now }: QueryTableProps) {
  const nameOf = useProviderNames();
  const asked = useIsAsked();
  return (
    <div className="query-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col">Question</th>
            <th scope="col">Chart</th>
            <th scope="col">Provider</th>
            <th scope="col">Sent</th>
            <th scope="col">Due</th>
            <th scope="col">Answer</th>
          </tr>
        </thead>
        <tbody>
          {queries.map((query) => (
            <tr key={query.id} data-query={query.id}>
              <td>
                <StageMark standing={standingOf(query, now)} />
              </td>
              <td>
                <QueryLink query={query} asked={asked} />
              </td>
              <td className="code-text">{query.chartId}</td>
              <td>{nameOf(query.provider)}</td>
              <td data-label="Sent">{formatDate(query.sentAt?.slice(0, 10))}</td>
              <td data-label="Due">{query.stage === 'open' ? formatDate(query.dueAt?.slice(0, 10)) : ''}</td>
              <td>{query.outcome ? outcomeWords[query.outcome] : (query.answer?.option ?? query.answer?.text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** True for a provider and nothing else: their queries lead to the answer, not to the coding of the chart. */
function useIsAsked(): boolean {
  const { data } = useQuery({ queryKey: ['session'], queryFn: sessionApi.session, staleTime: 30_000 });
  return data?.user?.roles.every((role) => role === 'provider') === true;
}

function QueryLink({ query, asked }: { readonly query: PhysicianQueryAnswer; readonly asked: boolean }) {
  const title = query.draft.title || 'Without a title';
  return asked ? (
    <Link to="/answer/$queryId" params={{ queryId: query.id }} data-query-link>
      {title}
    </Link>
  ) : (
    <Link to="/charts/$chartId" params={{ chartId: query.chartId }} hash="queries" data-query-link>
      {title}
    </Link>
  );
}
