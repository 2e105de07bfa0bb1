import { readFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { array, assert, asyncProperty, constantFrom, nat, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { PageCapture } from '#domain/page-capture.ts';
import { extractPage } from '#extract/extract-page.ts';
import { forgetAll } from '#normalize/remember.ts';
import { Network } from '#test/network/network.ts';

const SITES = new URL('../../../../shared/data/pages/sites/', import.meta.url);
const captureOf = (url: string, body: string, day: string): PageCapture => ({ url, finalUrl: url, status: 200, contentType: 'text/html', headers: {}, fetchedAt: `${day}T06:00:00.000Z`, bodyHash: 'f'.repeat(64), body, resources: [] });

/** Store pages of the simulated web, and real ones where they are beside the repository. */
async function somePages(): Promise<{ url: string; body: string }[]> {
  const network = new Network({ seed: 9, size: 12, day: 30, startDate: '2026-09-26' });
  const own = await Promise.all(network.chain.stores.flatMap((store) => Object.values(store.record.websiteUrls)).map(async (url) => {
    const { host, pathname } = new URL(url);
    return { url, body: String((await network.answer(host, pathname)).body) };
  }));
  const files = existsSync(SITES) ? readdirSync(SITES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort().slice(0, 12) : [];
  return [...own, ...(await Promise.all(files.map(async (file) => ({ url: `https://${encodeURI(file)}`, body: await readFile(new URL(encodeURI(file), SITES), 'utf8') }))))];
}

test('a page reads the same whatever was read before it, on other days and of other countries', async () => {
  const pages = await somePages();
  const question = record({ page: nat(pages.length - 1), day: constantFrom('2026-11-21', '2026-12-25', '2027-06-24'), country: constantFrom('CA', 'FR', undefined) });
  const read = async ({ page, day, country }: { page: number; day: string; country: string | undefined }): Promise<string> => {
    const { url, body } = pages[page] as { url: string; body: string };
    return JSON.stringify(await extractPage(captureOf(url, body, day), country === undefined ? {} : { country }));
  };
  await assert(asyncProperty(array(question, { minLength: 2, maxLength: 8 }), async (questions) => {
    forgetAll();
    const warm: string[] = [];
    for (const one of questions) warm.push(await read(one));
    for (const [index, one] of questions.entries()) {
      forgetAll();
      expect(await read(one)).toBe(warm[index]);
    }
  }), { numRuns: 15 });
});
