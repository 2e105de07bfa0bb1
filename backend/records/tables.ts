import type { Prisma } from './generated/client.ts';

/** A table of ours as the database itself describes it. */
export interface Table {
  name: string;
  /** Those that are stored, in their order, with PostgreSQL's own names of their types. */
  columns: { name: string; type: string }[];
}

/** Rows of `table` that go with a row of `parent`, or that hold it back. */
export interface ForeignKey {
  name: string;
  table: string;
  column: string;
  parent: string;
  parentColumn: string;
  isCascading: boolean;
  /** As ALTER TABLE … ADD CONSTRAINT takes it. */
  definition: string;
}

type Asks = Pick<Prisma.TransactionClient, '$queryRaw'>;

/** Where Prisma notes which migrations were applied: it is made by them, and never copied. */
export const MIGRATIONS_TABLE = '_prisma_migrations';

/** Every table of the schema `public` but Prisma's own, by name. The queue has a schema of its own. */
export async function readTables(client: Asks): Promise<Table[]> {
  const rows = await client.$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT c.relname::text AS "table", a.attname::text AS "column", format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> ${MIGRATIONS_TABLE}
    ORDER BY c.relname, a.attnum`;
  return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({ name, columns: columns.map(({ column, type }) => ({ name: column, type })) }));
}

/** Every foreign key of one column between them. */
export async function readForeignKeys(client: Asks): Promise<ForeignKey[]> {
  return client.$queryRaw<ForeignKey[]>`
    SELECT k.conname::text AS name, t.relname::text AS "table", a.attname::text AS "column", p.relname::text AS parent, b.attname::text AS "parentColumn", k.confdeltype = 'c' AS "isCascading", pg_get_constraintdef(k.oid) AS definition
    FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1] JOIN pg_attribute b ON b.attrelid = p.oid AND b.attnum = k.confkey[1]
    WHERE k.contype = 'f' AND t.relnamespace = 'public'::regnamespace ORDER BY t.relname, k.conname`;
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
