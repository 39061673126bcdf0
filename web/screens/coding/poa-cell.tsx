import type { KeyboardEvent } from 'react';
import type { CodePath, Poa } from './abstract-changes.ts';
import { elementIdOf } from './field-path.ts';
import { poaOfKey } from './row-keys.ts';
import { entryBoxId, useWorkbench } from './workbench-context.ts';

interface PoaCellProps {
  readonly path: CodePath;
  readonly code: string;
  readonly poa: Poa | undefined;
  readonly exempt: boolean;
}

const words: Readonly<Record<Poa, string>> = {
  Y: 'yes',
  N: 'no',
  U: 'documentation insufficient',
  W: 'clinically undetermined',
  exempt: 'exempt from reporting',
};
const next: Readonly<Record<Poa, Poa | undefined>> = { Y: 'N', N: 'U', U: 'W', W: undefined, exempt: 'Y' };

/**
 * The POA answer of a diagnosis. After a code is entered the focus rests here: a letter answers and goes back to the entry box, any
 * other character goes on there as the beginning of the next code.
 */
export function PoaCell({ path, code, poa, exempt }: PoaCellProps) {
  const { change, readOnly, focusOn } = useWorkbench();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || readOnly) return;
    const answer = poaOfKey(event.key, exempt);
    if (answer !== undefined) {
      change({ do: 'set-poa', path, poa: answer });
      document.getElementById(entryBoxId)?.focus();
    } else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))
      document.getElementById(entryBoxId)?.focus();
    else if (event.key === ' ') change({ do: 'set-poa', path, poa: poa === undefined ? 'Y' : next[poa] });
    else if (/^[0-9a-z]$/i.test(event.key)) {
      // Not prevented: the character is typed into the box that has the focus now.
      event.stopPropagation();
      document.getElementById(entryBoxId)?.focus();
      return;
    } else if (event.key === 'Escape') focusOn(elementIdOf(path));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const said = poa === undefined ? 'not answered' : words[poa];
  const shown = poa ?? 'POA?';
  return (
    <button
      type="button"
      id={elementIdOf(path, 'poa')}
      className={`poa poa-${poa ?? 'open'}`}
      tabIndex={-1}
      data-code={code.replace('.', '')}
      aria-label={`${shown}: present on admission, ${code}, ${said}`}
      title={`Present on admission: ${said}. Type Y, N, U or W.`}
      onClick={() => change({ do: 'set-poa', path, poa: poa === undefined ? 'Y' : next[poa] })}
      onKeyDown={onKeyDown}
    >
      {shown}
    </button>
  );
}
