import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';
import { api } from './api.ts';
import { NotFound } from './components/index.ts';
import { type QueryStanding, standings } from './screens/queries/query-stage.ts';
import type { StageFilter, WorklistFilter } from './screens/worklist/filter-charts.ts';
import { Worklist } from './screens/worklist/worklist.tsx';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: NotFound });

const stages: readonly StageFilter[] = ['uncoded', 'in-progress', 'final-coded'];

const worklist = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: (search: Record<string, unknown>): Partial<WorklistFilter> => {
    const stage = stages.find((known) => known === search['stage']);
    const q = typeof search['q'] === 'string' || typeof search['q'] === 'number' ? String(search['q']) : '';
    return { ...(q === '' ? {} : { q }), ...(stage ? { stage } : {}) };
  },
  loader: ({ context }) => {
    void context.queries.prefetchQuery({ queryKey: ['charts'], queryFn: api.charts });
    void context.queries.prefetchQuery({ queryKey: ['status'], queryFn: api.status });
  },
  component: Worklist,
});

const coding = createRoute({
  getParentRoute: () => root,
  path: '/charts/$chartId',
  loader: ({ context, params }) => {
    void context.queries.prefetchQuery({
      queryKey: ['chart', params.chartId],
      queryFn: () => api.chart(params.chartId),
    });
  },
  component: lazyRouteComponent(() => import('./screens/coding/coding-screen.tsx'), 'CodingScreen'),
});

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  component: lazyRouteComponent(() => import('./screens/users/users.tsx'), 'Users'),
});

const answer = createRoute({
  getParentRoute: () => root,
  path: '/answer/$queryId',
  component: lazyRouteComponent(() => import('./screens/answer/answer-screen.tsx'), 'AnswerScreen'),
});

const queries = createRoute({
  getParentRoute: () => root,
  path: '/queries',
  validateSearch: (search: Record<string, unknown>): { standing?: QueryStanding } => {
    const standing = standings.find((known) => known === search['standing']);
    return standing ? { standing } : {};
  },
  component: lazyRouteComponent(() => import('./screens/queries/queries-screen.tsx'), 'QueriesScreen'),
});

/** The screens and their addresses. */
export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([worklist, coding, users, queries, answer]),
    context: { queries: client },
    defaultPreload: 'intent',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
