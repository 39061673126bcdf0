export * from './add-chart.ts';
export * from './chart.ts';
export * from './demonstration-charts.ts';
export * from './open-chart.ts';
export * from './read/index.ts';
