import type {
  ClinicalIndicatorJson,
  PhysicianQueryAnswer,
  PhysicianQueryDraftJson,
  QueryFindingJson,
  QueryTemplateAnswer,
} from '../../../src/server/contract.ts';

export type QueryOptionJson = PhysicianQueryDraftJson['options'][number];

/** A physician query as it stands in the window. */
export interface QueryInHand {
  /** Set once it was saved. */
  readonly id?: string;
  readonly version?: number;
  readonly provider: string;
  readonly template?: { readonly id: string; readonly version: number };
  readonly draft: PhysicianQueryDraftJson;
  readonly internalNote: string;
}

export const emptyQuery: QueryInHand = {
  provider: '',
  internalNote: '',
  draft: {
    ...{ title: '', format: 'options', question: '', indicators: [], documented: [] },
    options: [
      { text: '', kind: 'answer' },
      { text: 'Other (please specify)', kind: 'other' },
      { text: 'Unable to determine', kind: 'undetermined' },
    ],
  },
};

/** Words of a template over a query; what was chosen from the chart and the provider stay. */
export function withTemplate(query: QueryInHand, template: QueryTemplateAnswer): QueryInHand {
  const { purpose: _old, ...draft } = query.draft;
  const { id, version, title, format, purpose, question, options } = template;
  return {
    ...query,
    template: { id, version },
    draft: { ...draft, title, format, question, options, ...(purpose ? { purpose } : {}) },
  };
}

export const queryInHand = (saved: PhysicianQueryAnswer, template?: QueryInHand['template']): QueryInHand => ({
  id: saved.id,
  version: saved.version,
  provider: saved.provider,
  ...(template ? { template } : {}),
  draft: saved.draft,
  internalNote: saved.internalNote ?? '',
});

const same = (a: ClinicalIndicatorJson, b: ClinicalIndicatorJson): boolean =>
  a.text === b.text && a.source === b.source && a.date === b.date;

export const hasIndicator = ({ indicators }: PhysicianQueryDraftJson, one: ClinicalIndicatorJson): boolean =>
  indicators.some((other) => same(one, other));

/** Takes an indicator in or leaves it out; those taken stay in the order of their dates. */
export function toggleIndicator(draft: PhysicianQueryDraftJson, one: ClinicalIndicatorJson): PhysicianQueryDraftJson {
  if (hasIndicator(draft, one)) return { ...draft, indicators: draft.indicators.filter((other) => !same(one, other)) };
  const { text, source, date, priorEncounter } = one;
  const taken = {
    text,
    ...(source === undefined ? {} : { source }),
    ...(date === undefined ? {} : { date }),
    ...(priorEncounter === undefined ? {} : { priorEncounter }),
  };
  const byDate = (a: ClinicalIndicatorJson, b: ClinicalIndicatorJson): number =>
    (a.date ?? '').localeCompare(b.date ?? '');
  return { ...draft, indicators: [...draft.indicators, taken].toSorted(byDate) };
}

/** Changes one option; an empty text takes it out unless `keep`. */
export const withOption = (
  draft: PhysicianQueryDraftJson,
  index: number,
  text: string | undefined,
): PhysicianQueryDraftJson => ({
  ...draft,
  options:
    text === undefined
      ? draft.options.toSpliced(index, 1)
      : draft.options.map((option, at) => (at === index ? { ...option, text } : option)),
});

/** A new answer stands before "other" and "unable to determine". */
export function withNewOption(draft: PhysicianQueryDraftJson): PhysicianQueryDraftJson {
  const at = draft.options.findIndex(({ kind }) => kind !== 'answer');
  const index = at < 0 ? draft.options.length : at;
  return { ...draft, options: draft.options.toSpliced(index, 0, { text: '', kind: 'answer' }) };
}

/** As it is sent: without empty lines, which are only places to type in. */
export const draftToSend = (draft: PhysicianQueryDraftJson): PhysicianQueryDraftJson => ({
  ...draft,
  options: draft.format === 'open' ? [] : draft.options.filter(({ text }) => text.trim() !== ''),
  documented: draft.documented.map((one) => one.trim()).filter((one) => one !== ''),
});

/** Findings of a field and of what lies within it. */
export const findingsAt = (findings: readonly QueryFindingJson[], field: string): readonly QueryFindingJson[] =>
  findings.filter((one) => one.field === field || one.field.startsWith(`${field}/`));

/** A text cut at the words that findings mark; overlapping marks become one. */
export function markWords(
  text: string,
  findings: readonly QueryFindingJson[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const marked = findings.some(
      ({ start, end }) => start !== undefined && end !== undefined && at >= start && at < end,
    );
    const last = pieces.at(-1);
    if (last && last.marked === marked) last.text += text[at];
    else pieces.push({ text: text[at] ?? '', marked });
  }
  return pieces;
}
