import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;

// Three projects: `unit` needs nothing, `integration` starts the embedded PostgreSQL and loopback servers,
// `e2e` drives the whole product in a browser. Two cores: files of the heavy ones run one after the other.
export default defineConfig({
  test: {
    projects: [
      // Modules are loaded once per process, not once per file: 98 s of CPU in place of 233 (2026-11-22). No unit test may leave anything behind.
      { root, test: { name: 'unit', include: ['test/{backend,jobs,frontend,prisma,network}/**/*.test.ts'], testTimeout: 30_000, isolate: false } },
      { root, test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, fileParallelism: false } },
      { root, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 300_000, fileParallelism: false } },
    ],
  },
});
