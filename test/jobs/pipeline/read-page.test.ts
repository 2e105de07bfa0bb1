import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { PageMemory } from '#domain/page-memory.ts';
import { createFetcher, type Fetcher } from '#jobs/http/fetch-page.ts';
import { createExtractPool, type ExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { askForPage, type PageAnswer, type PageQuestion } from '#jobs/pipeline/read-page.ts';
import webDirectory from '#publishers/web-directory.ts';
import { HTML, startLoopback, testSettings, type Loopback } from '#test/jobs/http/loopback.ts';

const ODD_THREAD = new URL('odd-thread.ts', import.meta.url);
const STORE = '<html lang="fr"><head><title>Lunetterie Boréale</title></head><body><header><a href="/"><img class="logo" src="/logo.png" alt="Logo"></a></header><h1>Lunetterie Boréale</h1><p>12, rue Principale, Laval (Québec) H7V 0A1</p><p>Tél. : 450 555-0142</p></body></html>';
const QUESTION: PageQuestion = {
  publisher: webDirectory, options: { country: 'CA', keepsText: false },
  request: { url: 'http://shop.example/laval', method: 'GET', accept: 'html', obeysRobots: true, withResources: true, read: { country: 'CA', keepsText: false } },
};

const valuesOf = ({ page }: PageAnswer) => page.observations.map(({ field, raw, value, rank }) => [field, raw, value, rank]);

describe('a page asked for again', () => {
  let site: Loopback;
  let pool: ExtractPool;
  /** One for all: a thread takes its time to learn to read. */
  let realPool: ExtractPool | null = null;
  let fetcher: Fetcher;
  let read = 0;
  let body = STORE;
  let logo = 'png 1';
  /** The reading store, as far as these pages are in it. */
  const store = new Map<string, Uint8Array>();
  const open = async (thread?: URL) => {
    [read, body, logo] = [0, STORE, 'png 1'];
    site = await startLoopback((request, response) => {
      const [type, content] = request.url === '/logo.png' ? ['image/png', logo] : [HTML['content-type'], body];
      const etag = `"${content.length}-${content.slice(-20).replace(/[^a-z0-9]/gi, '')}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { 'content-type': type, etag }).end(content);
    });
    pool = thread ? createExtractPool({ threads: 1, timeLimitMs: 400, thread, onRead: () => { read += 1; } }) : (realPool ??= createExtractPool({ threads: 1, onRead: () => { read += 1; } }));
  };
  afterEach(async () => {
    await Promise.all([site.close(), fetcher.close(), pool === realPool ? null : pool.close()]);
  });
  afterAll(() => realPool?.close());
  const ask = async (known: PageMemory | null, day = '2026-03-03') => {
    // A crawl of its own: nothing is left in memory of the process.
    fetcher = createFetcher(testSettings(site.port, { now: () => new Date(`${day}T06:00:00Z`), requestsPerSecond: 1000 }));
    const answer = await askForPage({ fetcher, pool, readBody: (hash) => Promise.resolve(store.get(hash) ?? null) }, QUESTION, known);
    if (!answer.ok) throw new Error(answer.trouble);
    if (answer.capture) store.set(answer.facts.bodyHash, Buffer.from(answer.capture.body));
    for (const { hash, bytes } of answer.resources) if (hash !== null && bytes !== null) store.set(hash, bytes);
    return answer;
  };

  it('and unchanged comes from memory: nothing is sent, nothing is read', async () => {
    await open();
    const first = await ask(null, '2026-03-02');
    const [before, stats] = [read, site.asked.length];
    const again = await ask(first.memory);
    expect([before, read]).toEqual([1, 1]);
    expect(site.asked.slice(stats).map((one) => [one.url, one.headers['if-none-match'] !== undefined])).toEqual([['/laval', true], ['/logo.png', true]]);
    expect(fetcher.stats().unchanged).toBe(2);
    expect(again).toMatchObject({ capture: null, memory: null, renewed: null, facts: { status: 200, bodyHash: first.facts.bodyHash, fetchedAt: '2026-03-03T06:00:00.000Z' } });
    expect(valuesOf(again)).toEqual(JSON.parse(JSON.stringify(valuesOf(first))));
    expect(new Set(again.page.observations.map((one) => one.evidence.fetchedAt))).toEqual(new Set(['2026-03-03T06:00:00.000Z']));
  });

  it('is read anew where it has changed', async () => {
    await open();
    const first = await ask(null);
    body = STORE.replace('0142', '0199');
    const again = await ask(first.memory);
    expect(read).toBe(2);
    expect(again.page.observations.find((one) => one.field === 'phone')?.value).toMatchObject({ e164: '+14505550199' });
    expect(again.memory?.bodyHash).not.toBe(first.memory?.bodyHash);
  });

  it('and unchanged, though its image is not, is read from the store', async () => {
    await open();
    const first = await ask(null);
    logo = 'png, a new one';
    const again = await ask(first.memory);
    expect([read, fetcher.stats().unchanged]).toEqual([2, 1]);
    expect(again.facts.bodyHash).toBe(first.facts.bodyHash);
    expect(again.memory?.resources[0]?.hash).not.toBe(first.memory?.resources[0]?.hash);
    expect(again.page.observations.find((one) => one.field === 'phone')?.value).toMatchObject({ e164: '+14505550142' });
  });

  it('that other code has read is read again, and fetched whole where it is no longer in store', async () => {
    await open();
    const first = await ask(null);
    const memory = { ...first.memory, key: 'of older code' } as PageMemory;
    expect((await ask(memory)).page.observations.length).toBe(first.page.observations.length);
    expect([read, site.asked.filter((one) => one.headers['if-none-match'] === undefined).length]).toEqual([2, 2]);
    store.clear();
    expect((await ask(memory)).page.observations.length).toBe(first.page.observations.length);
    expect([read, site.asked.filter((one) => one.headers['if-none-match'] === undefined).length]).toEqual([3, 4]);
  });

  it('under a new entity tag is the same page, asked for by that tag from now on', async () => {
    await open();
    const first = await ask(null);
    const memory = { ...first.memory, etag: '"of yesterday"' } as PageMemory;
    const again = await ask(memory);
    expect(read).toBe(1);
    expect(again.renewed).toMatchObject({ id: memory.id, etag: first.memory?.etag });
  });

  it.each(['hangs', 'ends its thread'])('that %s is given up after two tries, and left alone until it changes', async (poison) => {
    await open(ODD_THREAD);
    body = poison;
    const first = await ask(null);
    expect(first.quarantined).toMatchObject({ publisherId: 'web-directory', url: 'http://shop.example/laval', bodyHash: first.facts.bodyHash });
    expect(first.page.trouble).toBe(poison === 'hangs' ? 'reading-took-too-long' : 'unreadable');
    expect(first.memory?.isQuarantined).toBe(true);
    const before = read;
    const again = await ask(first.memory);
    expect([read, again.quarantined, again.page.trouble]).toEqual([before, null, first.page.trouble]);
    body = 'well again';
    expect((await ask(first.memory)).page).toMatchObject({ kind: 'location', trouble: null });
  });
});
