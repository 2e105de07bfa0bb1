import type { GatheredListing } from '#domain/listing.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { saysAbsent, type Trouble } from '#domain/trouble.ts';
import { foldText } from '#normalize/text.ts';
import { at, parseJson, textOf } from './_api-page.ts';
import { failedTest } from './_failed-listing.ts';
import { candidateOf, establishmentsOf, establishmentUrl, isClosed, readEstablishment, siretIn } from './_french-register.ts';
import { defineLocationPublisher, type LocationTarget, type PublisherAnswer, type PublisherRequest, type PublisherSettings, SourceFailedError } from './define-publisher.ts';
import { FIELDS, TESTED, WORDS } from './_french-register-words.ts';

const ENDPOINT = 'https://recherche-entreprises.api.gouv.fr';
/** A name and a postal code fill one page of 25 at most, rarely a second. */
const PAGES_AT_MOST = 2;
const NAMES_AT_MOST = 3;

/** The French register of companies: whether an establishment exists or is closed by law, and where it stands. */
export default defineLocationPublisher({
  id: 'recherche-entreprises',
  countries: ['FR'],
  words: WORDS,
  carries: { address: 'always', businessStatus: 'optional', businessName: 'optional', legalName: 'optional', coordinates: 'optional' },
  // 7 a second and address are the limit, which is "no assured rate" and may be shared with others behind the same address.
  pace: { requestsPerSecond: 4, concurrency: 2 },
  // Licence Ouverte 2.0: may be kept, with its source and date.
  retention: { bodyDays: null, valueDays: null },
  // A change is declared at the "guichet unique", passed on to Insee and shown here after two to four weeks.
  patienceDays: 30,
  fields: FIELDS,
  readRefusal: ({ status }) => (status === 400 ? 'request-refused' : null),
  // Changes are declared by the company itself.
  editUrl: () => 'https://procedures.inpi.fr/',
  idIn: siretIn,
  plan: (target) => siretsOf(target).map((siret) => ask({ q: siret })),
  async *search(target) {
    const found = new Map<string, { candidate: ListingCandidate; closed: boolean }>();
    for (const query of queriesOf(target)) {
      for (let page = 1, pages = 1; page <= Math.min(pages, PAGES_AT_MOST); page += 1) {
        const answer = yield ask({ ...query, page: String(page) });
        const { json, establishments } = read(answer);
        for (const one of establishments) {
          if (!isOfCompany(target.settings, one.company)) continue;
          found.set(one.siret, { candidate: candidateOf(one), closed: isClosed(one) });
        }
        const said = at(json, 'total_pages');
        pages = typeof said === 'number' ? said : 1;
      }
    }
    return [...found.values()].sort((a, b) => Number(a.closed) - Number(b.closed)).map(({ candidate }) => candidate);
  },
  async *gather(target) {
    const listings: GatheredListing[] = [];
    for (const siret of siretsOf(target)) listings.push(readListing(siret, yield ask({ q: siret }), target));
    return listings;
  },
  async *test({ standard, settings }) {
    const answer = yield ask({ q: settings['siren'] ?? standard.brand, per_page: '1' });
    if (!answer.ok) return failedTest('Recherche d’entreprises', answer.trouble, TESTED.refused);
    const results = at(parseJson(answer.body), 'results');
    if (!Array.isArray(results)) return { ok: false, trouble: 'source-changed', words: TESTED.changed };
    return results.length === 0 ? { ok: true, words: settings['siren'] === undefined ? TESTED.unknownName : TESTED.unknownSiren } : { ok: true, words: TESTED.ok };
  },
});

/** Confirmed ones, else those that the locations file declares. */
function siretsOf({ links, location }: LocationTarget): string[] {
  const declared = location.listings.filter((one) => one.publisherId === 'recherche-entreprises').flatMap(({ url }) => siretIn(url) ?? []);
  return [...new Set(links.length > 0 ? links : declared)];
}

/** Direct questions (a SIRET) ignore every filter; those by name are narrowed to the location's postal code. */
function ask(query: Readonly<Record<string, string>>): PublisherRequest {
  const parameters = new URLSearchParams({ ...query, minimal: 'true', include: 'siege,matching_etablissements' });
  return { url: `${ENDPOINT}/search?${parameters.toString()}`, method: 'GET', accept: 'json', obeysRobots: false, withResources: false };
}

function queriesOf({ location, standard, settings }: LocationTarget): Record<string, string>[] {
  const { postalCode } = location.address;
  if (postalCode === undefined) return [];
  const names = [settings['legalName'], location.businessName, ...standard.names.filter(({ language }) => language !== 'en').map(({ name }) => name)].filter((name) => name !== undefined);
  const unique = [...new Map(names.map((name) => [foldText(name), name])).values()].slice(0, NAMES_AT_MOST);
  return unique.map((q) => ({ q, code_postal: postalCode.replace(/\s/g, ''), per_page: '25', limite_matching_etablissements: '100' }));
}

function isOfCompany(settings: PublisherSettings, company: unknown): boolean {
  const siren = settings['siren']?.replace(/\s/g, '');
  return siren === undefined || siren === '' || textOf(at(company, 'siren')) === siren;
}

function read(answer: PublisherAnswer) {
  if (!answer.ok) throw new SourceFailedError(answer.trouble, 'The register of companies could not be asked.');
  const json = parseJson(answer.body);
  const establishments = establishmentsOf(json);
  if (establishments === null) throw new SourceFailedError('source-changed', 'The register of companies answered in another form.');
  return { json, establishments };
}

function readListing(siret: string, answer: PublisherAnswer, { location }: LocationTarget): GatheredListing {
  const url = establishmentUrl(siret);
  const listing = (page: GatheredListing['pages'][number], absent: boolean) => ({ publisherId: 'recherche-entreprises', externalId: siret, url, pages: [page], absent });
  const unread = (trouble: Trouble) => listing({ url, language: 'fr', observations: [], reviews: [], trouble, fetchedAt: answer.fetchedAt, bodyHash: answer.ok ? answer.bodyHash : null }, saysAbsent(trouble));
  if (!answer.ok) return unread(answer.trouble);
  const json = parseJson(answer.body);
  const establishments = establishmentsOf(json);
  if (establishments === null) return unread('source-changed');
  const found = establishments.find((one) => one.siret === siret);
  if (found !== undefined) return listing(readEstablishment(found, location, answer), false);
  // A company without the establishment that was asked for is no answer to the question.
  return unread(Array.isArray(at(json, 'results')) && (at(json, 'results') as unknown[]).length > 0 ? 'source-changed' : 'not-found');
}
