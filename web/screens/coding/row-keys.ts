import type { KeyboardEvent } from 'react';
import { type CodePath, codeAt, type Poa, pathAfterMove, pathOfDiagnosis, pathsOf } from './abstract-changes.ts';
import { elementIdOf } from './field-path.ts';
import { bindingFor } from './keymap.ts';
import { isTyping } from './use-screen-keys.ts';
import { entryBoxId, type Workbench } from './workbench-context.ts';

/** The POA answer a letter gives; `E` and `1` only where the code needs none. */
export function poaOfKey(key: string, exempt: boolean): Poa | undefined {
  const letter = key.toUpperCase();
  if (letter === 'Y' || letter === 'N' || letter === 'U' || letter === 'W') return letter;
  return exempt && (letter === 'E' || letter === '1') ? 'exempt' : undefined;
}

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.row-main')];

/** Puts the focus on the first row, or into the entry box when there is none. */
export function focusCodeList(): void {
  (document.querySelector<HTMLElement>('.row-main') ?? document.getElementById(entryBoxId))?.focus();
}

/** Keys of the code list. What is a row's key here never reaches the screen's keys. */
export function onListKey(event: KeyboardEvent, workbench: Workbench): void {
  const target = event.target as HTMLElement;
  const path = target.dataset['path'] as CodePath | undefined;
  if (isTyping(target) || path === undefined) return;
  if (goWithArrows(event, target, path) || act(event, path, workbench)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function goWithArrows(event: KeyboardEvent, target: HTMLElement, path: CodePath): boolean {
  if (event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return false;
  const all = rows();
  const at = all.indexOf(target);
  if (event.key === 'ArrowDown') all[at + 1]?.focus();
  else if (event.key === 'ArrowUp') (all[at - 1] ?? document.getElementById(entryBoxId))?.focus();
  else if (event.key === 'Home') all[0]?.focus();
  else if (event.key === 'End') all.at(-1)?.focus();
  else if (event.key === 'ArrowRight')
    (document.getElementById(elementIdOf(path, 'poa')) ?? document.getElementById(elementIdOf(path, 'date')))?.focus();
  else if (event.key === 'Escape') document.getElementById(entryBoxId)?.focus();
  else return false;
  return true;
}

function act(event: KeyboardEvent, path: CodePath, workbench: Workbench): boolean {
  const { abstract, change, focusOn, openPage } = workbench;
  const entry = codeAt(abstract, path);
  if (!entry) return false;
  const procedure = path.startsWith('/procedures/');
  switch (bindingFor('row', event, false)) {
    case 'row-poa':
      change({ do: 'set-poa', path, poa: poaOfKey(event.key, false) });
      return true;
    case 'row-poa-cycle':
      document.getElementById(elementIdOf(path, 'poa'))?.click();
      return true;
    case 'row-up':
    case 'row-down':
      move(workbench, path, event.key === 'ArrowUp' ? -1 : 1);
      return true;
    case 'row-principal':
      change({ do: 'make-principal', path });
      focusOn(elementIdOf(procedure ? '/procedures/0' : '/principalDiagnosis'));
      return true;
    case 'row-page':
      openPage({ system: procedure ? 'icd-10-pcs' : 'icd-10-cm', code: entry.code });
      return true;
    case 'row-date':
      document.getElementById(elementIdOf(path, 'date'))?.focus();
      return true;
    case 'row-remove':
      remove(workbench, path);
      return true;
    default:
      return false;
  }
}

function move({ abstract, change, focusOn }: Workbench, path: CodePath, by: -1 | 1): void {
  change({ do: 'move', path, by });
  focusOn(elementIdOf(pathAfterMove(abstract, path, by)));
}

/** The focus goes to the code that takes the place, or to the one before. */
function remove({ abstract, change, focusOn, say, readOnly }: Workbench, path: CodePath): void {
  const paths = pathsOf(abstract);
  const at = paths.indexOf(path);
  const neighbour = paths[at + 1] ?? paths[at - 1];
  change({ do: 'remove', path });
  if (readOnly) return;
  say(`Removed ${codeAt(abstract, path)?.code ?? ''}. Z takes it back.`);
  const sameList = neighbour !== undefined && neighbour.split('/')[1] === path.split('/')[1];
  if (neighbour === undefined) focusOn(entryBoxId);
  else focusOn(elementIdOf(sameList && at + 1 < paths.length ? path : neighbour));
}

/** Where the focus goes when a code is already reported. */
export const rowOfCode = (workbench: Workbench, code: string): string | undefined => {
  const path = pathOfDiagnosis(workbench.abstract, code);
  return path && elementIdOf(path);
};
