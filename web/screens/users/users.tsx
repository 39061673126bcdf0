import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { RoleName } from '../../../src/server/contract.ts';
import { Notice, TopBar } from '../../components/index.ts';
import { sessionApi } from '../../session-api.ts';
import { RoleBoxes } from './role-boxes.tsx';
import { UserTable } from './user-table.tsx';

/** The people who log in, for the administrator of a facility. */
export function Users() {
  const users = useQuery({ queryKey: ['users'], queryFn: sessionApi.users });
  const [problem, setProblem] = useState<string>();
  const [once, setOnce] = useState<{ readonly name: string; readonly password: string }>();
  useEffect(() => {
    document.title = 'People · Chartwright';
  }, []);
  const run = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      setProblem(undefined);
      await act();
      await users.refetch();
      return true;
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not done.');
      return false;
    }
  };
  return (
    <>
      <TopBar />
      <main className="users" aria-label="People">
        <h1>People</h1>
        {(problem ?? users.error?.message) !== undefined && (
          <Notice tone="error">{problem ?? users.error?.message}</Notice>
        )}
        {once && (
          <Notice tone="information" onClose={() => setOnce(undefined)}>
            One-time password for {once.name}: <strong className="code-text">{once.password}</strong>. It is not shown
            again, and must be changed at the first login.
          </Notice>
        )}
        {users.data && (
          <UserTable
            users={users.data}
            onRoles={(id, roles) => run(() => sessionApi.setRoles(id, roles))}
            onDisable={(id, disabled) => run(() => sessionApi.disableUser(id, disabled))}
            onReset={(user) =>
              run(async () =>
                setOnce({ name: user.loginName, password: (await sessionApi.resetPassword(user.id)).oneTimePassword }),
              )
            }
          />
        )}
        <AddUser
          onAdd={(loginName, name, roles) =>
            run(async () => {
              const added = await sessionApi.addUser({ loginName, name, roles });
              setOnce({ name: loginName, password: added.oneTimePassword });
            })
          }
        />
      </main>
    </>
  );
}

interface AddUserProps {
  readonly onAdd: (loginName: string, name: string, roles: readonly RoleName[]) => Promise<boolean>;
}

function AddUser({ onAdd }: AddUserProps) {
  const [loginName, setLoginName] = useState('');
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly RoleName[]>([]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await onAdd(loginName, name, roles))) return;
    setLoginName('');
    setName('');
    setRoles([]);
  };
  return (
    <form aria-label="Add somebody" onSubmit={(event) => void submit(event)}>
      <h2>Add somebody</h2>
      <TextInput
        label="Login name"
        autoComplete="off"
        required
        withAsterisk={false}
        value={loginName}
        onChange={(event) => setLoginName(event.currentTarget.value)}
      />
      <TextInput
        label="Name"
        autoComplete="off"
        required
        withAsterisk={false}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RoleBoxes legend="Roles" roles={roles} onChange={setRoles} />
      <Button type="submit">Add</Button>
    </form>
  );
}
