import type { Purpose } from '../audit/index.ts';

export const roles = [
  'coder',
  'auditor',
  'cdi',
  'him-technician',
  'release',
  'registrar',
  'biller',
  'provider',
  'trainee',
  'manager',
  'privacy-officer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who acts: a person (or the program itself), the roles that person has, and the facilities they hold for. */
export interface Actor {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly facilities: readonly string[];
}

export interface AccessRequest {
  readonly actor: Actor;
  readonly facility: string;
  readonly purpose: Purpose;
}

/** One action: who may do it, and what for. */
export interface AccessRule {
  readonly roles: readonly Role[];
  readonly purposes: readonly Purpose[];
  /** In an emergency anybody of the facility who has broken the glass for this subject may do it, whatever the role. Views only. */
  readonly glass?: true;
}

/** The rules of one noun, by action. */
export type AccessRules = Readonly<Record<`${string}/${string}`, AccessRule>>;

/** 45 CFR 164.506(c): treatment, payment and operations need no authorization of the patient. */
export const careUses = ['treatment', 'payment', 'operations'] as const satisfies readonly Purpose[];
/** The uses above, release to whoever is entitled, and emergencies. */
export const everyUse = [...careUses, 'release', 'emergency'] as const satisfies readonly Purpose[];
/** Everybody who works with charts; the administrator of the program does not. */
export const chartRoles = roles.filter((role) => role !== 'administrator');
