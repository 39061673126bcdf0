/** Where a key acts: anywhere on the coding screen, or only while a code row or the viewer has the focus. */
export type KeyScope = 'screen' | 'row' | 'viewer' | 'suggestion' | 'worklist';

/** One thing a key does. `keys` are shown and matched; the first is the one taught. */
export interface KeyBinding {
  readonly id: string;
  readonly scope: KeyScope;
  readonly keys: readonly string[];
  readonly label: string;
  /** True for the few that also act while the focus is in a text field. */
  readonly whileTyping?: boolean;
}

/**
 * The key map. No key here belongs to a browser: letters act only outside text fields, and the few combinations are ones that
 * Chromium, Firefox and Safari leave alone. Row letters win over screen letters, so the two sets do not overlap.
 */
export const keyMap = [
  {
    id: 'enter-diagnosis',
    scope: 'screen',
    keys: ['C'],
    label: 'Enter a diagnosis; with text selected: search that text',
  },
  { id: 'enter-procedure', scope: 'screen', keys: ['P'], label: 'Enter a procedure' },
  { id: 'enter-admitting', scope: 'screen', keys: ['A'], label: 'Enter the admitting diagnosis' },
  { id: 'go-codes', scope: 'screen', keys: ['L'], label: 'Go to the code list' },
  { id: 'go-documents', scope: 'screen', keys: ['D'], label: 'Go to the documents' },
  { id: 'go-viewer', scope: 'screen', keys: ['V'], label: 'Go to the text of the document' },
  { id: 'next-document', scope: 'screen', keys: [']'], label: 'Next document' },
  { id: 'previous-document', scope: 'screen', keys: ['['], label: 'Previous document' },
  { id: 'search-documents', scope: 'screen', keys: ['S'], label: 'Search in all documents' },
  { id: 'go-findings', scope: 'screen', keys: ['F'], label: 'Go to the findings' },
  { id: 'why', scope: 'screen', keys: ['G'], label: 'Why this DRG?' },
  { id: 'go-suggestions', scope: 'screen', keys: ['K'], label: 'Suggestions: codes the documents speak for' },
  { id: 'go-record', scope: 'screen', keys: ['R'], label: 'Record: what the chart lacks, what does not fit' },
  { id: 'queries', scope: 'screen', keys: ['Q'], label: 'Physician queries of this chart' },
  { id: 'new-query', scope: 'screen', keys: ['Shift+Q'], label: 'Write a physician query' },
  { id: 'discharge-status', scope: 'screen', keys: ['H'], label: 'Discharge status' },
  { id: 'stay', scope: 'screen', keys: ['T'], label: 'Stay details' },
  { id: 'undo', scope: 'screen', keys: ['Z', 'Ctrl+Z'], label: 'Undo' },
  { id: 'redo', scope: 'screen', keys: ['Shift+Z', 'Ctrl+Y', 'Ctrl+Shift+Z'], label: 'Redo' },
  { id: 'worklist', scope: 'screen', keys: ['B'], label: 'Back to the worklist' },
  { id: 'palette', scope: 'screen', keys: ['Ctrl+.', '.'], label: 'All commands', whileTyping: true },
  { id: 'help', scope: 'screen', keys: ['?'], label: 'This key map' },
  {
    id: 'row-poa',
    scope: 'row',
    keys: ['Y', 'N', 'U', 'W'],
    label: 'Present on admission: yes, no, unknown, undetermined',
  },
  { id: 'row-poa-cycle', scope: 'row', keys: ['Space'], label: 'Next POA answer' },
  { id: 'row-up', scope: 'row', keys: ['Alt+↑', 'Shift+↑'], label: 'Move up' },
  { id: 'row-down', scope: 'row', keys: ['Alt+↓', 'Shift+↓'], label: 'Move down' },
  { id: 'row-principal', scope: 'row', keys: ['M'], label: 'Make principal' },
  { id: 'row-page', scope: 'row', keys: ['Enter', 'I'], label: 'Open the code page' },
  { id: 'row-date', scope: 'row', keys: ['E'], label: 'Edit the date of the procedure' },
  { id: 'row-remove', scope: 'row', keys: ['Delete', 'Backspace'], label: 'Remove' },
  { id: 'viewer-word', scope: 'viewer', keys: ['→', '←'], label: 'Select the next or previous word' },
  { id: 'viewer-extend', scope: 'viewer', keys: ['Shift+→', 'Shift+←'], label: 'Select more or fewer words' },
  { id: 'suggestion-show', scope: 'suggestion', keys: ['Enter'], label: 'Show the words in the document' },
  { id: 'suggestion-step', scope: 'suggestion', keys: ['→', '←'], label: 'Next or previous evidence' },
  { id: 'suggestion-accept', scope: 'suggestion', keys: ['Y'], label: 'Accept: add the code' },
  { id: 'suggestion-dismiss', scope: 'suggestion', keys: ['N', 'Delete'], label: 'Dismiss' },
  { id: 'suggestion-why', scope: 'suggestion', keys: ['W'], label: 'Why it is suggested' },
  { id: 'suggestion-page', scope: 'suggestion', keys: ['I'], label: 'Open the code page' },
  { id: 'filter', scope: 'worklist', keys: ['any letter'], label: 'Filter the list' },
  { id: 'rows', scope: 'worklist', keys: ['↑', '↓'], label: 'Go through the charts' },
  { id: 'open', scope: 'worklist', keys: ['Enter'], label: 'Open the chart' },
] as const satisfies readonly KeyBinding[];

export type KeyId = (typeof keyMap)[number]['id'];

/** What of a keyboard event matters. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** A stroke as the key map writes it: `Ctrl+Shift+Z`, `]`, `Alt+↑`. Command on a Mac counts as Ctrl. */
export function strokeName({ key, ctrlKey, metaKey, altKey, shiftKey }: Stroke): string {
  const letter = key.length === 1 && /[a-z]/i.test(key);
  const name = named[key] ?? (letter ? key.toUpperCase() : key);
  // Shift is already in the character of `?`; it is told apart only for letters and named keys.
  const shift = shiftKey && (letter || key.length > 1);
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shift ? 'Shift' : '', name].filter(Boolean).join('+');
}

/** The binding a stroke means in a scope, or undefined. While typing only the few that say so act. */
export function bindingFor(scope: KeyScope, stroke: Stroke, typing: boolean): KeyId | undefined {
  const name = strokeName(stroke);
  const found = (keyMap as readonly (KeyBinding & { id: KeyId })[]).find(
    (binding) => binding.scope === scope && binding.keys.includes(name),
  );
  if (!found || (typing && !(found.whileTyping === true && name.includes('+')))) return undefined;
  return found.id;
}

/** The key taught for a binding, for buttons and menus. */
export function keyOf(id: KeyId): string {
  return keyMap.find((binding) => binding.id === id)?.keys[0] ?? '';
}

/** Keys and combinations that browsers own on Windows, Linux or Mac; the key map may hold none of them. */
export const browserKeys: ReadonlySet<string> = new Set([
  ...[
    'F',
    'G',
    'P',
    'S',
    'T',
    'W',
    'N',
    'R',
    'L',
    'D',
    'H',
    'J',
    'K',
    'O',
    'U',
    'E',
    'B',
    'I',
    'M',
    'A',
    'C',
    'V',
    'X',
    'Q',
  ].map((letter) => `Ctrl+${letter}`),
  ...['T', 'N', 'W', 'P', 'B', 'O', 'R', 'I', 'J', 'C', 'A', 'M', 'K', 'Delete'].map(
    (letter) => `Ctrl+Shift+${letter}`,
  ),
  ...[
    'Ctrl++',
    'Ctrl+-',
    'Ctrl+0',
    'Ctrl+Tab',
    'Alt+←',
    'Alt+→',
    'Alt+D',
    'Alt+F',
    'Alt+E',
    'Alt+Home',
    "'",
    '/',
    'Tab',
  ],
  ...Array.from({ length: 12 }, (_, n) => `F${n + 1}`),
  ...Array.from({ length: 9 }, (_, n) => `Ctrl+${n + 1}`),
]);
