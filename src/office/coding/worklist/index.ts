export { listWorklist, type Worklist, type WorklistFilter, type WorklistLine } from './list-worklist.ts';
export {
  assignChart,
  clearPending,
  type PullNext,
  pendChart,
  pullNext,
  releaseChart,
  takeChart,
} from './take-charts.ts';
