import { blockedWords } from './blocked-passwords.ts';

/** What a new password is judged by. */
export interface PasswordRule {
  /** Whether a second factor stands behind it. */
  readonly withTotp: boolean;
  /** Words of the person and the place: login name, name, facility. */
  readonly context: readonly string[];
}

/** Shortest password alone and with a second factor (NIST SP 800-63B-4, 3.1.1.2). */
export const shortestPassword = { alone: 15, withTotp: 8 } as const;
/** Long enough for every passphrase; only what is no password is refused. */
export const longestPassword = 1024;

/**
 * Why a password is not taken, in words for the person, or undefined. Length and a blocklist, no rules of composition and no expiry
 * (NIST SP 800-63B-4, 3.1.1.2). Length counts Unicode code points after NFC.
 */
export function passwordProblem(password: string, { withTotp, context }: PasswordRule): string | undefined {
  const text = password.normalize('NFC');
  const length = [...text].length;
  const shortest = withTotp ? shortestPassword.withTotp : shortestPassword.alone;
  if (length < shortest) return `Use at least ${shortest} characters; a few words in a row are easy to remember.`;
  if (length > longestPassword) return `Use at most ${longestPassword} characters.`;
  if (new Set(text).size < 5) return 'This password repeats a few characters; others guess it at once.';
  const personal = context.flatMap((word) => word.toLowerCase().split(/[^\p{L}\p{N}]+/u)).filter((w) => w.length > 2);
  if (isMadeOf(text.toLowerCase(), [...blockedWords, ...personal]))
    return 'This password is made of words that are tried first (names, the place, common passwords); add words of your own.';
  return undefined;
}

/** Whether nothing remains but digits and signs when the words are taken out, longest first. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  let rest = text;
  for (const word of [...words].sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, ' ');
  return !/\p{L}/u.test(rest);
}
