import { NewerDatabaseError } from '#backend/errors.ts';
import { db } from './connection.ts';
import type { PrismaClient } from './generated/client.ts';
import { listForEngine, openSchemaEngine, readMigrations, type MigrationScript } from './schema-engine.ts';

/** Any number that no other program locks: several processes may start at once, and one of them migrates. */
const LOCK_KEY = 5_733_014;
const LONGEST_MIGRATION_MS = 30 * 60_000;

/**
 * Applies the migrations that the database has not seen. Throws NewerDatabaseError when it holds one that this
 * version does not know: an older program must not write into it.
 */
export async function migrate(client: PrismaClient, databaseUrl: string, log: (line: string) => void): Promise<void> {
  const migrations = await readMigrations();
  if (findMissing(migrations, await readApplied(client)).length === 0) return;
  await client.$transaction(async (lock) => {
    await lock.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK_KEY})`;
    const missing = findMissing(migrations, await readApplied(client));
    if (missing.length === 0) return;
    const engine = await openSchemaEngine(databaseUrl);
    const { appliedMigrationNames } = await engine.applyMigrations(listForEngine(migrations));
    log(`The database was brought up to date (${appliedMigrationNames.join(', ')}).`);
  }, { timeout: LONGEST_MIGRATION_MS, maxWait: LONGEST_MIGRATION_MS });
}

/** Migrations of this version that the open database has not seen; throws NewerDatabaseError as `migrate` does. */
export async function missingMigrations(): Promise<string[]> {
  return findMissing(await readMigrations(), await readApplied(db()));
}

function findMissing(migrations: readonly MigrationScript[], applied: readonly string[]): string[] {
  const ours = new Set(migrations.map(({ name }) => name));
  const unknown = applied.find((name) => !ours.has(name));
  if (unknown !== undefined) {
    throw new NewerDatabaseError(`This database was written by a newer version of Enseigne (it holds "${unknown}"): start that version, or restore a backup made before it.`);
  }
  return migrations.map(({ name }) => name).filter((name) => !applied.includes(name));
}

async function readApplied(client: PrismaClient): Promise<string[]> {
  const [found] = await client.$queryRaw<{ table: string | null }[]>`SELECT to_regclass('_prisma_migrations')::text AS table`;
  if (!found?.table) return [];
  const rows = await client.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return rows.map(({ name }) => name);
}
