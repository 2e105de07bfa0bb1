import os from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
/** Some eighty processes of the product are started: what Node made of their modules is kept between them (0.7 s of CPU each, 2026-11-22). */
const COMPILED = { NODE_COMPILE_CACHE: path.join(os.tmpdir(), 'enseigne-compiled') };

/** What many files start from (an empty database, the sample brand crawled) is made once in a run. */
const RUN_FOLDER = 'test/integration/run-folder.ts';

// Three projects: `unit` needs nothing, `integration` starts the embedded PostgreSQL and loopback servers,
// `e2e` drives the whole product in a browser. The last two wait as much as they work (paces, outages, processes that start, pages that
// settle): two files at a time fill two cores.
export default defineConfig({
  test: {
    projects: [
      // Modules are loaded once per process, not once per file: 98 s of CPU in place of 233 (2026-11-22). No unit test may leave anything behind.
      { root, test: { name: 'unit', include: ['test/{backend,jobs,frontend,prisma,network}/**/*.test.ts'], testTimeout: 30_000, isolate: false, sequence: { groupOrder: 0 } } },
      { root, test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 240_000, maxWorkers: 2, env: COMPILED, globalSetup: RUN_FOLDER, sequence: { groupOrder: 1 } } },
      { root, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], testTimeout: 240_000, hookTimeout: 300_000, maxWorkers: 2, env: COMPILED, globalSetup: RUN_FOLDER, sequence: { groupOrder: 2 } } },
    ],
  },
});
