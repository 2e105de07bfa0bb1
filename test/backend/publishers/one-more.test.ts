import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadFolder } from '#backend/load-folder.ts';
import { planCrawl } from '#backend/plan-crawl.ts';
import { loadChecks, runChecks } from '#checks/run.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import { askPublisher, emptyLog, type AskingMeans } from '#jobs/pipeline/ask-publisher.ts';
import { type LocationPublisher, type Publisher, PublisherShape } from '#publishers/define-publisher.ts';
import { loadPublishers } from '#publishers/run.ts';
import { startLoopback } from '../../jobs/http/loopback.ts';
import { makeLocation, STANDARD, targetOf } from './played.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** All that somebody writes who adds a directory with an interface of its own. */
const ONE_FILE = `
import { at, openApiPage, parseJson, textOf } from './_api-page.ts';
import { defineLocationPublisher } from './define-publisher.ts';
import { parsePhone } from '#normalize/phone.ts';

export default defineLocationPublisher({
  id: 'ville-ouverte',
  words: { name: { fr: 'Ville ouverte', en: 'Open town' }, description: { fr: 'Annuaire municipal.', en: 'A town’s directory.' }, attribution: null },
  carries: { businessName: 'always', phone: 'always' },
  pace: { requestsPerSecond: 1, concurrency: 1 },
  retention: { bodyDays: 30, valueDays: null },
  patienceDays: 2,
  editUrl: ({ externalId }) => \`https://ville-ouverte.example/edit/\${externalId}\`,
  plan: ({ location }) => [{ url: \`http://ville-ouverte.example/places/\${location.storeCode}\`, method: 'GET', accept: 'json', obeysRobots: false, withResources: false }],
  async *gather(target) {
    const [request] = this.plan(target);
    const answer = yield request;
    if (!answer.ok) return [];
    const json = parseJson(answer.body);
    const page = openApiPage({ url: request.url, language: null }, answer);
    page.add('businessName', '$.name', at(json, 'name'), textOf(at(json, 'name')));
    page.add('phone', '$.phone', at(json, 'phone'), parsePhone(textOf(at(json, 'phone')) ?? '', target.location.address.country));
    return [{ publisherId: 'ville-ouverte', externalId: target.location.storeCode, url: request.url, pages: [page.read()], absent: false }];
  },
});
`;

let copy = '';
let folder = '';
beforeAll(async () => {
  copy = await mkdtemp(path.join(tmpdir(), 'enseigne-one-more-'));
  folder = path.join(copy, 'backend', 'publishers');
  await mkdir(folder, { recursive: true });
  const rooms = (await readdir(path.join(ROOT, 'backend'))).filter((name) => name !== 'publishers');
  await Promise.all([
    cp(path.join(ROOT, 'backend/publishers'), folder, { recursive: true }), cp(path.join(ROOT, 'package.json'), path.join(copy, 'package.json')), symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules')),
    ...rooms.map((name) => symlink(path.join(ROOT, 'backend', name), path.join(copy, 'backend', name))),
  ]);
  await writeFile(path.join(folder, 'ville-ouverte.ts'), ONE_FILE);
});
afterAll(() => rm(copy, { recursive: true, force: true }));

it('one more publisher is one file: it is found, planned, asked and judged, and nothing else is touched', async () => {
  const [before, publishers] = await Promise.all([loadPublishers(), loadFolder<Publisher>(pathToFileURL(`${folder}/`), PublisherShape)]);
  expect(publishers.map(({ id }) => id)).toEqual([...before.map(({ id }) => id), 'ville-ouverte'].toSorted((a, b) => a.localeCompare(b)));

  const location = makeLocation();
  const standard = BrandStandard.parse({ ...STANDARD, publishers: { 'ville-ouverte': { required: true } } });
  const publisher = publishers.find((one): one is LocationPublisher => one.id === 'ville-ouverte' && one.asks === 'each-location');
  if (publisher === undefined) throw new Error('It was found.');
  expect(planCrawl([publisher], { OVERPASS_URL: 'http://overpass.example/' }, standard, [location])).toMatchObject({ requests: 1, hosts: [{ host: 'ville-ouverte.example', publisherIds: ['ville-ouverte'] }] });

  const loopback = await startLoopback((_request, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"name":"Lunetterie Exemple","phone":"514 555-0199"}'));
  const log = emptyLog();
  const means = { fetcher: loopback.fetcher, recollect: () => Promise.resolve(null), readBody: () => Promise.resolve(null) } as unknown as AskingMeans;
  const listings = await askPublisher(publisher, publisher.gather(targetOf(location)), means, log);
  await loopback.close();
  expect(log.fetches).toMatchObject([{ publisherId: 'ville-ouverte', status: 200, trouble: null }]);

  const verdicts = runChecks({ checks: await loadChecks(), location, standard, publishers: [publisher], listings, troubles: new Map(), today: '2026-03-02', language: 'fr' });
  const outcomes = Object.fromEntries(verdicts.map(({ checkId, outcome }) => [checkId, outcome]));
  expect(outcomes).toMatchObject({ 'listing-present': 'pass', 'business-name': 'pass', phone: 'fail' });
  expect(verdicts.find(({ checkId }) => checkId === 'phone')?.evidence).toMatchObject({ locator: '$.phone', url: 'http://ville-ouverte.example/places/MTL-01' });
});
