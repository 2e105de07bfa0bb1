import type { SpecialDay, TimeRange, WeekHours } from '#domain/opening-hours.ts';
import { WEEK_DAYS } from '#domain/opening-hours.ts';
import { BRAND_NAMES, storePageUrl, type Chain, type PageLanguage, type Store } from './chain.ts';
import { dateOfDay } from './clock.ts';
import type { Defect, DefectKind } from './defects.ts';
import type { PublisherId } from './hosts.ts';
import { APPROVED_TEXTS, FORBIDDEN_PROMISES, HARMLESS_PROMISES, OLD_TEXTS, REQUIRED_PHRASES } from './brand-phrases.ts';
import type { Note } from './page-view.ts';
import { rngFor, type Rng } from './rng.ts';
import { FOREIGN_PROFILE, PROFILE_SPELLINGS } from './social-pages.ts';
import { drawSheet, sheetPath } from './style-sheet.ts';
import { storyHolidays, type StoryDate } from './story-dates.ts';

/** Fields of harmless variants that this file draws. */
export type OfferField = 'email' | 'category' | 'description' | 'coordinates' | 'socialProfile' | 'specialHours' | 'palette' | 'fonts' | 'alternateUrl' | 'phrases' | 'pageTitle' | 'touchpoint' | 'updatedAt';

/** How a link is drawn: a button asks for more than a line of text. */
export interface Action { href: string; label: string }

export interface OfferView {
  email: { address: string; isLinked: boolean } | null;
  /** schema.org types of the data, and the words of the card. */
  types: string | string[];
  category: string;
  description: string | null;
  position: { latitude: number; longitude: number } | null;
  profiles: string[];
  days: { told: (StoryDate | (SpecialDay & { feast: null }))[]; way: 'words' | 'data' | 'both'; withYear: boolean };
  /** In place of the view's week, where text or data tell another one; likewise the number. */
  textWeek: WeekHours | null;
  dataWeek: WeekHours | null;
  hasOtherTextPhone: boolean;
  /** Address of the stylesheet. */
  sheet: string;
  alternates: { code: string; url: string }[];
  phrases: string[];
  title: string;
  isPhoneLinked: boolean;
  booking: Action | null;
  contact: 'form' | 'link' | null;
  catalogue: Action | null;
  directions: Action | null;
  hasPrimary: boolean;
  /** YYYY-MM-DD of the last change, where the source tells it. */
  updatedOn: string | null;
  /** A notice of a season long past. */
  oldNotice: string | null;
  isInformal: boolean;
}

export interface OfferInput { chain: Chain; store: Store; publisherId: PublisherId; language: PageLanguage; defects: readonly Defect[]; name: string; note: Note }

/** Draws what a page offers, with a source of chance of its own: a defect that comes or goes moves nothing else. */
export function viewOffer(input: OfferInput): OfferView {
  const { chain, store, publisherId, language, defects } = input;
  const wrong: ReadonlySet<DefectKind> = new Set(defects.map((one) => one.kind));
  const rng = rngFor(chain.seed, 'offer', store.index, publisherId, language);
  // What a publisher knows of a store it knows in both languages.
  const known = rngFor(chain.seed, 'profile', store.index, publisherId);
  const isBare = wrong.has('half-empty');
  const email = viewEmail(known, input, wrong);
  const category = viewCategory(rng, input, wrong);
  const description = viewDescription(rng, input, wrong);
  const position = viewPosition(rng, input, wrong);
  const profiles = viewProfiles(rng, known, input, wrong);
  const days = viewDays(rng, input);
  const sheet = sheetPath(drawSheet(rng, wrong, input.note));
  const alternates = viewAlternates(rng, input, wrong);
  const phrases = viewPhrases(rng, input, wrong);
  const title = viewTitle(rng, input, wrong);
  const actions = viewActions(rng, input, wrong);
  const updatedOn = viewUpdate(known, input, wrong);
  return {
    email: isBare || wrong.has('head-office-email') ? null : email, types: category.types, category: category.label, description: isBare ? null : description, updatedOn,
    oldNotice: wrong.has('old-season') ? `${language === 'fr' ? 'Horaire des fêtes' : 'Holiday hours'} ${Number(chain.startDate.slice(0, 4)) - 2}` : null,
    position: isBare ? null : position, profiles: isBare ? [] : profiles, days, sheet, alternates, phrases, title, ...actions,
    textWeek: wrong.has('text-hours-differ') ? otherWeek(store) : null, dataWeek: wrong.has('data-hours-differ') ? otherWeek(store) : null,
    hasOtherTextPhone: wrong.has('text-phone-differs'), isInformal: wrong.has('tu-text'),
  };
}

function viewEmail(known: Rng, { store, publisherId, note }: OfferInput, wrong: ReadonlySet<DefectKind>): OfferView['email'] {
  const [shouts, isShared] = [known.chance(0.1), known.chance(0.06)];
  const right = store.record.email ?? '';
  const isLinked = !wrong.has('no-email-link');
  if (wrong.has('wrong-email')) return { address: `opticien.${store.slug.slice(0, 20)}@courrier.example`, isLinked };
  if (isShared && publisherId !== 'brand-website') {
    note('email', 'email-shared');
    return { address: SHARED_EMAIL, isLinked };
  }
  if (shouts) note('email', 'email-in-capitals');
  return { address: shouts ? right.replace(/^\w/, (letter) => letter.toUpperCase()) : right, isLinked };
}

/** The head office's own: in the foot of every page of the site, and right for no store. */
export const HEAD_OFFICE_EMAIL = 'siege@lunetterie-boreale.example';

/** A mailbox that the standard names as right anywhere. */
export const SHARED_EMAIL = 'bonjour@lunetterie-boreale.example';

const LABELS_OF_KIND: Record<PageLanguage, readonly string[]> = { fr: ['Opticien', 'Opticiens', 'Lunetterie', 'Magasin de lunettes'], en: ['Optician', 'Opticians', 'Optical store', 'Eyewear store'] };

function viewCategory(rng: Rng, { publisherId, language, note }: OfferInput, wrong: ReadonlySet<DefectKind>): { types: string | string[]; label: string } {
  const [label, isDouble] = [rng.pick(LABELS_OF_KIND[language]), rng.chance(0.3)];
  if (wrong.has('wrong-category')) return { types: 'JewelryStore', label: language === 'fr' ? 'Bijouterie' : 'Jewellery store' };
  if (wrong.has('vague-category')) return { types: 'LocalBusiness', label: language === 'fr' ? 'Commerce' : 'Shop' };
  if (publisherId !== 'openstreetmap') note('category', isDouble ? 'category-two-types' : 'category-in-words');
  return { types: isDouble ? ['LocalBusiness', 'Optician'] : 'Optician', label };
}

function viewDescription(rng: Rng, { store, language, note }: OfferInput, wrong: ReadonlySet<DefectKind>): string | null {
  const [hasOwnWords, shouts] = [rng.chance(0.4), rng.chance(0.08)];
  if (wrong.has('poorer-page')) return null;
  if (wrong.has('old-description')) return OLD_TEXTS[language];
  const text = APPROVED_TEXTS[language];
  if (hasOwnWords) note('description', 'description-with-own-words');
  if (shouts) note('description', 'description-in-capitals');
  const own = hasOwnWords ? `${text} ${language === 'fr' ? `À ${store.door.locality}.` : `In ${store.door.locality}.`}` : text;
  return shouts ? own.toUpperCase() : own;
}

const METRE = 1 / 111_195;

function viewPosition(rng: Rng, { store, publisherId, note }: OfferInput, wrong: ReadonlySet<DefectKind>): OfferView['position'] {
  const [metres, angle] = [rng.next() * 70, rng.next() * 2 * Math.PI];
  const { latitude, longitude } = store.record.coordinates ?? { latitude: 0, longitude: 0 };
  const move = (far: number) => ({ latitude: latitude + Math.sin(angle) * far * METRE, longitude: longitude + (Math.cos(angle) * far * METRE) / Math.cos((latitude * Math.PI) / 180) });
  if (wrong.has('pin-too-far')) return move(900 + 20 * metres);
  if (publisherId !== 'openstreetmap') note('coordinates', 'pin-within-tolerance');
  return move(metres);
}

function viewProfiles(rng: Rng, known: Rng, { store, publisherId, note }: OfferInput, wrong: ReadonlySet<DefectKind>): string[] {
  const [isTold, spelling, hasOther] = [known.chance(0.5) || publisherId === 'brand-website' || store.directoryLanguages.length > 1, rng.pick(PROFILE_SPELLINGS), rng.chance(0.15)];
  if (wrong.has('no-social-links')) return [];
  if (wrong.has('wrong-profile')) return [FOREIGN_PROFILE];
  if (!isTold) return [];
  note('socialProfile', 'profile-otherwise-written');
  return hasOther ? [spelling, 'https://www.pinterest.ca/boreale-exemple/'] : [spelling];
}

function viewDays(rng: Rng, { chain, store, defects, note }: OfferInput): OfferView['days'] {
  const [way, withYear] = [rng.pick(['words', 'data', 'both'] as const), rng.chance(0.6)];
  const holidays = storyHolidays(store.record, chain.startDate);
  const own = store.record.specialHours.map((one) => ({ ...one, feast: null }));
  const told = [...holidays, ...own].toSorted((a, b) => (a.date < b.date ? -1 : 1)).flatMap((one) => {
    const kind = defects.find((defect) => defect.date === one.date)?.kind;
    if (kind === 'holiday-untold' || kind === 'own-day-missing') return [];
    if (kind === 'holiday-wrong') return [{ ...one, ranges: one.ranges.length === 0 ? [[600, 1020] as TimeRange] : [] }];
    if (kind === 'own-day-wrong') return [{ ...one, ranges: one.ranges.map(([opens, closes]): TimeRange => [opens, closes + 120]) }];
    return [one];
  });
  note('specialHours', `days-in-${way}`);
  if (!withYear && way !== 'data') note('specialHours', 'days-without-year');
  return { told, way, withYear };
}

/** Some months before the story: younger than any standard asks, unless nobody keeps the entry up. */
function viewUpdate(known: Rng, { chain, publisherId, note }: OfferInput, wrong: ReadonlySet<DefectKind>): string | null {
  const [isTold, daysBefore] = [publisherId === 'openstreetmap' || known.chance(0.4), known.int(10, 260)];
  if (wrong.has('not-kept-up')) return dateOfDay(chain.startDate, -daysBefore - 500);
  if (!isTold || publisherId === 'brand-website') return null;
  note('updatedAt', 'updated-some-months-ago');
  return dateOfDay(chain.startDate, -daysBefore);
}

/** A week that opens an hour later on one day. */
function otherWeek({ record, index }: Store): WeekHours {
  const open = WEEK_DAYS.filter((day) => (record.regularHours[day]?.length ?? 0) > 0);
  const day = open[index % open.length] ?? 'mo';
  return { ...record.regularHours, [day]: (record.regularHours[day] ?? []).map(([opens, closes], at): TimeRange => [at === 0 ? opens + 60 : opens, closes]) };
}

function viewAlternates(rng: Rng, { store, language, note }: OfferInput, wrong: ReadonlySet<DefectKind>): OfferView['alternates'] {
  const [withRegion, hasDefault, isRelative] = [rng.chance(0.4), rng.chance(0.3), rng.chance(0.15)];
  if (store.languages.length < 2 || wrong.has('hreflang-missing')) return [];
  const codeOf = (one: PageLanguage) => {
    if (wrong.has('hreflang-wrong-code')) return one === 'fr' ? 'fr-QC' : 'en-UK';
    return withRegion ? `${one}-${store.door.country}` : one;
  };
  const address = (one: PageLanguage) => (isRelative ? new URL(storePageUrl(store.slug, one)).pathname : storePageUrl(store.slug, one));
  if (withRegion) note('alternateUrl', 'hreflang-with-region');
  if (isRelative) note('alternateUrl', 'hreflang-relative');
  const links = store.languages.map((one) => ({ code: codeOf(one), url: address(one) }));
  return hasDefault ? [...links, { code: 'x-default', url: address(language) }] : links;
}

function viewPhrases(rng: Rng, { store, language, note }: OfferInput, wrong: ReadonlySet<DefectKind>): string[] {
  const [shouts, hasHarmless] = [rng.chance(0.25), rng.chance(0.4)];
  const required = REQUIRED_PHRASES.filter((one) => one.language === language && one.areas.includes(store.area)).map((one) => (shouts ? one.text.toUpperCase().replace(' ', '\u00a0') : one.text));
  if (shouts) note('phrases', 'phrase-in-capitals');
  if (hasHarmless) note('phrases', 'phrase-near-a-forbidden-one');
  return [
    ...(wrong.has('phrase-missing') ? [] : required), ...(hasHarmless ? [HARMLESS_PROMISES[language]] : []), ...(wrong.has('forbidden-promise') ? [FORBIDDEN_PROMISES[language]] : []),
  ];
}

const WRONG_NAMES: readonly DefectKind[] = ['old-name', 'misspelt-name', 'other-name', 'wrong-language-name'];

function viewTitle(rng: Rng, { store, language, name, note }: OfferInput, wrong: ReadonlySet<DefectKind>): string {
  const [separator, hasTail, strips] = [rng.pick([' | ', ' – ', ' - ', ' · ', ', ']), rng.chance(0.3), rng.chance(0.1)];
  if (wrong.has('generic-title')) return language === 'fr' ? 'Accueil' : 'Home';
  // A template prints the name that the page has.
  const shown = WRONG_NAMES.some((kind) => wrong.has(kind)) ? name : BRAND_NAMES[language];
  const town = wrong.has('other-town-title') ? (store.door.locality === 'Rimouski' ? 'Joliette' : 'Rimouski') : store.door.locality;
  if (separator !== ' | ') note('pageTitle', 'title-other-separator');
  if (hasTail) note('pageTitle', 'title-with-trade');
  const title = `${shown}${separator}${town}${hasTail ? `${separator}${language === 'fr' ? 'Opticien' : 'Optician'}` : ''}`;
  return strips ? title.toUpperCase() : title;
}

function viewActions(rng: Rng, { store, language, note }: OfferInput, wrong: ReadonlySet<DefectKind>): Pick<OfferView, 'isPhoneLinked' | 'booking' | 'contact' | 'catalogue' | 'directions' | 'hasPrimary'> {
  const [bookingLabel, catalogueLabel, map, hasForm] = [rng.pick(BOOKING_LABELS[language]), rng.pick(CATALOGUE_LABELS[language]), rng.int(0, 2), rng.chance(0.5)];
  const { latitude, longitude } = store.record.coordinates ?? { latitude: 0, longitude: 0 };
  const away = wrong.has('directions-elsewhere') ? 0.2 : 0;
  const point = `${(latitude + away).toFixed(5)},${(longitude - away).toFixed(5)}`;
  const maps = [`https://www.google.com/maps/dir/?api=1&destination=${point}`, `https://maps.google.com/?daddr=${point}`, `https://www.google.com/maps/@${point},17z`];
  const isExpress = store.record.format === 'express';
  if (bookingLabel !== BOOKING_LABELS[language][0]) note('touchpoint', 'booking-in-other-words');
  if (isExpress) note('touchpoint', 'express-offers-no-booking');
  return {
    isPhoneLinked: !wrong.has('no-phone-link'),
    booking: isExpress || wrong.has('no-booking') ? null : { href: `/${language}/rendez-vous/${store.slug}`, label: bookingLabel },
    contact: wrong.has('no-form') ? null : hasForm && !wrong.has('no-primary-action') ? 'form' : 'link',
    catalogue: isExpress || wrong.has('no-catalogue') ? null : { href: wrong.has('dead-link') ? `/${language}/catalogue-automne/${store.slug}` : `/${language}/catalogue`, label: catalogueLabel },
    directions: wrong.has('no-directions') ? null : { href: maps[map] ?? '', label: language === 'fr' ? 'Itinéraire' : 'Get directions' },
    hasPrimary: !wrong.has('no-primary-action'),
  };
}

const BOOKING_LABELS: Record<PageLanguage, readonly string[]> = { fr: ['Prendre rendez-vous', 'Réserver un examen', 'Prenez rendez-vous en ligne'], en: ['Book an appointment', 'Book an eye exam', 'Schedule an appointment'] };
const CATALOGUE_LABELS: Record<PageLanguage, readonly string[]> = { fr: ['Notre catalogue', 'Catalogue', 'Nos catalogues'], en: ['Our catalogue', 'Catalogue', 'View our catalogue'] };
