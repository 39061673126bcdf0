export { formatAmount, parseAmount } from './amount.ts';
export { type Delimiters, usualDelimiters } from './delimiters.ts';
export { type FormatOptions, formatX12, x12Bytes } from './format-x12.ts';
export { parseX12, scanFaultWords, type X12Interchange } from './parse-x12.ts';
export { createX12Scanner, type ScanFault, type ScanListener, segmentLimit, type X12Scanner } from './scan-x12.ts';
export * from './segment-view.ts';
export { segmentOf, type X12Element, type X12Segment, type X12Value, x12Segment } from './x12-segment.ts';
