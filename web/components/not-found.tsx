import { EmptyState } from './empty-state.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <main>
      <EmptyState title="There is no such page">
        <p>
          The address may be cut short. <a href="/">Go to the worklist</a>.
        </p>
      </EmptyState>
    </main>
  );
}
