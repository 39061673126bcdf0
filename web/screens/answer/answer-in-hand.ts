import type { PhysicianQueryDraftJson } from '../../../src/server/contract.ts';
import type { AnswerToSend } from '../../query-api.ts';

/** What a provider has chosen and written so far. */
export interface AnswerInHand {
  readonly option: string | undefined;
  readonly text: string;
  readonly addendum: string;
}

/** What the answer still lacks, in words; undefined when it can be sent. The server asks for the same. */
export function lacking({ options }: PhysicianQueryDraftJson, { option, text }: AnswerInHand): string | undefined {
  const written = text.trim() !== '';
  if (option === undefined && !written)
    return options.length === 0 ? 'Write an answer.' : 'Choose an option or write an answer.';
  const other = options.some((one) => one.text === option && one.kind === 'other');
  return other && !written ? 'Write what applies.' : undefined;
}

export function answerToSend(version: number, { option, text, addendum }: AnswerInHand): AnswerToSend {
  return {
    version,
    ...(option === undefined ? {} : { option }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(addendum.trim() === '' ? {} : { addendum: addendum.trim() }),
  };
}
