import { type Parsed, refused } from '../../../../base/index.ts';
import type { ReadChart } from '../read-types.ts';
export const readTextChart = (_name: string, _text: string): Parsed<ReadChart> =>
  refused({ path: '', message: 'soon' });
