import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { chartApi } from '../../chart-api.ts';
import { type ListedSuggestion, listSuggestions } from './suggestion-marks.ts';
import { useWorkbench } from './workbench-context.ts';

export interface SuggestionsState {
  readonly listed: readonly ListedSuggestion[] | undefined;
  /** How many are neither coded nor dismissed; undefined while they are being read. */
  readonly open: number | undefined;
  readonly dismissed: ReadonlySet<string>;
  readonly problem: string | undefined;
  /** Why there are none. */
  readonly reason: string | undefined;
  readonly starter: boolean;
  dismiss(code: string): void;
  bringBack(): void;
  tryAgain(): void;
}

const placeOf = (chartId: string): string => `chartwright.dismissed.${chartId}`;

function storedDismissals(chartId: string): ReadonlySet<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(placeOf(chartId)) ?? '[]') as string[]);
  } catch {
    return new Set();
  }
}

/** What the documents speak for, less what was dismissed on this machine (codes only are kept). */
export function useSuggestions(): SuggestionsState {
  const { chart, abstract } = useWorkbench();
  const answer = useQuery({
    queryKey: ['suggestions', chart.id],
    queryFn: ({ signal }) => chartApi.suggestions(chart.id, signal),
    staleTime: 5 * 60_000,
  });
  const [dismissed, setDismissed] = useState(() => storedDismissals(chart.id));
  const keep = (codes: ReadonlySet<string>): void => {
    setDismissed(codes);
    localStorage.setItem(placeOf(chart.id), JSON.stringify([...codes]));
  };
  const listed = answer.data && listSuggestions(answer.data.suggestions, abstract, dismissed);
  return {
    listed,
    open: listed?.filter(({ assigned }) => !assigned).length,
    dismissed,
    problem: answer.error?.message,
    reason: answer.data?.reason,
    starter: answer.data?.starter === true,
    dismiss: (code) => keep(new Set([...dismissed, code])),
    bringBack: () => keep(new Set()),
    tryAgain: () => void answer.refetch(),
  };
}
