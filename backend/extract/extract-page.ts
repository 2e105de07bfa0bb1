import type { LogoPrint, Observation } from '#domain/observation.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import type { Review } from '#domain/review.ts';
import type { Trouble } from '#domain/trouble.ts';
import { readBusinessFields } from './business-fields.ts';
import { guessCountry } from './country.ts';
import { CaptureDay } from './capture-day.ts';
import { pageOf } from './html-page.ts';
import { readJsonLd } from './json-ld.ts';
import { fingerprintLogo } from './logo.ts';
import { readLook } from './look.ts';
import { findMainBusiness, type MainBusiness } from './main-business.ts';
import { readMicrodata } from './microdata.ts';
import { readMicroformats } from './microformats.ts';
import { findNextPage } from './next-page.ts';
import { readPageFacts } from './page-facts.ts';
import { readLocations } from './page-locations.ts';
import { findTrouble, isStory } from './page-kind.ts';
import { readPageLanguage } from './page-language.ts';
import { readPageText } from './page-text.ts';
import { readRdfa } from './rdfa.ts';
import { candidate, rankCandidates, type Candidate, type Reading } from './reading.ts';
import { findLogos, type LogoCandidate } from './resources.ts';
import { readReviews } from './reviews.ts';
import { readTouchpoints } from './touchpoints.ts';
import { countPlaces, readVisibleAddresses } from './visible-address.ts';
import { readVisibleHours } from './visible-hours.ts';
import { readVisibleNames } from './visible-name.ts';
import { readStatusNotices } from './status-notices.ts';
import { readVisibleEmails } from './visible-emails.ts';
import { readVisiblePhones } from './visible-phones.ts';
import { readSpecialHours } from './visible-special-hours.ts';
import { isListOfPlaces } from './page-list.ts';
import { ofCompanyBehind } from './company-behind.ts';
import { readUpdatedAt } from './updated-at.ts';

export interface PageExtraction {
  /** `location`: one business; `location-list`: many; `other`: no business; `unreadable`: our trouble. */
  kind: 'location' | 'location-list' | 'other' | 'unreadable';
  /** Set when the page gives no facts: then `observations` is empty. */
  trouble: Trouble | null;
  /** Declared, else detected; ISO 639-1. */
  language: string | null;
  observations: Observation[];
  /** Of a list: the observations of each of its locations, in the order of the page; none of them is this page's own. */
  locations?: Observation[][];
  reviews: Review[];
  /** The page's own addresses in French and English, by `hreflang`, and of the page that follows it in a series. */
  links: { fr?: string; en?: string; next?: string };
  /** True where another day than the capture's may read something else: "closed on 24 December", a season in force. */
  isOfDay?: boolean;
}

export interface ExtractOptions {
  /** ISO 3166-1 alpha-2 of the place: how national phone numbers and postal codes are read. */
  country?: string;
  /** ISO 639-1 in which the page was asked for; used where the page declares none. */
  language?: string;
  /** True: the text that a visitor reads is one of the observations. */
  keepsText?: boolean;
}

/** The headers that readers look at, in lower case; no other reaches them from a crawl. */
export const READ_HEADERS = ['content-language', 'x-robots-tag'] as const;
const LOGOS_MAX = 6;

/**
 * Reads one captured page: which kind of page it is, and every fact of the business that it shows, raw beside
 * normalized and with proof. Pure: images come with the capture. Never throws: a page on which a reader fails is
 * `unreadable`, which is our trouble and costs the store nothing.
 */
export async function extractPage(capture: PageCapture, options: ExtractOptions): Promise<PageExtraction> {
  try {
    return await readCapture(capture, options);
  } catch {
    return { kind: 'unreadable', trouble: 'unreadable', language: null, observations: [], reviews: [], links: {} };
  }
}

/** What extractPage does, without its safety net: for tests, which want to see a reader fail. */
export async function readCapture(capture: PageCapture, options: ExtractOptions): Promise<PageExtraction> {
  const page = pageOf(capture);
  const language = readPageLanguage(page, capture);
  const spoken = language.declared ?? language.detected;
  const next = findNextPage(page, capture.finalUrl);
  const links: PageExtraction['links'] = next === null ? {} : { next };
  const empty = { language: spoken, observations: [], reviews: [], links };
  const trouble = findTrouble(capture, page);
  if (trouble) return { kind: 'unreadable', trouble, ...empty };

  const syntaxes = [readJsonLd(page), readMicrodata(page), readRdfa(page), readMicroformats(page, capture.body)];
  const country = options.country?.toUpperCase() ?? guessCountry(page, capture, syntaxes.flat());
  const day = new CaptureDay(capture.fetchedAt);
  const reading: Reading = { capture, page, day, country, language: spoken ?? options.language };
  const reviews = readReviews(syntaxes.flat(), reading);
  const mains = syntaxes.map((items) => findMainBusiness(items, reading));
  const visible = readVisible(reading);
  if (isList(mains, visible, reading)) {
    const locations = readLocations(syntaxes, reading).map((one) => rankCandidates(capture, one));
    return { kind: 'location-list', trouble: 'not-a-location-page', ...empty, locations, isOfDay: day.isDecisive };
  }

  const structured = mains.flatMap(({ item }, index) => (item ? ofCompanyBehind(item, readBusinessFields(item, reading, syntaxes[index]), visible) : []));
  const facts = [...structured, ...visible];
  if (isStory(page, syntaxes.flat()) || !facts.some(({ field, value }) => value !== null && (field === 'address' || field === 'phone' || field === 'regularHours' || field === 'businessStatus'))) {
    return reviews.length > 0 ? { kind: 'other', trouble: null, ...empty, reviews, isOfDay: day.isDecisive } : { kind: 'other', trouble: 'not-a-location-page', ...empty, isOfDay: day.isDecisive };
  }
  const logos = await readLogos(reading);
  const observations = rankCandidates(capture, [...facts, ...readPageFacts(reading, language), ...readUpdatedAt(reading, syntaxes.flat()), ...readTouchpoints(reading), ...readLook(reading), ...logos, ...(options.keepsText === true ? readPageText(reading) : [])]);
  return { kind: 'location', trouble: null, language: spoken, observations, reviews, links: { ...linksOf(observations), ...links }, isOfDay: day.isDecisive };
}

function readVisible(reading: Reading): Candidate[] {
  const hours = readVisibleHours(reading);
  const addresses = readVisibleAddresses(reading);
  const seen = [...readVisibleNames(reading, addresses[0]), ...addresses];
  return [...seen, ...readVisiblePhones(reading), ...readVisibleEmails(reading), ...hours, ...readStatusNotices(reading, seen), ...readSpecialHours(reading, hours, seen)];
}

function isList(mains: readonly MainBusiness[], visible: readonly Candidate[], reading: Reading): boolean {
  if (mains.some((main) => main.others > 0 && !main.isClear)) return true;
  const hasOwn = mains.some(({ item }) => item !== null && item.properties.has('address'));
  const addresses = visible.filter((one) => one.field === 'address');
  return !hasOwn && isListOfPlaces(addresses, countPlaces(addresses), reading);
}

async function readLogos({ page, capture }: Reading): Promise<Candidate[]> {
  const candidates = findLogos(page, capture.finalUrl, capture.resources).slice(0, LOGOS_MAX);
  const prints = await Promise.all(candidates.map((one) => readPrint(one, capture)));
  return candidates.map((one, index) => candidate('logo', { url: one.url, print: prints[index] ?? null }, one));
}

async function readPrint({ url }: LogoCandidate, capture: PageCapture): Promise<LogoPrint | null> {
  const bytes = url.startsWith('data:') ? readDataUrl(url) : capture.resources.find((one) => one.kind === 'image' && one.url === url)?.bytes;
  return bytes ? fingerprintLogo(bytes) : null;
}

function readDataUrl(url: string): Uint8Array | null {
  const match = /^data:image\/[^,;]*((?:;[^,;]*)*),(.*)$/s.exec(url);
  if (!match) return null;
  try {
    return match[1]?.includes('base64') ? Buffer.from(match[2] ?? '', 'base64') : Buffer.from(decodeURIComponent(match[2] ?? ''));
  } catch {
    return null;
  }
}

function linksOf(observations: readonly Observation[]): PageExtraction['links'] {
  const links: PageExtraction['links'] = {};
  for (const one of observations) {
    if (one.field !== 'alternateUrl' || one.value === null) continue;
    if (one.value.language.startsWith('fr')) links.fr ??= one.value.url;
    if (one.value.language.startsWith('en')) links.en ??= one.value.url;
  }
  return links;
}
