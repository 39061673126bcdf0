import { SaxesParser } from 'saxes';
import { Fault } from '../../base/index.ts';

/** An element while it is open. `text` gathers its own character data; a handler may add what it makes of a child. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly line: number;
  text: string;
}

export interface XmlHandler {
  open?(element: XmlElement): void;
  close(element: XmlElement): void;
}

/** Where and what to refuse: throws Fault `bad-file`. */
export type RefuseXml = (message: string, line: number) => never;

const deepest = 32;
const longestText = 64 * 1024;

/** How a file is refused: names it and the line. */
export function refuserOf(path: string): RefuseXml {
  return (message, line) => {
    throw new Fault('bad-file', message, { file: path, line });
  };
}

/**
 * Reads an official XML file with events. Throws Fault `bad-file` with file and line when it is not well-formed, cut short, not UTF-8, nested
 * too deep, or declares a document type (the published files have none, and that is where entity bombs and outside references live).
 */
export function walkXml(path: string, bytes: Uint8Array, handler: XmlHandler): void {
  const refuse = refuserOf(path);
  const parser = new SaxesParser({ xmlns: false });
  let here: XmlElement | undefined;
  let depth = 0;
  parser.on('error', (error) => refuse(`Not well-formed XML: ${error.message.replace(/^\d+:\d+: /, '')}`, parser.line));
  parser.on('doctype', () =>
    refuse('Declares a document type; the published files have none, so it is refused.', parser.line),
  );
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) refuse(`Nested deeper than ${deepest} elements.`, parser.line);
    here = { name: tag.name, attributes: tag.attributes, parent: here, line: parser.line, text: '' };
    handler.open?.(here);
  });
  const add = (text: string): void => {
    if (!here) return;
    here.text += text;
    if (here.text.length > longestText)
      refuse(`Element <${here.name}> holds more text than any published one.`, parser.line);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    if (!here) return;
    handler.close(here);
    here = here.parent;
    depth -= 1;
  });
  parser.write(decode(path, bytes)).close();
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new Fault('bad-file', 'Not UTF-8 text; the published XML files are.', { file: path }, error);
  }
}
