import type { PrismaClient } from '#records/generated/client.ts';
import { quoted, readForeignKeys, readTables, type ForeignKey, type Table } from '#records/tables.ts';

/** Rows that were written into one table, as text, with the columns that it had then. */
export interface Filled {
  table: string;
  columns: string[];
  rows: string[];
}

/**
 * Writes a row of its own making into every table of a database, parents first: what the tables ask for, and no more knowledge of them
 * than the database itself has. `number` tells the rows of one filling from those of another.
 */
export async function fillTables(client: PrismaClient, number: number): Promise<Filled[]> {
  const [tables, keys] = [await readTables(client), await readForeignKeys(client)];
  const filled: Filled[] = [];
  const waiting = new Map(tables.map((one) => [one.name, one]));
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ name }) => keys.every((key) => key.table !== name || key.parent === name || !waiting.has(key.parent)));
    if (!next) throw new Error(`These tables hang on each other: ${[...waiting.keys()].join(', ')}`);
    waiting.delete(next.name);
    const columns = next.columns.map((one) => one.name);
    const [row] = await client.$queryRawUnsafe<{ line: string }[]>(
      `INSERT INTO ${quoted(next.name)} (${columns.map(quoted).join(', ')}) VALUES (${next.columns.map((column) => cellOf(tables, keys, next.name, column, number)).join(', ')}) RETURNING ${lineOf(columns)} AS line`,
    );
    filled.push({ table: next.name, columns, rows: [row?.line ?? ''] });
  }
  return filled;
}

/** The rows of a table in these columns, as text. */
export async function readRows(client: PrismaClient, table: string, columns: readonly string[]): Promise<string[]> {
  return (await client.$queryRawUnsafe<{ line: string }[]>(`SELECT ${lineOf(columns)} AS line FROM ${quoted(table)}`)).map((one) => one.line);
}

const lineOf = (columns: readonly string[]): string => `json_build_array(${columns.map((name) => `${quoted(name)}::text`).join(', ')})::text`;

/** What refers to a row refers to the one of the same number. */
function cellOf(tables: readonly Table[], keys: readonly ForeignKey[], table: string, { name, type }: Table['columns'][number], number: number): string {
  const key = keys.find((one) => one.table === table && one.column === name);
  if (key?.parent === table) return 'NULL';
  const column = key && tables.find((one) => one.name === key.parent)?.columns.find((one) => one.name === key.parentColumn);
  return key && column ? cellOf(tables, keys, key.parent, column, number) : `${literalOf(table, name, type, number)}::${type}`;
}

function literalOf(table: string, column: string, type: string, number: number): string {
  if (type.startsWith('timestamp')) return `('2026-03-01 12:00:00.5+00'::timestamptz + interval '${number} minutes')`;
  if (type === 'date') return `('2026-03-01'::date + ${number})`;
  if (type === 'boolean') return 'true';
  if (type === 'bytea') return `decode('${number.toString(16).padStart(4, '0')}28b52f', 'hex')`;
  if (type.startsWith('json')) return `'{"kept": "é \\u0022 ${table} ${number}"}'`;
  if (type.endsWith('[]')) return type.startsWith('int') ? `'{${number},2}'` : `'{a,"b c"}'`;
  if (/^(?:integer|bigint|double|numeric|real|smallint)/.test(type)) return String(number + 1);
  return `'${table}.${column}.${number}'`;
}
