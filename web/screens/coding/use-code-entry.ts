import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { displayIcd10Cm } from '../../../src/engine/codes/index.ts';
import type { CodePageAnswer } from '../../../src/server/contract.ts';
import { ApiError, api } from '../../api.ts';
import type { Poa } from './abstract-changes.ts';
import { type EntryMode, type EntrySystem, readEntry, systemOf } from './code-entry-text.ts';
import { elementIdOf } from './field-path.ts';
import { poaOfKey, rowOfCode } from './row-keys.ts';
import { type CodeSearch, useCodeSearch } from './use-code-search.ts';
import { useWorkbench, type Workbench } from './workbench-context.ts';

/** One line of the list under the entry box. */
export interface EntryOption {
  readonly code: string;
  readonly display: string;
  readonly title: string;
  readonly billable: boolean;
  readonly because?: string;
}

export interface CodeEntryState {
  readonly mode: EntryMode;
  readonly text: string;
  readonly options: readonly EntryOption[];
  readonly active: number;
  readonly search: CodeSearch | undefined;
  /** The header whose codes are listed, when one was opened. */
  readonly opened: CodePageAnswer | undefined;
  readonly open: boolean;
  /** What stands in the way of the code that was typed. */
  readonly obstacle: string | undefined;
  setMode(mode: EntryMode): void;
  setText(text: string): void;
  choose(option: EntryOption): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** What the entry box holds and what its keys do: Enter adds, arrows choose, → opens a header, Escape goes a step back. */
export function useCodeEntry(): CodeEntryState {
  const workbench = useWorkbench();
  const { seed, abstract } = workbench;
  const [mode, setModeOnly] = useState<EntryMode>(seed.mode);
  const [text, setTextOnly] = useState('');
  const [trail, setTrail] = useState<readonly CodePageAnswer[]>([]);
  const [active, setActive] = useState(-1);
  const [obstacle, setObstacle] = useState<{ readonly text: string; readonly words: string }>();
  const now = useRef({ workbench, text });
  now.current = { workbench, text };
  // Codes are looked up one after the other while the hands go on typing; a POA letter typed meanwhile belongs to the code on its way.
  const onItsWay = useRef<{ poa: Poa | undefined } | undefined>(undefined);
  const line = useRef<Promise<void>>(Promise.resolve());
  const entry = readEntry(text, mode);
  const system = entry.is === 'code' ? entry.system : systemOf(mode);
  const search = useCodeSearch(entry.text, system, abstract.dischargeDate);
  const opened = trail.at(-1);
  const options = useMemo(() => optionsOf(opened, search), [opened, search]);
  const clear = (): void => {
    setTextOnly('');
    setTrail([]);
    setActive(-1);
    setObstacle(undefined);
  };
  const setText = (next: string): void => {
    clear();
    setTextOnly(next);
  };
  const setMode = (next: EntryMode): void => {
    setModeOnly(next);
    setTrail([]);
    setActive(-1);
  };
  // A seed is an order from elsewhere on the screen; it replaces what stands in the box.
  const lastSeed = useRef(seed);
  useEffect(() => {
    if (lastSeed.current === seed) return;
    lastSeed.current = seed;
    setModeOnly(seed.mode);
    setTextOnly(seed.text);
    setTrail([]);
    setActive(-1);
    setObstacle(undefined);
  }, [seed]);

  const add = (code: string, title: string, codeSystem: EntrySystem, poa?: Poa): void => {
    const as =
      mode === 'admitting' && codeSystem === 'icd-10-cm'
        ? mode
        : codeSystem === 'icd-10-pcs'
          ? 'procedure'
          : 'diagnosis';
    addAndGoOn(now.current.workbench, as, { code, title, poa }, now.current.text === '');
    if (as === 'admitting') setModeOnly('diagnosis');
  };
  const openHeader = async (code: string): Promise<void> => {
    try {
      const page = await api.codePage(system, code, abstract.dischargeDate);
      setTrail((old) => [...old, page]);
      setActive(0);
    } catch (error) {
      setObstacle({ text, words: wordsOf(error) });
    }
  };
  const choose = (option: EntryOption): void => {
    if (option.billable) {
      clear();
      now.current.text = '';
      add(option.code, option.title, system, entry.is === 'code' ? entry.poa : undefined);
    } else void openHeader(option.code);
  };
  const acceptTyped = (): void => {
    if (entry.is !== 'code') return;
    const typed = text;
    clear();
    // The second Enter on the same text: the coder knows a code that the tables at hand do not.
    if (obstacle?.text === typed) {
      now.current.text = '';
      add(entry.code, '', entry.system, entry.poa);
      return;
    }
    const asked = { poa: entry.poa };
    onItsWay.current = asked;
    const stop = (words: string): void => {
      if (now.current.text !== '') now.current.workbench.say(words);
      else {
        setTextOnly(typed);
        setObstacle({ text: typed, words });
      }
    };
    const lookUp = async (): Promise<void> => {
      try {
        const page = await api.codePage(entry.system, entry.code, abstract.dischargeDate);
        if (page.billable && page.valid) add(page.code, page.title, entry.system, asked.poa);
        else if (page.children.length > 0 && now.current.text === '') {
          setTextOnly(typed);
          setTrail([page]);
          setActive(0);
        } else stop(`${page.display} is not valid for claims on this date. ${again}`);
      } catch (error) {
        stop(error instanceof ApiError && error.status !== 0 ? `${wordsOf(error)} ${again}` : wordsOf(error));
      }
      if (onItsWay.current === asked) onItsWay.current = undefined;
    };
    line.current = line.current.then(lookUp);
  };
  const chosen = options[Math.max(active, 0)];
  const current = opened !== undefined || search?.forText === entry.text;
  const enter = (): void => {
    if (entry.is === 'code' && active < 0 && !opened) acceptTyped();
    else if (chosen && current) choose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    const asked = onItsWay.current;
    const answer = asked && asked.poa === undefined && text === '' && plain ? poaOfKey(event.key, false) : undefined;
    if (asked && answer !== undefined) asked.poa = answer;
    else if (event.key === 'Enter' && plain) enter();
    else if (event.key === 'ArrowDown' && plain) {
      if (options.length > 0) setActive(nextActive(active, entry.is === 'code', options.length));
      else document.querySelector<HTMLElement>('.row-main')?.focus();
    } else if (event.key === 'ArrowUp' && plain && options.length > 0) setActive(Math.max(active - 1, -1));
    else if (event.key === 'ArrowRight' && plain && chosen && !chosen.billable && atEnd(event))
      void openHeader(chosen.code);
    else if (event.key === 'ArrowLeft' && plain && opened) setTrail(trail.slice(0, -1));
    else if (event.key === 'Escape') {
      if (trail.length > 0) setTrail(trail.slice(0, -1));
      else if (text !== '') clear();
      else document.querySelector<HTMLElement>('.document-button[aria-current]')?.focus();
    } else if (text === '' && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key))
      workbench.change({ do: event.key.toLowerCase() === 'y' || event.shiftKey ? 'redo' : 'undo' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return {
    ...{ mode, text, options, active, search, opened, setMode, setText, choose, onKeyDown },
    open: text.trim() !== '',
    obstacle: obstacle?.text === text ? obstacle.words : undefined,
  };
}

/** The first hit of a search is the one Enter takes, so the first arrow goes to the second; a typed code stands before all hits. */
function nextActive(active: number, codeTyped: boolean, length: number): number {
  const next = active >= 0 ? active + 1 : codeTyped ? 0 : 1;
  return next < length ? next : length - 1;
}

function optionsOf(opened: CodePageAnswer | undefined, search: CodeSearch | undefined): readonly EntryOption[] {
  return opened ? opened.children : (search?.answer?.results ?? []);
}

/**
 * After an inpatient diagnosis the POA answer is asked for, after a procedure its date; unless the hands are already at the next
 * code (`boxEmpty` false).
 */
function addAndGoOn(
  workbench: Workbench,
  mode: EntryMode,
  code: { code: string; title: string; poa?: Poa | undefined },
  boxEmpty: boolean,
): void {
  const path = workbench.addCode(mode, code);
  if (!path) {
    const row = mode === 'diagnosis' ? rowOfCode(workbench, code.code) : undefined;
    if (row) document.getElementById(row)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  if (!boxEmpty) return;
  if (mode === 'procedure') workbench.focusOn(elementIdOf(path, 'date'));
  else if (mode === 'diagnosis' && code.poa === undefined && workbench.abstract.setting === 'inpatient')
    workbench.focusOn(elementIdOf(path, 'poa'));
}

const again = 'Enter again adds it all the same, marked.';
const atEnd = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLInputElement && target.selectionStart === target.value.length;

const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The code could not be looked up.';

/** How a code of the box's system is written. */
export const shownCode = (code: string, system: EntrySystem): string =>
  system === 'icd-10-cm' ? displayIcd10Cm(code) : code;
