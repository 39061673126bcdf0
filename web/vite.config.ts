import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `chartwright serve` listens unless told otherwise; the development server hands /api on to it. */
const server = process.env['CHARTWRIGHT_SERVER'] ?? 'http://127.0.0.1:8475';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // No inline scripts or data addresses: the server's content security policy allows 'self' only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'parts', test: /node_modules[\\/](@mantine|@floating-ui|@tanstack)[\\/]/ },
          ],
        },
      },
    },
  },
  // The server refuses foreign origins; behind this proxy the page is its own.
  server: { port: 5173, proxy: { '^/api/': { target: server, changeOrigin: true, headers: { origin: server } } } },
});
