import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AppearanceTools } from './appearance-tools.tsx';
import { WhoAmI } from './who-am-i.tsx';

/** The bar above every screen: where one is, what a screen adds, and how it looks. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  return (
    <header className="top-bar no-print">
      <Link to="/" className="brand plain" title="Worklist">
        <img src="/favicon.svg" width={18} height={18} alt="" />
        Chartwright
      </Link>
      {children}
      <div className="top-bar-tools push">
        <AppearanceTools />
        <WhoAmI />
      </div>
    </header>
  );
}
