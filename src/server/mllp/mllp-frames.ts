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
  const frame: Frame = { pieces: [], size: 0, state: 'outside', strayed: false };
  return {
    isOpen: () => frame.state !== 'outside',
    take: (chunk) => {
      const events: MllpEvent[] = [];
      let rest = chunk;
      while (rest.length > 0) {
        const taken =
          frame.state === 'outside' ? takeOutside(frame, rest, events) : takeInside(frame, rest, limit, events);
        rest = rest.subarray(taken);
      }
      return events;
    },
  };
}

/** What a connection has received of the message it is in. */
interface Frame {
  pieces: Buffer[];
  size: number;
  /** `skipping`: inside a message that is refused already. */
  state: 'outside' | 'inside' | 'skipping';
  /** Bytes outside a frame were told since the last one. */
  strayed: boolean;
}

const open = (frame: Frame): void => {
  Object.assign(frame, { pieces: [], size: 0, state: 'inside', strayed: false } satisfies Frame);
};

const fault = (reason: string): MllpEvent => ({ kind: 'fault', reason });

/** Goes to the next start block; answers how many bytes that took. */
function takeOutside(frame: Frame, bytes: Buffer, events: MllpEvent[]): number {
  const start = bytes.indexOf(startBlock);
  const before = start < 0 ? bytes : bytes.subarray(0, start);
  // Line ends between frames are common and mean nothing.
  if (!frame.strayed && !before.every((c) => c === carriageReturn || c === 0x0a || c === endBlock)) {
    frame.strayed = true;
    events.push(fault('Bytes came outside a frame; a message begins with a start block (VT).'));
  }
  if (start < 0) return bytes.length;
  open(frame);
  return start + 1;
}

/** Keeps what belongs to the message, and closes it at its end; answers how many bytes that took. */
function takeInside(frame: Frame, bytes: Buffer, limit: number, events: MllpEvent[]): number {
  const stop = nextStop(bytes);
  const piece = stop < 0 ? bytes : bytes.subarray(0, stop);
  frame.size += piece.length;
  if (frame.state === 'inside' && frame.size > limit) {
    events.push(fault('The message is larger than this door takes.'));
    Object.assign(frame, { state: 'skipping', pieces: [] } satisfies Partial<Frame>);
  } else if (frame.state === 'inside') frame.pieces.push(piece);
  if (stop < 0) return bytes.length;
  const isWhole = frame.state === 'inside';
  if (bytes[stop] === startBlock) {
    if (isWhole) events.push(fault('A new message began before the end block (FS CR) of the last one.'));
    open(frame);
  } else {
    if (isWhole) events.push({ kind: 'message', bytes: Buffer.concat(frame.pieces) });
    Object.assign(frame, { state: 'outside', pieces: [] } satisfies Partial<Frame>);
  }
  return stop + 1;
}

/** Place of the next start or end block; neither may stand inside a message. */
function nextStop(bytes: Buffer): number {
  const [start, end] = [bytes.indexOf(startBlock), bytes.indexOf(endBlock)];
  return start < 0 ? end : end < 0 ? start : Math.min(start, end);
}
