import { Client } from 'pg';
import { ConflictError, NotAllowedError } from '#backend/errors.ts';
import { seesAll, type Viewer } from '#domain/viewer.ts';
import { openDatabaseUrl } from '../connection.ts';
import { BRAND_TABLES, columnsOf, type BrandTable } from './brand-tables.ts';

/** A row of a file and the number of its line. */
export interface NumberedRow {
  line: number;
  row: Readonly<Record<string, unknown>>;
}

/** The database refused a row: something it names is not there, or is there already. */
export class RowRefusedError extends Error {
  readonly id = 'row-refused';
  readonly line: number;
  constructor(line: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.line = line;
  }
}

/** Takes a brand's rows, some hundred at a time, in the order of BRAND_TABLES. */
export interface BrandWriter {
  write(kind: string, rows: readonly NumberedRow[]): Promise<void>;
}

/**
 * Writes a brand anew, all of it or nothing: `fill` is given the writer, and what it throws undoes everything. Throws
 * ConflictError where a brand of that id or name is there already, RowRefusedError for a row that can't stand.
 */
export async function writeBrandRows(viewer: Viewer, brand: { id: string; name: string }, now: Date, fill: (writer: BrandWriter) => Promise<void>): Promise<void> {
  if (!seesAll(viewer)) throw new NotAllowedError({ fr: 'Seule la personne qui exploite l’instance importe une marque entière.', en: 'Only the operator imports a whole brand.' });
  const client = new Client({ connectionString: openDatabaseUrl(), application_name: 'enseigne import' });
  await client.connect();
  try {
    await client.query("BEGIN; SET LOCAL TIME ZONE 'UTC'");
    const { rows: [same] } = await client.query<{ name: string }>('SELECT name FROM "Brand" WHERE id = $1 OR lower(name) = lower($2) LIMIT 1', [brand.id, brand.name]);
    if (same) throw new ConflictError({ fr: `La marque « ${same.name} » existe déjà ici : on n’importe tout que dans une instance qui ne l’a pas. Supprimez-la d’abord (delete-brand), ou choisissez une autre instance.`, en: `The brand "${same.name}" is here already: everything is imported only where it is not. Delete it first (delete-brand), or choose another instance.` });
    await client.query('CREATE TEMP TABLE "brandFileRepeats" (id text, "sameAsId" text) ON COMMIT DROP');
    const people = new Map<string, string>();
    await fill({ write: (kind, rows) => writeRows(client, people, kind, rows) });
    // What a review repeats may stand anywhere in the file.
    await client.query('UPDATE "Review" r SET "sameAsId" = p."sameAsId" FROM "brandFileRepeats" p WHERE r.id = p.id');
    // Nobody reads on where the other instance was, and nothing that was on its way is posted from here.
    await client.query(`UPDATE "AuditRun" SET state = 'cancelled', "finishedAt" = COALESCE("finishedAt", $2), "pausedAt" = NULL WHERE "brandId" = $1 AND state IN ('running', 'second-reading')`, [brand.id, now]);
    await client.query(`UPDATE "ReviewReply" p SET "askedAt" = NULL, trouble = CASE WHEN p.state = 'posting' THEN 'not-known-whether-posted' ELSE p.trouble END, state = CASE WHEN p.state = 'posting' THEN 'failed' ELSE p.state END
      FROM "Review" r JOIN "Location" l ON l.id = r."locationId" WHERE r.id = p."reviewId" AND l."brandId" = $1 AND (p."askedAt" IS NOT NULL OR p.state = 'posting')`, [brand.id]);
    await client.query('COMMIT');
    // The planner has never seen these rows.
    await client.query('ANALYZE');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

async function writeRows(client: Client, people: Map<string, string>, kind: string, rows: readonly NumberedRow[]): Promise<void> {
  const table = BRAND_TABLES.find((one) => one.kind === kind);
  if (!table) throw new Error(`There is no kind ${kind}.`);
  let given = table.namesPeople && people.size > 0 ? rows.map(({ line, row }) => ({ line, row: replaceIds(row, people) as Record<string, unknown> })) : rows;
  if (kind === 'person') given = await meetPeople(client, people, rows);
  if (kind === 'review') {
    const repeats = rows.filter(({ row }) => typeof row['sameAsId'] === 'string').map(({ row }) => ({ id: row['id'], sameAsId: row['sameAsId'] }));
    await client.query('INSERT INTO "brandFileRepeats" SELECT * FROM json_populate_recordset(NULL::"brandFileRepeats", $1::json)', [JSON.stringify(repeats)]);
    given = rows.map(({ line, row }) => ({ line, row: { ...row, sameAsId: null } }));
  }
  if (given.length === 0) return;
  await client.query('SAVEPOINT batch');
  try {
    await insert(client, table, given.map((one) => one.row));
  } catch (refused) {
    await client.query('ROLLBACK TO SAVEPOINT batch');
    // One by one, to name the line.
    for (const { line, row } of given) await insert(client, table, [row]).catch((cause: unknown) => { throw new RowRefusedError(line, cause); });
    throw refused;
  }
}

async function insert(client: Client, table: BrandTable, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
  const columns = columnsOf(table);
  // A column that no row names takes its default.
  const named = columns.filter(({ name }) => rows.some((row) => row[name] !== undefined && row[name] !== null));
  const bytes = named.filter(({ type }) => type === 'Bytes').map(({ name }) => name);
  const plain = bytes.length === 0 ? rows : rows.map((row) => ({ ...row, ...Object.fromEntries(bytes.flatMap((name) => (typeof row[name] === 'string' ? [[name, `\\x${Buffer.from(row[name], 'base64').toString('hex')}`]] : []))) }));
  const list = named.map(({ name }) => `"${name}"`).join(', ');
  // Contents are named by themselves: one that is here already is the same.
  await client.query(`INSERT INTO "${table.table}" (${list}) SELECT ${list} FROM json_populate_recordset(NULL::"${table.table}", $1::json)${table.isCapture ? ' ON CONFLICT DO NOTHING' : ''}`, [JSON.stringify(plain)]);
}

/** Somebody known by their address keeps who they are here; the rest are made, without a password. */
async function meetPeople(client: Client, people: Map<string, string>, rows: readonly NumberedRow[]): Promise<NumberedRow[]> {
  const emails = rows.map(({ row }) => String(row['email']).toLowerCase());
  const { rows: known } = await client.query<{ id: string; email: string }>('SELECT id, email FROM "User" WHERE lower(email) = ANY($1)', [emails]);
  const here = new Map(known.map((one) => [one.email.toLowerCase(), one.id]));
  return rows.flatMap(({ line, row }) => {
    const id = here.get(String(row['email']).toLowerCase());
    if (id === undefined) return [{ line, row }];
    if (id !== row['id']) people.set(String(row['id']), id);
    return [];
  });
}

/** The same with ids of people as they are known here, wherever they stand. */
function replaceIds(value: unknown, people: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return people.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaceIds(one, people));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceIds(inner, people)]));
}
