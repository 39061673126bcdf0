import {
  type AxisChoice,
  type AxisPosition,
  answerFromText,
  back,
  displayIcd10Cm,
  expandCode,
  findTerms,
  forward,
  knownCharacters,
  nextQuestion,
  type Place,
  parseIcd10Cm,
  visit,
} from '../../engine/codes/index.ts';
import type { Desk } from './desk.ts';
import { codeOfLine, linesOf } from './encoder-lines.ts';
import { type EncoderState, type Key, pop, push, replace, type Screen, screenOf } from './encoder-state.ts';
import { type FoundEntries, findEntries } from './find-entries.ts';

/**
 * The whole behaviour of the encoder: a key, and the state it makes. Enter searches, opens, answers and posts; arrows move; → lists the
 * codes a line leaves open; F searches the subterms of a page; N shows the notes of a code; ← and Alt-→ go through the history; Backspace takes back one column or
 * answer; a letter picks a PCS value, a digit an answer; Tab changes between diagnoses and procedures; Esc closes. A code that is typed is
 * always accepted.
 */
export function pressKey(desk: Desk, state: EncoderState, key: Key): EncoderState {
  const screen = screenOf(state);
  if (key.name === 'escape') return closeTop(state, screen);
  if (key.name === 'up' || key.name === 'down') return move(desk, state, key.name === 'up' ? -1 : 1);
  if (key.name === 'pageup' || key.name === 'pagedown') return move(desk, state, key.name === 'pageup' ? -10 : 10);
  if (key.name === 'return' || key.name === 'enter') return enter(desk, state, screen);
  if (screen.kind === 'search') return type(state, screen, key);
  if (screen.kind === 'page') return pressOnPage(desk, state, screen, key);
  if (key.name === 'backspace' || key.name === 'left') return takeBack(state, screen);
  if (screen.kind === 'pcs') return pickValue(desk, state, screen, key.text.toUpperCase());
  if (key.text.toLowerCase() === 'n') return showNotes(desk, state);
  if (screen.kind === 'question' && key.name === 'right') return push(state, { ...screen, kind: 'list' });
  return /^[1-9]$/.test(key.text) ? enter(desk, { ...state, selected: Number(key.text) - 1 }, screen) : state;
}

function closeTop(state: EncoderState, screen: Screen): EncoderState {
  if (state.pending.length > 0) return { ...state, pending: [], message: '' };
  if (screen.kind === 'page' && screen.subterm !== undefined)
    return replace(state, { kind: 'page', subterm: undefined });
  return pop(state);
}

function move(desk: Desk, state: EncoderState, by: number): EncoderState {
  const last = Math.max(0, linesOf(desk, state).length - 1);
  return { ...state, selected: Math.min(last, Math.max(0, state.selected + by)) };
}

type Search = Extract<Screen, { kind: 'search' }>;

function type(state: EncoderState, screen: Search, key: Key): EncoderState {
  const { text } = screen;
  if (key.name === 'tab') {
    const system = screen.system === 'icd-10-cm' ? 'icd-10-pcs' : 'icd-10-cm';
    return replace(state, { ...screen, system, asked: undefined, hits: [] });
  }
  if (key.name === 'backspace') return replace(state, { ...screen, text: text.slice(0, -1) });
  return key.text >= ' ' ? replace(state, { ...screen, text: text + key.text }) : state;
}

function enter(desk: Desk, state: EncoderState, screen: Screen): EncoderState {
  if (state.pending.length > 0) return post(desk, state, state.pending);
  if (screen.kind === 'search' && screen.asked !== screen.text) return search(desk, state, screen);
  const action = linesOf(desk, state)[state.selected]?.action;
  switch (action?.do) {
    case 'open':
      return openPage(state, screen, action.place);
    case 'post':
      return post(desk, state, action.codes);
    case 'answer':
      return screen.kind === 'question' || screen.kind === 'list'
        ? answer(desk, state, action.rows, screen.next)
        : state;
    case 'choose':
      return screen.kind === 'pcs' ? choose(state, screen, action.axis, action.choice) : state;
    case 'build':
      return push(state, { kind: 'pcs', known: action.known, chosen: [] });
    case 'show':
      return screen.kind === 'search' ? replace(state, { ...screen, hits: action.places }) : state;
    default:
      return state;
  }
}

function search(desk: Desk, state: EncoderState, screen: Search): EncoderState {
  const typed = typedCode(desk, state, screen);
  if (typed) return typed;
  const { places, missing } =
    screen.system === 'icd-10-cm' ? findEntries(desk, screen.text, 60) : findProcedures(desk, screen.text);
  const next = replace(state, { ...screen, asked: screen.text, hits: places });
  if (places.length === 0) return { ...next, message: `Nothing in the index begins with ${screen.text}.` };
  return missing.length === 0 ? next : { ...next, message: `Not in the index: ${missing.join(', ')}.` };
}

function findProcedures({ pcsIndex }: Desk, text: string): FoundEntries {
  const hits = pcsIndex ? findTerms(pcsIndex, text, { loose: true }) : [];
  return { places: hits.map(({ entry }) => ({ book: 'index', entry })), missing: hits[0]?.missing ?? [] };
}

/** A code typed directly is posted, or asked to its end, without the index. */
function typedCode(desk: Desk, state: EncoderState, { system, text }: Search): EncoderState | undefined {
  const wanted = text.trim().toUpperCase();
  if (system === 'icd-10-pcs') {
    const known = /^[0-9A-HJ-NP-Z]{3,7}$/.test(wanted) ? knownCharacters(wanted) : undefined;
    const { rows = [], code = undefined } = known && desk.pcs ? desk.pcs.builder.state(known) : {};
    if (!known || rows.length === 0) return undefined;
    return code !== undefined && wanted.length === 7
      ? post(desk, state, [code])
      : push(state, { kind: 'pcs', known, chosen: [] });
  }
  const code = parseIcd10Cm(wanted);
  return code.ok && desk.codes && expandCode(desk.codes, code.value).length > 0
    ? post(desk, state, [code.value])
    : undefined;
}

function openPage(state: EncoderState, screen: Screen, place: Place): EncoderState {
  const there = { ...state, navigation: visit(state.navigation, place) };
  const page: Screen = { kind: 'page', subterm: undefined };
  return screen.kind === 'page' ? replace(there, page) : push(there, page);
}

/** Posts the first of the codes, asking where it is not billable yet; the others wait for the next Enter. */
function post(desk: Desk, state: EncoderState, [code = '', ...next]: readonly string[]): EncoderState {
  if (desk.pcs && desk.pcs.builder.rowOf(code) >= 0) return posted(state, code, next);
  const rows = desk.codes ? expandCode(desk.codes, code) : [];
  if (rows.length === 0)
    return { ...state, pending: next, message: `${displayIcd10Cm(code)} is not in this edition; it was not posted.` };
  if (rows.length > 1) return ask(desk, { ...state, pending: [] }, rows, next);
  return posted(state, desk.codes?.row(rows[0] ?? 0).code ?? code, next);
}

/** Asks what is still open. The answer that the searched text gives is selected, so that Enter confirms it; it is never taken unasked. */
function ask(desk: Desk, state: EncoderState, rows: readonly number[], next: readonly string[]): EncoderState {
  const asked = push(state, { kind: 'question', rows, next });
  const text = state.screens.map((screen) => (screen.kind === 'search' ? screen.text : '')).join(' ');
  const question = desk.codes && nextQuestion(desk.codes, rows);
  const given = question && answerFromText(question, text);
  return given ? { ...asked, selected: question.answers.indexOf(given) } : asked;
}

function posted(state: EncoderState, code: string, next: readonly string[]): EncoderState {
  const screens = state.screens.filter(({ kind }) => kind === 'search' || kind === 'page');
  const waiting = next[0] === undefined ? '' : `; Enter posts ${displayIcd10Cm(next[0])} next, Esc leaves it`;
  const message = `posted ${code.length === 7 && /^[0-9]/.test(code) ? code : displayIcd10Cm(code)}${waiting}`;
  return { ...state, screens, selected: 0, posted: [...state.posted, code], pending: next, message };
}

function answer(desk: Desk, state: EncoderState, rows: readonly number[], next: readonly string[]): EncoderState {
  const code = rows.length === 1 ? desk.codes?.row(rows[0] ?? 0).code : undefined;
  return code === undefined ? ask(desk, state, rows, next) : posted(state, code, next);
}

function pressOnPage(
  desk: Desk,
  state: EncoderState,
  screen: Extract<Screen, { kind: 'page' }>,
  key: Key,
): EncoderState {
  const { subterm } = screen;
  if (key.name === 'left' || key.name === 'right') return leftOrRight(desk, state, key);
  if (subterm === undefined) {
    if (key.text.toLowerCase() === 'n') return showNotes(desk, state);
    if (key.text.toLowerCase() === 'f') return replace(state, { kind: 'page', subterm: '' });
    return key.name === 'backspace' ? replace({ ...state, navigation: back(state.navigation) }, screen) : state;
  }
  if (key.name === 'backspace') return replace(state, { kind: 'page', subterm: subterm.slice(0, -1) });
  return key.text >= ' ' ? replace(state, { kind: 'page', subterm: subterm + key.text }) : state;
}

function leftOrRight(desk: Desk, state: EncoderState, key: Key): EncoderState {
  const page: Screen = { kind: 'page', subterm: undefined };
  if (key.name === 'left') return replace({ ...state, navigation: back(state.navigation) }, page);
  if (key.alt) return replace({ ...state, navigation: forward(state.navigation) }, page);
  const action = linesOf(desk, state)[state.selected]?.action;
  if (action?.do === 'open') return openPage(state, page, action.place);
  const [code = '', ...next] = action?.do === 'post' ? action.codes : [];
  const rows = desk.codes ? expandCode(desk.codes, code) : [];
  return rows.length > 0 ? push(state, { kind: 'list', rows, next }) : state;
}

function showNotes(desk: Desk, state: EncoderState): EncoderState {
  const code = codeOfLine(desk, linesOf(desk, state)[state.selected]?.action);
  if (code === undefined) return state;
  if ((desk.notes?.of(code).length ?? 0) > 0) return push(state, { kind: 'notes', code });
  return { ...state, message: `No tabular notes apply to ${displayIcd10Cm(code)}.` };
}

function takeBack(state: EncoderState, screen: Screen): EncoderState {
  const axis = screen.kind === 'pcs' ? screen.chosen.at(-1) : undefined;
  if (screen.kind !== 'pcs' || axis === undefined) return pop(state);
  const { [axis]: _dropped, ...known } = screen.known;
  return replace(state, { kind: 'pcs', known, chosen: screen.chosen.slice(0, -1) });
}

type Builder = Extract<Screen, { kind: 'pcs' }>;

function pickValue(desk: Desk, state: EncoderState, screen: Builder, value: string): EncoderState {
  const lines = linesOf(desk, state).flatMap(({ action }) =>
    action.do === 'choose' && action.choice.value === value ? [action] : [],
  );
  const [first] = lines;
  if (!first) return { ...state, message: value > ' ' ? `${value} is not a legal value here.` : state.message };
  return setAxis(state, screen, first.axis, { value });
}

/** A line names one meaning of a value: where the character has several, its label is what is known. */
function choose(state: EncoderState, screen: Builder, axis: AxisPosition, choice: AxisChoice): EncoderState {
  const known = screen.known[axis];
  const decided = known && 'label' in known && known.label === choice.label;
  return setAxis(state, screen, axis, decided ? { value: choice.value } : { label: choice.label });
}

function setAxis(
  state: EncoderState,
  { known, chosen }: Builder,
  axis: AxisPosition,
  to: { value: string } | { label: string },
): EncoderState {
  return replace(state, {
    kind: 'pcs',
    known: { ...known, [axis]: to },
    chosen: [...chosen.filter((one) => one !== axis), axis],
  });
}
