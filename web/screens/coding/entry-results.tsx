import { Key } from '../../components/index.ts';
import type { EntryOption } from './code-entry-text.ts';
import type { CodeEntryState } from './use-code-entry.ts';

export const optionIdOf = (index: number): string => `entry-option-${index}`;

/** The list under the entry box: hits with the reason of each, or the codes below a header that was opened. */
export function EntryResults({ entry }: { readonly entry: CodeEntryState }) {
  const { options, search, opened } = entry;
  const waiting = options.length === 0 && search?.forText !== entry.text.trim();
  const nothing = options.length === 0 && search !== undefined && search.forText === entry.text.trim();
  return (
    <div className="entry-results">
      {opened && (
        <p className="opened-header">
          <Key of="←" /> <span className="code-text">{opened.display}</span> {opened.title}
        </p>
      )}
      <div id="entry-options" role="listbox" aria-label="Codes found" className="entry-options">
        {options.map((option, index) => (
          <Option key={option.code} option={option} index={index} entry={entry} />
        ))}
      </div>
      {waiting && <p className="nothing-found still-waiting quiet">Searching…</p>}
      {nothing && (
        <p className="nothing-found">
          {search.problem ?? search.answer?.reason ?? 'Nothing found. Fewer or shorter words find more: “pneu asp”.'}
        </p>
      )}
      <p className="entry-foot quiet">
        <Key of="Enter" /> add <Key of="↓" /> choose <Key of="→" /> open header <Key of="Esc" /> back
        {search?.answer?.edition !== undefined && (
          <span className="push">
            {search.answer.edition}
            {search.answer.starter && search.answer.edition !== 'starter' && ' (starter)'}
          </span>
        )}
      </p>
    </div>
  );
}

interface OptionProps {
  readonly option: EntryOption;
  readonly index: number;
  readonly entry: CodeEntryState;
}

function Option({ option, index, entry }: OptionProps) {
  const active = index === entry.active || (entry.active < 0 && index === 0);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a listbox belong to its combobox
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox (ARIA authoring practices)
    <div
      id={optionIdOf(index)}
      role="option"
      aria-selected={active}
      className={`entry-option${option.billable ? '' : ' header'}`}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => entry.choose(option)}
    >
      <span className="code-text">{option.display}</span>
      <span>
        {option.title}
        {option.because !== undefined && option.because !== '' && <span className="because">{option.because}</span>}
      </span>
      <span className="option-kind">{option.billable ? '' : 'header →'}</span>
    </div>
  );
}
