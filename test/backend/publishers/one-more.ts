import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadFolder } from '#backend/load-folder.ts';
import { type Publisher, PublisherShape } from '#publishers/define-publisher.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
/** All that somebody writes who adds a directory with an interface of its own: what is entered for it, its test, its search, its listings. */
const ONE_FILE = `
import { at, listOf, openApiPage, parseJson, textOf } from './_api-page.ts';
import { failedListing, failedTest } from './_failed-listing.ts';
import { defineLocationPublisher, SourceFailedError } from './define-publisher.ts';
import { parsePhone } from '#normalize/phone.ts';

const ask = (path, settings) => ({ url: \`http://ville-ouverte.example\${path}\`, method: 'GET', headers: { 'x-key': settings.apiKey ?? '' }, accept: 'json', obeysRobots: false, withResources: false });

export default defineLocationPublisher({
  id: 'ville-ouverte',
  words: { name: { fr: 'Ville ouverte', en: 'Open town' }, description: { fr: 'Annuaire municipal.', en: 'A town’s directory.' }, attribution: { fr: 'Données de la ville', en: 'Data of the town' } },
  carries: { businessName: 'always', phone: 'always' },
  pace: { requestsPerSecond: 1, concurrency: 1 },
  retention: { bodyDays: 30, valueDays: null },
  patienceDays: 2,
  fields: [{ key: 'apiKey', kind: 'secret', isRequired: true, label: { fr: 'Clé', en: 'Key' }, hint: { fr: 'Donnée à la mairie.', en: 'Given at the town hall.' } }],
  quota: { requests: 50, per: 'day', timeZone: 'UTC' },
  readRefusal: ({ status }) => (status === 401 ? 'key-refused' : null),
  editUrl: ({ externalId }) => \`https://ville-ouverte.example/edit/\${externalId}\`,
  plan: ({ links, settings }) => links.map((id) => ask(\`/places/\${id}\`, settings)),
  async *test({ settings }) {
    const answer = yield ask('/places', settings);
    return answer.ok ? { ok: true, words: { fr: 'La ville répond.', en: 'The town answers.' } } : failedTest('Ville ouverte', answer.trouble);
  },
  async *search({ settings }) {
    const answer = yield ask('/places', settings);
    if (!answer.ok) throw new SourceFailedError(answer.trouble, 'The town does not answer.');
    return listOf(parseJson(answer.body)).map((one) => ({ externalId: at(one, 'id'), url: \`http://ville-ouverte.example/places/\${at(one, 'id')}\`, name: at(one, 'name'), address: null, phone: null, website: null, coordinates: null, storeCode: at(one, 'code') }));
  },
  async *gather({ links, location, settings }) {
    const listings = [];
    for (const id of links) {
      const request = ask(\`/places/\${id}\`, settings);
      const listing = { publisherId: 'ville-ouverte', externalId: id, url: request.url };
      const answer = yield request;
      if (!answer.ok) { listings.push(failedListing(listing, answer.trouble, answer.fetchedAt)); continue; }
      const json = parseJson(answer.body);
      const page = openApiPage({ url: request.url, language: null }, answer);
      page.add('businessName', '$.name', at(json, 'name'), textOf(at(json, 'name')));
      page.add('phone', '$.phone', at(json, 'phone'), parsePhone(textOf(at(json, 'phone')) ?? '', location.address.country));
      listings.push({ ...listing, pages: [page.read()], absent: false });
    }
    return listings;
  },
});
`;

/** A copy of the folder of publishers with one file more, loaded as the product loads its own; nothing else of the product is copied. */
export async function addOneMore(): Promise<{ publishers: Publisher[]; forget(): Promise<void> }> {
  const copy = await mkdtemp(path.join(tmpdir(), 'enseigne-one-more-'));
  const folder = path.join(copy, 'backend', 'publishers');
  await mkdir(folder, { recursive: true });
  const rooms = (await readdir(path.join(ROOT, 'backend'))).filter((name) => name !== 'publishers');
  await Promise.all([
    cp(path.join(ROOT, 'backend/publishers'), folder, { recursive: true }), cp(path.join(ROOT, 'package.json'), path.join(copy, 'package.json')), symlink(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules')),
    ...rooms.map((name) => symlink(path.join(ROOT, 'backend', name), path.join(copy, 'backend', name))),
  ]);
  await writeFile(path.join(folder, 'ville-ouverte.ts'), ONE_FILE);
  return { publishers: await loadFolder<Publisher>(pathToFileURL(`${folder}/`), PublisherShape), forget: () => rm(copy, { recursive: true, force: true }) };
}
