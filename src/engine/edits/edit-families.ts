import type { EditFamily } from './edit-family.ts';
import { guidelineFamily } from './guideline/index.ts';
import { mceFamily } from './mce/mce-family.ts';
import { poaFamily } from './poa/index.ts';
import { validityFamily } from './validity/index.ts';

/** Every family of edits there is; the generic example test, check:rules and docs/edits read this list. */
export const editFamilies: readonly EditFamily[] = [validityFamily, mceFamily, poaFamily, guidelineFamily];
