import { organTemplates } from './organ-templates.ts';
import type { QueryTemplate } from './query-template.ts';
import { specificityTemplates } from './specificity-templates.ts';

export type { QueryTemplate } from './query-template.ts';

/** The house's templates. A site adds its own beside them. */
export const queryTemplates: readonly QueryTemplate[] = [...organTemplates, ...specificityTemplates];

export const queryTemplate = (id: string): QueryTemplate | undefined => queryTemplates.find((one) => one.id === id);
