import type { AuditSubject } from '#domain/audit-entry.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';

/** What is told of a row: the column that names it, and those that are compared. */
export interface ToldColumns {
  name?: string;
  members: readonly string[];
}

/**
 * One row as the audit log compares it: the named columns alone, so that no secret and no reviewer's words come along.
 * It asks for nobody, since nobody sees it but who may read the log. Null where there is no such row.
 */
export async function readRow(model: Prisma.ModelName, key: Readonly<Record<string, string | number | null>>, { name, members }: ToldColumns): Promise<AuditSubject | null> {
  const where = Prisma.join(Object.entries(key).map(([column, value]) => Prisma.sql`${quoted(column)} = ${value}`), ' AND ');
  const rows = await db().$queryRaw<{ row: Record<string, unknown> }[]>`SELECT to_jsonb(t) AS row FROM ${quoted(model)} t WHERE ${where} LIMIT 1`;
  const row = rows[0]?.row;
  if (row === undefined) return null;
  const text = (column: string): string | null => (typeof row[column] === 'string' ? row[column] : null);
  return {
    brandId: model === 'Brand' ? text('id') : text('brandId'), id: text('id'), name: name === undefined ? null : text(name),
    locationId: model === 'Location' ? text('id') : text('locationId'), state: Object.fromEntries(members.map((member) => [member, row[member] ?? null])),
  };
}

/** Names of tables and columns are written by us; a quote in one would be a slip. */
function quoted(name: string): Prisma.Sql {
  if (!/^\w+$/.test(name)) throw new Error(`${name} is no name of a table or a column.`);
  return Prisma.raw(`"${name}"`);
}
