import { useEffect, useRef } from 'react';
import { bindingFor, type KeyId } from './keymap.ts';

export type Commands = Partial<Record<KeyId, () => void>>;

const lettersOff = 'chartwright.letters-off';

/** Single-letter keys can be switched off for speech input (WCAG 2.1.4); combinations and `?` stay. */
export const lettersAct = (): boolean => localStorage.getItem(lettersOff) === null;
export function setLettersAct(act: boolean): void {
  if (act) localStorage.removeItem(lettersOff);
  else localStorage.setItem(lettersOff, '1');
}

/** True where keys are text: letters belong to the field then. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches('input:not([type="checkbox"], [type="radio"], [type="file"]), textarea, select') ||
      target.isContentEditable)
  );
}

/** Runs the commands of the coding screen by key; silent while a dialogue is open or a part has already acted on the key. */
export function useScreenKeys(commands: Commands): void {
  const current = useRef(commands);
  current.current = commands;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return;
      const { target } = event;
      if (target instanceof Element && target.closest('[role="dialog"]')) return;
      const id = bindingFor('screen', event, isTyping(target));
      const run = id && current.current[id];
      if (!run || (/^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey && !lettersAct())) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
