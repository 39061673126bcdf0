import { type KeyboardEvent, useState } from 'react';
import { type DateEntryFrame, formatDate, parseDateEntry } from './date-entry.ts';

interface DateFieldProps {
  readonly id?: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly frame?: DateEntryFrame;
  readonly readOnly?: boolean;
  /** Called with an ISO day, or undefined when the field was emptied; never with something that is not a day. */
  readonly onChange: (day: string | undefined) => void;
  readonly onEnter?: () => void;
  readonly onEscape?: () => void;
}

/** A date typed the way coders type it, shown as MM/DD/YYYY; what is not a day stays, marked, until it is mended. */
export function DateField({ id, label, value, frame, readOnly, onChange, onEnter, onEscape }: DateFieldProps) {
  const [draft, setDraft] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const settle = (): boolean => {
    if (draft === undefined) return true;
    const day = draft.trim() === '' ? undefined : parseDateEntry(draft, frame);
    if (day === undefined && draft.trim() !== '') {
      setWrong(true);
      return false;
    }
    setDraft(undefined);
    setWrong(false);
    if (day !== value) onChange(day);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && settle()) onEnter?.();
    if (event.key === 'Escape') {
      setDraft(undefined);
      setWrong(false);
      onEscape?.();
    }
    if (event.key === 'Enter' || event.key === 'Escape') event.stopPropagation();
  };
  return (
    <input
      id={id}
      className="date-field"
      inputMode="numeric"
      autoComplete="off"
      placeholder="MM/DD/YYYY"
      aria-label={label}
      aria-invalid={wrong || undefined}
      title={wrong ? 'This is not a day that exists' : 'MM/DD/YYYY; 0314, +2 (days after admission), a or d also do'}
      readOnly={readOnly}
      value={draft ?? formatDate(value)}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
        setWrong(false);
      }}
      onBlur={settle}
      onKeyDown={onKeyDown}
    />
  );
}
