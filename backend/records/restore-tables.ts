import { PrismaPg } from '@prisma/adapter-pg';
import { EnseigneError, NewerDatabaseError } from '#backend/errors.ts';
import type { TablePart } from './copy-tables.ts';
import { useEmbeddedPostgres } from './embedded-postgres.ts';
import { PrismaClient } from './generated/client.ts';
import { listForEngine, openSchemaEngine, readMigrations } from './schema-engine.ts';
import { MIGRATIONS_TABLE, quoted, readForeignKeys, readTables, type Table } from './tables.ts';

const LONGEST_MS = 24 * 3_600_000;

/** What was copied does not fit the tables of its own migrations: the file was put together by hand. */
export class UnfitCopyError extends EnseigneError {
  readonly id = 'unfit-copy';
  readonly status = 422;
}

/** A database that is about to be filled from a copy: nothing in it is migrated by being opened. */
export interface RestoredDatabase {
  url: string;
  /** Brands that are there; null where there is no table of ours yet. */
  brands(): Promise<string[] | null>;
  /** Tables that no version of this product made. */
  strangers(): Promise<string[]>;
  /** Connections of other processes of ours. */
  countOthers(): Promise<number>;
  /** Takes away all tables of ours, the queue's too. */
  clear(): Promise<void>;
  /** Makes the tables as these migrations left them. Throws NewerDatabaseError where one is unknown to this version. */
  build(migrations: readonly string[]): Promise<void>;
  /** Fills them, all or nothing. Answers the rows by table. */
  fill(tables: readonly Table[], parts: AsyncIterable<TablePart>): Promise<Map<string, number>>;
  close(): Promise<void>;
}

/** Opens the database of the settings without migrating it. */
export async function openForRestore(options: { databaseUrl?: string | undefined; home: string; log?: (line: string) => void }): Promise<RestoredDatabase> {
  const server = options.databaseUrl === undefined ? await useEmbeddedPostgres(options.home, options.log ?? (() => {})) : null;
  const url = server?.url ?? options.databaseUrl ?? '';
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 2, application_name: 'enseigne-restore' }) });
  return {
    url,
    async brands() {
      const [found] = await client.$queryRaw<{ table: string | null }[]>`SELECT to_regclass('public."Brand"')::text AS table`;
      return found?.table ? (await client.$queryRaw<{ name: string }[]>`SELECT name FROM "Brand" ORDER BY name`).map((one) => one.name) : null;
    },
    async strangers() {
      const made = new Set((await readMigrations()).flatMap(({ sql }) => [...sql.matchAll(/CREATE TABLE "(\w+)"/g)].map((one) => one[1] ?? '')));
      return (await readTables(client)).map((one) => one.name).filter((name) => !made.has(name));
    },
    async countOthers() {
      const [row] = await client.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'enseigne%' AND application_name <> 'enseigne-restore'`;
      return row?.count ?? 0;
    },
    async clear() {
      const tables = [...(await readTables(client)).map((one) => one.name), MIGRATIONS_TABLE];
      await client.$transaction(async (tx) => {
        await tx.$executeRawUnsafe('DROP SCHEMA IF EXISTS pgboss CASCADE');
        await tx.$executeRawUnsafe(`DROP TABLE IF EXISTS ${tables.map(quoted).join(', ')} CASCADE`);
        const made = await tx.$queryRaw<{ name: string }[]>`SELECT p.oid::regprocedure::text AS name FROM pg_proc p LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e' WHERE p.pronamespace = 'public'::regnamespace AND d.objid IS NULL AND p.prorettype = 'trigger'::regtype`;
        for (const { name } of made) await tx.$executeRawUnsafe(`DROP FUNCTION IF EXISTS ${name}`);
      }, { timeout: LONGEST_MS });
    },
    async build(names) {
      const migrations = await readMigrations();
      const unknown = names.find((name) => !migrations.some((one) => one.name === name));
      if (unknown !== undefined) throw new NewerDatabaseError(`This copy was made by a newer version of Enseigne (it holds "${unknown}"): restore it with that version.`);
      const engine = await openSchemaEngine(url);
      await engine.applyMigrations(listForEngine(migrations.filter(({ name }) => names.includes(name))));
    },
    fill: (tables, parts) => fillTables(client, tables, parts),
    async close() {
      await client.$disconnect();
      await server?.leave();
    },
  };
}

async function fillTables(client: PrismaClient, copied: readonly Table[], parts: AsyncIterable<TablePart>): Promise<Map<string, number>> {
  const filled = new Map<string, number>();
  await client.$transaction(async (tx) => {
    const tables = new Map((await readTables(tx)).map((one) => [one.name, one]));
    for (const { name, columns } of copied) {
      const here = tables.get(name)?.columns ?? [];
      const lost = columns.filter((column) => !here.some((one) => one.name === column.name));
      if (lost.length > 0) throw new UnfitCopyError(`The copy has columns that its own migrations do not make: ${lost.map((one) => `${name}.${one.name}`).join(', ')}.`);
    }
    // Rows come in any order: what one refers to is checked when all are there.
    const keys = await readForeignKeys(tx);
    for (const { name, table } of keys) await tx.$executeRawUnsafe(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
    // What a migration wrote itself is in the copy, too; a log that is only added to lets go for an erasure.
    await tx.$executeRaw`SELECT set_config('enseigne.audit_change', 'erasure', true)`;
    for (const { name } of copied) await tx.$executeRawUnsafe(`DELETE FROM ${quoted(name)}`);
    const columnsOf = new Map(copied.map((one) => [one.name, one.columns.map((column) => column.name)]));
    for await (const { table, rows } of parts) {
      const columns = columnsOf.get(table) ?? [];
      const typeOf = new Map(tables.get(table)?.columns.map((one) => [one.name, one.type]));
      const cells = columns.map((name, index) => `(e->>${index})::${typeOf.get(name) ?? 'text'}`);
      await tx.$executeRawUnsafe(`INSERT INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) SELECT ${cells.join(', ')} FROM jsonb_array_elements($1::jsonb) AS e`, `[${rows.join(',')}]`);
      filled.set(table, (filled.get(table) ?? 0) + rows.length);
    }
    for (const { name, table, definition } of keys) await tx.$executeRawUnsafe(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }, { timeout: LONGEST_MS, maxWait: 60_000 });
  return filled;
}
