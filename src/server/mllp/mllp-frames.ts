/** What a connection sent: a message in a frame, or bytes that are no frame. */
export type MllpEvent =
  | { readonly kind: 'message'; readonly bytes: Buffer }
  | { readonly kind: 'fault'; readonly reason: string };

const startBlock = 0x0b;
const endBlock = 0x1c;
const carriageReturn = 0x0d;

/** Cuts the bytes of one connection into messages. */
export interface MllpReader {
  /** Takes what arrived; answers what is complete, in order. */
  take(chunk: Buffer): readonly MllpEvent[];
  /** Whether a message has begun and is not complete. */
  isOpen(): boolean;
}

/**
 * Reads the Minimal Lower Layer Protocol (HL7 v2 Transport Specification: MLLP, release 1): `<VT> message <FS><CR>`. Bytes outside a frame, a
 * start block inside a message, a message without its end, and one above `limit` bytes are faults; reading goes on with the next start block.
 */
export function mllpReader(limit: number): MllpReader {
  let pieces: Buffer[] = [];
  let size = 0;
  let state: 'outside' | 'inside' | 'skipping' = 'outside';
  let strayed = false;

  const open = (): void => {
    [pieces, size, state, strayed] = [[], 0, 'inside', false];
  };
  const stray = (bytes: Buffer): readonly MllpEvent[] => {
    // Line ends between frames are common and mean nothing.
    if (strayed || bytes.every((c) => c === carriageReturn || c === 0x0a || c === endBlock)) return [];
    strayed = true;
    return [{ kind: 'fault', reason: 'Bytes came outside a frame; a message begins with a start block (VT).' }];
  };

  return {
    isOpen: () => state !== 'outside',
    take: (chunk) => {
      const events: MllpEvent[] = [];
      let rest = chunk;
      while (rest.length > 0) {
        if (state === 'outside') {
          const start = rest.indexOf(startBlock);
          events.push(...stray(start < 0 ? rest : rest.subarray(0, start)));
          if (start < 0) return events;
          open();
          rest = rest.subarray(start + 1);
          continue;
        }
        const stop = nextStop(rest);
        const piece = stop < 0 ? rest : rest.subarray(0, stop);
        size += piece.length;
        if (state === 'inside' && size > limit) {
          events.push({ kind: 'fault', reason: 'The message is larger than this door takes.' });
          [state, pieces] = ['skipping', []];
        } else if (state === 'inside') pieces.push(piece);
        if (stop < 0) return events;
        if (rest[stop] === startBlock) {
          if (state === 'inside')
            events.push({ kind: 'fault', reason: 'A new message began before the end block (FS CR) of the last one.' });
          open();
        } else {
          if (state === 'inside') events.push({ kind: 'message', bytes: Buffer.concat(pieces) });
          [state, pieces] = ['outside', []];
        }
        rest = rest.subarray(stop + 1);
      }
      return events;
    },
  };
}

/** Place of the next start or end block; neither may stand inside a message. */
function nextStop(bytes: Buffer): number {
  const [start, end] = [bytes.indexOf(startBlock), bytes.indexOf(endBlock)];
  return start < 0 ? end : end < 0 ? start : Math.min(start, end);
}
