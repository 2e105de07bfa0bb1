import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { quoted, readTables, type Table } from './tables.ts';

/** Rows of one table on their way out, a JSON array of texts a line: values as PostgreSQL itself writes them. */
export interface TablePart {
  table: string;
  rows: string[];
}

/** What a copy of all tables starts with. */
export interface CopyFacts {
  tables: Table[];
  /** Names of the migrations that made them, in their order. */
  migrations: string[];
  serverVersion: string;
  brands: string[];
}

const LONGEST_MS = 24 * 3_600_000;
/** About as many bytes are fetched at once. */
const PART_BYTES = 4_000_000;
const MOST_ROWS = 5_000;

/**
 * Reads every table as it stands at one moment, however much is written meanwhile: one transaction that sees no later change.
 * `begin` gets what there is, `take` the rows, part by part, never more in memory than one of them.
 */
export async function copyTables(_viewer: Viewer, begin: (facts: CopyFacts) => Promise<void>, take: (part: TablePart) => Promise<void>): Promise<void> {
  await db().$transaction(async (tx) => {
    // Texts that mean the same to every server.
    await tx.$executeRaw`SELECT set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, MDY', true), set_config('intervalstyle', 'postgres', true), set_config('bytea_output', 'hex', true), set_config('extra_float_digits', '1', true)`;
    const tables = await readTables(tx);
    const migrations = await tx.$queryRaw<{ name: string }[]>`SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;
    const [server] = await tx.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`;
    const brands = await tx.brand.findMany({ select: { name: true }, orderBy: { name: 'asc' } });
    await begin({ tables, migrations: migrations.map((one) => one.name), serverVersion: server?.version ?? '', brands: brands.map((one) => one.name) });
    for (const table of tables) {
      const [size] = await tx.$queryRawUnsafe<{ bytes: bigint; rows: bigint }[]>(`SELECT pg_table_size('public.${quoted(table.name)}'::regclass) AS bytes, count(*) AS rows FROM ${quoted(table.name)}`);
      if (!size || size.rows === 0n) continue;
      const atOnce = Math.min(MOST_ROWS, Math.max(1, Math.floor(PART_BYTES / (Number(size.bytes) / Number(size.rows)))));
      await tx.$executeRawUnsafe(`DECLARE copied NO SCROLL CURSOR FOR SELECT json_build_array(${table.columns.map(({ name }) => `${quoted(name)}::text`).join(', ')})::text AS line FROM ${quoted(table.name)}`);
      for (;;) {
        const rows = await tx.$queryRawUnsafe<{ line: string }[]>(`FETCH ${atOnce} FROM copied`);
        if (rows.length > 0) await take({ table: table.name, rows: rows.map((one) => one.line) });
        if (rows.length < atOnce) break;
      }
      await tx.$executeRawUnsafe('CLOSE copied');
    }
  }, { isolationLevel: 'RepeatableRead', timeout: LONGEST_MS, maxWait: 60_000 });
}
