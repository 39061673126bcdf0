import { Button, Modal, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SavedAbstract } from '../../../src/server/contract.ts';
import { api } from '../../api.ts';
import { Notice, SeverityMark } from '../../components/index.ts';
import type { Saving } from './use-saving.ts';
import { type Dialog, useWorkbench } from './workbench-context.ts';

interface FinalDialogProps {
  readonly dialog: Dialog | undefined;
  readonly saving: Saving;
  readonly onClose: () => void;
}

/** Makes an abstract final, or opens it again. Errors stop; a coder may go over them with a reason, which is kept. */
export function FinalDialog({ dialog, saving, onClose }: FinalDialogProps) {
  const opened = dialog === 'final' || dialog === 'reopen';
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={dialog === 'reopen' ? 'Reopen this abstract' : 'Final code'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {opened && <FinalForm reopening={dialog === 'reopen'} saving={saving} onClose={onClose} />}
    </Modal>
  );
}

/** The server asks for as many characters (contract: FinalRequest). */
const shortestReason = 10;

interface FinalFormProps {
  readonly reopening: boolean;
  readonly saving: Saving;
  readonly onClose: () => void;
}

function FinalForm({ reopening, saving, onClose }: FinalFormProps) {
  const { chart, judgement } = useWorkbench();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const findings = judgement.verdict?.findings ?? [];
  const stops = reopening ? [] : findings.filter(({ severity }) => severity === 'error');
  const needsReason = reopening || stops.length > 0;
  const ready = !needsReason || reason.trim().length >= shortestReason;
  const run = async (): Promise<void> => {
    setBusy(true);
    try {
      if (!(await saving.flush())) throw new Error('The abstract could not be saved first.');
      const version = saving.version();
      const answer: SavedAbstract = reopening
        ? await api.reopen(chart.id, version, { reason: reason.trim() })
        : await api.makeFinal(chart.id, version, needsReason ? { overrideReason: reason.trim() } : {});
      saving.adopt(answer);
      void queries.invalidateQueries({ queryKey: ['charts'] });
      onClose();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not done.');
      setBusy(false);
    }
  };
  return (
    <form
      className="final-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void run();
      }}
    >
      {!reopening && <Stops stops={stops} others={findings.length - stops.length} drg={judgement.verdict?.drg?.drg} />}
      {needsReason && (
        <Textarea
          label={reopening ? 'Why it is reopened' : 'Why it is final all the same'}
          description={`At least ${shortestReason} characters; kept with the abstract`}
          data-autofocus
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      <div className="dialog-buttons">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button type="submit" disabled={!ready || busy} data-autofocus={needsReason ? undefined : true}>
          {reopening ? 'Reopen' : stops.length > 0 ? 'Make final with this reason' : 'Make final'}
        </Button>
      </div>
    </form>
  );
}

interface StopsProps {
  readonly stops: readonly {
    readonly rule: string;
    readonly message: string;
    readonly severity: 'error' | 'warning' | 'information';
  }[];
  readonly others: number;
  readonly drg: string | undefined;
}

function Stops({ stops, others, drg }: StopsProps) {
  return (
    <>
      <p>
        {drg === undefined ? 'There is no DRG. ' : `The abstract becomes final with DRG ${drg}. `}
        {stops.length === 0 ? 'No error stands against it.' : 'These errors stand against it:'}
      </p>
      <ul className="stops">
        {stops.map((stop) => (
          <li key={`${stop.rule} ${stop.message}`}>
            <SeverityMark severity={stop.severity} /> {stop.message}{' '}
            <span className="code-text quiet">{stop.rule}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="quiet">{others} warnings or notes do not stop it.</p>}
    </>
  );
}
