// Generates the Prisma client without a network: `prisma generate` fetches its schema engine unless this variable
// names a file that exists; generating never runs that engine, so any file will do.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const run = spawnSync(process.execPath, [require.resolve('prisma/build/index.js'), 'generate', '--schema', 'prisma/schema.prisma'], {
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  encoding: 'utf8',
});
if (run.status !== 0) {
  process.stderr.write(`The Prisma client could not be generated.\n${run.stdout}\n${run.stderr}\n`);
  process.exit(run.status ?? 1);
}
