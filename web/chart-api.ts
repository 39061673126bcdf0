import type { CompletenessAnswer, SuggestionsAnswer } from '../src/server/contract.ts';
import { call, chartPath } from './api.ts';

/** What else the server says of a chart; each throws ApiError. */
export const chartApi = {
  suggestions: (chartId: string, signal?: AbortSignal) =>
    call<SuggestionsAnswer>(`${chartPath(chartId)}/suggestions`, signal ? { signal } : {}),
  completeness: (chartId: string) => call<CompletenessAnswer>(`${chartPath(chartId)}/completeness`),
};
