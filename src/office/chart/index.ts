export * from './add-chart.ts';
export * from './chart.ts';
export * from './chart-row.ts';
export * from './demonstration-charts.ts';
export * from './read/index.ts';
