import { describe, expect, it } from 'vitest';
import { attachmentText, bytesText } from './document-text.ts';

/** A PDF of one page that shows a line of text, or nothing. */
function pdf(text: string | undefined): Uint8Array {
  const content = text === undefined ? '0 0 10 10 re f' : `BT /F1 12 Tf 20 100 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = body.length;
    body += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF`;
  return new TextEncoder().encode(body + end);
}
const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

describe('text of a document', () => {
  it('is taken out of a PDF, whatever type it claims to be', async () => {
    const bytes = pdf('Discharged home in good condition');
    expect(await bytesText(bytes, 'application/pdf')).toMatchObject({
      reading: 'read',
      text: 'Discharged home in good condition',
    });
    const claimed = { contentType: 'image/png', data: Buffer.from(bytes).toString('base64') };
    expect(await attachmentText(claimed)).toMatchObject({ reading: 'read', contentType: 'application/pdf' });
  });

  it('is missing in a scan, a picture, a broken PDF and a reference: these are marked unread', async () => {
    expect(await bytesText(pdf(undefined), 'application/pdf')).toMatchObject({ reading: 'unread', text: null });
    expect(await bytesText(new TextEncoder().encode('%PDF-1.7 but no more'), 'application/pdf')).toMatchObject({
      reading: 'unread',
    });
    expect(await attachmentText({ contentType: 'image/png', data: base64('x') })).toMatchObject({ reading: 'unread' });
    expect(await attachmentText({ contentType: 'application/pdf', url: 'http://elsewhere/1' })).toMatchObject({
      reading: 'unread',
    });
    expect(await attachmentText({})).toMatchObject({ reading: 'empty' });
  });

  it('of a page is its words, without what would act', async () => {
    const html = '<html><script>alert(1)</script><p>One &amp; two</p><p>three</p></html>';
    const read = await attachmentText({ contentType: 'text/html', data: base64(html) });
    expect(read.reading).toBe('read');
    expect(read.text?.trim().split(/\s*\n\s*/)).toEqual(['One & two', 'three']);
  });
});
