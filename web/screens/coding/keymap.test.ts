import { describe, expect, it } from 'vitest';
import { bindingFor, browserKeys, type KeyBinding, keyMap, type Stroke, strokeName } from './keymap.ts';

const stroke = (key: string, held: Partial<Stroke> = {}): Stroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const bindings: readonly KeyBinding[] = keyMap;

describe('key map', () => {
  it('holds no key that a browser owns', () => {
    expect(bindings.flatMap(({ keys }) => keys).filter((key) => browserKeys.has(key))).toEqual([]);
  });

  it('gives every key one meaning per scope, and no row letter hides a screen letter', () => {
    for (const scope of ['screen', 'row', 'viewer', 'suggestion', 'worklist']) {
      const keys = bindings.filter((binding) => binding.scope === scope).flatMap((binding) => binding.keys);
      expect(new Set(keys).size).toBe(keys.length);
    }
    const keysOf = (scope: string): Set<string> =>
      new Set(bindings.filter((binding) => binding.scope === scope).flatMap((binding) => binding.keys));
    const screen = keysOf('screen');
    expect([...keysOf('row')].filter((key) => screen.has(key))).toEqual([]);
    expect([...keysOf('suggestion')].filter((key) => screen.has(key))).toEqual([]);
  });

  it('leaves letters alone while someone types', () => {
    expect(bindingFor('screen', stroke('c'), false)).toBe('enter-diagnosis');
    expect(bindingFor('screen', stroke('c'), true)).toBeUndefined();
    expect(bindingFor('screen', stroke('.'), true)).toBeUndefined();
    expect(bindingFor('screen', stroke('.', { ctrlKey: true }), true)).toBe('palette');
  });

  it('leaves copy, print and reload to the browser', () => {
    for (const key of ['c', 'p', 'r', 'f', 's', 't', 'w', 'l'])
      expect(bindingFor('screen', stroke(key, { ctrlKey: true }), false)).toBeUndefined();
  });

  it('names strokes as they are printed', () => {
    expect(strokeName(stroke('Z', { ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+Z');
    expect(strokeName(stroke('z', { metaKey: true }))).toBe('Ctrl+Z');
    expect(strokeName(stroke('?', { shiftKey: true }))).toBe('?');
    expect(strokeName(stroke('ArrowUp', { altKey: true }))).toBe('Alt+↑');
    expect(strokeName(stroke(' '))).toBe('Space');
  });
});
