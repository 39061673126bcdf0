import { useEffect, useState } from 'react';
import { Key } from '../../components/index.ts';
import type { EntryMode } from './code-entry-text.ts';
import { EntryResults, optionIdOf } from './entry-results.tsx';
import { type KeyId, keyOf } from './keymap.ts';
import { useCodeEntry } from './use-code-entry.ts';
import { entryBoxId, useWorkbench } from './workbench-context.ts';

const modes: readonly (readonly [mode: EntryMode, word: string, key: KeyId])[] = [
  ['diagnosis', 'Diagnosis', 'enter-diagnosis'],
  ['procedure', 'Procedure', 'enter-procedure'],
  ['admitting', 'Admitting', 'enter-admitting'],
];
const placeholders: Readonly<Record<EntryMode, string>> = {
  diagnosis: 'Words or code: “pneu asp”, “j441”, “j441 y”',
  procedure: 'Words or code: “chole lap”, “0ft44zz”',
  admitting: 'Words or code of the admitting diagnosis',
};

/** The box where codes are entered, and what it found. */
export function CodeEntry() {
  const entry = useCodeEntry();
  const { message, readOnly } = useWorkbench();
  // The list stands over the codes, so it is there only while someone enters one.
  const [focused, setFocused] = useState(false);
  const open = entry.open && focused;
  const expanded = open && (entry.options.length > 0 || entry.search?.forText === entry.text.trim());
  useEffect(() => {
    document.getElementById(optionIdOf(entry.active))?.scrollIntoView({ block: 'nearest' });
  }, [entry.active]);
  return (
    <div className="code-entry no-print">
      <fieldset className="entry-modes">
        <legend className="hidden-words">What is entered</legend>
        {modes.map(([mode, word, key]) => (
          <button
            key={mode}
            type="button"
            aria-pressed={mode === entry.mode}
            tabIndex={-1}
            onClick={() => {
              entry.setMode(mode);
              document.getElementById(entryBoxId)?.focus();
            }}
          >
            {word} <Key of={keyOf(key)} />
          </button>
        ))}
      </fieldset>
      <input
        id={entryBoxId}
        className="entry-box"
        role="combobox"
        aria-label={`Enter a code: ${entry.mode}`}
        aria-expanded={expanded}
        aria-controls="entry-options"
        aria-autocomplete="list"
        aria-activedescendant={expanded && entry.active >= 0 ? optionIdOf(entry.active) : undefined}
        autoComplete="off"
        spellCheck={false}
        disabled={readOnly}
        placeholder={readOnly ? 'This abstract is final' : placeholders[entry.mode]}
        value={entry.text}
        onChange={(event) => entry.setText(event.currentTarget.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={entry.onKeyDown}
      />
      <p className="entry-message" role="status">
        {entry.obstacle ? <span className="obstacle">{entry.obstacle}</span> : message}
      </p>
      {open && <EntryResults entry={entry} />}
    </div>
  );
}
