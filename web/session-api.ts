import type {
  AddedUserAnswer,
  AddUserRequest,
  ChangePasswordRequest,
  RecoveryCodesAnswer,
  RoleName,
  SessionAnswer,
  SignInAnswer,
  SignInRequest,
  SwitchRequest,
  TotpSecretAnswer,
  UserAnswer,
} from '../src/server/contract.ts';
import { asJson, call } from './api.ts';

/** Login, sessions and people; each throws ApiError. */
export const sessionApi = {
  session: () => call<SessionAnswer>('/api/session'),
  signIn: (request: SignInRequest) => call<SignInAnswer>('/api/session', asJson('POST', request)),
  takeDemonstration: (person: string) => call<SignInAnswer>('/api/session/demonstration', asJson('POST', { person })),
  signOut: (everywhere = false) =>
    call<void>(everywhere ? '/api/session/everywhere' : '/api/session', { method: 'DELETE' }),
  switchTo: (request: SwitchRequest) => call<SessionAnswer>('/api/session', asJson('PUT', request)),
  changePassword: (request: ChangePasswordRequest) =>
    call<SessionAnswer>('/api/session/password', asJson('PUT', request)),
  startTotp: () => call<TotpSecretAnswer>('/api/session/totp', { method: 'POST' }),
  confirmTotp: (code: string) => call<RecoveryCodesAnswer>('/api/session/totp', asJson('PUT', { code })),
  users: () => call<readonly UserAnswer[]>('/api/users'),
  addUser: (request: AddUserRequest) => call<AddedUserAnswer>('/api/users', asJson('POST', request)),
  setRoles: (id: string, roles: readonly RoleName[]) => call<void>(`/api/users/${id}/roles`, asJson('PUT', { roles })),
  disableUser: (id: string, disabled: boolean) => call<void>(`/api/users/${id}/disabled`, asJson('PUT', { disabled })),
  resetPassword: (id: string) => call<AddedUserAnswer>(`/api/users/${id}/password`, { method: 'POST' }),
};
