import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { listBrands } from '#records/brands.ts';
import { db, openRecords } from '#records/connection.ts';
import { useEmbeddedPostgres } from '#records/embedded-postgres.ts';
import { PrismaClient } from '#records/generated/client.ts';
import { migrate, missingMigrations } from '#records/migrate.ts';
import { readMigrations } from '#records/schema-engine.ts';
import { startDatabase } from '../start-database.ts';
import { fillTables, readRows, type Filled } from './fill-tables.ts';

const database = startDatabase();
const migrations = await readMigrations();
/** What a migration takes away or fills anew on purpose; whoever adds one says here why. */
const GONE_ON_PURPOSE = new Map([
  ['Envelope', 'one outbox took the place of two within a day; nothing had been written into it by a release'],
  ['EnvelopeFile', 'the same'],
  ['NoticeReceipt.envelopeId', 'the same'],
]);

const urlOf = (name: string): string => database.records.url.replace(/\/postgres$/, `/${name}`);

async function withDatabase<T>(name: string, work: (client: PrismaClient) => Promise<T>): Promise<T> {
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: urlOf(name), max: 2 }) });
  try {
    return await work(client);
  } finally {
    await client.$disconnect();
  }
}

const create = (name: string): Promise<unknown> => withDatabase('postgres', (client) => client.$executeRawUnsafe(`CREATE DATABASE ${name}`));
const APPLIED = `CREATE TABLE _prisma_migrations (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ, migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ, started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** As the engine does it: the script, and a line that says so. */
async function apply(client: PrismaClient, name: string, sql: string): Promise<void> {
  await client.$executeRawUnsafe(`DO $apply$ BEGIN EXECUTE $script$${sql}$script$; END $apply$`);
  await client.$executeRawUnsafe(`INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count) VALUES (gen_random_uuid()::text, encode(sha256(convert_to($1, 'UTF8')), 'hex'), now(), $2, 1)`, sql, name);
}

async function expectKept(client: PrismaClient, filled: readonly Filled[]): Promise<void> {
  const plain = (line: string, gone: readonly number[]): string => JSON.stringify((JSON.parse(line) as unknown[]).filter((_, at) => !gone.includes(at)));
  for (const { table, columns, rows } of filled) {
    if (GONE_ON_PURPOSE.has(table)) continue;
    const gone = columns.flatMap((column, at) => (GONE_ON_PURPOSE.has(`${table}.${column}`) ? [at] : []));
    const now = await readRows(client, table, columns.filter((_, at) => !gone.includes(at)));
    expect([table, ...now.map((line) => plain(line, []))]).toEqual(expect.arrayContaining([table, ...rows.map((line) => plain(line, gone))]));
  }
}

describe('rows of every earlier version', () => {
  it('one in each table of each version, are there in today’s', async () => {
    await create('chain');
    await withDatabase('chain', async (client) => {
      await client.$executeRawUnsafe(APPLIED);
      const written: Filled[][] = [];
      for (const [index, { name, sql }] of migrations.entries()) {
        await apply(client, name, sql);
        written.push(await fillTables(client, index));
      }
      expect(written.length).toBe(migrations.length);
      for (const filled of written) await expectKept(client, filled);
    });
  });

  it.each([0, Math.floor(migrations.length / 2), migrations.length - 2])('brought up to date by the product itself, from migration %i on', async (last) => {
    await create(`old_${last}`);
    await withDatabase(`old_${last}`, async (client) => {
      await client.$executeRawUnsafe(APPLIED);
      for (const { name, sql } of migrations.slice(0, last + 1)) await apply(client, name, sql);
      const filled = await fillTables(client, 0);
      const log: string[] = [];
      await migrate(client, urlOf(`old_${last}`), (line) => log.push(line));
      expect(log.join(' ')).toContain(migrations.at(-1)?.name);
      await expectKept(client, filled);
    });
  });

  it('are read by the product', async () => {
    await database.records.close();
    const server = await useEmbeddedPostgres(database.home, () => {});
    closers.push(server.leave);
    const records = await openRecords({ databaseUrl: server.url.replace(/\/postgres$/, '/old_0'), home: database.home });
    closers.unshift(records.close);
    expect(await missingMigrations()).toEqual([]);
    expect((await listBrands(SYSTEM_VIEWER)).map((one) => one.name)).toEqual(['Brand.name.0']);
    expect(await db().review.count({ where: { text: 'Review.text.0' } })).toBe(1);
    expect((await db().user.findMany({ include: { memberships: true } })).flatMap((one) => one.memberships.map((membership) => membership.role))).toEqual(['Membership.role.0']);
  });
});

const closers: (() => Promise<void>)[] = [];
afterAll(async () => { for (const close of closers) await close(); });
