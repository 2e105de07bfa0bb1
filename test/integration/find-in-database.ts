import zlib from 'node:zlib';
import { db } from '#records/connection.ts';

/** Columns of any table of the open database (the queue's too) in which a text stands, bodies and memories unpacked: "Table.column". */
export async function findInDatabase(text: string): Promise<string[]> {
  return (await findAnyInDatabase([text])).map((one) => one.slice(0, one.indexOf(' ')));
}

/** Of several texts at once: "Table.column text". */
export async function findAnyInDatabase(texts: readonly string[]): Promise<string[]> {
  const columns = await db().$queryRaw<{ schema: string; table: string; column: string; type: string }[]>`
    SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_type = 'BASE TABLE' AND c.table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const found: string[] = [];
  for (const { schema, table, column, type } of columns) {
    const shown = type === 'bytea' ? `"${column}"` : `"${column}"::text`;
    const rows = await db().$queryRawUnsafe<{ value: string | Uint8Array }[]>(`SELECT ${shown} AS value FROM "${schema}"."${table}" WHERE "${column}" IS NOT NULL`);
    const values = rows.map(({ value }) => (typeof value === 'string' ? value : unpack(value)));
    found.push(...texts.filter((text) => values.some((value) => value.includes(text))).map((text) => `${table}.${column} ${text}`));
  }
  return found.sort();
}

function unpack(bytes: Uint8Array): string {
  try {
    return zlib.zstdDecompressSync(bytes).toString('utf8');
  } catch {
    return Buffer.from(bytes).toString('utf8');
  }
}
