import type { DocumentSection } from '../../../store/index.ts';
import { embeddedText } from '../embedded-text.ts';
import { attributeOf, childrenNamed, elementAt, narrativeSections, textOf, type XmlNode } from '../xml/index.ts';
import { type CdaSections, cdaSections } from './cda-sections.ts';

export interface CdaBody extends CdaSections {
  /** The sections at the top of the body. */
  readonly tops: readonly XmlNode[];
  readonly remarks: readonly string[];
}

/** Structured body or non-XML body (C-CDA R2.1, 1.1.22 Unstructured Document). */
export function cdaBody(document: XmlNode): CdaBody {
  const parts = childrenNamed(document, 'component');
  const structured = parts.flatMap((part) => childrenNamed(part, 'structuredBody'));
  const tops = structured
    .flatMap((body) => childrenNamed(body, 'component'))
    .flatMap((part) => childrenNamed(part, 'section'));
  const read = cdaSections(tops);
  const loose = parts.flatMap((part) => childrenNamed(part, 'nonXMLBody')).map(nonXmlBody);
  const remarks = loose.flatMap((body) => body.remarks);
  if (read.unread > 0)
    remarks.push(`${read.unread} section(s) hold entries without narrative text; the entries are not shown.`);
  return { ...read, tops, sections: [...read.sections, ...loose.flatMap((body) => body.sections)], remarks };
}

function nonXmlBody(body: XmlNode): { sections: readonly DocumentSection[]; remarks: readonly string[] } {
  const text = elementAt(body, 'text');
  const type = attributeOf(text, 'mediaType') ?? 'text/plain';
  if (elementAt(text, 'reference'))
    return { sections: [], remarks: ['The document is a reference to a file that is not part of it.'] };
  if (attributeOf(text, 'representation')?.toUpperCase() !== 'B64')
    return { sections: text ? narrativeSections(text, undefined) : [], remarks: [] };
  return embeddedText(textOf(text).replace(/\s/g, ''), type);
}
