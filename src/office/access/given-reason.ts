import { Fault } from '../../base/index.ts';
import { shortestReason } from './context.ts';

/** A reason without the spaces around it. Fault `bad-input` when there is none long enough to be called one. */
export function givenReason(reason: string | undefined): string {
  const words = reason?.trim() ?? '';
  if (words.length < shortestReason)
    throw new Fault('bad-input', `Give a reason of at least ${shortestReason} characters.`, { field: '/reason' });
  return words;
}
