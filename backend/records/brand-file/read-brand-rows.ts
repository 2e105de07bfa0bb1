import { Client } from 'pg';
import { NotFoundError } from '#backend/errors.ts';
import type { BrandFileChoice } from '#domain/brand-file.ts';
import { seesWholeBrand, type Viewer } from '#domain/viewer.ts';
import { openDatabaseUrl } from '../connection.ts';
import { requireBrand } from '../scope.ts';
import { BRAND_TABLES, columnsOf, type BrandTable } from './brand-tables.ts';

/** Rows held at once, whatever the brand's size. */
const ROWS_AT_ONCE = 500;

/** A row as the text of one JSON object. */
export interface BrandRow {
  kind: string;
  json: string;
}

/** The brand, how many rows there are of each kind, and the rows, as they all stood at one moment. */
export interface BrandRows {
  brand: { id: string; name: string };
  counts: Record<string, number>;
  rows: AsyncIterable<BrandRow[]>;
}

/**
 * Hands everything of a brand to `use`, as it stands at one moment (a snapshot on a connection of its own): nothing is
 * held but some hundred rows. For those who see the whole brand; throws NotFoundError for others.
 */
export async function readBrandRows<T>(viewer: Viewer, brandId: string, choice: BrandFileChoice, use: (found: BrandRows) => Promise<T>): Promise<T> {
  await requireBrand(viewer, brandId);
  if (!seesWholeBrand(viewer, brandId)) throw new NotFoundError({ fr: 'Cette marque n’existe pas.', en: 'There is no such brand.' });
  const client = new Client({ connectionString: openDatabaseUrl(), application_name: 'enseigne export' });
  await client.connect();
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TIME ZONE 'UTC'");
    const { rows: [brand] } = await client.query<{ id: string; name: string }>('SELECT id, name FROM "Brand" WHERE id = $1', [brandId]);
    if (!brand) throw new NotFoundError({ fr: 'Cette marque n’existe pas.', en: 'There is no such brand.' });
    const tables = BRAND_TABLES.filter((one) => choice.captures || one.isCapture !== true);
    const counts: Record<string, number> = {};
    for (const { kind, table, where } of tables) {
      const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${table}" t WHERE ${where}`, [brandId]);
      counts[kind] = rows[0]?.count ?? 0;
    }
    return await use({ brand, counts, rows: rowsOf(client, brandId, tables, choice) });
  } finally {
    await client.end();
  }
}

async function* rowsOf(client: Client, brandId: string, tables: readonly BrandTable[], choice: BrandFileChoice): AsyncGenerator<BrandRow[]> {
  for (const table of tables) {
    await client.query(`DECLARE rows NO SCROLL CURSOR FOR ${selectOf(table, choice)}`, [brandId]);
    for (;;) {
      const { rows } = await client.query<{ json: string }>(`FETCH ${ROWS_AT_ONCE} FROM rows`);
      if (rows.length === 0) break;
      yield rows.map(({ json }) => ({ kind: table.kind, json }));
    }
    await client.query('CLOSE rows');
  }
}

/** The rows of one kind as JSON, written by the database itself: numbers and moments come out to the last digit. */
function selectOf(table: BrandTable, choice: BrandFileChoice): string {
  const empty = [...(choice.names ? [] : (table.names ?? [])), ...(choice.captures ? [] : (table.captures ?? []))];
  const columns = columnsOf(table).map(({ name, type }) => {
    if (empty.includes(name)) return `NULL AS "${name}"`;
    return type === 'Bytes' ? `replace(encode(t."${name}", 'base64'), E'\\n', '') AS "${name}"` : `t."${name}"`;
  });
  return `SELECT row_to_json(x)::text AS json FROM (SELECT ${columns.join(', ')} FROM "${table.table}" t WHERE ${table.where} ORDER BY ${table.first ? `${table.first}, ` : ''}t.ctid) x`;
}
