/**
 * The four separators of an interchange as byte values. `repetition` is 0 where ISA11 names none: versions before 00402, and the many
 * senders that still put a letter there (X12.5; ISA layout in X12.6).
 */
export interface Delimiters {
  readonly element: number;
  readonly component: number;
  readonly repetition: number;
  readonly terminator: number;
}

const byte = (character: string): number => character.charCodeAt(0);

/** What nearly everybody writes: `*` `:` `^` `~`. */
export const usualDelimiters: Delimiters = {
  element: byte('*'),
  component: byte(':'),
  repetition: byte('^'),
  terminator: byte('~'),
};

/** Length of an ISA segment with its terminator: it is the one segment of fixed width. */
export const isaLength = 106;
const isaSeparators = 16;
/** Beyond this nothing that begins with ISA is read as one, however wrong its widths. */
const isaSearchLimit = 400;

export interface IsaFrame {
  readonly delimiters: Delimiters;
  /** Offset of the terminator, counted from the I of ISA. */
  readonly terminatorAt: number;
}

const isAlphanumeric = (b: number): boolean =>
  (b >= 0x30 && b <= 0x39) || (b >= 0x41 && b <= 0x5a) || (b >= 0x61 && b <= 0x7a);

/**
 * Finds the separators of the ISA segment that starts at `at`. They are read by counting sixteen element separators, so that an ISA
 * with a field of wrong width still can be answered. `undefined`: more bytes are needed; `null`: this is no ISA.
 */
export function readIsaFrame(bytes: Uint8Array, at: number, end: number): IsaFrame | null | undefined {
  if (end - at < 4) return undefined;
  const element = bytes[at + 3] as number;
  if (isAlphanumeric(element)) return null;
  let separators = 0;
  const limit = Math.min(end, at + isaSearchLimit);
  let i = at + 3;
  let versionAt = 0;
  let repetitionAt = 0;
  for (; i < limit && separators < isaSeparators; i += 1) {
    if (bytes[i] !== element) continue;
    separators += 1;
    if (separators === 11) repetitionAt = i + 1;
    if (separators === 12) versionAt = i + 1;
  }
  if (separators < isaSeparators) return limit === end && end - at < isaSearchLimit ? undefined : null;
  if (i + 1 >= end) return undefined;
  return {
    delimiters: {
      element,
      component: bytes[i] as number,
      repetition: repetitionOf(bytes, repetitionAt, versionAt),
      terminator: bytes[i + 1] as number,
    },
    terminatorAt: i + 1 - at,
  };
}

/** ISA11 separates repetitions from version 00402 on; a letter or digit there means that the sender has none. */
function repetitionOf(bytes: Uint8Array, repetitionAt: number, versionAt: number): number {
  let version = 0;
  for (let i = versionAt; i < versionAt + 5; i += 1) version = version * 10 + ((bytes[i] ?? 0x30) - 0x30);
  const given = bytes[repetitionAt] as number;
  return version >= 402 && !isAlphanumeric(given) ? given : 0;
}
