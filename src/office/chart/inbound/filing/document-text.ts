import { decodeText } from '../../read/index.ts';
import type { Json } from '../inbound-set.ts';

/** The text of a document, or why there is none. */
export interface DocumentText {
  readonly reading: 'read' | 'unread' | 'empty';
  readonly text: string | null;
  readonly contentType: string | null;
}

/** The text of an attachment (FHIR Attachment with data). Text and PDF are read; pictures and scans are marked unread. */
export async function attachmentText(attachment: Json): Promise<DocumentText> {
  const contentType = typeof attachment['contentType'] === 'string' ? attachment['contentType'] : null;
  const data = attachment['data'];
  if (typeof data !== 'string' || data === '') {
    return { reading: typeof attachment['url'] === 'string' ? 'unread' : 'empty', text: null, contentType };
  }
  return bytesText(Buffer.from(data, 'base64'), contentType);
}

/** The text of bytes by their content; a type that is claimed and not true does not matter. */
export async function bytesText(bytes: Uint8Array, contentType: string | null): Promise<DocumentText> {
  const unread: DocumentText = { reading: 'unread', text: null, contentType };
  if (bytes.length === 0) return { ...unread, reading: 'empty' };
  if (isPdf(bytes)) return pdfText(bytes);
  if (!/^text\/|xml|json/.test(contentType ?? 'text/plain') || contentType === 'text/rtf') return unread;
  const text = decodeText(bytes);
  if (!text.ok) return unread;
  const isMarkup = /^\s*</.test(text.value) && /html|xml/.test(contentType ?? '');
  const plain = isMarkup ? withoutMarkup(text.value) : text.value;
  return plain.trim() === '' ? { ...unread, reading: 'empty' } : { reading: 'read', text: plain, contentType };
}

export const isPdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/** Text of every page, pages apart by a form feed. A scan has none and is marked unread. */
async function pdfText(bytes: Uint8Array): Promise<DocumentText> {
  const contentType = 'application/pdf';
  try {
    const { extractText, getDocumentProxy } = await import('unpdf');
    // The library takes the buffer over; the caller's bytes stay.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false, verbosity: 0 });
    const { text } = await extractText(pdf, { mergePages: false });
    await pdf.destroy();
    const pages = text.map((page) => page.replaceAll('\0', '').trim());
    if (pages.every((page) => page === '')) return { reading: 'unread', text: null, contentType };
    return { reading: 'read', text: pages.join('\n\f\n'), contentType };
  } catch {
    return { reading: 'unread', text: null, contentType };
  }
}

const withoutMarkup = (text: string): string =>
  text
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/[ \t]+/g, ' ');
