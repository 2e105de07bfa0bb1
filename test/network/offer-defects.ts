import type { Store } from './chain.ts';
import { languagesShown, type CheckId, type Defect, type DefectKind } from './defects.ts';
import { STORY_DAYS, type Span } from './clock.ts';
import type { PublisherId } from './hosts.ts';
import { templateOf } from './page-template.ts';
import { rngFor, type Rng } from './rng.ts';
import { dayOfDate, rangesOn, storyHolidays } from './story-dates.ts';

/** What can be wrong beside the facts of a card: what a page offers, how it looks and what it tells of single days. */
export const OFFER_KINDS = {
  email: ['wrong-email'],
  category: ['wrong-category', 'vague-category'],
  description: ['old-description'],
  coordinates: ['pin-too-far'],
  'social-profiles': ['wrong-profile'],
  'special-hours': ['own-day-missing', 'own-day-wrong'],
  'holiday-ahead': ['holiday-untold', 'holiday-wrong'],
  'structured-data-conflict': ['text-hours-differ', 'data-hours-differ', 'text-phone-differs'],
  completeness: ['half-empty'],
  duplicate: ['listing-twice'],
  stale: ['not-kept-up', 'old-season'],
  'template-data': ['head-office-email'],
  'broken-link': ['dead-link'],
  colours: ['foreign-colours', 'colours-absent'],
  fonts: ['foreign-fonts', 'fonts-absent'],
  'language-parity': ['poorer-page'],
  hreflang: ['hreflang-missing', 'hreflang-wrong-code'],
  register: ['tu-text'],
  'required-phrases': ['phrase-missing'],
  'forbidden-phrases': ['forbidden-promise'],
  'page-title': ['generic-title', 'other-town-title'],
  booking: ['no-booking'],
  'email-link': ['no-email-link'],
  'click-to-call': ['no-phone-link'],
  'contact-form': ['no-form'],
  'social-links': ['no-social-links'],
  catalogue: ['no-catalogue'],
  directions: ['no-directions', 'directions-elsewhere'],
  'primary-action': ['no-primary-action'],
} as const;
export type OfferCheckId = keyof typeof OFFER_KINDS;
export type OfferKind = (typeof OFFER_KINDS)[OfferCheckId][number];

/** How much goes wrong: shares of open stores, and how many kinds each has. */
export interface OfferStory { wrongAtStart: number; counts: readonly [number, number]; drifting: number; cluster: number; mended: number; relapse: number }
export const OFFER_STORIES = {
  usual: { wrongAtStart: 0.12, counts: [1, 2], drifting: 0.05, cluster: 0.06, mended: 0.5, relapse: 0.25 },
  dense: { wrongAtStart: 0.9, counts: [2, 4], drifting: 0.3, cluster: 0.08, mended: 0.5, relapse: 0.25 },
} as const satisfies Record<string, OfferStory>;
export type StoryName = keyof typeof OFFER_STORIES;

/** One template lost its link to the frames on one day. */
export const TEMPLATE_CLUSTER_ID = 'site-template-catalogue';
const TEMPLATE_CLUSTER_DAYS: Span = { fromDay: 12, toDay: 26 };

const BRAND: readonly PublisherId[] = ['brand-website'];
const CARDS: readonly PublisherId[] = ['web-directory', 'pages-jaunes'];
const PAGES: readonly PublisherId[] = [...BRAND, ...CARDS];

/** Where each is dealt. Kinds that only the brand's own site is asked for stand there alone. */
const PLACES: Readonly<Record<OfferCheckId, readonly PublisherId[]>> = {
  email: PAGES, category: CARDS, description: PAGES, coordinates: PAGES, 'social-profiles': PAGES, 'special-hours': PAGES, 'holiday-ahead': PAGES,
  'structured-data-conflict': PAGES, duplicate: ['openstreetmap'], 'template-data': BRAND, 'broken-link': BRAND, stale: [...BRAND, 'web-directory', 'openstreetmap'], completeness: [...CARDS, 'openstreetmap'], colours: BRAND, fonts: BRAND, 'language-parity': BRAND, hreflang: BRAND, register: BRAND,
  'required-phrases': BRAND, 'forbidden-phrases': BRAND, 'page-title': BRAND, booking: BRAND, 'email-link': BRAND, 'click-to-call': BRAND, 'contact-form': BRAND,
  'social-links': BRAND, catalogue: BRAND, directions: BRAND, 'primary-action': BRAND,
};

interface Card { publisherId: PublisherId; checkId: OfferCheckId; kind: OfferKind }
const DECK: readonly Card[] = Object.entries(OFFER_KINDS).flatMap(([checkId, kinds]) =>
  kinds.flatMap((kind) => PLACES[checkId as OfferCheckId].map((publisherId) => ({ publisherId, checkId: checkId as OfferCheckId, kind }))));

/** Checks that look at the same spot: one of them is wrong at a time, so that each defect has one cause. */
const FAMILIES: readonly (readonly CheckId[])[] = [
  ['email', 'email-link', 'template-data'], ['social-profiles', 'social-links'], ['page-title', 'business-name'], ['coordinates', 'directions'],
  ['regular-hours', 'holiday-ahead', 'special-hours', 'structured-data-conflict', 'stale'], ['phone', 'structured-data-conflict', 'click-to-call'],
  ['primary-action', 'booking', 'directions', 'contact-form'], ['language-parity', 'description', 'catalogue', 'broken-link', 'category'],
];
const WHOLE: readonly CheckId[] = ['listing-present', 'page-language', 'business-status', 'completeness'];

/** Adds to a store's story what is wrong with its offer; `planned` is what is wrong with its facts. */
export function planOffer(seed: number, store: Store, planned: Defect[], startDate: string, story: OfferStory): void {
  if (store.record.businessStatus !== 'open') return;
  const rng = rngFor(seed, 'offer-defects', store.index);
  const dealOne = (span: Span): Defect[] => deal(seed, store, rng, planned, span, startDate);
  if (rng.chance(story.wrongAtStart)) {
    for (let count = rng.int(...story.counts); count > 0; count -= 1) {
      const toDay = rng.chance(story.mended) ? rng.int(4, 50) : null;
      const dealt = dealOne({ fromDay: 0, toDay });
      const fromDay = (toDay ?? 0) + rng.int(7, 16);
      // Days pass: what was told of them does not come back.
      if (toDay !== null && toDay < 35 && rng.chance(story.relapse)) planned.push(...withEchoes(dealt.filter((one) => one.date === undefined).map((one) => ({ ...one, fromDay, toDay: null })), store));
    }
  }
  if (rng.chance(story.drifting)) dealOne({ fromDay: rng.int(3, STORY_DAYS - 4), toDay: null });
  const shared: Card = { publisherId: 'brand-website', checkId: 'catalogue', kind: 'no-catalogue' };
  if (rng.chance(story.cluster) && isPossible(shared, store) && !isTaken(shared, planned)) {
    planned.push(...store.languages.map((language) => ({ ...shared, ...TEMPLATE_CLUSTER_DAYS, storeCode: store.record.storeCode, language, cluster: TEMPLATE_CLUSTER_ID })));
  }
}

function deal(seed: number, store: Store, rng: Rng, planned: Defect[], span: Span, startDate: string): Defect[] {
  const cards = DECK.filter((one) => isPossible(one, store) && !isTaken(one, planned));
  if (cards.length === 0) return [];
  const card = rng.pick(cards);
  const date = dateFor(card, store, rng, startDate);
  const held = date === null ? span : clip(span, dayOfDate(startDate, date) - (card.checkId === 'holiday-ahead' ? 14 : 45), dayOfDate(startDate, date) + 1);
  if (held === null || (date === null && (card.checkId === 'holiday-ahead' || card.checkId === 'special-hours'))) return [];
  const dealt = languagesOf(seed, card, store, rng).map((language): Defect => ({
    ...card, ...held, storeCode: store.record.storeCode, language, cluster: null, ...(date === null ? {} : { date }),
  }));
  planned.push(...withEchoes(dealt, store));
  return dealt;
}

/** The date that a defect is about; null for one that is about none. */
function dateFor({ checkId }: Card, store: Store, rng: Rng, startDate: string): string | null {
  if (checkId === 'special-hours') return store.record.specialHours[0]?.date ?? null;
  if (checkId !== 'holiday-ahead') return null;
  // Where the usual hours are those of the holiday, nobody is misled.
  const misleading = storyHolidays(store.record, startDate).filter(({ date, ranges }) => {
    const day = dayOfDate(startDate, date);
    return day >= 0 && day < STORY_DAYS && rangesOn(store.record, date).length > 0 && JSON.stringify(rangesOn(store.record, date)) !== JSON.stringify(ranges);
  });
  return misleading.length === 0 ? null : rng.pick(misleading).date;
}

function clip({ fromDay, toDay }: Span, low: number, high: number): Span | null {
  const [from, to] = [Math.max(fromDay, low), Math.min(toDay ?? high, high)];
  return from < to ? { fromDay: from, toDay: to } : null;
}

function isTaken({ publisherId, checkId }: Card, planned: readonly Defect[]): boolean {
  const related = new Set<CheckId>([checkId, ...FAMILIES.filter((family) => family.includes(checkId)).flat()]);
  return planned.some((other) => other.publisherId === publisherId && (related.has(other.checkId) || WHOLE.includes(other.checkId) || WHOLE.includes(checkId)));
}

function isPossible({ publisherId, checkId, kind }: Card, store: Store): boolean {
  if (publisherId === 'pages-jaunes' && store.area !== 'FR') return false;
  if (publisherId === 'openstreetmap' && !store.isOnMap) return false;
  // The call centre's number stands in text and footer of the brand's own pages, and is right anywhere.
  if (kind === 'text-phone-differs') return publisherId !== 'brand-website';
  // An old notice hangs on a page; how old an entry is, a source says.
  if (checkId === 'stale') return (kind === 'old-season') === (publisherId === 'brand-website');
  switch (checkId) {
    case 'special-hours': return store.record.specialHours.length > 0;
    case 'hreflang': case 'language-parity': return store.languages.length > 1;
    case 'register': return store.languages.includes('fr');
    case 'required-phrases': return store.area !== 'CA-ON' || store.languages.includes('en');
    case 'booking': case 'catalogue': case 'broken-link': return store.record.format !== 'express';
    case 'contact-form': return store.area !== 'FR';
    default: return true;
  }
}

/** Dates and completeness are judged over all of a listing's pages; a text against its data only where a page has both. */
function languagesOf(seed: number, { publisherId, checkId, kind }: Card, store: Store, rng: Rng): Defect['language'][] {
  const all = languagesShown(publisherId, store);
  if (['special-hours', 'holiday-ahead', 'completeness', 'stale', 'duplicate', 'template-data'].includes(checkId)) return [null];
  if (checkId === 'language-parity') return all.slice(0, 1);
  if (checkId === 'register') return all.filter((language) => language === 'fr');
  if (checkId === 'required-phrases') return all.filter((language) => language === store.languages[0]);
  if (checkId === 'structured-data-conflict') {
    const isTwofold = (template: string) => template === 'json-ld' || template === 'microdata';
    const twofold = all.filter((language) => isTwofold(templateOf(seed, store, publisherId, language)));
    return kind === 'text-phone-differs' ? twofold : twofold.slice(0, 1);
  }
  // The type of a page without data is not to be seen.
  if (checkId === 'category') return [...all];
  if (checkId === 'coordinates') return all.filter((language) => templateOf(seed, store, publisherId, language) !== 'text');
  return all.length > 1 && rng.chance(0.4) ? [rng.pick(all)] : [...all];
}

/** Where a lack on one of two language versions makes it the poorer one. */
const LACKS: ReadonlySet<DefectKind> = new Set<DefectKind>([
  'hours-missing', 'address-missing', 'no-booking', 'no-email-link', 'no-phone-link', 'no-form', 'no-social-links', 'no-catalogue', 'no-directions', 'no-primary-action',
]);

/** Defects of one deal, with what other checks must say of the same cause: a wrong mailbox is also what the link leads to. */
export function withEchoes(dealt: readonly Defect[], store: Store): Defect[] {
  return [...dealt, ...dealt.flatMap((one) => echoesOf(one, dealt, store))];
}

function echoesOf(defect: Defect, dealt: readonly Defect[], store: Store): Defect[] {
  const echo = (checkId: CheckId): Defect => ({ ...defect, checkId });
  const { kind, publisherId, language } = defect;
  const echoes: Defect[] = [];
  if (publisherId === 'brand-website' && kind === 'wrong-email') echoes.push(echo('email-link'));
  // With its own mailbox gone, the page gives the head office's, and no link to write to.
  if (kind === 'head-office-email') echoes.push(echo('email'), echo('email-link'));
  if (publisherId === 'brand-website' && ['old-name', 'misspelt-name', 'other-name', 'wrong-language-name'].includes(kind)) echoes.push(echo('page-title'));
  if (kind === 'data-hours-differ') echoes.push(echo('regular-hours'));
  const versions = languagesShown(publisherId, store);
  const isAlone = versions.length > 1 && dealt.length === 1 && language === store.languages[0];
  const isLacking = LACKS.has(kind) || (kind === 'phone-missing' && publisherId !== 'brand-website');
  if (isLacking && isAlone) echoes.push(echo('language-parity'));
  return echoes;
}
