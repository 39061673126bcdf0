export { interfaceContext } from './interface-context.ts';
export { type MllpOptions, type RunningMllp, startMllp } from './start-mllp.ts';
