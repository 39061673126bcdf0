import './worklist.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ChartLine } from '../../../src/server/contract.ts';
import { api } from '../../api.ts';
import { EmptyState, Key, Notice, TopBar } from '../../components/index.ts';
import { ChartTable, ChartTableSkeleton } from './chart-table.tsx';
import { DropZone } from './drop-zone.tsx';
import { filterCharts, type StageFilter, stageWords } from './filter-charts.ts';
import { TablesNotice } from './tables-notice.tsx';
import { UploadPanel } from './upload-panel.tsx';
import { useRowKeys } from './use-row-keys.ts';
import { useUploads } from './use-uploads.ts';

/** The first screen: which charts there are, and how to bring one of your own. */
export function Worklist() {
  const { q = '', stage = 'all' } = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
  const charts = useQuery({ queryKey: ['charts'], queryFn: api.charts });
  const status = useQuery({ queryKey: ['status'], queryFn: api.status, staleTime: 60_000 });
  const uploads = useUploads();
  const filterBox = useRef<HTMLInputElement>(null);
  const shown = filterCharts(charts.data ?? [], { q, stage });
  const narrow = (next: { q?: string; stage?: StageFilter }): void => {
    const filter = { q, stage, ...next };
    void navigate({
      search: {
        ...(filter.q === '' ? {} : { q: filter.q }),
        ...(filter.stage === 'all' ? {} : { stage: filter.stage }),
      },
      replace: true,
    });
  };
  const open = (id: string): void => void navigate({ to: '/charts/$chartId', params: { chartId: id } });
  const keys = useRowKeys({ filterBox, clear: () => narrow({ q: '' }), first: shown[0]?.id, open });
  useEffect(() => {
    document.title = 'Worklist · Chartwright';
    filterBox.current?.focus();
  }, []);
  return (
    <DropZone onFiles={uploads.start}>
      <TopBar>
        <a className="tool" href="/queries">
          Physician queries
        </a>
        <span className="quiet">{status.data?.demonstration ? 'Demonstration hospital' : ''}</span>
      </TopBar>
      <main className="worklist" onKeyDown={keys} aria-label="Worklist">
        <div className="worklist-head">
          <h1>Worklist</h1>
          <input
            ref={filterBox}
            className="filter-box"
            type="search"
            value={q}
            placeholder="Type a name, MRN, service, payer, date or DRG"
            aria-label="Filter the charts"
            onChange={(event) => narrow({ q: event.currentTarget.value })}
          />
          <StageTabs stage={stage} charts={charts.data ?? []} onChange={(next) => narrow({ stage: next })} />
          <UploadPanel uploads={uploads} />
        </div>
        <TablesNotice status={status.data} />
        {charts.isPending && <ChartTableSkeleton />}
        {charts.isError && (
          <Notice tone="error">
            {charts.error.message}{' '}
            <button type="button" className="tool" onClick={() => void charts.refetch()}>
              Try again
            </button>
          </Notice>
        )}
        {charts.data && shown.length > 0 && <ChartTable charts={shown} />}
        {charts.data && shown.length === 0 && <NothingShown all={charts.data.length} q={q} />}
        <p className="worklist-foot quiet">
          <Key of="↑" /> <Key of="↓" /> choose · <Key of="Enter" /> open · type to filter · <Key of="Esc" /> clear
        </p>
      </main>
    </DropZone>
  );
}

interface StageTabsProps {
  readonly stage: StageFilter;
  readonly charts: readonly ChartLine[];
  readonly onChange: (stage: StageFilter) => void;
}

const tabs: readonly StageFilter[] = ['all', 'uncoded', 'in-progress', 'final-coded'];

function StageTabs({ stage, charts, onChange }: StageTabsProps) {
  return (
    <fieldset className="stage-tabs">
      <legend className="hidden-words">Stage</legend>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === stage} onClick={() => onChange(tab)}>
          {tab === 'all' ? 'All' : stageWords[tab]}{' '}
          <span className="count">{filterCharts(charts, { q: '', stage: tab }).length}</span>
        </button>
      ))}
    </fieldset>
  );
}

function NothingShown({ all, q }: { readonly all: number; readonly q: string }) {
  if (all > 0)
    return (
      <EmptyState title={q === '' ? 'No chart is at this stage' : `No chart matches “${q}”`}>
        <p>
          Words may stand in any order; each must occur in the name, MRN, service, payer, date or DRG. <Key of="Esc" />{' '}
          clears the filter.
        </p>
      </EmptyState>
    );
  return (
    <EmptyState title="No charts yet">
      <p>
        Drop a C-CDA, a FHIR document bundle or a text file anywhere on this page, or choose “Open a file…”. To look
        around first, stop the server and start it with <span className="code-text">--demo</span>: it then brings a
        demonstration hospital with worked charts.
      </p>
    </EmptyState>
  );
}
