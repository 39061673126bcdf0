import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ChartAnswer } from '../../../src/server/contract.ts';
import { ApiError, uploadChart } from '../../api.ts';

/** A file on its way, or what became of it. */
export interface Upload {
  readonly key: number;
  readonly name: string;
  /** 0 to 1 while it is sent. */
  readonly share: number;
  readonly chart?: ChartAnswer;
  /** Why it was refused, in sentences. */
  readonly refusal?: string;
}

export interface Uploads {
  readonly list: readonly Upload[];
  start(files: readonly File[]): void;
  cancel(key: number): void;
  dismiss(key: number): void;
}

/** More is never a clinical document, and the server says so too. */
const largest = 50 * 1024 * 1024;

/** Files being opened as charts; each is sent by itself, so that one refusal stops no other. */
export function useUploads(): Uploads {
  const queries = useQueryClient();
  const [list, setList] = useState<readonly Upload[]>([]);
  const running = useRef(new Map<number, () => void>());
  const count = useRef(0);
  const update = (key: number, change: Partial<Upload>): void =>
    setList((uploads) => uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload)));
  const dismiss = (key: number): void => setList((uploads) => uploads.filter((upload) => upload.key !== key));
  const send = (file: File): void => {
    count.current += 1;
    const key = count.current;
    const refusal = refusalOf(file);
    setList((uploads) => [...uploads, { key, name: file.name, share: 0, ...(refusal ? { refusal } : {}) }]);
    if (refusal) return;
    const { done, cancel } = uploadChart(file, (share) => update(key, { share }));
    running.current.set(key, cancel);
    done
      .then((chart) => {
        update(key, { share: 1, chart });
        return queries.invalidateQueries({ queryKey: ['charts'] });
      })
      .catch((error: unknown) => {
        if (error instanceof DOMException) dismiss(key);
        else update(key, { refusal: wordsOf(error) });
      })
      .finally(() => running.current.delete(key));
  };
  return {
    list,
    start: (files) => {
      for (const file of files) send(file);
    },
    cancel: (key) => running.current.get(key)?.(),
    dismiss,
  };
}

function refusalOf(file: File): string | undefined {
  if (file.size === 0) return 'The file is empty.';
  if (file.size > largest) return 'The file is larger than 50 MB; a chart never is. Export single documents instead.';
  return undefined;
}

function wordsOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'The file could not be sent.';
  return [
    error.message,
    ...error.errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
  ].join(' ');
}
