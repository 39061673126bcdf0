import { type Parsed, parsed, refused } from './problem.ts';

export interface JsonLimits {
  /** Deepest nesting of objects and lists that is accepted; 64 by default. */
  readonly depth?: number;
}

const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const quote = 34;
const backslash = 92;

/**
 * Reads JSON that comes from outside. Nesting, prototype keys, NUL and lone surrogates are refused by one pass over the text before
 * anything is built, so a hostile body costs a scan and no memory. Problems carry the line and never the content.
 */
export function readJson(text: string, limits: JsonLimits = {}): Parsed<unknown> {
  const objection = scan(text, limits.depth ?? 64);
  if (objection) return refused({ path: '', message: objection.message, line: lineAt(text, objection.at) });
  try {
    return parsed(JSON.parse(text) as unknown);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const line = lineAt(text, at === undefined ? text.length : Number(at));
    return refused({ path: '', message: 'Not well-formed JSON; check commas, quotes and brackets.', line });
  }
}

interface Objection {
  readonly at: number;
  readonly message: string;
}

/** Without any of these in the text no string can be objected to, and strings are passed over. */
const suspicious = ['\\u', '\0', '__proto__', 'constructor', 'prototype'] as const;

function scan(text: string, deepest: number): Objection | undefined {
  const judged = suspicious.some((part) => text.includes(part));
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === quote) {
      const end = endOfString(text, i);
      const objection = judged ? judgeString(text, i, end) : undefined;
      if (objection) return { at: i, message: objection };
      i = end;
    } else if (c === 123 || c === 91) {
      depth += 1;
      if (depth > deepest) return { at: i, message: `Nested deeper than ${deepest} levels.` };
    } else if (c === 125 || c === 93) depth -= 1;
    else if (c === 0) return { at: i, message: 'Holds a NUL character.' };
  }
  return undefined;
}

/** Position of the closing quote, or the end of the text when there is none. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === backslash) slashes += 1;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return text.length;
}

function judgeString(text: string, start: number, end: number): string | undefined {
  const body = text.slice(start + 1, end);
  const escaped = body.includes('\\u');
  if (escaped || body.includes('\u0000')) {
    const plain = body.replace(/\\\\/g, '');
    if (/\\u0000|\0/.test(plain)) return 'Holds a NUL character.';
    if (hasLoneSurrogate(plain)) return 'Holds half of a surrogate pair; the text was damaged on its way.';
  }
  if (!escaped && (end - start > 13 || !forbiddenKeys.has(body))) return undefined;
  let next = end + 1;
  while (next < text.length && text.charCodeAt(next) <= 32) next += 1;
  if (text[next] !== ':') return undefined;
  const key = body.replace(/\\u([0-9a-fA-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return forbiddenKeys.has(key) ? 'Holds a key that is refused (__proto__, constructor or prototype).' : undefined;
}

function hasLoneSurrogate(body: string): boolean {
  const whole = body.replace(/\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}/g, '');
  return /\\u[dD][89a-fA-F][0-9a-fA-F]{2}/.test(whole);
}

function lineAt(text: string, at: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
  return line;
}
