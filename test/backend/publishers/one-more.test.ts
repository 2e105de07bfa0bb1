import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { presentPublisher } from '#backend/api/catalogue/presenter.ts';
import { presentConnection } from '#backend/api/publishers/presenter.ts';
import { planCrawl } from '#backend/plan-crawl.ts';
import { loadChecks, runChecks } from '#checks/run.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { askPublisher, emptyLog, type AskingMeans } from '#jobs/pipeline/ask-publisher.ts';
import type { LocationPublisher, Publisher } from '#publishers/define-publisher.ts';
import { loadPublishers } from '#publishers/run.ts';
import { writePublishers } from '#test/readme-blocks.ts';
import { startLoopback } from '../../jobs/http/loopback.ts';
import { addOneMore } from './one-more.ts';
import { makeLocation, STANDARD, targetOf } from './played.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const location = makeLocation();
const standard = BrandStandard.parse({ ...STANDARD, publishers: { 'ville-ouverte': { required: true } } });

let before: Publisher[];
let publishers: Publisher[];
let publisher: LocationPublisher;
let forget: () => Promise<void>;
beforeAll(async () => {
  before = await loadPublishers();
  ({ publishers, forget } = await addOneMore());
  const found = publishers.find((one): one is LocationPublisher => one.id === 'ville-ouverte' && one.asks === 'each-location');
  if (found === undefined) throw new Error('It was not found.');
  publisher = found;
});
afterAll(() => forget());

it('one more publisher is one file: it is found, planned, asked and judged, and nothing else is touched', async () => {
  expect(publishers.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), 'ville-ouverte'].toSorted((a, b) => a.localeCompare(b)));
  expect(publisher.plan(targetOf(location, { apiKey: 'k' }, ['7']))).toHaveLength(1);
  expect(planCrawl([publisher], { OVERPASS_URL: 'http://overpass.example/' }, standard, [location]).hosts.map(({ publisherIds }) => publisherIds)).toEqual([]);

  const loopback = await startLoopback((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Lunetterie Exemple","phone":"514 555-0199"}'));
  const log = emptyLog();
  const means = { fetcher: loopback.fetcher, recollect: () => Promise.resolve(null), readBody: () => Promise.resolve(null) } as unknown as AskingMeans;
  const listings = await askPublisher(publisher, publisher.gather(targetOf(location, { apiKey: 'k' }, ['7'])), means, log);
  await loopback.close();
  expect(log.fetches).toMatchObject([{ publisherId: 'ville-ouverte', status: 200, trouble: null }]);

  const verdicts = runChecks({ checks: await loadChecks(), location, standard, publishers: [publisher], listings, troubles: new Map(), today: '2026-03-02', language: 'fr' });
  const outcomes = Object.fromEntries(verdicts.map(({ checkId, outcome }) => [checkId, outcome]));
  expect(outcomes).toMatchObject({ 'listing-present': 'pass', 'business-name': 'pass', phone: 'fail' });
  expect(verdicts.find(({ checkId }) => checkId === 'phone')?.evidence).toMatchObject({ locator: '$.phone', url: 'http://ville-ouverte.example/places/7' });
});

it('the catalogue of the API names it, in both languages', () => {
  expect(presentPublisher(publisher)).toMatchObject({ id: 'ville-ouverte', name: { fr: 'Ville ouverte', en: 'Open town' }, attribution: { fr: 'Données de la ville', en: 'Data of the town' }, carries: ['businessName', 'phone'], patienceDays: 2 });
});

it('the page of sources shows what it waits for, its form, its test and its quota', () => {
  const source = presentConnection(publisher, { operator: { OVERPASS_URL: 'http://overpass.example/' }, standard, row: undefined, opened: undefined, used: 3, links: undefined, history: [], withoutAddress: 0 });
  expect(source).toMatchObject({
    id: 'ville-ouverte', isNamed: true, trouble: 'not-connected', canTest: true, quota: { used: 3, limit: 50, per: 'day' }, links: { proposed: 0, confirmed: 0 },
    fields: [{ key: 'apiKey', kind: 'secret', value: null, label: { fr: 'Clé', en: 'Key' }, hint: { fr: 'Donnée à la mairie.', en: 'Given at the town hall.' } }],
  });
});

it('the README’s table has a row more once it is written again, and no other row changes', () => {
  const rows = (of: readonly Publisher[]) => writePublishers(of).split('\n');
  const more = rows(publishers).filter((row) => !rows(before).includes(row));
  expect(more).toEqual(['| `ville-ouverte` | A town’s directory. | 1 | 2 |']);
  expect(rows(publishers)).toHaveLength(rows(before).length + 1);
});

it('neither the dashboard nor any room but its own names a publisher, the brand’s own site apart', async () => {
  const ids = before.map(({ id }) => id).filter((id) => id !== 'brand-website' && id.includes('-'));
  const named = await Promise.all((await filesBelow(['frontend/src', 'backend', 'jobs'])).map(async (file) => {
    const text = await readFile(path.join(ROOT, file), 'utf8');
    return ids.filter((id) => text.includes(`'${id}'`)).map((id) => `${file}: ${id}`);
  }));
  expect(named.flat()).toEqual([]);
});

async function filesBelow(folders: readonly string[]): Promise<string[]> {
  const found = await Promise.all(folders.map(async (folder) => (await readdir(path.join(ROOT, folder), { recursive: true })).map((name) => path.join(folder, name))));
  return found.flat().filter((file) => /\.tsx?$/.test(file) && !file.startsWith('backend/publishers/') && !file.includes('/generated/'));
}
