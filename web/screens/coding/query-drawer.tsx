import '../queries/queries.css';
import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { Notice } from '../../components/index.ts';
import { ChartQueries } from '../queries/chart-queries.tsx';
import { type QueryInHand, queryInHand } from '../queries/query-draft.ts';
import { QueryFormView } from '../queries/query-form.tsx';
import { useQueryForm } from '../queries/use-query-form.ts';
import { type QueryRequest, useWorkbench } from './workbench-context.ts';

interface QueryDrawerProps {
  readonly request: QueryRequest | undefined;
  readonly onClose: () => void;
}

/** The window of physician queries beside the chart. */
export function QueryDrawer({ request, onClose }: QueryDrawerProps) {
  const [asked, setAsked] = useState(false);
  const [dirty, setDirty] = useState(false);
  const throwAway = (): void => {
    setAsked(false);
    setDirty(false);
    onClose();
  };
  // Escape and the cross ask once before unsaved words go.
  const close = (): void => {
    if (dirty && !asked) setAsked(true);
    else throwAway();
  };
  return (
    <Drawer
      opened={request !== undefined}
      onClose={close}
      position="right"
      size="min(68rem, 100%)"
      title="Physician queries"
      closeButtonProps={{ 'aria-label': 'Close the physician queries' }}
    >
      {asked && (
        <Notice tone="warning" onClose={() => setAsked(false)}>
          What you wrote is not saved.{' '}
          <Button size="compact-xs" variant="default" onClick={() => setAsked(false)}>
            Go on writing
          </Button>{' '}
          <Button size="compact-xs" variant="default" onClick={throwAway}>
            Throw it away
          </Button>
        </Notice>
      )}
      {request && <Inside request={request} onDirty={setDirty} />}
    </Drawer>
  );
}

type View =
  | { readonly at: 'list'; readonly note?: string }
  | { readonly at: 'write'; readonly start?: QueryInHand; readonly template?: string };

function Inside({ request, onDirty }: { readonly request: QueryRequest; readonly onDirty: (dirty: boolean) => void }) {
  const { chart } = useWorkbench();
  const { template } = request;
  const [view, setView] = useState<View>(
    request.show === 'list' ? { at: 'list' } : { at: 'write', ...(template === undefined ? {} : { template }) },
  );
  const list = (note?: string): void => {
    onDirty(false);
    setView({ at: 'list', ...(note === undefined ? {} : { note }) });
  };
  if (view.at === 'list')
    return (
      <ChartQueries
        chartId={chart.id}
        note={view.note}
        onNew={() => setView({ at: 'write' })}
        onEdit={(saved) => setView({ at: 'write', start: queryInHand(saved) })}
      />
    );
  return <Writing key={view.start?.id} view={view} onDirty={onDirty} onList={list} />;
}

interface WritingProps {
  readonly view: Extract<View, { at: 'write' }>;
  readonly onDirty: (dirty: boolean) => void;
  readonly onList: (note?: string) => void;
}

function Writing({ view, onDirty, onList }: WritingProps) {
  const { chart } = useWorkbench();
  const form = useQueryForm(chart.id, view.start, view.template, onDirty);
  return (
    <QueryFormView
      form={form}
      onSent={() => onList('Sent. The provider finds it among their queries.')}
      onBack={() => void (form.dirty ? form.save().then((saved) => saved && onList('Draft saved.')) : onList())}
    />
  );
}
