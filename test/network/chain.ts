import { WEEK_DAYS, type TimeRange, type WeekHours } from '#domain/opening-hours.ts';
import { MasterRecord, type BusinessStatus } from '#domain/location.ts';
import { PLAIN_SPELLING, stripAccents, writeAddress, type Door } from './door.ts';
import { HOSTS } from './hosts.ts';
import { localDeliveryUnit, STREETS, TOWNS, type AreaCode, type Town } from './places.ts';
import { hashOf, rngFor, type Rng } from './rng.ts';
import { DEFAULT_START_DATE } from './clock.ts';
import { drawOwnDay } from './story-dates.ts';

export type PageLanguage = 'fr' | 'en';

/** One store of the chain: the truth about it, and what the simulated web needs beside. */
export interface Store {
  index: number;
  record: MasterRecord;
  door: Door;
  area: AreaCode;
  /** Languages of its pages on the brand's own site; the first is the one required there. */
  languages: readonly [PageLanguage, ...PageLanguage[]];
  /** Languages in which the web directory shows it. */
  directoryLanguages: readonly PageLanguage[];
  isOnMap: boolean;
  slug: string;
  /** Hidden truth behind its reviews: −1 … 1 around 0. */
  quality: number;
}

export interface Chain {
  seed: number;
  /** YYYY-MM-DD of day 0 of its story: dated hours lie around it. */
  startDate: string;
  stores: Store[];
  byCode: Map<string, Store>;
}

export const BRAND_NAMES: Record<PageLanguage, string> = { fr: 'Lunetterie Boréale', en: 'Boreal Eyewear' };

/** Builds the chain. The same seed and index give the same store whatever the size. */
export function buildChain(seed: number, size: number, startDate: string = DEFAULT_START_DATE): Chain {
  const phones = new PhoneBook();
  const stores = Array.from({ length: size }, (_, index) => buildStore(seed, index, phones, startDate));
  return { seed, startDate, stores, byCode: new Map(stores.map((store) => [store.record.storeCode, store])) };
}

/** Hands out fictional numbers, each once; a town whose own codes are used up takes those of its area. */
class PhoneBook {
  readonly #used = new Map<string, number>();

  take(town: Town): string {
    const areaCodes = TOWNS.filter((other) => other.area === town.area).flatMap((other) => other.phone);
    for (const code of [...town.phone, ...areaCodes]) {
      const used = this.#used.get(code) ?? 0;
      if (used >= (town.area === 'FR' ? 9000 : 100)) continue;
      this.#used.set(code, used + 1);
      return fictionalNumber(code, town.area, used);
    }
    // A chain larger than the fictional numbers of its area: they start again.
    return fictionalNumber(town.phone[0] ?? '514', town.area, hashOf(town.name, this.#used.size) % 100);
  }
}

const FRENCH_BLOCKS: Record<string, string> = { '0199': '19900', '0261': '26191', '0353': '35301', '0465': '46571', '0536': '53649' };

function fictionalNumber(code: string, area: AreaCode, serial: number): string {
  // 37 and 7 share no factor with the ranges: every serial gives another number, in no visible order.
  if (area === 'FR') return `+33${FRENCH_BLOCKS[code] ?? '19900'}${String((serial * 37 + 11) % 9000).padStart(4, '0')}`;
  return `+1${code}5550${100 + ((serial * 7 + 23) % 100)}`;
}

function buildStore(seed: number, index: number, phones: PhoneBook, startDate: string): Store {
  const rng = rngFor(seed, 'store', index);
  const town = drawTown(rng);
  const door = drawDoor(rng, town, index);
  const storeCode = `LB-${String(index + 1).padStart(4, '0')}`;
  const quarter = town.quarters.length > 0 && rng.chance(0.7) ? rng.pick(town.quarters) : null;
  const branch = `${town.name} ${quarter ?? `${door.type === 'rue' || town.area === 'CA-ON' ? '' : `${door.type} `}${door.name}`}`;
  const slug = `${slugify(branch)}-${index + 1}`;
  const languages = drawLanguages(rng, town.area);
  const format = rng.pick(['boutique', 'boutique', 'mall', 'mall', 'express']);
  const mainLanguage = languages[0];
  const record: MasterRecord = {
    storeCode,
    businessName: BRAND_NAMES[mainLanguage],
    branch,
    address: writeAddress(door, PLAIN_SPELLING),
    phone: phones.take(town),
    email: `${slug.slice(0, 40)}@lunetterie-boreale.example`,
    websiteUrls: Object.fromEntries(languages.map((language) => [language, storePageUrl(slug, language)])),
    regularHours: drawWeek(rng, town.area, format),
    specialHours: [],
    businessStatus: drawStatus(rng, index),
    coordinates: { latitude: round(town.latitude + rng.normal() * 0.02), longitude: round(town.longitude + rng.normal() * 0.03) },
    timeZone: town.timeZone,
    categories: [],
    format,
    regionPath: town.regionPath,
    listings: [],
  };
  const directoryLanguages: PageLanguage[] = town.area === 'CA-QC' && rng.chance(0.6) ? ['fr', 'en'] : [mainLanguage];
  const store: Store = {
    index, record, door, area: town.area, languages, directoryLanguages, slug,
    isOnMap: rng.chance(0.72) && (record.businessStatus === 'open' || record.businessStatus === 'closed-permanently'), quality: Math.max(-1, Math.min(1, rng.normal() * 0.45)),
  };
  record.listings = declareListings(store);
  if (record.businessStatus === 'open') record.specialHours = drawOwnDay(rngFor(seed, 'own-day', index), record, startDate);
  return store;
}

/** The brand's own page of a store. */
export function storePageUrl(slug: string, language: PageLanguage): string {
  return `http://${HOSTS.brand}/${language === 'fr' ? 'fr/magasins' : 'en/stores'}/${slug}`;
}

/** A store's page in a directory. */
export function directoryUrl(publisherId: 'web-directory' | 'pages-jaunes' | 'reviews-page', store: Pick<Store, 'index' | 'slug'>, language: PageLanguage): string {
  if (publisherId === 'pages-jaunes') return `http://${HOSTS.yellow}/pros/${54_000_000 + store.index}`;
  if (publisherId === 'reviews-page') return `http://${HOSTS.reviews}/etablissement/${store.slug}`;
  return `http://${HOSTS.directory}/${language === 'fr' ? 'fr/fiche' : 'en/listing'}/${70_000 + store.index}`;
}

function declareListings(store: Store): MasterRecord['listings'] {
  const listings = store.directoryLanguages.map((language) => ({ publisherId: 'web-directory', url: directoryUrl('web-directory', store, language), language: language as string }));
  if (store.area === 'FR') listings.push({ publisherId: 'pages-jaunes', url: directoryUrl('pages-jaunes', store, 'fr'), language: 'fr' });
  return [...listings, { publisherId: 'reviews-page', url: directoryUrl('reviews-page', store, 'fr') }];
}

function drawTown(rng: Rng): Town {
  let left = rng.next() * TOWNS.reduce((sum, town) => sum + town.weight, 0);
  return TOWNS.find((town) => (left -= town.weight) < 0) ?? rng.pick(TOWNS);
}

function drawLanguages(rng: Rng, area: AreaCode): Store['languages'] {
  if (area === 'CA-QC') return ['fr', 'en'];
  if (area === 'FR') return ['fr'];
  return rng.chance(0.4) ? ['en', 'fr'] : ['en'];
}

/** Of every hundred: two closed for good, one for a time, one about to open; the rest are open. */
function drawStatus(rng: Rng, index: number): BusinessStatus {
  const special: Record<number, BusinessStatus> = { 17: 'closed-permanently', 33: 'closed-temporarily', 41: 'closed-permanently', 58: 'opening-soon' };
  return special[index % 100] ?? (rng.chance(0.004) ? 'closed-permanently' : 'open');
}

function drawDoor(rng: Rng, town: Town, index: number): Door {
  const street = rng.pick(STREETS[town.area]);
  const halves = town.area === 'CA-ON' ? (['East', 'West'] as const) : (['Est', 'Ouest'] as const);
  const isFrance = town.area === 'FR';
  const bis = isFrance && rng.chance(0.15) ? rng.pick([' bis', ' ter']) : '';
  return {
    area: town.area,
    number: `${isFrance ? rng.int(2, 180) : rng.int(101, 9899)}${bis}`,
    type: street.type, name: street.name,
    direction: street.turns === true ? rng.pick(halves) : null,
    unit: drawUnit(rng, town.area),
    locality: town.name, cedex: false,
    region: isFrance ? null : town.area.slice(3),
    postalCode: isFrance ? rng.pick(town.postal) : `${rng.pick(town.postal)} ${localDeliveryUnit(index * 7 + rng.int(0, 6))}`,
    country: isFrance ? 'FR' : 'CA',
  };
}

function drawUnit(rng: Rng, area: AreaCode): Door['unit'] {
  if (!rng.chance(0.45)) return null;
  if (area === 'FR') return rng.chance(0.5) ? { kind: 'étage', value: String(rng.int(1, 3)) } : null;
  const value = String(rng.int(1, 4) * 100 + rng.int(1, 29));
  if (area === 'CA-ON') return { kind: rng.pick(['Unit', 'Suite'] as const), value };
  return rng.chance(0.15) ? { kind: 'étage', value: String(rng.int(1, 4)) } : { kind: rng.pick(['bureau', 'bureau', 'local'] as const), value };
}

const at = (hour: number, minute = 0) => hour * 60 + minute;

function drawWeek(rng: Rng, area: AreaCode, format: string): WeekHours {
  if (area === 'FR') return frenchWeek(rng);
  const opens = format === 'mall' ? at(rng.pick([9, 10]), rng.pick([0, 30])) : at(rng.pick([9, 9, 10]), rng.pick([0, 0, 30]));
  const closes = format === 'mall' ? at(18) : at(17, rng.pick([0, 30]));
  const late = at(rng.pick([20, 21]), 0);
  const sunday: TimeRange[] = format === 'mall' ? [[at(rng.pick([10, 11])), at(17)]] : rng.chance(0.25) ? [[at(11), at(16)]] : [];
  const isLateNight = format === 'mall' && rng.chance(0.08);
  return {
    mo: [[opens, closes]], tu: [[opens, closes]], we: [[opens, closes]], th: [[opens, late]], fr: [[opens, isLateNight ? at(24) : late]],
    sa: [[at(9, rng.pick([0, 30])), isLateNight ? at(24) : at(17)]], su: sunday,
  };
}

function frenchWeek(rng: Rng): WeekHours {
  const morning = at(9, rng.pick([0, 30]));
  const day: TimeRange[] = rng.chance(0.55) ? [[morning, at(12, 30)], [at(14), at(19)]] : [[at(10), at(19, 30)]];
  const monday: TimeRange[] = rng.pick([[], [[at(14), at(19)]], day]);
  return { ...Object.fromEntries(WEEK_DAYS.map((name) => [name, day])), mo: monday, sa: [[at(10), at(19)]], su: [] };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

/** Lower-case ASCII with hyphens. */
export function slugify(text: string): string {
  return stripAccents(text).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}
