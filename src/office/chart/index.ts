export * from './add-chart.ts';
export * from './chart.ts';
export * from './chart-row.ts';
export * from './demonstration-charts.ts';
export * from './hl7v2/index.ts';
export * from './inbound/index.ts';
export * from './read/index.ts';
