import type {
  AbstractJson,
  ChartAnswer,
  ChartLine,
  CodePageAnswer,
  FinalRequest,
  ReopenRequest,
  SavedAbstract,
  SearchAnswer,
  StatusAnswer,
  VerdictAnswer,
} from '../src/server/contract.ts';

/** What the server said when it did not do as asked: an RFC 9457 problem document, or our words where it sent none. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly title: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.status = status;
    this.title = problem.title ?? 'Not done';
    this.errors = problem.errors ?? [];
  }
}

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

const unreachable: Problem = {
  title: 'No answer from the server',
  detail:
    'The Chartwright server does not answer. Your work stays on this screen; it is sent again when the server is back.',
};

/** Event of the window: the server answered that nobody is logged in. */
export const sessionEnded = 'chartwright:session-ended';

/** One request of the interface; throws ApiError. */
export async function call<T>(path: string, init: RequestInit = {}): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, unreachable);
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (response.status === 401 && !path.startsWith('/api/session')) window.dispatchEvent(new Event(sessionEnded));
    throw new ApiError(response.status, problem);
  }
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function problemOf(response: Response): Promise<Problem> {
  try {
    return (await response.json()) as Problem;
  } catch {
    return response.status >= 500 ? unreachable : { title: response.statusText };
  }
}

/** A request with a JSON body. */
export const asJson = (method: string, body: unknown, init: RequestInit = {}): RequestInit => ({
  ...init,
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...init.headers },
});

export const chartPath = (id: string): string => `/api/charts/${encodeURIComponent(id)}`;
const ifMatch = (version: number): RequestInit => ({ headers: { 'if-match': `"${version}"` } });
const withSignal = (signal: AbortSignal | undefined): RequestInit => (signal ? { signal } : {});

export interface SearchRequest {
  readonly text: string;
  readonly system: 'icd-10-cm' | 'icd-10-pcs';
  readonly on: string;
  readonly limit: number;
}

/** The server's interface, one function per address; each throws ApiError. */
export const api = {
  status: () => call<StatusAnswer>('/api/status'),
  charts: () => call<readonly ChartLine[]>('/api/charts'),
  chart: (id: string) => call<ChartAnswer>(chartPath(id)),
  abstract: (id: string) => call<SavedAbstract>(`${chartPath(id)}/abstract`),
  save: (id: string, saved: SavedAbstract, init: RequestInit = {}) =>
    call<SavedAbstract>(`${chartPath(id)}/abstract`, asJson('PUT', saved, { ...init, ...ifMatch(saved.version) })),
  makeFinal: (id: string, version: number, request: FinalRequest) =>
    call<SavedAbstract>(`${chartPath(id)}/abstract/final`, asJson('POST', request, ifMatch(version))),
  reopen: (id: string, version: number, request: ReopenRequest) =>
    call<SavedAbstract>(`${chartPath(id)}/abstract/reopen`, asJson('POST', request, ifMatch(version))),
  verdict: (abstract: AbstractJson, signal?: AbortSignal) =>
    call<VerdictAnswer>('/api/verdict', asJson('POST', abstract, withSignal(signal))),
  search: ({ text, system, on, limit }: SearchRequest, signal?: AbortSignal) =>
    call<SearchAnswer>(
      `/api/search?${new URLSearchParams({ q: text, system, on, limit: String(limit) })}`,
      withSignal(signal),
    ),
  codePage: (system: string, code: string, on: string, signal?: AbortSignal) =>
    call<CodePageAnswer>(`/api/codes/${system}/${encodeURIComponent(code)}?on=${on}`, withSignal(signal)),
  printAddress: (id: string) => `${chartPath(id)}/abstract/print`,
  exportAddress: (id: string) => `${chartPath(id)}/abstract/export`,
};

/** Sends a file of the coder's own and reports the share sent (0 to 1). `cancel` stops it. */
export function uploadChart(
  file: File,
  onProgress: (share: number) => void,
): { readonly done: Promise<ChartAnswer>; cancel(): void } {
  const request = new XMLHttpRequest();
  const done = new Promise<ChartAnswer>((resolve, reject) => {
    request.open('POST', '/api/charts');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new ApiError(0, unreachable));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    request.onload = () => {
      const body = bodyOf(request);
      if (request.status >= 200 && request.status < 300) resolve(body as ChartAnswer);
      else {
        if (request.status === 401) window.dispatchEvent(new Event(sessionEnded));
        reject(new ApiError(request.status, body as Problem));
      }
    };
    const form = new FormData();
    form.append('file', file, file.name);
    request.send(form);
  });
  return { done, cancel: () => request.abort() };
}

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {};
  }
}
