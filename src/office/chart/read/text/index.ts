export * from './read-text-chart.ts';
export { textSections } from './text-sections.ts';
