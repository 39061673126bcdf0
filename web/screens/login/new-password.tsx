import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { SessionUser } from '../../../src/server/contract.ts';
import { Notice } from '../../components/index.ts';
import { sessionApi } from '../../session-api.ts';

interface NewPasswordProps {
  readonly user: SessionUser;
  readonly onDone: () => Promise<void>;
}

/** A one-time password opens this page and no other. */
export function NewPassword({ user, onDone }: NewPasswordProps) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    document.title = 'New password · Chartwright';
  }, []);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    try {
      await sessionApi.changePassword({ current, next });
      await onDone();
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'Not changed.');
    }
  };
  return (
    <main className="login" aria-label="New password">
      <h1>Choose a password, {user.name}</h1>
      <p>
        The one you were given works once. Use {user.hasTotp ? 8 : 15} characters or more; a few words of your own are
        good. Any character may stand in it, and it does not run out.
      </p>
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      <form className="login-form" onSubmit={(event) => void submit(event)}>
        <PasswordInput
          label="The password you were given"
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          label="Your new password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': 'Show the new password' }}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button type="submit">Take this password</Button>
      </form>
    </main>
  );
}
