import { WEEK_DAYS } from '#domain/opening-hours.ts';
import type { Chain, PageLanguage, Store } from './chain.ts';
import { holdsOn, STORY_DAYS, type Span } from './clock.ts';
import type { PublisherId } from './hosts.ts';
import { OFFER_KINDS, OFFER_STORIES, planOffer, withEchoes, type StoryName } from './offer-defects.ts';
import { rngFor, type Rng } from './rng.ts';

/** What can be wrong with the facts of a card, by the check that should say so. */
const CARD_KINDS = {
  'business-name': ['old-name', 'misspelt-name', 'wrong-language-name', 'other-name', 'wrong-branch'],
  address: ['wrong-number', 'wrong-street-type', 'wrong-direction', 'wrong-postal-code', 'wrong-unit', 'address-missing'],
  phone: ['wrong-digit', 'old-phone', 'phone-missing'],
  'website-url': ['wrong-page', 'home-page', 'website-missing'],
  'regular-hours': ['sunday-differs', 'day-shifted', 'closed-day-open', 'open-day-closed', 'hours-missing'],
  'business-status': ['closed-though-open', 'open-though-closed'],
  logo: ['retired-logo', 'other-logo', 'recoloured-logo'],
  'page-language': ['english-text', 'page-missing', 'redirects-to-other-language'],
  'listing-present': ['listing-missing'],
} as const;
/** What can be wrong, by the check that should say so. */
export const DEFECT_KINDS = { ...CARD_KINDS, ...OFFER_KINDS } as const;
export type CheckId = keyof typeof DEFECT_KINDS;
export type DefectKind = (typeof DEFECT_KINDS)[CheckId][number];
export const CHECK_IDS = Object.keys(DEFECT_KINDS) as CheckId[];

/** One thing that is wrong on one page of a listing (or on the whole listing: language null), while its span holds. */
export interface Defect extends Span {
  storeCode: string;
  publisherId: PublisherId;
  checkId: CheckId;
  kind: DefectKind;
  language: PageLanguage | null;
  /** Set on defects that come from one cause: the same template, the same data feed. */
  cluster: string | null;
  /** YYYY-MM-DD of the day that is told wrongly, where the defect is about one. */
  date?: string;
}

interface Card { publisherId: PublisherId; checkId: CheckId; kind: DefectKind; cards: number }

const card = (publisherId: PublisherId, checkId: CheckId, kinds: readonly DefectKind[], cards = 1): Card[] => kinds.map((kind) => ({ publisherId, checkId, kind, cards }));
const without = (checkId: CheckId, ...left: DefectKind[]): DefectKind[] => (DEFECT_KINDS[checkId] as readonly DefectKind[]).filter((kind) => !left.includes(kind));
const MISSING: DefectKind[] = ['address-missing', 'phone-missing', 'website-missing', 'hours-missing'];

/** The deck that defects are dealt from: what may go wrong where. A field that a publisher need not carry is never "missing" there. */
const DECK: readonly Card[] = [
  ...card('brand-website', 'business-name', without('business-name', 'wrong-branch')), ...card('brand-website', 'address', without('address')),
  // Without its own number a page still shows the call centre's, which the standard calls right anywhere: nothing is missing.
  ...card('brand-website', 'phone', without('phone', 'phone-missing')), ...card('brand-website', 'regular-hours', without('regular-hours'), 2),
  ...card('brand-website', 'business-status', without('business-status')), ...card('brand-website', 'logo', without('logo'), 2), ...card('brand-website', 'page-language', without('page-language'), 5),
  ...card('web-directory', 'business-name', without('business-name'), 2), ...card('web-directory', 'address', without('address'), 2), ...card('web-directory', 'phone', without('phone'), 2),
  // Few streets have halves and few doors units: dealt more often where they do.
  ...card('brand-website', 'address', ['wrong-unit', 'wrong-direction'], 3), ...card('web-directory', 'address', ['wrong-unit', 'wrong-direction'], 5),
  ...card('web-directory', 'website-url', without('website-url'), 2), ...card('web-directory', 'regular-hours', without('regular-hours'), 2),
  ...card('web-directory', 'business-status', without('business-status'), 2), ...card('web-directory', 'logo', without('logo')), ...card('web-directory', 'listing-present', ['listing-missing'], 9),
  ...card('pages-jaunes', 'business-name', without('business-name')), ...card('pages-jaunes', 'address', without('address')), ...card('pages-jaunes', 'phone', without('phone')),
  ...card('pages-jaunes', 'website-url', without('website-url')), ...card('pages-jaunes', 'regular-hours', without('regular-hours')),
  ...card('pages-jaunes', 'business-status', without('business-status')), ...card('pages-jaunes', 'listing-present', ['listing-missing'], 4),
  ...card('openstreetmap', 'business-name', without('business-name', 'wrong-branch')), ...card('openstreetmap', 'address', without('address', ...MISSING)),
  ...card('openstreetmap', 'phone', without('phone', ...MISSING)), ...card('openstreetmap', 'website-url', without('website-url', ...MISSING)),
  ...card('openstreetmap', 'regular-hours', without('regular-hours', ...MISSING), 2), ...card('openstreetmap', 'business-status', without('business-status')),
];

/** How the eight weeks go: shares of open locations unless said otherwise. */
const STORY = { wrongAtStart: 0.3, mended: 0.5, relapse: 0.25, drifting: 0.07, driftMended: 0.4, cluster: 0.1, closedShownOpen: 0.5 } as const;
export const CLUSTER_ID = 'directory-sunday-hours';
const CLUSTER_FROM_DAY = 21;

/** Everything that will ever be wrong with the chain, by store code. Drawn per store: a store's story does not depend on the chain's size. */
export function planDefects(chain: Chain, story: StoryName = 'usual'): Map<string, Defect[]> {
  return new Map(chain.stores.map((store) => {
    const planned = planStore(chain.seed, store);
    planOffer(chain.seed, store, planned, chain.startDate, OFFER_STORIES[story]);
    return [store.record.storeCode, planned];
  }));
}

/** Those that stand on a day. */
export function defectsOn(defects: readonly Defect[], day: number): Defect[] {
  return defects.filter((defect) => holdsOn(defect, day));
}

function planStore(seed: number, store: Store): Defect[] {
  const rng = rngFor(seed, 'defects', store.index);
  const planned: Defect[] = [];
  if (store.record.businessStatus !== 'open') {
    // A store about to open may be announced early: only closed ones are wrong when they look open.
    if (store.record.businessStatus !== 'opening-soon' && rng.chance(STORY.closedShownOpen)) deal(planned, store, rng, ['open-though-closed'], 0, rng.chance(STORY.mended) ? rng.int(8, 48) : null);
    return planned;
  }
  if (rng.chance(STORY.wrongAtStart)) {
    for (let count = 1 + (rng.chance(0.45) ? 1 : 0) + (rng.chance(0.25) ? 1 : 0); count > 0; count -= 1) {
      const toDay = rng.chance(STORY.mended) ? rng.int(4, 50) : null;
      const dealt = deal(planned, store, rng, null, 0, toDay);
      if (toDay !== null && toDay < 35 && rng.chance(STORY.relapse)) {
        // All versions of a page break again on the same day.
        const [fromDay = toDay + 7] = dealt.map(() => toDay + rng.int(7, 16));
        planned.push(...withEchoes(dealt.map((defect) => ({ ...defect, fromDay, toDay: null })), store));
      }
    }
  }
  if (rng.chance(STORY.drifting)) {
    const fromDay = rng.int(3, STORY_DAYS - 4);
    deal(planned, store, rng, null, fromDay, rng.chance(STORY.driftMended) ? fromDay + rng.int(7, 25) : null);
  }
  if (rng.chance(STORY.cluster)) joinCluster(planned, store, rng);
  return planned;
}

/** One directory took wrong Sunday hours for many stores from one feed on one day. */
function joinCluster(planned: Defect[], store: Store, rng: Rng): void {
  if (planned.some((other) => other.publisherId === 'web-directory')) return;
  const span = { fromDay: CLUSTER_FROM_DAY, toDay: rng.chance(0.7) ? rng.int(38, 52) : null };
  planned.push(...store.directoryLanguages.map((language) => ({
    ...span, storeCode: store.record.storeCode, publisherId: 'web-directory' as const, checkId: 'regular-hours' as const, kind: 'sunday-differs' as const, language, cluster: CLUSTER_ID,
  })));
}

/** Draws a defect that can be told of this store and does not touch what is already wrong; puts it on one page or on all of the listing. */
function deal(planned: Defect[], store: Store, rng: Rng, only: readonly DefectKind[] | null, fromDay: number, toDay: number | null): Defect[] {
  const cards = DECK.filter((one) => (only === null ? one.kind !== 'open-though-closed' : only.includes(one.kind)) && isPossible(one, store) && !isTaken(one, planned));
  const drawn = drawCard(cards, rng);
  if (drawn === null) return [];
  const dealt = languagesOf(drawn, store, rng).map((language): Defect => ({
    storeCode: store.record.storeCode, publisherId: drawn.publisherId, checkId: drawn.checkId, kind: drawn.kind, language, fromDay, toDay, cluster: null,
  }));
  planned.push(...withEchoes(dealt, store));
  return dealt;
}

function drawCard(cards: readonly Card[], rng: Rng): Card | null {
  let left = rng.next() * cards.reduce((sum, one) => sum + one.cards, 0);
  return cards.find((one) => (left -= one.cards) < 0) ?? null;
}

/** A listing that is wholly gone can't be wrong in detail as well, and a field is wrong in one way at a time. */
function isTaken(one: Card, planned: readonly Defect[]): boolean {
  const isWhole = (checkId: CheckId) => checkId === 'listing-present' || checkId === 'page-language' || checkId === 'business-status';
  return planned.some((other) => other.publisherId === one.publisherId && (other.checkId === one.checkId || isWhole(other.checkId) || isWhole(one.checkId)));
}

function isPossible({ publisherId, checkId, kind }: Card, store: Store): boolean {
  if (publisherId === 'pages-jaunes' && store.area !== 'FR') return false;
  if (publisherId === 'openstreetmap' && !store.isOnMap) return false;
  // Where the French page is the only one, its absence is a missing listing.
  if (checkId === 'page-language') return store.languages[0] === 'fr' && (kind === 'english-text' || store.languages.length > 1);
  const { door, record } = store;
  switch (kind) {
    case 'wrong-direction': return door.direction !== null;
    // "rue 2e étage" has nothing to mistake; a number of a suite has.
    case 'wrong-unit': return door.unit !== null && door.unit.kind !== 'étage' && publisherId !== 'openstreetmap';
    case 'wrong-street-type': return ['rue', 'boulevard', 'avenue', 'Street', 'Avenue', 'Road'].includes(door.type);
    case 'closed-day-open': return WEEK_DAYS.some((day) => record.regularHours[day]?.length === 0);
    default: return true;
  }
}

function languagesOf(one: Card, store: Store, rng: Rng): (PageLanguage | null)[] {
  if (one.publisherId === 'openstreetmap' || one.checkId === 'listing-present') return [null];
  if (one.checkId === 'page-language') return ['fr'];
  const all = languagesShown(one.publisherId, store);
  // In Québec both names may stand on an English page; only the French one can hold the wrong language.
  if (one.kind === 'wrong-language-name') return all.slice(0, 1);
  return all.length > 1 && one.checkId !== 'business-status' && rng.chance(0.4) ? [rng.pick(all)] : [...all];
}

/** The languages in which a publisher shows a store. */
export function languagesShown(publisherId: PublisherId, store: Pick<Store, 'languages' | 'directoryLanguages'>): readonly PageLanguage[] {
  return publisherId === 'brand-website' ? store.languages : publisherId === 'web-directory' ? store.directoryLanguages : ['fr'];
}
