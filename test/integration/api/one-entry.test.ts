import { beforeAll, describe, expect, it } from 'vitest';
import { nameContracts, type NamedContract } from '#api/openapi.ts';
import { db } from '#records/connection.ts';
import { readTables } from '#records/tables.ts';
import { startDatabase } from '../start-database.ts';
import type { Example, ExampleRequest } from './example-request.ts';
import { EXAMPLES } from './example-requests.ts';
import { startPlace } from './matrix-place.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp(undefined, [], () => {}, { hasMail: false });
const place = startPlace(app);
const writes = (await nameContracts()).filter(({ contract }) => contract.method !== 'GET').map((one) => [one.name, one] as const);

async function send({ contract }: NamedContract, { params = {}, body, cookie }: Omit<ExampleRequest, 'body'> & { body: unknown }): Promise<Response> {
  const path = contract.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? place.ids[name] ?? 'guessed'));
  return contract.method === 'PUT' ? app.put(path, body, cookie) : app.post(path, body, cookie);
}

/** What the log has now that it had not. */
async function entriesOf(work: () => Promise<Response>) {
  const known = new Set((await db().auditEntry.findMany({ select: { id: true } })).map((one) => one.id));
  const answer = await work();
  const entries = (await db().auditEntry.findMany({ orderBy: { id: 'asc' } })).filter((one) => !known.has(one.id));
  return { answer, entries };
}

it('every write of the contract has an example of a request that goes well', () => {
  // What is missing gets one in test/integration/api/example-requests.ts.
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(writes.map(([name]) => name).toSorted());
});

describe('a write that goes well', () => {
  it.each(writes)('%s leaves exactly one entry', async (name, one) => {
    const { answer, text, entries } = await asked(name, one);
    const { leaves, unchanged, status = 200 } = exampleOf(name);
    expect([answer.status, text]).toEqual([status, expect.any(String)]);
    const told = entries.map((entry) => `${entry.noun} ${entry.act}`);
    const wanted = leaves === undefined ? told.slice(0, 1) : 'none' in leaves ? [] : leaves;
    expect([told, told.length]).toEqual([wanted, leaves === undefined ? 1 : wanted.length]);
    const requestId = answer.headers.get('x-request-id');
    expect(entries.filter((entry) => entry.actorKind !== 'person' || entry.actorName === '' || entry.requestId !== requestId)).toEqual([]);
    const changes = entries.flatMap((entry) => entry.changes as object[]);
    expect({ changes, hasChanges: changes.length > 0 }).toEqual({ changes, hasChanges: told.length > 0 && unchanged === undefined });
  });
});

describe('a write that is refused', () => {
  const REFUSALS = [400, 401, 403, 404];
  it.each(writes)('%s leaves none', async (name, one) => {
    const { access, path } = one.contract;
    const request = await exampleOf(name).make(place);
    const cookie = request.cookie ?? place.cookies.get(exampleOf(name).by ?? 'administrator') ?? '';
    const ids = [...path.matchAll(/:(\w+)/g)].map(([, id = '']) => id);
    // A name that nobody has made yet is a new one, and not a wrong one.
    const guessed = ids.length === 0 || name === 'saveTeam' ? [] : [{ ...request, cookie, params: Object.fromEntries(ids.map((id) => [id, 'guessed'])) }];
    const others = path.includes(':brandId') ? [{ ...request, cookie: place.cookies.get('stranger') ?? '' }] : [];
    for (const wrong of [{ ...request, cookie, body: [] }, ...(access === 'open' ? [] : [{ ...request, cookie: '' }]), ...guessed, ...others]) {
      const { answer, entries } = await entriesOf(() => send(one, wrong));
      expect({ status: answer.status, entries }).toEqual({ status: expect.toBeOneOf(REFUSALS), entries: [] });
    }
  });
});

describe('a write whose entry can’t be written', () => {
  beforeAll(async () => {
    await db().$executeRaw`CREATE FUNCTION refuse_entries() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no entry today'; END $$`;
    await db().$executeRaw`CREATE TRIGGER refused BEFORE INSERT ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION refuse_entries()`;
    await db().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER refused`;
  });
  const refusing = async <T>(work: () => Promise<T>): Promise<T> => {
    await db().$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER refused`;
    try {
      return await work();
    } finally {
      await db().$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER refused`;
    }
  };
  const told = writes.filter(([name]) => !('none' in (EXAMPLES[name]?.leaves ?? {})));

  it.each(told.filter(([, one]) => one.contract.access === undefined))('%s is not done, and no job of it', async (name, one) => {
    const request = await exampleOf(name).make(place);
    const cookie = request.cookie ?? place.cookies.get(exampleOf(name).by ?? 'administrator') ?? '';
    const [before, jobs] = [await contentOfTables(), app.jobs.length];
    const answer = await refusing(() => send(one, { ...request, cookie }));
    expect([answer.status, app.jobs.length]).toEqual([500, jobs]);
    expect(await contentOfTables()).toEqual(before);
  });

  it.each(told.filter(([, one]) => one.contract.access !== undefined))('%s is at least said to have failed', async (name, one) => {
    const request = await exampleOf(name).make(place);
    expect((await refusing(() => send(one, request))).status).toBeGreaterThanOrEqual(500);
  });
});

/** A sum of each table; when a session was last seen is nobody's write. */
async function contentOfTables(): Promise<Record<string, string | null>> {
  const names = (await readTables(db())).map((one) => one.name).filter((name) => name !== 'Session');
  const rows = await db().$queryRawUnsafe<{ name: string; sum: string | null }[]>(names.map((name) => `SELECT '${name}' AS name, md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM "${name}" t`).join(' UNION ALL '));
  return Object.fromEntries(rows.map((row) => [row.name, row.sum]));
}

function exampleOf(name: string): Example {
  const example = EXAMPLES[name];
  if (example === undefined) throw new Error(`${name} has no example: give it one in test/integration/api/example-requests.ts.`);
  return example;
}

async function asked(name: string, one: NamedContract) {
  const request = await exampleOf(name).make(place);
  const cookie = request.cookie ?? place.cookies.get(exampleOf(name).by ?? 'administrator') ?? '';
  const { answer, entries } = await entriesOf(() => send(one, { ...request, cookie }));
  return { answer, entries, text: await answer.text() };
}
