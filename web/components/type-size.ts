const place = 'chartwright.type-size';
/** Shares of the browser's own type size that can be chosen. */
export const typeSizes: readonly number[] = [0.85, 0.925, 1, 1.1, 1.2, 1.35, 1.5];

/** The size chosen on this machine; 1 when none was. */
export function chosenTypeSize(): number {
  const stored = Number(localStorage.getItem(place) ?? 1);
  return typeSizes.includes(stored) ? stored : 1;
}

/** Puts the chosen size on the page; with a step, chooses the next smaller or larger first. */
export function applyTypeSize(step: -1 | 0 | 1 = 0): number {
  const index = typeSizes.indexOf(chosenTypeSize());
  const size = typeSizes[Math.min(Math.max(index + step, 0), typeSizes.length - 1)] ?? 1;
  if (step !== 0) localStorage.setItem(place, String(size));
  document.documentElement.style.setProperty('--cw-type', String(size));
  return size;
}
