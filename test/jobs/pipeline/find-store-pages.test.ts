import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Location } from '#domain/location.ts';
import type { PageSearchQuestion } from '#domain/page-search.ts';
import { createExtractPool, type ExtractPool } from '#jobs/pipeline/extract-pool.ts';
import { findStorePages, type SearchedBrand } from '#jobs/pipeline/find-store-pages.ts';
import { loadPublishers } from '#publishers/run.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { HTML, startLoopback, type Loopback } from '../http/loopback.ts';

const SITE = 'http://brand.example/';
const STORES = [
  ['QC-014', 'Laval', '1600 boulevard Le Corbusier', 'Laval', 'H7S 1Y9', 'Québec', '+14505550114'],
  ['QC-021', 'Rosemont', '3100 rue Beaubien Est', 'Montréal', 'H1Y 1H6', 'Québec', '+15145550121'],
  ['QC-022', 'Verdun', '4300 rue Wellington', 'Montréal', 'H4G 1W2', 'Québec', '+15145550122'],
  ['ON-003', 'Glebe', '750 Bank Street', 'Ottawa', 'K1S 3V6', 'Ontario', '+16135550103'],
] as const;
type Store = (typeof STORES)[number];
const locationOf = ([storeCode, branch, street, locality, postalCode, region, phone]: Store, websiteUrls: Location['websiteUrls'] = {}): Location => ({
  id: storeCode, brandId: 'b', storeCode, businessName: 'Lunetterie Boréale', branch, address: { street, locality, postalCode, region, country: 'CA' }, phone, websiteUrls,
  regularHours: {}, specialHours: [], businessStatus: 'open', categories: [], regionPath: [region], listings: [],
});
const LOCATIONS = STORES.map((one) => locationOf(one));

let pool: ExtractPool;
let publishers: Publisher[];
let loopback: Loopback | null = null;
beforeAll(async () => {
  pool = createExtractPool({ threads: 1 });
  publishers = await loadPublishers();
});
afterEach(async () => {
  await loopback?.close();
  loopback = null;
});
afterAll(() => pool.close());

/** A site whose pages are given by path. */
async function search(pages: Readonly<Record<string, string>>, changes: { question?: Partial<PageSearchQuestion>; brand?: Partial<SearchedBrand>; robots?: string; stopAfter?: number } = {}) {
  loopback = await startLoopback((request, response) => {
    const path = request.url ?? '/';
    if (path === '/robots.txt') response.writeHead(200, { 'content-type': 'text/plain' }).end(changes.robots ?? 'User-agent: *\nAllow: /\n');
    else if (pages[path] === undefined) response.writeHead(404, HTML).end('<h1>404</h1>');
    else response.writeHead(200, path.endsWith('.xml') ? { 'content-type': 'application/xml' } : HTML).end(pages[path]);
  }, { servesRobots: true });
  const brand: SearchedBrand = { locations: LOCATIONS, standard: null, canonical: [], refused: new Set(), ...changes.brand };
  let asked = 0;
  const { proposals, result } = await findStorePages({ fetcher: loopback.fetcher, pool, publishers }, brand, { site: SITE, locator: null, pattern: null, ...changes.question }, {
    onProgress: ({ done }) => {
      asked = done;
      return Promise.resolve(changes.stopAfter === undefined || done < changes.stopAfter);
    },
  });
  const rows = proposals.map(({ locationId, language, url, reason }) => `${locationId} ${language ?? '-'} ${reason} ${new URL(url).pathname}`);
  return { rows, result, proposals, asked };
}

const page = (title: string, body: string, head = '') => `<!doctype html><html lang="fr"><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1>${body}</main></body></html>`;
const storePage = ([, branch, street, locality, postalCode, , phone]: Store, head = '') => page(`Lunetterie Boréale – ${branch}`, `<p>${street}, ${locality} (Québec) ${postalCode}</p><p>Téléphone : <a href="tel:${phone}">${phone}</a></p><p>Lundi au vendredi 9 h à 17 h</p>`, head);
const card = ([, branch, street, , postalCode]: Store, url: string) => `<li><h3>${branch}</h3><p>${street}<br>${postalCode}</p><a href="${url}">Détails</a></li>`;
const HOME = page('Lunetterie Boréale', '<a href="/fr/examen">Examen de la vue</a> <a href="/fr/magasins">Nos magasins</a> <a href="/fr/contact">Contact</a>');
const urlset = (...paths: string[]) => `<urlset>${paths.map((path) => `<url><loc>http://brand.example${path}</loc></url>`).join('')}</urlset>`;
const every = (rows: readonly string[]) => rows.map((row) => row.split(' ')[0]);

describe('a locator page', () => {
  const english = '<link rel="alternate" hreflang="en" href="/en/stores">';
  const twoLevels = {
    '/': HOME,
    '/fr/magasins': page('Nos magasins', '<a href="/fr/magasins/quebec">Québec</a> <a href="/fr/magasins/ontario">Ontario</a> <a href="/fr/contact">Contact</a>', english),
    '/fr/magasins/quebec': page('Québec', `<ul>${card(STORES[0], '/fr/m/1')}${card(STORES[1], '/fr/m/2')}</ul>`, '<link rel="next" href="/fr/magasins/quebec?page=2">'),
    '/fr/magasins/quebec?page=2': page('Québec 2', `<ul>${card(STORES[2], '/fr/m/3')}</ul>`),
    '/fr/magasins/ontario': page('Ontario', `<ul>${card(STORES[3], '/fr/m/4')}</ul>`),
    '/en/stores': page('Our stores', '<a href="/en/stores/quebec">Québec</a>'),
    '/en/stores/quebec': page('Québec', `<ul>${STORES.slice(0, 3).map((one, at) => card(one, `/en/m/${at + 1}`)).join('')}</ul>`),
  };

  it('of two levels, in series and in both languages: no store’s page has to be read', async () => {
    const { rows, result, proposals } = await search(twoLevels, { brand: { locations: LOCATIONS } });
    expect(rows).toEqual([
      'ON-003 fr listed-postal-code /fr/m/4', 'QC-014 en listed-postal-code /en/m/1', 'QC-014 fr listed-postal-code /fr/m/1', 'QC-021 en listed-postal-code /en/m/2', 'QC-021 fr listed-postal-code /fr/m/2',
      'QC-022 en listed-postal-code /en/m/3', 'QC-022 fr listed-postal-code /fr/m/3',
    ]);
    expect(proposals.every((one) => one.confidence >= 0.9)).toBe(true);
    expect(result).toMatchObject({ site: SITE, locatorPages: 6, wanted: 4, found: 4, notes: ['no-sitemap'] });
    expect(loopback?.asked.some((one) => one.url.includes('/contact'))).toBe(false);
  });

  it('named by a person, on a site whose home page does not lead there', async () => {
    const { rows } = await search({ ...twoLevels, '/': page('Lunetterie Boréale', '<p>Bienvenue</p>') }, { question: { locator: 'http://brand.example/fr/magasins' } });
    expect(new Set(every(rows))).toEqual(new Set(STORES.map(([code]) => code)));
  });

  it('that holds its stores as data for its scripts', async () => {
    const data = STORES.map(([, branch, street, locality, postalCode], at) => ({ name: branch, url: `/fr/m/${at + 1}`, address: { street, locality, postalCode } }));
    const { rows } = await search({ '/': HOME, '/fr/magasins': page('Nos magasins', `<div id="app"></div><script type="application/json">${JSON.stringify({ props: { data } })}</script>`) });
    expect(new Set(every(rows))).toEqual(new Set(STORES.map(([code]) => code)));
  });

  it('that its scripts fill from elsewhere: that is said, for nothing can be read there', async () => {
    const { rows, result } = await search({ '/': HOME, '/fr/magasins': '<!doctype html><html lang="fr"><body><div id="app"></div><script src="/app.js"></script></body></html>' });
    expect([rows, result.notes]).toEqual([[], ['no-sitemap', 'locator-by-script', 'nothing-found']]);
  });

  it('whose links say nothing of where they lead: the pages themselves do', async () => {
    const opaque = Object.fromEntries(STORES.map((one, at) => [`/fr/magasins/p${at}`, storePage(one, `<link rel="alternate" hreflang="en" href="/en/stores/p${at}">`)]));
    const { rows, proposals } = await search({ '/': HOME, '/fr/magasins': page('Nos magasins', STORES.map((_, at) => `<p><a href="/fr/magasins/p${at}">Voir</a></p>`).join('')), ...opaque });
    expect(rows.filter((row) => row.includes('same-place'))).toHaveLength(4);
    expect(rows.filter((row) => row.includes(' en other-language '))).toHaveLength(4);
    expect(proposals.find((one) => one.locationId === 'QC-014' && one.language === 'fr')?.seen).toMatchObject({ phone: '+14505550114' });
  });
});

it('a map of maps: nothing is read but the home page and the map, where addresses say enough', async () => {
  const { rows, result } = await search({
    '/': HOME, '/sitemap.xml': '<sitemapindex><sitemap><loc>http://brand.example/stores.xml</loc></sitemap><sitemap><loc>http://brand.example/news.xml</loc></sitemap></sitemapindex>',
    '/stores.xml': urlset(...STORES.flatMap(([code]) => [`/fr/magasins/${code.toLowerCase()}`, `/en/stores/${code.toLowerCase()}`])), '/news.xml': urlset('/fr/nouvelles/laval'),
  });
  expect(rows).toHaveLength(8);
  expect(rows.every((row) => row.includes(' store-code '))).toBe(true);
  expect(result).toMatchObject({ mapped: 9, found: 4, read: 1, notes: [] });
});

it('a town’s page in the map is read before it is proposed: it may be another’s', async () => {
  const { rows } = await search({ '/': HOME, '/sitemap.xml': urlset('/fr/magasins/laval', '/fr/magasins/ottawa'), '/fr/magasins/laval': storePage(STORES[0]), '/fr/magasins/ottawa': storePage(STORES[1]) });
  expect(rows).toEqual(['QC-014 fr same-place /fr/magasins/laval', 'QC-021 fr same-place /fr/magasins/ottawa']);
});

describe('the pattern of addresses alone', () => {
  it('each page that it gives is read: those that answer are proposed', async () => {
    const { rows, result } = await search(
      { '/': page('Lunetterie Boréale', '<p>Bienvenue</p>'), '/fr/b/QC-014': storePage(STORES[0]), '/fr/b/QC-021': storePage(STORES[1]), '/fr/b/ON-003': page('Fermé', '<p>Cette page n’existe plus.</p>') },
      { question: { pattern: 'http://brand.example/{language}/b/{storeCode}' } },
    );
    expect(rows).toEqual(['QC-014 fr same-place /fr/b/QC-014', 'QC-021 fr same-place /fr/b/QC-021']);
    expect(result.notes).toEqual(['no-sitemap', 'no-locator']);
  });

  it('one that names nothing by which stores differ gives no page', async () => {
    expect((await search({ '/': HOME }, { question: { pattern: 'http://brand.example/fr/*' } })).result.notes).toContain('pattern-names-nothing');
  });
});

it('neither map nor locator nor pattern: nothing is found, and it is said why', async () => {
  const { rows, result } = await search({ '/': page('Lunetterie Boréale', '<p>Bienvenue</p>') });
  expect([rows, result.found, result.notes]).toEqual([[], 0, ['no-sitemap', 'no-locator', 'nothing-found']]);
});

describe('manners', () => {
  it('a brand whose stores all have their page: the site is not asked', async () => {
    const { result } = await search({ '/': HOME }, { brand: { locations: STORES.map((one) => locationOf(one, { fr: `http://brand.example/${one[0]}` })) } });
    expect([result.notes, loopback?.asked]).toEqual([['all-known'], []]);
  });

  it('robots.txt is obeyed', async () => {
    const { result } = await search({ '/': HOME }, { robots: 'User-agent: *\nDisallow: /\n' });
    expect([result.notes, result.troubles]).toEqual([['site-silent'], [{ url: SITE, trouble: 'blocked-by-robots' }]]);
  });

  it('a search that is cancelled asks for no further page', async () => {
    const { asked } = await search({ '/': HOME, '/fr/magasins': page('Nos magasins', card(STORES[0], '/fr/m/1')) }, { stopAfter: 1 });
    expect(asked).toBe(1);
    expect(loopback?.asked.filter((one) => one.url.includes('magasins'))).toEqual([]);
  });

  it('what a person has refused is not proposed again', async () => {
    const { rows } = await search({ '/': HOME, '/sitemap.xml': urlset('/fr/magasins/qc-014') }, { brand: { refused: new Set(['QC-014 http://brand.example/fr/magasins/qc-014']) } });
    expect(rows).toEqual([]);
  });
});

it('a site that answers by http alone is asked by http, whatever was typed', async () => {
  const { rows, result } = await search({ '/': HOME, '/sitemap.xml': urlset('/fr/magasins/qc-014') }, { question: { site: 'https://brand.example/' } });
  expect([rows, result.site]).toEqual([['QC-014 fr store-code /fr/magasins/qc-014'], SITE]);
});
