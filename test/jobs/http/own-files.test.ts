import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFetcher } from '#jobs/http/fetch-page.ts';
import { testSettings } from './loopback.ts';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'enseigne-files-'));
  await mkdir(path.join(home, 'files', 'deeper'), { recursive: true });
  await Promise.all([
    writeFile(path.join(home, 'files', 'magasins été.geojson'), '{"type":"FeatureCollection","features":[]}'), writeFile(path.join(home, 'key'), 'secret'), writeFile(path.join(home, 'files', 'deeper', 'a.json'), '{}'),
    writeFile(path.join(home, 'files', 'large.json'), 'x'.repeat(200)), writeFile(path.join(home, 'files', '.hidden'), '{}'),
  ]);
  await symlink(path.join(home, 'key'), path.join(home, 'files', 'link.json'));
});
afterAll(() => rm(home, { recursive: true }));

async function read(url: string, filesFolder: string | null = path.join(home, 'files')) {
  const fetcher = createFetcher(testSettings(1, { maxBodyBytes: 100, ...(filesFolder === null ? {} : { filesFolder }) }));
  const answer = await fetcher.fetchPage({ url, method: 'GET', accept: 'json', obeysRobots: false, withResources: false }, { requestsPerSecond: 1, concurrency: 1 });
  await fetcher.close();
  return answer.ok ? answer.capture.body : answer.trouble;
}

describe('a file of the operator’s folder', () => {
  it('is read by its name', async () => {
    expect(await read(`file:///${encodeURIComponent('magasins été.geojson')}`)).toBe('{"type":"FeatureCollection","features":[]}');
  });
  it.each([
    ['above the folder', 'file:///..%2Fkey', 'unsupported-content'], ['above it, written out', 'file:///../key', 'not-found'], ['anywhere on the machine', 'file:///etc/passwd', 'unsupported-content'], ['below the folder', 'file:///deeper/a.json', 'unsupported-content'],
    ['a folder', 'file:///deeper', 'unsupported-content'], ['through a link', 'file:///link.json', 'unsupported-content'], ['hidden', 'file:///.hidden', 'unsupported-content'], ['on a host', 'file://host/magasins.json', 'unsupported-content'],
    ['that is not there', 'file:///none.json', 'not-found'], ['too large', 'file:///large.json', 'too-large'], ['a name that is none', 'file:///%E0%A4%A', 'unsupported-content'],
  ])('nothing %s', async (_case, url, trouble) => {
    expect(await read(url)).toBe(trouble);
  });
  it('nothing at all where no folder is named', async () => {
    expect(await read('file:///key', null)).toBe('unsupported-content');
  });
});
