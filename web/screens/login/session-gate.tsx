import './login.css';
import { Modal } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { sessionEnded } from '../../api.ts';
import { Notice } from '../../components/index.ts';
import { sessionApi } from '../../session-api.ts';
import { LoginForm } from './login-form.tsx';
import { LoginPage } from './login-page.tsx';
import { NewPassword } from './new-password.tsx';

/**
 * Nothing is shown to somebody who is not logged in. When a session ends while a screen is open, the screen stays under a dialog, with all that
 * is not saved yet; the same person logs in over it and goes on, anybody else starts with an empty screen.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const session = useQuery({
    queryKey: ['session'],
    queryFn: sessionApi.session,
    staleTime: 30_000,
    refetchInterval: 30_000,
  });
  const queries = useQueryClient();
  const last = useRef<string>(undefined);
  const [ended, setEnded] = useState(false);
  const user = session.data?.user;
  if (user && !ended) last.current = user.id;
  useEffect(() => {
    const end = (): void => setEnded(true);
    window.addEventListener(sessionEnded, end);
    return () => window.removeEventListener(sessionEnded, end);
  }, []);
  const signedIn = useCallback(async (): Promise<void> => {
    const before = last.current;
    const { data } = await session.refetch();
    // Somebody else must not find what the other left on the screen.
    if (before !== undefined && data?.user && data.user.id !== before) window.location.assign('/');
    setEnded(false);
    await queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'session' && queryKey[0] !== 'abstract',
    });
  }, [session.refetch, queries]);
  if (session.isError && !session.data)
    return (
      <main className="login">
        <Notice tone="error">{session.error.message}</Notice>
      </main>
    );
  if (!session.data) return null;
  const ways = session.data.ways;
  if (user?.mustChange) return <NewPassword user={user} onDone={signedIn} />;
  if (last.current === undefined) return <LoginPage ways={ways} onSignedIn={signedIn} />;
  return (
    <>
      {children}
      <Modal
        opened={ended || !user}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        closeOnClickOutside={false}
        title="Your session has ended"
      >
        <p>Nothing on this screen is lost. Log in again to go on where you were.</p>
        <LoginForm ways={ways} onSignedIn={signedIn} />
        <p>
          <a href="/">Leave this screen</a>
        </p>
      </Modal>
    </>
  );
}
