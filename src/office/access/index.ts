export type { Actor, Role } from './access-rule.ts';
export * from './context.ts';
export { type Action, actions, denialOf } from './decide.ts';
