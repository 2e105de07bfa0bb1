import { homePage, locatorPage, missingPage, sidePage, sitemap, storePage } from './brand-site.ts';
import { buildChain, directoryUrl, storePageUrl, type Chain, type PageLanguage, type Store } from './chain.ts';
import { dateOfDay } from './clock.ts';
import { defectsOn, planDefects, type Defect } from './defects.ts';
import { directoryPage, yellowPage } from './directory-pages.ts';
import type { StoryName } from './offer-defects.ts';
import { SHEETS_BY_FILE } from './style-sheet.ts';
import type { z } from 'zod';
import { FaultBook, type Answer, type Fault } from './faults.ts';
import { HOSTS, OVERPASS_ADDRESS, WIKIDATA_ID, type PublisherId } from './hosts.ts';
import { RENDERINGS_BY_FILE, renderMark } from './marks.ts';
import { isInAreas, mapElement, readMapQuery, secondElement, strayElements } from './overpass.ts';
import { viewPage, type PageView, type Variant } from './page-view.ts';
import { reviewsPage } from './reviews.ts';
import { toTruth, type Exclusion, type GroundTruth } from './truth.ts';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const html = (body: string, status = 200): Answer => ({ status, headers: HTML, body });
const text = (body: string): Answer => ({ status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body });

interface PageRoute { store: Store; publisherId: PublisherId; language: PageLanguage }

/** The simulated web as values: an address and a day in, an answer out. Knows nothing of sockets. */
export class Network {
  readonly chain: Chain;
  readonly faults = new FaultBook();
  readonly #defects: Map<string, Defect[]>;
  readonly #startDate: string;
  readonly #routes = new Map<string, PageRoute>();
  readonly #reviewRoutes = new Map<string, Store>();
  #day: number;
  #answers = new Map<string, Answer>();
  readonly #pages = new Map<string, Answer>();

  constructor({ seed, size, day, startDate, story = 'usual' }: { seed: number; size: number; day: number; startDate: string; story?: StoryName }) {
    this.chain = buildChain(seed, size, startDate);
    this.#defects = planDefects(this.chain, story);
    this.#day = day;
    this.#startDate = startDate;
    for (const store of this.chain.stores) this.#addRoutes(store);
  }

  get day(): number {
    return this.#day;
  }

  set day(day: number) {
    this.#day = day;
    this.#answers = new Map();
  }

  setFaults(faults: readonly z.input<typeof Fault>[]): void {
    this.faults.set(faults);
    // robots.txt may answer otherwise now.
    this.#answers = new Map();
  }

  #addRoutes(store: Store): void {
    const add = (url: string, route: Omit<PageRoute, 'store'>) => this.#routes.set(url.slice('http://'.length), { store, ...route });
    store.languages.forEach((language) => add(storePageUrl(store.slug, language), { publisherId: 'brand-website', language }));
    store.directoryLanguages.forEach((language) => add(directoryUrl('web-directory', store, language), { publisherId: 'web-directory', language }));
    if (store.area === 'FR') add(directoryUrl('pages-jaunes', store, 'fr'), { publisherId: 'pages-jaunes', language: 'fr' });
    this.#reviewRoutes.set(directoryUrl('reviews-page', store, 'fr').slice('http://'.length), store);
  }

  /** What this address answers today; `post` is the body of a POST. */
  async answer(host: string, pathAndQuery: string, post: string | null = null): Promise<Answer> {
    const [path = '/', query = ''] = pathAndQuery.split('?');
    if (host === HOSTS.overpass) return this.#answerMap(path, query, post);
    const route = this.#routes.get(`${host}${path}`);
    if (route !== undefined) return this.#answerPage(route);
    const key = host === HOSTS.reviews ? `${host}${pathAndQuery}` : `${host}${path}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = await this.#build(host, path, query);
    this.#answers.set(key, answer);
    return answer;
  }

  async #build(host: string, path: string, query: string): Promise<Answer> {
    if (path === '/robots.txt') return text(this.#robots(host));
    if (path.startsWith('/media/')) return buildMedia(path.slice('/media/'.length));
    const clean = path.length > 1 ? path.replace(/\/$/, '') : path;
    const route = this.#routes.get(`${host}${clean}`);
    if (route !== undefined) return this.#answerPage(route);
    const reviewed = this.#reviewRoutes.get(`${host}${clean}`);
    if (reviewed !== undefined) return html(reviewsPage(this.chain, reviewed, this.#day, this.#startDate, Math.max(1, Number(new URLSearchParams(query).get('page') ?? 1))));
    if (host !== HOSTS.brand) return html('<!doctype html><html lang="fr"><head><title>404</title></head><body><h1>Fiche introuvable / Listing not found</h1></body></html>', 404);
    const language = clean === '/en' || clean.startsWith('/en/') ? 'en' : 'fr';
    if (clean === '/' || clean === '/fr' || clean === '/en') return html(homePage(language));
    if (clean === '/fr/magasins' || clean === '/en/stores') return html(locatorPage(this.chain, language));
    if (clean === '/sitemap.xml') return { status: 200, headers: { 'content-type': 'application/xml; charset=utf-8' }, body: sitemap(this.chain) };
    const side = /^\/(fr|en)\/(?:(catalogue|contact|montures|verres|examen)$|(rendez-vous)\/[\w-]+$)/.exec(clean);
    if (side !== null) return html(sidePage(language, (side[2] ?? side[3]) as Parameters<typeof sidePage>[1]));
    return html(missingPage(language), 404);
  }

  #robots(host: string): string {
    if (this.faults.denies(host)) return 'User-agent: *\nDisallow: /\n';
    return `User-agent: *\nDisallow: /panier/\nDisallow: /*?session=\nAllow: /\n${host === HOSTS.brand ? `Sitemap: http://${host}/sitemap.xml\n` : ''}`;
  }

  #live(store: Store): Defect[] {
    return defectsOn(this.#defects.get(store.record.storeCode) ?? [], this.#day);
  }

  /** A page is built once per set of defects that it shows: most days change few of them. */
  #answerPage(route: PageRoute): Answer {
    const { store, publisherId, language } = route;
    const kinds = this.#live(store).flatMap((defect) => (defect.publisherId === publisherId && (defect.language ?? language) === language ? [`${defect.kind}${defect.date ?? ''}`] : []));
    const key = [store.index, publisherId, language, ...kinds].join('|');
    const answer = this.#pages.get(key) ?? this.#buildPage(route);
    this.#pages.set(key, answer);
    return answer;
  }

  #buildPage({ store, publisherId, language }: PageRoute): Answer {
    const live = this.#live(store);
    const { view } = viewPage(this.chain, store, publisherId, language, live);
    if (live.some((defect) => defect.publisherId === publisherId && defect.kind === 'listing-missing')) return html('<!doctype html><html lang="fr"><head><title>404</title></head><body><h1>Fiche introuvable / Listing not found</h1></body></html>', 404);
    if (publisherId !== 'brand-website') return html(publisherId === 'pages-jaunes' ? yellowPage(view) : directoryPage(view));
    if (view.wrong.has('page-missing') && language === 'fr') return html(missingPage('fr'), 404);
    if (view.wrong.has('redirects-to-other-language') && language === 'fr') return { status: 302, headers: { ...HTML, location: storePageUrl(store.slug, 'en') }, body: '' };
    return html(storePage(this.chain, view));
  }

  /** The map shows the store unless it is not on it. */
  #mapView(store: Store): { view: PageView; variants: Variant[] } | null {
    return store.isOnMap ? viewPage(this.chain, store, 'openstreetmap', null, this.#live(store)) : null;
  }

  #answerMap(path: string, query: string, post: string | null): Answer {
    if (path === '/api/status') return text('Rate limit: 2\n2 slots available now.\n');
    const data = new URLSearchParams(post ?? query).get('data') ?? post ?? '';
    const { areas, wikidata } = readMapQuery(data);
    const stores = wikidata !== null && wikidata !== WIKIDATA_ID ? [] : this.chain.stores.filter((store) => isInAreas(store, areas));
    const elements = stores.flatMap((store) => {
      const seen = this.#mapView(store);
      if (seen === null) return [];
      const element = mapElement(this.chain, seen.view);
      return seen.view.wrong.has('listing-twice') ? [element, secondElement(element)] : [element];
    });
    if (wikidata === null || wikidata === WIKIDATA_ID) elements.push(...strayElements(areas));
    const osm3s = { timestamp_osm_base: `${dateOfDay(this.#startDate, this.#day)}T04:00:00Z`, copyright: 'Simulated map data for tests.' };
    return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ version: 0.6, generator: 'Overpass API (simulated)', osm3s, elements }) };
  }

  /** What is wrong today, what only looks different, and what can't be seen. */
  truth(): GroundTruth {
    const planned = [...this.#defects.values()].flat();
    const stores = this.chain.stores;
    const pages = [...this.#routes.values()].flatMap(({ store, publisherId, language }) => viewPage(this.chain, store, publisherId, language, this.#live(store)).variants);
    const onMap = stores.flatMap((store) => this.#mapView(store)?.variants ?? [{ storeCode: store.record.storeCode, publisherId: 'openstreetmap' as const, language: null, field: 'listing' as const, kind: 'optional-listing-absent' }]);
    const gone = this.#goneToday(planned);
    const isGone = (variant: Variant) => gone.some((one) => one.storeCode === variant.storeCode && one.publisherId === variant.publisherId && (one.language === null || one.language === variant.language));
    return {
      seed: this.chain.seed, size: stores.length, day: this.#day, date: dateOfDay(this.#startDate, this.#day),
      defects: defectsOn(planned, this.#day).map(toTruth), variants: [...pages.filter((variant) => !isGone(variant)), ...onMap], exclusions: [...gone, ...this.#hiddenToday()], planned: planned.map(toTruth),
    };
  }

  #goneToday(planned: readonly Defect[]): Exclusion[] {
    const gone: readonly string[] = ['listing-missing', 'page-missing', 'redirects-to-other-language'];
    return defectsOn(planned, this.#day).filter((defect) => gone.includes(defect.kind))
      .map(({ storeCode, publisherId, language, kind }) => ({ storeCode, publisherId, language, checks: 'all-but-planted', why: kind }));
  }

  #hiddenToday(): Exclusion[] {
    const pages = [...this.#routes].flatMap(([address, { store, publisherId, language }]): Exclusion[] => {
      const why = this.faults.hides(address);
      return why === null ? [] : [{ storeCode: store.record.storeCode, publisherId, language, checks: 'all', why }];
    });
    const whyMap = this.faults.hides(OVERPASS_ADDRESS.slice('http://'.length));
    return whyMap === null ? pages : [...pages, ...this.chain.stores.map((store): Exclusion => ({ storeCode: store.record.storeCode, publisherId: 'openstreetmap', language: null, checks: 'all', why: whyMap }))];
  }
}

async function buildMedia(file: string): Promise<Answer> {
  const sheet = SHEETS_BY_FILE.get(file);
  if (sheet !== undefined) return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: sheet };
  const rendering = RENDERINGS_BY_FILE.get(file);
  if (rendering === undefined) return { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: 'Not found\n' };
  const { bytes, contentType } = await renderMark(rendering);
  return { status: 200, headers: { 'content-type': contentType, 'cache-control': 'public, max-age=86400' }, body: bytes };
}
