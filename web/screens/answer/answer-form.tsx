import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenQueryAnswer } from '../../../src/server/contract.ts';
import { ApiError } from '../../api.ts';
import { Notice } from '../../components/index.ts';
import { queryApi } from '../../query-api.ts';
import { type AnswerInHand, answerToSend, lacking } from './answer-in-hand.ts';

/** The question with its options as large targets, room for words, and an addendum. */
export function AnswerForm({ query }: { readonly query: OpenQueryAnswer }) {
  const { draft } = query;
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<AnswerInHand>({ option: undefined, text: '', addendum: '' });
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const change = (next: Partial<AnswerInHand>): void => setAnswer((old) => ({ ...old, ...next }));
  const chosen = draft.options.find(({ text }) => text === answer.option);
  const send = async (): Promise<void> => {
    const missing = lacking(draft, answer);
    setProblem(missing);
    if (missing !== undefined) return;
    setBusy(true);
    try {
      await queryApi.answer(query.id, answerToSend(query.version, answer));
      await queries.invalidateQueries({ queryKey: ['queries'] });
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not sent.');
      // Somebody answered or withdrew it meanwhile: the page shows how it stands now.
      if (error instanceof ApiError && error.status === 409)
        void queries.invalidateQueries({ queryKey: ['queries', 'one', query.id] });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <fieldset className="answer-options">
        <legend className="answer-question">{draft.question}</legend>
        {draft.options.map((option) => (
          <label key={option.text} className="answer-option">
            <input
              type="radio"
              name="option"
              checked={answer.option === option.text}
              onChange={() => change({ option: option.text })}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </fieldset>
      <Textarea
        size="md"
        label={draft.options.length === 0 ? 'Your answer' : chosen?.kind === 'other' ? 'What applies' : 'In your words'}
        description={chosen?.kind === 'other' || draft.options.length === 0 ? undefined : 'If there is more to say'}
        autosize
        minRows={2}
        value={answer.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Textarea
        size="md"
        label="Addendum to the chart"
        description="Words for the record itself, when you want to add them now"
        autosize
        minRows={2}
        value={answer.addendum}
        onChange={(event) => change({ addendum: event.currentTarget.value })}
      />
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      <Button type="submit" size="lg" fullWidth disabled={busy}>
        Send the answer
      </Button>
      <p className="quiet">Choose by your own clinical judgment. Every option is a full answer.</p>
    </form>
  );
}
