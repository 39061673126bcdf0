import { Fault } from '../../../../base/index.ts';
import type { OfficeContext } from '../../../access/index.ts';
import { mergeByMrn } from '../../../registration/index.ts';
import type { InboundSet, Objection } from '../inbound-set.ts';

/**
 * Merges that a message orders (A40 and relatives), done by registration, which can take them back. Answers what keeps the message from being
 * filed: unknown numbers, one that was merged before, and merges of accounts and encounters, which a person does.
 */
export async function fileMerges(
  ctx: OfficeContext,
  set: InboundSet,
  messageId: string,
  sender: string,
): Promise<Objection | undefined> {
  for (const { level, surviving, retired } of set.merges) {
    if (level !== 'patient') return parked(`A merge of ${level}s is done by a person in registration.`, 'MRG');
    for (const number of retired) {
      const objection = await mergeOne(ctx, numberOf(surviving ?? '', sender), numberOf(number, sender), messageId);
      if (objection) return objection;
    }
  }
  return undefined;
}

const parked = (reason: string, path: string): Objection => ({ stage: 'parked', reason, path });

type Numbered = ReturnType<typeof numberOf>;

async function mergeOne(
  ctx: OfficeContext,
  survivor: Numbered,
  retired: Numbered,
  origin: string,
): Promise<Objection | undefined> {
  try {
    const merged = await mergeByMrn(ctx, { survivor, retired, reason: 'Ordered by the registration system', origin });
    switch (merged.outcome) {
      case 'unknown-mrn':
        return merged.which === 'survivor'
          ? parked('The number that stays is not known here.', 'PID-3')
          : parked('The number that goes is not known here.', 'MRG-1');
      case 'already-merged':
        return parked('The number that goes was merged before.', 'MRG-1');
      default:
        return undefined;
    }
  } catch (error) {
    if (error instanceof Fault && error.code === 'denied')
      return parked('Whoever sends this may not merge patients; somebody who may can replay it.', 'MRG');
    if (error instanceof Fault && error.code === 'conflict') return parked(error.message, 'MRG-1');
    throw error;
  }
}

function numberOf(token: string, sender: string): { readonly authority: string; readonly number: string } {
  const at = token.lastIndexOf('|');
  return { authority: token.slice(0, Math.max(0, at)) || sender, number: token.slice(at + 1) };
}
