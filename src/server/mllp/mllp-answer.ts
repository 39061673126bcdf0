import { randomUUID } from 'node:crypto';
import { Fault } from '../../base/index.ts';
import type { OfficeContext } from '../../office/access/index.ts';
import { type AcknowledgmentCode, acknowledge, type Hl7Message, parseHl7, receive } from '../../office/chart/index.ts';

/** What the answer to a message says. */
interface Verdict {
  readonly code: AcknowledgmentCode;
  readonly reason?: string | undefined;
  readonly path?: string | undefined;
  readonly errorCode?: string;
}

/** Files one message and writes its acknowledgment. AA: it is kept and durable, on the worklist where it could not be filed. */
export async function mllpAnswer(ctx: OfficeContext, source: string, bytes: Buffer): Promise<string> {
  const parsed = parseHl7(bytes);
  const message = parsed.ok ? parsed.value : undefined;
  return answerTo(message, await verdictOf(ctx, source, bytes, parsed.ok), ctx.now());
}

/** The answer to what was no message. */
export const mllpRefusal = (reason: string, now: Date): string =>
  answerTo(undefined, { code: 'AR', reason, errorCode: '100' }, now);

function answerTo(message: Hl7Message | undefined, { code, reason, path, errorCode }: Verdict, now: Date): string {
  const at = `${now.toISOString().replace(/[-:T]/g, '').slice(0, 14)}+0000`;
  const controlId = randomUUID().replaceAll('-', '').slice(0, 20);
  return acknowledge(message, {
    code,
    at,
    controlId,
    ...(reason === undefined ? {} : { reason }),
    ...(path === undefined ? {} : { path }),
    ...(errorCode === undefined ? {} : { errorCode }),
  });
}

async function verdictOf(ctx: OfficeContext, source: string, bytes: Buffer, isMessage: boolean): Promise<Verdict> {
  try {
    const { stage, reason, path, id } = await receive(ctx, { source, bytes, format: 'hl7v2' });
    if (stage === 'filed') return { code: 'AA' };
    if (stage === 'duplicate') return { code: 'AA', reason: 'Filed before; nothing was done.' };
    // Parked: it is kept, and a person here mends it; sending it again would change nothing.
    if (stage === 'parked') return { code: 'AA', reason: `Kept on the error worklist as ${id}: ${reason}` };
    if (!isMessage) return { code: 'AR', reason, path, errorCode: '100' };
    // Table 0008: a type that is not taken is rejected; anything else is an error of the message.
    const isType = path === 'MSH-9';
    return { code: isType ? 'AR' : 'AE', reason, path, errorCode: isType ? '200' : '101' };
  } catch (error) {
    if (error instanceof Fault && error.code === 'denied')
      return { code: 'AR', reason: 'This interface may not file messages.', errorCode: '207' };
    return { code: 'AR', reason: 'Not stored now; send it again.', errorCode: '207' };
  }
}
