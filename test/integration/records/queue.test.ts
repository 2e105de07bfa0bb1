import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { inOneTransaction } from '#records/connection.ts';
import { openQueue } from '#records/queue.ts';
import { startDatabase } from '../start-database.ts';

const database = startDatabase();
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

async function waitUntil(isDone: () => boolean, seconds: number): Promise<void> {
  for (let waited = 0; waited < seconds * 20 && !isDone(); waited += 1) await sleep(50);
}

describe('the queue', () => {
  it('makes one job of a key that is asked for twice, and another once it is done', async () => {
    const queue = await openQueue(database.records.url);
    const done: unknown[] = [];
    for (let turn = 0; turn < 3; turn += 1) await queue.enqueue('same-key', 'brand@2026-03-02T06:00', { turn });
    await queue.enqueue('same-key', 'other', { turn: 'other' });
    await queue.work('same-key', 2, async (payload) => { done.push(payload); });
    await waitUntil(() => done.length >= 2, 20);
    await sleep(300);
    expect(done).toHaveLength(2);
    expect(done).toContainEqual({ turn: 0 });
    await queue.enqueue('same-key', 'other', { turn: 'again' });
    await waitUntil(() => done.length >= 3, 20);
    expect(done).toContainEqual({ turn: 'again' });
    await queue.close();
  });

  it('says how many of many jobs were not asked for already', async () => {
    const queue = await openQueue(database.records.url);
    const jobs = ['a', 'b', 'c'].map((key) => ({ key, payload: { key } }));
    expect(await queue.enqueueMany('many-keys', jobs.slice(0, 2))).toBe(2);
    expect(await queue.enqueueMany('many-keys', jobs)).toBe(1);
    expect(await queue.enqueueMany('many-keys', jobs)).toBe(0);
    await queue.close();
  });

  it('asks for a job within a transaction when that is kept, and never when it is not', async () => {
    const queue = await openQueue(database.records.url);
    const done: unknown[] = [];
    await queue.work('as-kept', 1, async (payload) => { done.push(payload); });
    await expect(inOneTransaction(async () => {
      await queue.enqueue('as-kept', 'refused', { of: 'refused' });
      throw new Error('It is refused.');
    })).rejects.toThrow('It is refused.');
    await inOneTransaction(async () => {
      await queue.enqueue('as-kept', 'kept', { of: 'kept' });
      await sleep(1_500);
      // A worker that looks meanwhile finds nothing.
      expect(done).toEqual([]);
    });
    await waitUntil(() => done.length >= 1, 20);
    expect(done).toEqual([{ of: 'kept' }]);
    await queue.close();
  });

  it('tries a job again whose handler threw', async () => {
    const queue = await openQueue(database.records.url);
    let tries = 0;
    await queue.work('throws-once', 1, async () => {
      tries += 1;
      if (tries === 1) throw new Error('the first time');
    });
    await queue.enqueue('throws-once', 'one', {});
    await waitUntil(() => tries >= 2, 30);
    expect(tries).toBe(2);
    await queue.close();
  });

  it('gives the job of a killed worker to another', async () => {
    const script = `
      import { inOneTransaction } from '#records/connection.ts';
import { openQueue } from '#records/queue.ts';
      const queue = await openQueue(${JSON.stringify(database.records.url)});
      await queue.work('survives', 1, async () => { console.log('at work'); await new Promise(() => setInterval(() => {}, 1000)); });
      await queue.enqueue('survives', 'one', { from: 'the killed one' });`;
    const worker = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((resolve) => { worker.stdout.once('data', resolve); });
    worker.kill('SIGKILL');
    const queue = await openQueue(database.records.url);
    const done: unknown[] = [];
    await queue.work('survives', 1, async (payload) => { done.push(payload); });
    await waitUntil(() => done.length > 0, 90);
    expect(done).toEqual([{ from: 'the killed one' }]);
    await queue.close();
  });
});
