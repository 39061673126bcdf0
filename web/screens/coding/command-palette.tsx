import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import { api } from '../../api.ts';
import { applyTypeSize, Key } from '../../components/index.ts';
import { type KeyBinding, type KeyId, keyMap } from './keymap.ts';
import type { Documents } from './use-documents.ts';
import type { Saving } from './use-saving.ts';
import type { Commands } from './use-screen-keys.ts';
import { type Dialog, useWorkbench } from './workbench-context.ts';

export const openPalette = (): void => spotlight.open();

interface CommandPaletteProps {
  readonly commands: Commands;
  readonly documents: Documents;
  readonly saving: Saving;
  readonly onDialog: (dialog: Dialog) => void;
}

/** Everything the screen can do, by name. */
export function CommandPalette({ commands, documents, saving, onDialog }: CommandPaletteProps) {
  const { chart, readOnly } = useWorkbench();
  const { toggleColorScheme } = useMantineColorScheme();
  const keyed = (keyMap as readonly (KeyBinding & { id: KeyId })[]).flatMap(
    ({ id, keys, label }): SpotlightActionData[] => {
      const run = commands[id];
      return run && id !== 'palette'
        ? [{ id, label, onClick: later(run), rightSection: <Key of={keys[0] ?? ''} /> }]
        : [];
    },
  );
  const leave = (go: () => void) => () => void saving.flush().then(go);
  const plain: SpotlightActionData[] = [
    {
      id: 'export',
      label: 'Export as JSON',
      onClick: leave(() => window.location.assign(api.exportAddress(chart.id))),
    },
    {
      id: 'print',
      label: 'Print the abstract',
      onClick: leave(() => window.open(api.printAddress(chart.id), '_blank', 'noopener')),
    },
    {
      id: 'final',
      label: readOnly ? 'Reopen this abstract…' : 'Final code…',
      onClick: later(() => onDialog(readOnly ? 'reopen' : 'final')),
    },
    { id: 'scheme', label: 'Light or dark colours', onClick: toggleColorScheme },
    { id: 'larger', label: 'Larger type', onClick: () => applyTypeSize(1) },
    { id: 'smaller', label: 'Smaller type', onClick: () => applyTypeSize(-1) },
  ];
  const open = documents.groups.flatMap((group) =>
    group.documents.map(
      (document): SpotlightActionData => ({
        id: `document ${document.id}`,
        label: `Read: ${document.title}`,
        keywords: group.heading,
        onClick: () => documents.open(document.id),
      }),
    ),
  );
  return (
    <Spotlight
      actions={[...keyed, ...plain, ...open]}
      shortcut={null}
      nothingFound="No such command"
      highlightQuery
      scrollable
      overlayProps={{ backgroundOpacity: 0.2, blur: 0 }}
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      searchProps={{ placeholder: 'What do you want to do?', 'aria-label': 'Command' }}
    />
  );
}

/** The palette gives the focus back when it closes; what moves the focus must come after that. */
const later = (run: () => void) => () => void window.setTimeout(run, 60);
