import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type {
  CheckedQueryAnswer,
  PhysicianQueryDraftJson,
  QueryFindingJson,
  QueryTemplateAnswer,
} from '../../../src/server/contract.ts';
import { type FoundIndicatorJson, queryApi } from '../../query-api.ts';
import { draftToSend, emptyQuery, type QueryInHand, withTemplate } from './query-draft.ts';
import { type Linted, useLint } from './use-lint.ts';

export interface QueryForm {
  readonly chartId: string;
  readonly query: QueryInHand;
  readonly templates: readonly QueryTemplateAnswer[];
  readonly indicators: readonly FoundIndicatorJson[] | undefined;
  readonly linted: Linted;
  readonly errors: number;
  /** Nothing was chosen or written yet: no rule speaks. */
  readonly untouched: boolean;
  readonly dirty: boolean;
  readonly busy: boolean;
  /** What the server or the form has to say, after an attempt. */
  readonly problem: string | undefined;
  change(next: Partial<QueryInHand>): void;
  changeDraft(next: PhysicianQueryDraftJson): void;
  chooseTemplate(id: string): void;
  save(): Promise<boolean>;
  send(): Promise<boolean>;
}

/** The window's form: what is written, what the rules say of it, and its way to the server. */
export function useQueryForm(
  chartId: string,
  start: QueryInHand | undefined,
  template: string | undefined,
  onDirty: (dirty: boolean) => void,
): QueryForm {
  const queries = useQueryClient();
  const [query, setQuery] = useState(start ?? emptyQuery);
  const [dirty, markDirty] = useState(false);
  const setDirty = (next: boolean): void => {
    markDirty(next);
    onDirty(next);
  };
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [checked, setChecked] = useState<readonly QueryFindingJson[]>([]);
  const templates = useQuery({ queryKey: ['query-templates'], queryFn: queryApi.templates, staleTime: 3_600_000 });
  usePreset(template, templates.data, setQuery);
  const linted = withChecked(useLint(query.draft), checked);
  const errors = errorsIn(linted.findings);
  const wanted = query.template?.id;
  const indicators = useQuery({
    queryKey: ['indicators', chartId, wanted],
    queryFn: () => queryApi.indicators(chartId, wanted ?? ''),
    enabled: wanted !== undefined,
    staleTime: 60_000,
  });
  const change = (next: Partial<QueryInHand>): void => {
    setQuery((old) => ({ ...old, ...next }));
    setDirty(true);
    setProblem(undefined);
    setChecked([]);
  };
  const store = async (): Promise<CheckedQueryAnswer> => {
    const { provider, draft, template: of, internalNote } = query;
    if (provider.trim() === '') throw new Error('Choose the provider it is addressed to.');
    const body = {
      ...{ provider: provider.trim(), draft: draftToSend(draft) },
      ...(of ? { template: of } : {}),
      ...(internalNote.trim() === '' ? {} : { internalNote: internalNote.trim() }),
    };
    const saved =
      query.id === undefined || query.version === undefined
        ? await queryApi.write(chartId, body)
        : await queryApi.revise(query.id, query.version, body);
    setQuery((now) => ({ ...now, id: saved.query.id, version: saved.query.version }));
    setChecked(saved.findings);
    setDirty(false);
    return saved;
  };
  const attempt = async (run: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await run();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not done.');
      return false;
    } finally {
      setBusy(false);
      void queries.invalidateQueries({ queryKey: ['queries'] });
    }
  };
  return {
    untouched: !dirty && query.id === undefined && query.template === undefined,
    ...{ chartId, query, linted, errors, dirty, busy, problem, change },
    templates: templates.data ?? [],
    indicators: wanted === undefined ? [] : indicators.data,
    changeDraft: (draft) => change({ draft }),
    chooseTemplate: (id) => {
      const chosen = templates.data?.find((one) => one.id === id);
      if (chosen) change(withTemplate(query, chosen));
    },
    save: () => attempt(store),
    send: () =>
      attempt(async () => {
        const saved = await store();
        if (errorsIn(saved.findings) > 0)
          throw new Error('Not sent: rules forbid it as it stands. What they say stands at the fields.');
        await queryApi.send(saved.query.id, saved.query.version);
      }),
  };
}

const errorsIn = (findings: readonly QueryFindingJson[]): number =>
  findings.filter(({ severity }) => severity === 'error').length;

/** The chart itself is asked when a query is saved; what it says then stands beside what the words say. */
function withChecked(linted: Linted, checked: readonly QueryFindingJson[]): Linted {
  const more = checked.filter(
    ({ rule, field }) => !linted.findings.some((one) => one.rule === rule && one.field === field),
  );
  return more.length === 0 ? linted : { ...linted, findings: [...linted.findings, ...more] };
}

/** A template that the window was opened with is laid in once, as soon as it is known. */
function usePreset(
  preset: string | undefined,
  templates: readonly QueryTemplateAnswer[] | undefined,
  setQuery: (change: (old: QueryInHand) => QueryInHand) => void,
): void {
  const laid = useRef(false);
  const found = templates?.find(({ id }) => id === preset);
  if (!found || laid.current) return;
  laid.current = true;
  setQuery((old) => withTemplate(old, found));
}
