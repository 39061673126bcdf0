import { useEffect } from 'react';
import type { SignInWays } from '../../../src/server/contract.ts';
import { AppearanceTools } from '../../components/index.ts';
import { LoginForm } from './login-form.tsx';

interface LoginPageProps {
  readonly ways: SignInWays;
  readonly onSignedIn: () => Promise<void>;
}

/** The first page of whoever is not logged in. */
export function LoginPage({ ways, onSignedIn }: LoginPageProps) {
  useEffect(() => {
    document.title = 'Log in · Chartwright';
  }, []);
  return (
    <>
      <header className="top-bar no-print">
        <span className="brand">
          <img src="/favicon.svg" width={18} height={18} alt="" />
          Chartwright
        </span>
        <div className="top-bar-tools push">
          <AppearanceTools />
        </div>
      </header>
      <main className="login" aria-label="Log in">
        <h1>{ways.demonstration ? 'Demonstration hospital' : 'Log in'}</h1>
        <LoginForm ways={ways} onSignedIn={onSignedIn} />
      </main>
    </>
  );
}
