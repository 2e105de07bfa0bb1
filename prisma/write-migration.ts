// Writes what schema.prisma has and the migrations have not, as a new folder of migrations/:
//   node prisma/write-migration.ts add-campaigns
// It compares with migrations/schema.prisma, the schema as the last migration left it.
// What a schema can't say (partial indexes, NULLS NOT DISTINCT) is added to the SQL by hand.
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { useEmbeddedPostgres } from '#records/embedded-postgres.ts';
import { openSchemaEngine, PRISMA_FOLDER, readSchema } from '#records/schema-engine.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error('Name the change, in kebab-case: node prisma/write-migration.ts add-campaigns');
  process.exit(1);
}
const lastFile = path.join(PRISMA_FOLDER, 'migrations', 'schema.prisma');
const last = await readFile(lastFile, 'utf8').catch(() => null);
const schema = await readSchema();
// The engine asks a server for its version, so one is started for it and thrown away.
const home = await mkdtemp(path.join(os.tmpdir(), 'enseigne-migration-'));
await chmod(home, 0o711);
const server = await useEmbeddedPostgres(home, () => {});
const engine = await openSchemaEngine(server.url);
const { stdout } = await engine.diff({
  from: last === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: last }] },
  to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
  script: true, exitCode: null, filters: { externalTables: [], externalEnums: [] },
});
await server.leave();
await rm(home, { recursive: true, force: true });
if (!stdout || stdout.includes('This is an empty migration')) {
  console.log('Nothing changed: no migration was written.');
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(PRISMA_FOLDER, 'migrations', `${stamp}_${name.replaceAll('-', '_')}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), stdout);
  await writeFile(lastFile, schema);
  console.log(`Wrote ${path.relative(process.cwd(), folder)}/migration.sql: read it before you commit it.`);
}
