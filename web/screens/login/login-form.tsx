import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SignInWays } from '../../../src/server/contract.ts';
import { Notice } from '../../components/index.ts';
import { sessionApi } from '../../session-api.ts';
import { roleWords } from './role-words.ts';

interface LoginFormProps {
  /** As they stood before; asked anew, because a session that just ended hid them. */
  readonly ways: SignInWays;
  readonly onSignedIn: () => Promise<void>;
}

const cameBack: Readonly<Record<string, string>> = {
  'no-role': 'The hospital’s login knows you, but you have no role here. Ask the administrator.',
  failed: 'The hospital’s login did not vouch for you. Log in again.',
};

/** Name and password, the code of the authenticator where one is wanted, the hospital’s own login, and the people of the demonstration. */
export function LoginForm({ ways: before, onSignedIn }: LoginFormProps) {
  const [ways, setWays] = useState(before);
  const [problem, setProblem] = useState(cameBack[new URLSearchParams(location.search).get('login') ?? '']);
  useEffect(() => {
    void sessionApi.session().then(
      ({ ways: now }) => setWays(now),
      () => undefined,
    );
  }, []);
  const attempt = async (run: () => Promise<boolean>): Promise<void> => {
    try {
      setProblem(undefined);
      if (await run()) await onSignedIn();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not logged in.');
    }
  };
  return (
    <div className="login-ways">
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      {ways.demonstration && (
        <People
          people={ways.demonstration}
          onTake={(id) => attempt(async () => (await sessionApi.takeDemonstration(id)).outcome === 'opened')}
        />
      )}
      {ways.hospital !== undefined && (
        <Button component="a" href={ways.hospital} variant="default" fullWidth>
          Log in with the hospital’s login
        </Button>
      )}
      {ways.password && <WithPassword focus={!ways.demonstration} attempt={attempt} />}
    </div>
  );
}

interface PeopleProps {
  readonly people: NonNullable<SignInWays['demonstration']>;
  readonly onTake: (id: string) => Promise<void>;
}

function People({ people, onTake }: PeopleProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <section aria-label="People of the demonstration">
      <p>
        Made-up charts, made-up people. Choose whom you want to be; this is offered on this machine only, while it
        serves the demonstration.
      </p>
      <ul className="login-people">
        {people.map(({ id, name, roles }, place) => (
          <li key={id}>
            <button
              ref={place === 0 ? first : undefined}
              type="button"
              data-role={roles[0]}
              onClick={() => void onTake(id)}
            >
              <strong>{roles.map((role) => roleWords[role]).join(', ')}</strong>
              <span className="quiet">{name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WithPasswordProps {
  readonly focus: boolean;
  readonly attempt: (run: () => Promise<boolean>) => Promise<void>;
}

function WithPassword({ focus, attempt }: WithPasswordProps) {
  const [loginName, setLoginName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    await attempt(async () => {
      const { outcome } = await sessionApi.signIn({ loginName, password, ...(code === undefined ? {} : { code }) });
      if (outcome === 'code-needed') setCode('');
      return outcome === 'opened';
    });
    setBusy(false);
  };
  return (
    <form className="login-form" aria-label="Name and password" onSubmit={(event) => void submit(event)}>
      <TextInput
        label="Login name"
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        autoFocus={focus}
        value={loginName}
        onChange={(event) => setLoginName(event.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {code !== undefined && (
        <TextInput
          label="Code of your authenticator, or a recovery code"
          name="one-time-code"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      )}
      <Button type="submit" loading={busy}>
        Log in
      </Button>
    </form>
  );
}
