import {
  type AxisPosition,
  type Navigation,
  type PartialPcs,
  type Place,
  startNavigation,
} from '../../engine/codes/index.ts';

/** What the coder looks at. The last screen of the stack is shown; Esc closes it. */
export type Screen =
  | {
      readonly kind: 'search';
      readonly system: 'icd-10-cm' | 'icd-10-pcs';
      readonly text: string;
      /** The text that `hits` answer; undefined before the first search. */
      readonly asked: string | undefined;
      /** Entries of the diagnosis books, or of the procedure index (book left at `index`). */
      readonly hits: readonly Place[];
    }
  /** The page of `navigation.here`; `subterm` is the text of a subterm search while it is typed. */
  | { readonly kind: 'page'; readonly subterm: string | undefined }
  /** A guided question over billable rows; `next` are codes to post after it. */
  | { readonly kind: 'question'; readonly rows: readonly number[]; readonly next: readonly string[] }
  /** Billable rows one by one. */
  | { readonly kind: 'list'; readonly rows: readonly number[]; readonly next: readonly string[] }
  /** Tabular notes that apply to a diagnosis code. */
  | { readonly kind: 'notes'; readonly code: string }
  /** The PCS builder; `chosen` are the axes the coder chose, in order. */
  | { readonly kind: 'pcs'; readonly known: PartialPcs; readonly chosen: readonly AxisPosition[] };

export interface EncoderState {
  readonly screens: readonly Screen[];
  readonly selected: number;
  readonly navigation: Navigation;
  /** Codes posted so far, canonical, in order. */
  readonly posted: readonly string[];
  /** Codes that successive Enter will post: the rest of a multiple-code entry. */
  readonly pending: readonly string[];
  readonly message: string;
  readonly closed: boolean;
}

/** A key as the reducer sees it. `name` is that of node:readline (`return`, `escape`, `up` …); `text` what it types. */
export interface Key {
  readonly name: string;
  readonly text: string;
  readonly alt: boolean;
}

export const startState: EncoderState = {
  screens: [{ kind: 'search', system: 'icd-10-cm', text: '', asked: undefined, hits: [] }],
  selected: 0,
  navigation: startNavigation,
  posted: [],
  pending: [],
  message: '',
  closed: false,
};

export function screenOf(state: EncoderState): Screen {
  const top = state.screens.at(-1);
  if (!top) throw new RangeError('the encoder has a screen until it is closed');
  return top;
}

/** Puts a screen on top, with its first line selected. */
export function push(state: EncoderState, screen: Screen, message = ''): EncoderState {
  return { ...state, screens: [...state.screens, screen], selected: 0, message };
}

/** Changes the screen on top. */
export function replace(state: EncoderState, screen: Screen, selected = 0): EncoderState {
  return { ...state, screens: [...state.screens.slice(0, -1), screen], selected, message: '' };
}

/** Closes the screen on top; with the last one the encoder closes. */
export function pop(state: EncoderState): EncoderState {
  if (state.screens.length < 2) return { ...state, closed: true };
  return { ...state, screens: state.screens.slice(0, -1), selected: 0, message: '' };
}
