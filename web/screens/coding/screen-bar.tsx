import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCheck,
  IconCircle,
  IconCloudOff,
  IconCloudUpload,
  IconCommand,
  IconDownload,
  IconKeyboard,
  IconLock,
  IconPrinter,
} from '@tabler/icons-react';
import { api } from '../../api.ts';
import { Key, TopBar } from '../../components/index.ts';
import { keyOf } from './keymap.ts';
import type { Saving } from './use-saving.ts';
import type { Commands } from './use-screen-keys.ts';
import { type Dialog, useWorkbench } from './workbench-context.ts';

interface ScreenBarProps {
  readonly saving: Saving;
  readonly commands: Commands;
  readonly onDialog: (dialog: Dialog) => void;
}

/** What can be done with the whole abstract, and whether it is safe. */
export function ScreenBar({ saving, commands, onDialog }: ScreenBarProps) {
  const { chart, history, readOnly } = useWorkbench();
  const print = async (): Promise<void> => {
    await saving.flush();
    window.open(api.printAddress(chart.id), '_blank', 'noopener');
  };
  return (
    <TopBar>
      <button
        type="button"
        className="tool"
        onClick={commands.worklist}
        title={`Back to the worklist (${keyOf('worklist')})`}
      >
        ← Worklist
      </button>
      <SavedState saving={saving} />
      <div className="top-bar-tools push">
        <StepButton way="undo" label={history.past.at(-1)?.label} run={commands.undo} readOnly={readOnly} />
        <StepButton way="redo" label={history.future.at(-1)?.label} run={commands.redo} readOnly={readOnly} />
        <button
          type="button"
          className="tool"
          onClick={() => void saving.flush().then(() => window.location.assign(api.exportAddress(chart.id)))}
          title="Abstract and verdict as JSON"
        >
          <IconDownload size={15} aria-hidden /> Export
        </button>
        <button type="button" className="tool" onClick={() => void print()} title="A page made for paper, in a new tab">
          <IconPrinter size={15} aria-hidden /> Print
        </button>
        <button type="button" className="tool tool-main" onClick={() => onDialog(readOnly ? 'reopen' : 'final')}>
          {readOnly ? (
            'Reopen…'
          ) : (
            <>
              <IconLock size={14} aria-hidden /> Final code…
            </>
          )}
        </button>
        <button type="button" className="tool" onClick={commands.palette} title="All commands">
          <IconCommand size={15} aria-hidden /> Commands <Key of={keyOf('palette')} />
        </button>
        <button type="button" className="tool" onClick={commands.help} title="Key map">
          <IconKeyboard size={16} aria-hidden /> Keys <Key of={keyOf('help')} />
        </button>
      </div>
    </TopBar>
  );
}

interface StepButtonProps {
  readonly way: 'undo' | 'redo';
  readonly label: string | undefined;
  readonly run: (() => void) | undefined;
  readonly readOnly: boolean;
}

function StepButton({ way, label, run, readOnly }: StepButtonProps) {
  const Icon = way === 'undo' ? IconArrowBackUp : IconArrowForwardUp;
  const word = way === 'undo' ? 'Undo' : 'Redo';
  const words = label === undefined ? `Nothing to ${way}` : `${word}: ${label} (${keyOf(way)})`;
  return (
    <button
      type="button"
      className="tool"
      disabled={label === undefined || readOnly}
      onClick={run}
      title={words}
      aria-label={words}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

const states = {
  saved: { Icon: IconCheck, words: 'Saved', className: 'good' },
  changed: { Icon: IconCloudUpload, words: 'Saving…', className: '' },
  saving: { Icon: IconCloudUpload, words: 'Saving…', className: '' },
  unreachable: { Icon: IconCloudOff, words: 'Not saved: no answer; trying again', className: 'warn' },
  refused: { Icon: IconAlertTriangle, words: 'Not saved', className: 'bad' },
  conflict: { Icon: IconAlertTriangle, words: 'Not saved: changed by someone else', className: 'bad' },
} as const;

function SavedState({ saving }: { readonly saving: Saving }) {
  const final = saving.saved.stage === 'final-coded';
  const untouched = saving.saved.version === 0 && saving.state === 'saved';
  const { Icon, words, className } = untouched
    ? { Icon: IconCircle, words: 'Not coded yet', className: '' }
    : states[saving.state];
  const time = /T(\d{2}:\d{2})/.test(saving.saved.savedAt ?? '')
    ? new Date(saving.saved.savedAt ?? '').toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit' })
    : '';
  return (
    <span
      className={`saved-state ${className}`}
      role="status"
      data-saving={saving.state}
      data-version={saving.saved.version}
    >
      {final ? <IconLock size={14} aria-hidden /> : <Icon size={14} aria-hidden />}
      {final ? <span title={overridden(saving)}>Final coded</span> : words}
      {time !== '' && saving.state === 'saved' && <span className="quiet"> {time}</span>}
      {saving.problem !== undefined && saving.state === 'refused' && <span> · {saving.problem}</span>}
    </span>
  );
}

/** A final abstract that errors stood against says so, with the reason that was given. */
function overridden({ saved }: Saving): string | undefined {
  const { override } = saved;
  return override && `Over ${override.findings.length} errors, by ${override.by}: ${override.reason}`;
}
