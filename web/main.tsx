import './mantine-styles.ts';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api.ts';
import { applyTypeSize } from './components/index.ts';
import { makeRouter } from './router.tsx';
import { SessionGate } from './screens/login/session-gate.tsx';
import { theme } from './theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refused will be refused again; only silence is worth another try.
      retry: (count, error) => count < 2 && error instanceof ApiError && error.status === 0,
    },
  },
});
const router = makeRouter(queries);

// A page from before an update asks for parts that are gone; the new page has them. Once: a part that is missing there too is an error.
window.addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem('chartwright.reloaded') === location.href) return;
  event.preventDefault();
  sessionStorage.setItem('chartwright.reloaded', location.href);
  location.reload();
});

applyTypeSize();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </MantineProvider>
    </QueryClientProvider>
  </StrictMode>,
);
