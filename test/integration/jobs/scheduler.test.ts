import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { createScheduler } from '#jobs/scheduler.ts';
import { confirmCrawl, scheduleCrawl } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { openQueue, type Queue } from '#records/queue.ts';
import { createRun } from '#records/runs.ts';
import { makeBrand } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

const database = startDatabase();
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const log = pino({ level: 'silent' });

let queue: Queue;
let brand: Awaited<ReturnType<typeof makeBrand>>;
/** The clock that all schedulers of a test go by. */
let clock = 0;

beforeAll(async () => {
  queue = await openQueue(database.records.url);
});
afterAll(() => queue.close());

beforeEach(async () => {
  await db().clockTask.deleteMany();
  await db().brand.updateMany({ data: { crawlSchedule: null } });
  brand = await makeBrand(`Brand ${Math.random()}`);
});

/** A process with a scheduler; the jobs that it asked for go into the real queue, and are taken out and counted. */
function newProcess(tasks: { id: string; cron: string }[] = []) {
  return createScheduler(queue, log, { now: () => new Date(clock), tasks });
}

async function schedule(cron: string, timeZone: string, setAt: string): Promise<void> {
  await confirmCrawl(SYSTEM_VIEWER, brand.brandId, new Date(setAt));
  await scheduleCrawl(SYSTEM_VIEWER, brand.brandId, { crawlSchedule: cron, timeZone }, new Date(setAt));
}

/** Crawls of the brand asked for so far; they are done at once, so that the next one is another job. */
async function crawlsAsked(): Promise<number> {
  return db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'crawl-brand' AND data->>'brandId' = ${brand.brandId}`;
}

async function play(from: string, to: string, processes: { look(): Promise<void> }[], stepMs = 5 * MINUTE_MS): Promise<string[]> {
  const fired: string[] = [];
  for (clock = Date.parse(from); clock <= Date.parse(to); clock += stepMs) {
    await Promise.all(processes.map((one) => one.look()));
    for (let count = await crawlsAsked(); count > 0; count -= 1) fired.push(new Date(clock).toISOString());
  }
  return fired;
}

describe('any number of processes with a clock', () => {
  it('start one crawl a night', async () => {
    await schedule('0 4 * * *', 'America/Toronto', '2026-01-10T12:00:00Z');
    expect(await play('2026-01-10T12:00:00Z', '2026-01-12T12:00:00Z', [newProcess(), newProcess(), newProcess()])).toEqual(['2026-01-11T09:00:00.000Z', '2026-01-12T09:00:00.000Z']);
  });

  it('start one crawl on the night when 02:30 is skipped, and on the one when it comes twice', async () => {
    await schedule('30 2 * * *', 'Europe/Paris', '2026-03-28T12:00:00Z');
    expect(await play('2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z', [newProcess(), newProcess()])).toHaveLength(1);
    await scheduleCrawl(SYSTEM_VIEWER, brand.brandId, { crawlSchedule: '30 2 * * *' }, new Date('2026-10-24T12:00:00Z'));
    expect(await play('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', [newProcess(), newProcess()])).toHaveLength(1);
  });

  it('start a task of the product’s own once', async () => {
    const tasks = [{ id: 'clock-test', cron: '20 2 * * *' }];
    const processes = [newProcess(tasks), newProcess(tasks)];
    await play('2026-01-10T00:00:00Z', '2026-01-10T12:00:00Z', processes, HOUR_MS);
    expect(await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'clock-test'`).toBe(1);
  });
});

describe('a night that was missed', () => {
  it('is caught up once when processes start, however many nights it were', async () => {
    await schedule('0 4 * * *', 'America/Toronto', '2026-01-10T12:00:00Z');
    clock = Date.parse('2026-01-14T15:00:00Z');
    const processes = [newProcess(), newProcess(), newProcess()];
    for (let turn = 0; turn < 3; turn += 1) await Promise.all(processes.map((one) => one.look()));
    expect(await crawlsAsked()).toBe(1);
    expect(await play('2026-01-14T15:05:00Z', '2026-01-15T12:00:00Z', processes)).toEqual(['2026-01-15T09:00:00.000Z']);
  });

  it('is not caught up where somebody has started a crawl since', async () => {
    await schedule('0 4 * * *', 'UTC', '2026-01-10T12:00:00Z');
    // Begun now, by the machine's clock: after every moment that is played here.
    await createRun(SYSTEM_VIEWER, { brandId: brand.brandId, trigger: 'by-hand', asOf: '2026-01-13T10:00:00Z', standardVersionId: brand.standardVersionId });
    clock = Date.parse('2026-01-14T15:00:00Z');
    await newProcess().look();
    expect(await crawlsAsked()).toBe(0);
  });

  it('is none where the schedule was only just set, or nobody has agreed to the first crawl', async () => {
    await schedule('0 4 * * *', 'UTC', '2026-01-10T12:00:00Z');
    clock = Date.parse('2026-01-10T12:30:00Z');
    await newProcess().look();
    expect(await crawlsAsked()).toBe(0);
    await db().brand.update({ where: { id: brand.brandId }, data: { crawlConfirmedAt: null } });
    clock = Date.parse('2026-01-12T12:30:00Z');
    await newProcess().look();
    expect(await crawlsAsked()).toBe(0);
  });
});

describe('a clock that jumps', () => {
  it('forward over the due time starts the crawl once', async () => {
    await schedule('0 4 * * *', 'UTC', '2026-01-10T12:00:00Z');
    const processes = [newProcess(), newProcess()];
    expect(await play('2026-01-11T03:00:00Z', '2026-01-11T03:50:00Z', processes)).toEqual([]);
    expect(await play('2026-01-11T09:00:00Z', '2026-01-11T10:00:00Z', processes)).toEqual(['2026-01-11T09:00:00.000Z']);
  });

  it('back over the due time does not start it again', async () => {
    await schedule('0 4 * * *', 'UTC', '2026-01-10T12:00:00Z');
    const processes = [newProcess(), newProcess()];
    expect(await play('2026-01-11T03:55:00Z', '2026-01-11T04:10:00Z', processes)).toHaveLength(1);
    expect(await play('2026-01-11T03:30:00Z', '2026-01-11T06:00:00Z', [...processes, newProcess()])).toEqual([]);
  });

  it('years ahead and back again does not silence the nights', async () => {
    await schedule('0 4 * * *', 'UTC', '2026-01-10T12:00:00Z');
    const one = newProcess();
    clock = Date.parse('2031-05-01T12:00:00Z');
    await one.look();
    await crawlsAsked();
    expect(await play('2026-01-11T12:00:00Z', '2026-01-13T12:00:00Z', [one, newProcess()])).toEqual(['2026-01-12T04:00:00.000Z', '2026-01-13T04:00:00.000Z']);
  });
});

describe('the log', () => {
  it('does not fill with what is started every minute', async () => {
    const levels: number[] = [];
    const heard = pino({ level: 'debug' }, { write: (line: string) => { levels.push((JSON.parse(line) as { level: number }).level); } });
    const scheduler = createScheduler(queue, heard, { now: () => new Date(clock), tasks: [{ id: 'every-minute', cron: '* * * * *' }] });
    for (clock = Date.parse('2026-01-10T12:00:00Z'); clock <= Date.parse('2026-01-10T12:05:00Z'); clock += MINUTE_MS) await scheduler.look();
    await db().$executeRaw`DELETE FROM pgboss.job WHERE name = 'every-minute'`;
    expect(levels.length).toBeGreaterThan(2);
    expect(new Set(levels)).toEqual(new Set([pino.levels.values['debug']]));
  });
});
