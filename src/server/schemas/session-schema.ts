import { z } from 'zod';
import { roles as roleNames } from '../../office/access/index.ts';
import type {
  AddedUserAnswer,
  AddUserRequest,
  ChangePasswordRequest,
  RecoveryCodesAnswer,
  SessionAnswer,
  SignInAnswer,
  SignInRequest,
  SwitchRequest,
  TotpSecretAnswer,
  UserAnswer,
} from '../contract.ts';

const role = z.enum(roleNames);
const roles = z.array(role).max(roleNames.length);
export const purposeSchema = z.enum(['treatment', 'payment', 'operations', 'release', 'emergency']);
const secret = z.string().max(1024);

const user = z.strictObject({
  id: z.string(),
  loginName: z.string(),
  name: z.string(),
  facility: z.string(),
  facilities: z.array(z.strictObject({ id: z.string(), name: z.string(), roles })),
  roles,
  purpose: purposeSchema,
  mustChange: z.boolean(),
  hasTotp: z.boolean(),
  hasPassword: z.boolean(),
  endsIn: z.int(),
});

export const sessionSchema: z.ZodType<SessionAnswer> = z.strictObject({
  user: user.exactOptional(),
  ways: z.strictObject({
    password: z.boolean(),
    hospital: z.string().exactOptional(),
    demonstration: z.array(z.strictObject({ id: z.string(), name: z.string(), roles })).exactOptional(),
  }),
});
export const signInBodySchema: z.ZodType<SignInRequest> = z.strictObject({
  loginName: z.string().max(200),
  password: secret,
  code: z.string().max(64).exactOptional(),
});
export const signInSchema: z.ZodType<SignInAnswer> = z.strictObject({ outcome: z.enum(['opened', 'code-needed']) });
export const demonstrationBodySchema = z.strictObject({ person: z.string().max(80) });
export const switchBodySchema: z.ZodType<SwitchRequest> = z.strictObject({
  facility: z.string().max(63).exactOptional(),
  purpose: purposeSchema.exactOptional(),
});
export const passwordBodySchema: z.ZodType<ChangePasswordRequest> = z.strictObject({
  current: secret,
  // One longer than the rule allows, so that the rule's own words are the answer.
  next: z.string().max(4096),
});
export const totpSchema: z.ZodType<TotpSecretAnswer> = z.strictObject({ secret: z.string(), uri: z.string() });
export const totpCodeBodySchema = z.strictObject({ code: z.string().max(64) });
export const recoveryCodesSchema: z.ZodType<RecoveryCodesAnswer> = z.strictObject({
  recoveryCodes: z.array(z.string()),
});

export const usersSchema: z.ZodType<readonly UserAnswer[]> = z.array(
  z.strictObject({
    id: z.string(),
    loginName: z.string(),
    name: z.string(),
    roles,
    disabled: z.boolean(),
    hasTotp: z.boolean(),
    external: z.boolean(),
    demonstration: z.boolean(),
  }),
);
export const addUserBodySchema: z.ZodType<AddUserRequest> = z.strictObject({
  loginName: z.string().max(64),
  name: z.string().max(200),
  roles,
});
export const addedUserSchema: z.ZodType<AddedUserAnswer> = z.strictObject({
  id: z.string(),
  oneTimePassword: z.string(),
});
export const rolesBodySchema = z.strictObject({ roles });
export const disableBodySchema = z.strictObject({ disabled: z.boolean() });
