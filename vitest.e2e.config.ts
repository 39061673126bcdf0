import { defineConfig } from 'vitest/config';

// End-to-end tests: the built program, its server and a real Chromium.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    // A browser on a busy machine may miss a deadline once; twice is a fault.
    retry: 1,
  },
});
