import type { ReactNode } from 'react';

/** What a list says when it is empty: what belongs here and how it gets here. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
