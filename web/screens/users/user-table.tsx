import { useState } from 'react';
import type { RoleName, UserAnswer } from '../../../src/server/contract.ts';
import { roleWords } from '../login/role-words.ts';
import { RoleBoxes } from './role-boxes.tsx';

interface UserTableProps {
  readonly users: readonly UserAnswer[];
  readonly onRoles: (id: string, roles: readonly RoleName[]) => Promise<boolean>;
  readonly onDisable: (id: string, disabled: boolean) => Promise<boolean>;
  readonly onReset: (user: UserAnswer) => Promise<boolean>;
}

/** Everybody, with what can be done about each. */
export function UserTable({ users, ...acts }: UserTableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Login name</th>
          <th scope="col">Name</th>
          <th scope="col">Roles here</th>
          <th scope="col">Login</th>
          <th scope="col">Actions</th>
        </tr>
      </thead>
      <tbody>
        {users.map((user) => (
          <UserRow key={user.id} user={user} {...acts} />
        ))}
      </tbody>
    </table>
  );
}

function UserRow({ user, onRoles, onDisable, onReset }: Omit<UserTableProps, 'users'> & { readonly user: UserAnswer }) {
  const [roles, setRoles] = useState<readonly RoleName[]>();
  const save = async (): Promise<void> => {
    if (roles && (await onRoles(user.id, roles))) setRoles(undefined);
  };
  return (
    <tr data-user={user.loginName}>
      <td>{user.loginName}</td>
      <td>{user.name}</td>
      <td>
        {roles === undefined ? (
          user.roles.map((role) => roleWords[role]).join(', ') || 'none'
        ) : (
          <RoleBoxes legend={`Roles of ${user.loginName}`} roles={roles} onChange={setRoles} />
        )}
      </td>
      <td>{wordsOf(user)}</td>
      <td>
        {roles === undefined ? (
          <button type="button" className="tool" onClick={() => setRoles(user.roles)}>
            Roles…<span className="hidden-words"> of {user.loginName}</span>
          </button>
        ) : (
          <button type="button" className="tool" onClick={() => void save()}>
            Save roles<span className="hidden-words"> of {user.loginName}</span>
          </button>
        )}
        <button type="button" className="tool" onClick={() => void onDisable(user.id, !user.disabled)}>
          {user.disabled ? 'Let in again' : 'Disable'}
          <span className="hidden-words"> {user.loginName}</span>
        </button>
        {!user.external && !user.demonstration && (
          <button type="button" className="tool" onClick={() => void onReset(user)}>
            New one-time password<span className="hidden-words"> for {user.loginName}</span>
          </button>
        )}
      </td>
    </tr>
  );
}

function wordsOf({ disabled, external, demonstration, hasTotp }: UserAnswer): string {
  if (disabled) return 'disabled';
  if (external) return 'hospital’s login';
  if (demonstration) return 'demonstration';
  return hasTotp ? 'password and authenticator' : 'password';
}
