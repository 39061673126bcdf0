export { decodeText } from './decode-text.ts';
export * from './read-chart.ts';
export type { ReadChart } from './read-types.ts';
