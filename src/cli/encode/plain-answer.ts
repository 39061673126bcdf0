import {
  type CodeTable,
  type EntryPage,
  entryPage,
  expandCode,
  explainPcs,
  findTerms,
  knownCharacters,
  leadsOf,
  narrowByText,
  nextQuestion,
  type OpenCode,
  type PartialPcs,
  parseIcd10Cm,
  printedTitle,
  resolveReference,
} from '../../engine/codes/index.ts';
import type { Desk } from './desk.ts';
import { findEntries, remarksOn } from './find-entries.ts';

/** The encoder's answer to one text, as a JSON value. */
export type PlainAnswer = Readonly<Record<string, unknown>>;

/** Entries of the diagnosis books for a text, each with its codes, what it leads to, and the next question when codes are still open. */
export function diagnosisAnswer(desk: Desk, query: string, limit: number): PlainAnswer {
  const { codes, books, on } = desk;
  const remarks = remarksOn(desk, 'icd-10-cm');
  const code = parseIcd10Cm(query);
  const rows = code.ok && codes ? expandCode(codes, code.value) : [];
  const about = { query, on, edition: codes?.info.edition, remarks };
  if (code.ok && codes && rows.length > 0) return { ...about, code: codeFacts(codes, code.value, query), entries: [] };
  const { places, missing } = findEntries(desk, query, limit);
  const entries = places.flatMap((place) => {
    const page = entryPage(books, codes, place);
    return page ? [pageFacts(desk, page, query)] : [];
  });
  return { ...about, notInTheIndex: missing, entries };
}

function pageFacts(desk: Desk, page: EntryPage, query: string): PlainAnswer {
  const { codes } = desk;
  const of = (code: OpenCode | undefined): PlainAnswer | undefined =>
    code && { printed: code.printed, ...(codes ? codeFacts(codes, code.code, query) : {}) };
  return {
    book: page.place.book,
    path: page.path,
    code: of(page.code),
    manifestation: of(page.manifestation),
    columns:
      page.cells.length > 0 ? page.cells.map(({ heading, code }) => ({ heading, code: code?.printed })) : undefined,
    see: referenceFacts(desk, page.see),
    seeAlso: referenceFacts(desk, page.seeAlso),
    seeCategory: page.seeCategory.length > 0 ? page.seeCategory.map(({ printed }) => printed) : undefined,
    subterms: page.subterms.map(({ title, leadsTo }) => ({ title, leadsTo })),
  };
}

function referenceFacts({ books }: Desk, references: EntryPage['see']): readonly PlainAnswer[] | undefined {
  if (references.length === 0) return undefined;
  return references.map(({ text, places, codes, complete }) => ({
    text,
    complete,
    codes,
    leadsTo: places.map(({ book, entry, column }) => {
      const tree = books.tree(book);
      return { book, path: tree?.pathOf(entry).map((at) => printedTitle(tree.titleOf(at))) ?? [], column };
    }),
  }));
}

/** A code: billable, or how many are open and the next question; answers that the text already gives are taken first. */
function codeFacts(codes: CodeTable, code: string, text: string): PlainAnswer {
  const row = codes.find(code);
  const { rows: open, taken } = narrowByText(codes, expandCode(codes, code), text);
  const question = nextQuestion(codes, open);
  const only = open.length === 1 ? codes.row(open[0] ?? 0) : undefined;
  return {
    code,
    title: row?.title,
    billable: row?.billable ?? false,
    takenFromText: taken.length > 0 ? taken : undefined,
    codesOpen: open.length,
    result: only && { code: only.code, display: only.display, title: only.title },
    question: question && {
      about: question.about,
      text: question.text,
      answers: question.answers.map(({ label, rows }) => ({
        label,
        codes: rows.length,
        code: rows.length === 1 ? codes.row(rows[0] ?? 0).code : undefined,
      })),
    },
  };
}

/** A PCS code explained, or entries of the procedure index with what the tables still leave open. */
export function procedureAnswer(desk: Desk, query: string, limit: number): PlainAnswer {
  const { pcs, pcsIndex, on } = desk;
  const remarks = remarksOn(desk, 'icd-10-pcs');
  const about = { query, on, remarks };
  if (!pcs) return { ...about, entries: [] };
  const wanted = query.trim().toUpperCase();
  const explained = explainPcs(pcs, wanted);
  if (explained) return { ...about, explained };
  const known = /^[0-9A-HJ-NP-Z]{1,6}$/.test(wanted) ? knownCharacters(wanted) : {};
  if (pcs.builder.rowsFor(known).length > 0 && Object.keys(known).length > 2)
    return { ...about, open: builderFacts(desk, known) };
  const hits = pcsIndex ? findTerms(pcsIndex, query, { limit, loose: true }) : [];
  const entries = hits.flatMap(({ entry }) =>
    pcsIndex
      ? [entry, ...pcsIndex.childrenOf(entry)].flatMap((at) =>
          leadsOf(pcs.builder, pcsIndex, at).map((lead) => ({
            path: pcsIndex
              .pathOf(at)
              .map((one) => printedTitle(pcsIndex.titleOf(one)))
              .filter((title) => title !== ''),
            kind: lead.kind,
            text: lead.text,
            open: Object.keys(lead.known).length > 0 ? builderFacts(desk, lead.known) : undefined,
            leadsTo: lead.kind === 'see' ? seenFrom(desk, lead.text) : undefined,
          })),
        )
      : [],
  );
  return { ...about, entries: entries.slice(0, limit) };
}

/** Entries of the procedure index that a reference names. */
function seenFrom({ pcsShelf, pcsIndex }: Desk, text: string): readonly string[] {
  return resolveReference(pcsShelf, 'index', text).places.map(({ entry }) =>
    (pcsIndex?.pathOf(entry) ?? []).map((at) => printedTitle(pcsIndex?.titleOf(at) ?? '')).join(', '),
  );
}

function builderFacts({ pcs }: Desk, known: PartialPcs): PlainAnswer | undefined {
  if (!pcs) return undefined;
  const { axes, code, open } = pcs.builder.state(known);
  const axis = axes.find((one) => one.axis === open);
  return {
    code,
    next: axis && {
      axis: axis.axis,
      titles: axis.titles,
      choices: axis.choices.map(({ value, label }) => ({ value, label })),
    },
  };
}
