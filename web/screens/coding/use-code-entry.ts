import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { CodePageAnswer } from '../../../src/server/contract.ts';
import { api } from '../../api.ts';
import type { Poa } from './abstract-changes.ts';
import { type EntryMode, type EntryOption, type EntrySystem, readEntry, systemOf } from './code-entry-text.ts';
import { onEntryKey } from './entry-keys.ts';
import type { EvidenceSpan } from './evidence.ts';
import { useEvidence } from './evidence-context.ts';
import { elementIdOf } from './field-path.ts';
import { rowOfCode } from './row-keys.ts';
import { type CodeSearch, useCodeSearch } from './use-code-search.ts';
import { useTypedCodes } from './use-typed-codes.ts';
import { useWorkbench, type Workbench } from './workbench-context.ts';

/** What stands in the box: the text, the headers opened below it, the option chosen (-1: none yet), and what stands in the way. */
interface Box {
  readonly mode: EntryMode;
  readonly text: string;
  readonly trail: readonly CodePageAnswer[];
  readonly active: number;
  readonly obstacle?: string | undefined;
  /** Words of the chart that the text was taken from; they go with the code that is found for it. */
  readonly evidence?: EvidenceSpan | undefined;
}
type Entered = { readonly code: string; readonly title: string; readonly poa?: Poa | undefined };
const boxWith = (mode: EntryMode, text = '', evidence?: EvidenceSpan): Box => ({
  ...{ mode, text, trail: [], active: -1 },
  evidence,
});

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

/** What the entry box holds and does: Enter adds, arrows choose, → opens a header, Escape goes a step back. */
export function useCodeEntry(): CodeEntryState {
  const workbench = useWorkbench();
  const evidence = useEvidence();
  const on = workbench.abstract.dischargeDate;
  const [box, setBox] = useSeededBox(workbench);
  const now = useRef({ workbench, box });
  now.current = { workbench, box };
  const typedCodes = useTypedCodes();
  const { mode, text, trail, active, obstacle } = box;
  const entry = readEntry(text, mode);
  const system = entry.is === 'code' ? entry.system : systemOf(mode);
  const search = useCodeSearch(entry.text, system, on);
  const opened = trail.at(-1);
  const options = useMemo(() => opened?.children ?? search?.answer?.results ?? [], [opened, search]);
  const change = (next: Partial<Box>): void => setBox((old) => ({ ...old, ...next }));
  const clear = (): void => setBox(({ mode: kept }) => boxWith(kept));

  const add = (code: Entered, codeSystem: EntrySystem, from?: EvidenceSpan): void => {
    const as = codeSystem === 'icd-10-pcs' ? 'procedure' : mode === 'admitting' ? mode : 'diagnosis';
    const added = addAndGoOn(now.current.workbench, as, code, now.current.box.text === '');
    if (added && as !== 'admitting') evidence.keep(code.code, from ? [from] : []);
    if (as === 'admitting') change({ mode: 'diagnosis' });
  };
  const addAndClear: typeof add = (code, codeSystem) => {
    const from = now.current.box.evidence;
    clear();
    now.current.box = boxWith(mode);
    add(code, codeSystem, from);
  };
  const openHeader = (code: string): void =>
    void api.codePage(system, code, on).then(
      (page) => setBox((old) => ({ ...old, trail: [...old.trail, page], active: 0 })),
      (error: Error) => change({ obstacle: error.message }),
    );
  const choose = (option: EntryOption): void => {
    if (option.billable) addAndClear({ ...option, poa: entry.is === 'code' ? entry.poa : undefined }, system);
    else openHeader(option.code);
  };
  const acceptTyped = (): void => {
    if (entry.is !== 'code') return;
    // The second Enter on the same text: the coder knows a code that the tables at hand do not.
    if (obstacle !== undefined) {
      addAndClear({ code: entry.code, title: '', poa: entry.poa }, entry.system);
      return;
    }
    const from = box.evidence;
    clear();
    const comeBack = (next: Partial<Box>, words: string): void => {
      if (now.current.box.text === '') setBox({ ...boxWith(mode, text, from), ...next });
      else now.current.workbench.say(words);
    };
    typedCodes.lookUp(
      { ...entry, on },
      {
        valid: (page, poa) => add({ code: page.code, title: page.title, poa }, entry.system, from),
        header: (page) =>
          comeBack({ trail: [page], active: 0 }, `${page.display} is a header; choose one of its codes.`),
        stop: (words) => comeBack({ obstacle: words }, words),
      },
    );
  };
  const accept = (): void => {
    const chosen = options[Math.max(active, 0)];
    if (entry.is === 'code' && active < 0 && !opened) acceptTyped();
    else if (chosen && (opened !== undefined || search?.forText === entry.text)) choose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent): void =>
    onEntryKey(event, {
      ...{ text, options, active, openHeader, clear, accept, leave, answerPoa: typedCodes.answerPoa },
      codeTyped: entry.is === 'code',
      headerOpen: opened !== undefined,
      setActive: (next) => change({ active: next }),
      closeHeader: () => change({ trail: trail.slice(0, -1), active: -1 }),
      step: (way) => workbench.change({ do: way }),
    });
  return {
    ...{ mode, text, options, active, search, opened, obstacle, choose, onKeyDown },
    open: text.trim() !== '',
    setMode: (next) => change({ mode: next, trail: [], active: -1, obstacle: undefined }),
    // Words of the search may be mended; a box that was emptied begins anew.
    setText: (next) => setBox(boxWith(mode, next, next === '' ? undefined : box.evidence)),
  };
}

/** A seed is an order from elsewhere on the screen; it replaces what stands in the box. */
function useSeededBox({ seed }: Workbench) {
  const [box, setBox] = useState<Box>(boxWith(seed.mode, seed.text, seed.evidence));
  const last = useRef(seed);
  useEffect(() => {
    if (last.current === seed) return;
    last.current = seed;
    setBox(boxWith(seed.mode, seed.text, seed.evidence));
  }, [seed]);
  return [box, setBox] as const;
}

const leave = (to: 'codes' | 'documents'): void =>
  document.querySelector<HTMLElement>(to === 'codes' ? '.row-main' : '.document-button[aria-current]')?.focus();

/**
 * After an inpatient diagnosis the POA answer is asked for, after a procedure its date; unless the hands are already at the next
 * code (`boxEmpty` false). Answers whether it was added.
 */
function addAndGoOn(workbench: Workbench, mode: EntryMode, code: Entered, boxEmpty: boolean): boolean {
  const path = workbench.addCode(mode, code);
  if (!path) {
    const row = mode === 'diagnosis' ? rowOfCode(workbench, code.code) : undefined;
    if (row) document.getElementById(row)?.scrollIntoView({ block: 'nearest' });
    return false;
  }
  if (!boxEmpty) return true;
  if (mode === 'procedure') workbench.focusOn(elementIdOf(path, 'date'));
  else if (mode === 'diagnosis' && code.poa === undefined && workbench.abstract.setting === 'inpatient')
    workbench.focusOn(elementIdOf(path, 'poa'));
  return true;
}
