import type { KeyboardEvent, RefObject } from 'react';

interface RowKeys {
  readonly filterBox: RefObject<HTMLInputElement | null>;
  readonly clear: () => void;
  /** Chart that Enter opens from the filter box. */
  readonly first: string | undefined;
  readonly open: (id: string) => void;
}

const rowLinks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-chart-link]')];

/** Arrow keys go through the charts, any letter goes to the filter, Escape clears it. */
export function useRowKeys({ filterBox, clear, first, open }: RowKeys): (event: KeyboardEvent) => void {
  const go = (index: number): void => {
    const links = rowLinks();
    if (index < 0) filterBox.current?.focus();
    else links[Math.min(index, links.length - 1)]?.focus();
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const inBox = target === filterBox.current;
    const at = rowLinks().indexOf(target);
    if (!inBox && at < 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: Math.max(at - 10, 0),
    };
    const step = steps[event.key];
    if (step !== undefined && !(inBox && event.key !== 'ArrowDown')) go(step);
    else if (!inBox && event.key === 'Home') go(0);
    else if (!inBox && event.key === 'End') go(Number.MAX_SAFE_INTEGER);
    else if (event.key === 'Escape') clear();
    else if (event.key === 'Enter' && inBox && first !== undefined) open(first);
    else if (!inBox && event.key.length === 1 && event.key !== ' ') return filterBox.current?.focus();
    else return;
    event.preventDefault();
  };
}
