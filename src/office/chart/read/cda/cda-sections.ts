import type { DocumentSection } from '../../../store/index.ts';
import { attributeOf, childrenNamed, elementAt, narrativeSections, textOf, type XmlNode } from '../xml/index.ts';

export interface CdaSections {
  readonly sections: readonly DocumentSection[];
  /** LOINC codes of the sections, which tell the kind of the stay. */
  readonly codes: ReadonlySet<string>;
  /** Sections that have entries but no narrative to read. */
  readonly unread: number;
}

/** All sections below a structured body (or a section that stands alone), nested ones after the one that holds them. */
export function cdaSections(tops: readonly XmlNode[]): CdaSections {
  const sections: DocumentSection[] = [];
  const codes = new Set<string>();
  let unread = 0;
  const visit = (section: XmlNode, above: string): void => {
    const code = elementAt(section, 'code');
    codes.add(attributeOf(code, 'code') ?? '');
    const own = textOf(elementAt(section, 'title')) || attributeOf(code, 'displayName') || 'Section without a title';
    const heading = above === '' || above === own ? own : `${above}: ${own}`;
    const text = elementAt(section, 'text');
    const read = text ? narrativeSections(text, heading) : [];
    const inner = childrenNamed(section, 'component').flatMap((part) => childrenNamed(part, 'section'));
    if (read.length > 0) sections.push(...read);
    else if (inner.length === 0) {
      if (childrenNamed(section, 'entry').length > 0) unread += 1;
      sections.push({ heading, text: nothingSaid(section) });
    }
    for (const part of inner) visit(part, read.length > 0 ? '' : own);
  };
  for (const top of tops) visit(top, '');
  return { sections, codes, unread };
}

const nullFlavors: Readonly<Record<string, string>> = {
  NI: 'No information.',
  NA: 'Not applicable.',
  UNK: 'Unknown.',
  NASK: 'Not asked.',
  ASKU: 'Asked but unknown.',
  MSK: 'Masked.',
};
const nothingSaid = (section: XmlNode): string =>
  nullFlavors[attributeOf(section, 'nullFlavor') ?? ''] ?? 'The section has no text.';
