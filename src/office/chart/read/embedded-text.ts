import type { DocumentSection } from '../../store/index.ts';
import { decodeText } from './decode-text.ts';
import { textSections } from './text/index.ts';
import { narrativeSections, readXml } from './xml/index.ts';

export interface Embedded {
  readonly sections: readonly DocumentSection[];
  readonly remarks: readonly string[];
}

/** A base64 attachment: text and XHTML are read; every other type is named and left unread. */
export function embeddedText(base64: string, type: string): Embedded {
  const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const bytes = Buffer.from(base64, 'base64');
  if (!/^text\/|^application\/xhtml|xml$/.test(kind) || kind === 'text/rtf' || bytes.length === 0)
    return { sections: [], remarks: [`An embedded ${wordFor(kind)} (${sizeOf(bytes.length)}) is not read.`] };
  const text = decodeText(bytes);
  if (!text.ok) return { sections: [], remarks: [`An embedded ${wordFor(kind)} is damaged and not read.`] };
  if (kind !== 'text/plain' && /^\s*</.test(text.value)) {
    const tree = readXml(text.value.replace(/^\s*<!DOCTYPE html[^>[]*>/i, ''));
    if (tree.ok) return { sections: narrativeSections(tree.value, undefined), remarks: [] };
    return { sections: [], remarks: [`An embedded ${wordFor(kind)} is not well-formed and not read.`] };
  }
  return { sections: textSections(text.value), remarks: [] };
}

const wordFor = (type: string): string =>
  type === 'application/pdf' ? 'PDF' : /^[a-z]+\/[\w.+-]+$/.test(type) ? `attachment of type ${type}` : 'attachment';

const sizeOf = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1 << 20
      ? `${Math.round(bytes / 1024)} KiB`
      : `${(bytes / (1 << 20)).toFixed(1)} MiB`;
