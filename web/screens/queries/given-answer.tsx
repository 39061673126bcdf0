import type { PhysicianQueryAnswer } from '../../../src/server/contract.ts';
import { formatDate } from '../../components/index.ts';

/** What the provider answered, in their words. */
export function GivenAnswer({ query }: { readonly query: PhysicianQueryAnswer }) {
  const { answer, answeredAt } = query;
  if (!answer) return null;
  return (
    <blockquote className="given-answer">
      {answer.option !== undefined && <p className="given-option">{answer.option}</p>}
      {answer.text !== undefined && <p>{answer.text}</p>}
      {answer.addendum !== undefined && <p>Addendum: {answer.addendum}</p>}
      <footer className="quiet">Answered {formatDate(answeredAt?.slice(0, 10))}</footer>
    </blockquote>
  );
}
