export {
  type AccessRequest,
  type AccessRule,
  type AccessRules,
  type Actor,
  careUses,
  chartRoles,
  everyUse,
  type Role,
  roles,
} from './access-rule.ts';
export * from './add-facility.ts';
export * from './break-glass.ts';
export * from './context.ts';
export { type Action, actions, type Denial, denialOf } from './decide.ts';
export { givenReason } from './given-reason.ts';
export * from './list-accesses.ts';
export * from './login/index.ts';
