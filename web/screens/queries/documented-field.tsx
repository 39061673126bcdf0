import { Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { PhysicianQueryDraftJson } from '../../../src/server/contract.ts';
import { chartApi } from '../../chart-api.ts';
import { documentedWords } from './documented-words.ts';

interface DocumentedFieldProps {
  readonly chartId: string;
  readonly draft: PhysicianQueryDraftJson;
  readonly onChange: (draft: PhysicianQueryDraftJson) => void;
}

/** Diagnoses a provider has documented: what a query may name. The chart's own words are offered, nothing is taken by itself. */
export function DocumentedField({ chartId, draft, onChange }: DocumentedFieldProps) {
  const { data } = useQuery({
    queryKey: ['suggestions', chartId],
    queryFn: ({ signal }) => chartApi.suggestions(chartId, signal),
    staleTime: 5 * 60_000,
  });
  const taken = draft.documented.filter((one) => one.trim() !== '');
  const offered = documentedWords(data?.suggestions ?? [], taken);
  return (
    <>
      <Textarea
        label="Diagnoses a provider has documented"
        description="One a line, in the words of the chart; title and question may name these only"
        autosize
        minRows={1}
        value={draft.documented.join('\n')}
        onChange={(event) => onChange({ ...draft, documented: event.currentTarget.value.split('\n') })}
      />
      {offered.length > 0 && (
        <p className="documented-words">
          {offered.map((words) => (
            <button
              key={words}
              type="button"
              className="tool"
              aria-label={`Documented: ${words}`}
              onClick={() => onChange({ ...draft, documented: [...taken, words] })}
            >
              + {words}
            </button>
          ))}
        </p>
      )}
    </>
  );
}
