import { afterEach, describe, expect, it } from 'vitest';
import type { PageCapture } from '#domain/page-capture.ts';
import { createExtractPool, PoolClosedError, type ExtractPool, type ExtractPoolSettings, type PageReading } from '#jobs/pipeline/extract-pool.ts';
import { captureOf, jsonLd } from '#test/backend/extract/page-capture-of.ts';

const STORE = `<html lang="fr"><head><title>Lunetterie Boréale – Laval</title>${jsonLd({ '@type': 'Optician', name: 'Lunetterie Boréale', telephone: '450 555-0142', address: { '@type': 'PostalAddress', streetAddress: '12 rue X', addressLocality: 'Laval', postalCode: 'H7V 0A1' } })}</head><body><h1>Lunetterie Boréale</h1></body></html>`;
/** A thread in which a page is read at once, unless it says that it hangs or ends its thread. */
const ODD_THREAD = new URL('odd-thread.ts', import.meta.url);

describe('createExtractPool', () => {
  let pool: ExtractPool | null = null;
  const open = (settings: ExtractPoolSettings): ExtractPool => (pool = createExtractPool(settings));
  afterEach(() => pool?.close());

  it('reads what extractPage reads, many pages over few threads', async () => {
    const { extract } = open({ threads: 2 });
    const pages = await Promise.all(Array.from({ length: 12 }, () => extract(captureOf(STORE), { country: 'CA' })));
    expect(pages.map((one) => one.kind)).toEqual(Array.from({ length: 12 }, () => 'location'));
    expect(pages[11]?.observations.find((one) => one.field === 'phone')?.value).toEqual({ e164: '+14505550142', role: 'main' });
  });

  it('leaves the capture to its owner, bytes and all', async () => {
    const { extract } = open({ threads: 1 });
    const bytes = new Uint8Array([1, 2, 3]);
    await extract(captureOf(STORE, { resources: [{ url: 'https://x.example/a.css', kind: 'stylesheet', contentType: 'text/css', bytes }] }), {});
    expect(bytes).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('gives up on a page over its time, and goes on with the others', async () => {
    const heard: PageReading['outcome'][] = [];
    const { extract } = open({ threads: 1, timeLimitMs: 500, thread: ODD_THREAD, onRead: (_, { outcome }) => heard.push(outcome) });
    const [hanging, store] = await Promise.all([extract(captureOf('hangs'), {}), extract(captureOf('a store'), {})]);
    expect(hanging).toMatchObject({ kind: 'unreadable', trouble: 'reading-took-too-long', observations: [] });
    expect(store.kind).toBe('location');
    expect(heard).toEqual(['too-long', 'read']);
  });

  it('replaces a thread that ended by itself', async () => {
    const { extract } = open({ threads: 1, thread: ODD_THREAD });
    const [ended, store] = await Promise.all([extract(captureOf('ends its thread'), {}), extract(captureOf('a store'), {})]);
    expect(ended).toMatchObject({ kind: 'unreadable', trouble: 'unreadable' });
    expect(store.kind).toBe('location');
  });

  it('outlives a page that takes more memory than it may, and reads the ones that wait behind it', async () => {
    const heard: PageReading[] = [];
    const { extract } = open({ threads: 1, memoryLimitMb: 40, thread: ODD_THREAD, onRead: (_, reading) => heard.push(reading) });
    const [huge, store] = await Promise.all([extract(captureOf('hoards'), {}), extract(captureOf('a store'), {})]);
    expect(huge).toMatchObject({ kind: 'unreadable', trouble: 'unreadable' });
    expect(store.kind).toBe('location');
    expect(heard.map((one) => one.outcome)).toEqual(['died', 'read']);
  });

  it('calls a page on which a reader fails unreadable', async () => {
    const heard: PageReading[] = [];
    const { extract } = open({ threads: 1, onRead: (_, reading) => heard.push(reading) });
    const broken = { ...captureOf(STORE), body: null } as unknown as PageCapture;
    expect(await extract(broken, {})).toMatchObject({ kind: 'unreadable', trouble: 'unreadable' });
    expect(heard[0]).toMatchObject({ outcome: 'failed' });
  });

  it('rejects what is unread when it is closed', async () => {
    const closing = open({ threads: 1, thread: ODD_THREAD });
    const read = Promise.allSettled([closing.extract(captureOf('hangs'), {}), closing.extract(captureOf(STORE), {})]);
    await closing.close();
    for (const one of await read) expect(one).toMatchObject({ status: 'rejected', reason: expect.any(PoolClosedError) as unknown });
    await expect(closing.extract(captureOf(STORE), {})).rejects.toThrow(PoolClosedError);
  });
});
