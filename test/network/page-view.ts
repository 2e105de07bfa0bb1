import { WEEK_DAYS, type TimeRange, type WeekDay, type WeekHours } from '#domain/opening-hours.ts';
import type { PostalAddress } from '#domain/address.ts';
import type { BusinessStatus } from '#domain/location.ts';
import { BRAND_NAMES, storePageUrl, type Chain, type PageLanguage, type Store } from './chain.ts';
import type { Defect, DefectKind } from './defects.ts';
import { drawSpelling, stripAccents, writeAddress, type Door } from './door.ts';
import { CLOCK_STYLES, type ClockStyle } from './hours-text.ts';
import { HOSTS, type PublisherId } from './hosts.ts';
import { RIGHT_LOGOS, WRONG_LOGOS, type MarkRendering } from './marks.ts';
import { viewOffer, type OfferField, type OfferView } from './page-offer.ts';
import { drawTemplate, pageRng, type Template } from './page-template.ts';
import { hashOf, type Rng } from './rng.ts';

/** What one page of a listing shows on a day: facts already wrong where a defect stands, spelled as its variants say. */
export interface PageView {
  store: Store;
  publisherId: PublisherId;
  /** The language that the page is meant to be in, and the one that it is written in. */
  language: PageLanguage;
  textLanguage: PageLanguage;
  template: Template;
  name: string;
  address: PostalAddress | null;
  phone: { shown: string; link: string } | null;
  website: string | null;
  week: WeekHours | null;
  hours: { style: ClockStyle; grouped: boolean; asStrings: boolean; closedDaysToo: boolean };
  status: BusinessStatus;
  logo: MarkRendering | null;
  /** What it offers beside the facts of a card, how it looks, and what it tells of single days. */
  offer: OfferView;
  wrong: ReadonlySet<DefectKind>;
}

/** A harmless way in which a page differs from the master record. */
export interface Variant {
  storeCode: string;
  publisherId: PublisherId;
  language: PageLanguage | null;
  field: 'businessName' | 'address' | 'phone' | 'websiteUrl' | 'regularHours' | 'logo' | 'template' | 'listing' | OfferField;
  kind: string;
}

/** The language that a publisher's page without one is judged in: that of the area. */
export function areaLanguage(store: Store): PageLanguage {
  return store.languages[0];
}

/** Draws the page. `language` null stands for a listing without pages of its own language, such as a map's. */
export function viewPage(chain: Chain, store: Store, publisherId: PublisherId, language: PageLanguage | null, live: readonly Defect[]): { view: PageView; variants: Variant[] } {
  const rng = pageRng(chain.seed, store, publisherId, language);
  const own = live.filter((defect) => defect.publisherId === publisherId && (defect.language === null || language === null || defect.language === language));
  const wrong = new Set(own.map((defect) => defect.kind));
  const variants: Variant[] = [];
  const note = (field: Variant['field'], kind: string) => variants.push({ storeCode: store.record.storeCode, publisherId, language, field, kind });
  const pageLanguage = language ?? areaLanguage(store);
  const template = drawTemplate(rng, publisherId);
  if (language !== null) note('template', `template-${template}`);
  const hours = drawHoursStyle(rng, pageLanguage, wrong);
  // Drawn in one fixed order, so that a defect that comes or goes moves nothing else on the page.
  const name = viewName(rng, store, pageLanguage, wrong, note);
  const address = viewAddress(rng, store, wrong, note);
  const phone = viewPhone(rng, store, publisherId, pageLanguage, wrong, note);
  const website = viewWebsite(rng, chain, store, publisherId, pageLanguage, wrong, note);
  const logo = viewLogo(rng, store, publisherId, wrong, note);
  if (language !== null && (hours.style !== CLOCK_STYLES[pageLanguage][0] || hours.grouped)) note('regularHours', `hours-${hours.grouped ? 'grouped' : 'rows'}-${hours.style}`);
  const status: BusinessStatus = wrong.has('closed-though-open') ? 'closed-permanently' : wrong.has('open-though-closed') ? 'open' : store.record.businessStatus;
  return {
    variants,
    view: {
      store, publisherId, language: pageLanguage, textLanguage: wrong.has('english-text') ? 'en' : pageLanguage, template,
      name, address, phone, website, week: viewWeek(store, wrong), hours, status, logo, wrong,
      offer: viewOffer({ chain, store, publisherId, language: pageLanguage, defects: own, name, note }),
    },
  };
}

export type Note = (field: Variant['field'], kind: string) => void;

function drawHoursStyle(rng: Rng, language: PageLanguage, wrong: ReadonlySet<DefectKind>): PageView['hours'] {
  const style = rng.pick<ClockStyle>(CLOCK_STYLES[language]);
  const [grouped, asStrings, closedDaysToo] = [rng.chance(0.4), rng.chance(0.25), rng.chance(0.5)];
  // A day that is wrongly closed must be said to be closed; left out it would be unknown.
  const saysClosed = wrong.has('open-day-closed') || wrong.has('sunday-differs');
  return { style: wrong.has('english-text') ? '9:30am' : style, grouped, asStrings: asStrings && !saysClosed, closedDaysToo: closedDaysToo || saysClosed };
}

const MISSPELT: Record<string, string> = { 'Lunetterie Boréale': 'Luneterie Boréalle', 'Boreal Eyewear': 'Boreal Eyeware' };

function viewName(rng: Rng, store: Store, language: PageLanguage, wrong: ReadonlySet<DefectKind>, note: Note): string {
  const base = language === 'en' && store.area === 'CA-QC' && rng.chance(0.15) ? BRAND_NAMES.fr : BRAND_NAMES[language];
  const [hasBranch, dash, letterCase, accents] = [rng.chance(0.45), rng.pick([' – ', ' - ', ' — ']), rng.next(), rng.chance(0.12)];
  const other = wrongName(store, base, language, wrong);
  if (other !== null) return other;
  const branch = wrong.has('wrong-branch') ? wrongBranch(store) : (store.record.branch ?? '');
  let name = hasBranch || wrong.has('wrong-branch') ? `${base}${dash}${branch}` : base;
  if (base !== BRAND_NAMES[language]) note('businessName', 'french-name-on-english-page');
  if (hasBranch) note('businessName', 'name-with-branch');
  if (hasBranch && dash !== ' – ') note('businessName', 'name-other-dash');
  if (letterCase < 0.1) {
    name = name.toUpperCase();
    note('businessName', 'name-upper-case');
  }
  if (accents && stripAccents(name) !== name) {
    name = stripAccents(name);
    note('businessName', 'name-without-accents');
  }
  return name;
}

function wrongName(store: Store, base: string, language: PageLanguage, wrong: ReadonlySet<DefectKind>): string | null {
  if (wrong.has('old-name')) return store.index % 2 === 0 ? 'Optique Nordik' : 'Nordik Optical';
  if (wrong.has('misspelt-name')) return MISSPELT[base] ?? null;
  if (wrong.has('other-name')) return store.index % 2 === 0 ? 'Clinique visuelle Cartier' : 'Cartier Vision Centre';
  if (wrong.has('wrong-language-name')) return BRAND_NAMES[language === 'fr' ? 'en' : 'fr'];
  return null;
}

function wrongBranch(store: Store): string {
  return store.record.branch?.startsWith('Drummondville') === true ? 'Joliette Centre' : 'Drummondville Centre';
}

const OTHER_TYPES: Record<string, string> = { rue: 'boulevard', boulevard: 'rue', avenue: 'rue', Street: 'Avenue', Avenue: 'Street', Road: 'Street' };
const OTHER_DIRECTIONS = { Est: 'Ouest', Ouest: 'Est', East: 'West', West: 'East' } as const;

function viewAddress(rng: Rng, store: Store, wrong: ReadonlySet<DefectKind>, note: Note): PostalAddress | null {
  const { spelling, kinds } = drawSpelling(rng, store.door);
  const other = rng.int(1, 8);
  if (wrong.has('address-missing')) return null;
  // With CEDEX, another code of the same département is how the post office writes the same door: no defect to plant.
  if (wrong.has('wrong-postal-code')) spelling.withCedex = false;
  kinds.filter((kind) => kind !== 'address-cedex' || spelling.withCedex).forEach((kind) => note('address', kind));
  const door: Door = { ...store.door };
  if (wrong.has('wrong-number')) door.number = String(Number.parseInt(door.number, 10) + 10 * other + 1);
  if (wrong.has('wrong-street-type')) door.type = OTHER_TYPES[door.type] ?? 'place';
  if (wrong.has('wrong-direction') && door.direction !== null) door.direction = OTHER_DIRECTIONS[door.direction];
  if (wrong.has('wrong-postal-code')) door.postalCode = wrongPostalCode(door);
  if (wrong.has('wrong-unit') && door.unit !== null) door.unit = { ...door.unit, value: String(Number(door.unit.value) + 9 + other) };
  return writeAddress(door, wrong.has('wrong-unit') ? { ...spelling, withUnit: true } : spelling);
}

function wrongPostalCode(door: Door): string {
  if (door.country === 'FR') return door.postalCode.slice(0, 3) + String((Number(door.postalCode.slice(3)) + 7) % 100).padStart(2, '0');
  return door.postalCode.slice(0, -1) + String((Number(door.postalCode.at(-1)) + 3) % 10);
}

const CANADIAN_NOTATIONS: ((area: string, exchange: string, line: string) => string)[] = [
  (area, exchange, line) => `${area} ${exchange}-${line}`, (area, exchange, line) => `(${area}) ${exchange}-${line}`,
  (area, exchange, line) => `+1 ${area}-${exchange}-${line}`, (area, exchange, line) => `${area}.${exchange}.${line}`, (area, exchange, line) => `1 ${area} ${exchange}-${line}`,
];
const FRENCH_NOTATIONS: ((pairs: string[]) => string)[] = [
  (pairs) => `0${pairs.join(' ')}`, (pairs) => `+33 ${pairs.join(' ')}`, (pairs) => `0${pairs.join('.')}`, (pairs) => `+33 (0)${pairs.join(' ')}`, (pairs) => `0${pairs.join('')}`,
];

/** A number in a national or international notation, drawn. */
export function writePhone(e164: string, notation: number): string {
  if (e164.startsWith('+33')) {
    const digits = e164.slice(3);
    const pairs = [digits.slice(0, 1), digits.slice(1, 3), digits.slice(3, 5), digits.slice(5, 7), digits.slice(7)];
    return (FRENCH_NOTATIONS[notation % FRENCH_NOTATIONS.length] ?? String)(pairs);
  }
  return (CANADIAN_NOTATIONS[notation % CANADIAN_NOTATIONS.length] ?? String)(e164.slice(2, 5), e164.slice(5, 8), e164.slice(8));
}

function viewPhone(rng: Rng, store: Store, publisherId: PublisherId, language: PageLanguage, wrong: ReadonlySet<DefectKind>, note: Note): PageView['phone'] {
  const [notation, hasExtension, callCentre] = [rng.int(0, 4), rng.chance(0.05), rng.chance(0.03)];
  const right = store.record.phone ?? '';
  if (wrong.has('phone-missing')) return null;
  let number = right;
  if (wrong.has('wrong-digit')) number = right.slice(0, -1) + String((Number(right.at(-1)) + 1 + (store.index % 8)) % 10);
  else if (wrong.has('old-phone')) number = oldNumber(store);
  else if (callCentre && publisherId !== 'brand-website' && publisherId !== 'openstreetmap') {
    number = CALL_CENTRES[store.area];
    note('phone', 'call-centre-number');
  }
  const shown = writePhone(number, notation);
  note('phone', `phone-notation-${notation}`);
  if (!hasExtension || number !== right) return { shown, link: number };
  note('phone', 'phone-extension');
  return { shown: `${shown}${language === 'fr' ? ', poste' : ' ext.'} ${10 + (store.index % 80)}`, link: number };
}

/** Published for every location of an area. */
export const CALL_CENTRES: Record<Store['area'], string> = { 'CA-QC': '+18005550199', 'CA-ON': '+18005550199', FR: '+33199009900' };

function oldNumber(store: Store): string {
  const right = store.record.phone ?? '';
  if (store.area === 'FR') return `${right.slice(0, -4)}9${String(hashOf(store.slug) % 800).padStart(3, '0')}`;
  const shift = 11 + (hashOf(store.slug) % 78);
  return right.slice(0, -2) + String((Number(right.slice(-2)) + shift) % 100).padStart(2, '0');
}

function viewWebsite(rng: Rng, chain: Chain, store: Store, publisherId: PublisherId, language: PageLanguage, wrong: ReadonlySet<DefectKind>, note: Note): string | null {
  const [hasCampaign, hasSlash] = [rng.chance(0.25), rng.chance(0.15)];
  const right = store.record.websiteUrls[language] ?? storePageUrl(store.slug, areaLanguage(store));
  if (wrong.has('website-missing')) return null;
  if (wrong.has('home-page')) return `http://${HOSTS.brand}/`;
  if (wrong.has('wrong-page')) {
    const other = chain.stores[(store.index + 3) % chain.stores.length];
    return other === undefined || other === store ? `http://${HOSTS.brand}/fr/magasins/fermeture` : storePageUrl(other.slug, areaLanguage(other));
  }
  if (publisherId === 'brand-website') return right;
  if (hasCampaign) note('websiteUrl', 'url-campaign-parameters');
  if (hasSlash) note('websiteUrl', 'url-trailing-slash');
  return `${right}${hasSlash ? '/' : ''}${hasCampaign ? `?utm_source=${publisherId}&utm_medium=listing` : ''}`;
}

function viewLogo(rng: Rng, store: Store, publisherId: PublisherId, wrong: ReadonlySet<DefectKind>, note: Note): MarkRendering | null {
  const right = rng.pick(RIGHT_LOGOS);
  const isShown = publisherId === 'brand-website' || (publisherId !== 'openstreetmap' && rng.chance(0.8));
  for (const kind of ['retired-logo', 'other-logo', 'recoloured-logo'] as const) {
    const choices = WRONG_LOGOS[kind];
    if (wrong.has(kind)) return choices[store.index % choices.length] ?? null;
  }
  if (!isShown || wrong.has('half-empty')) return null;
  note('logo', right.kind);
  return right;
}

function viewWeek(store: Store, wrong: ReadonlySet<DefectKind>): WeekHours | null {
  const right = store.record.regularHours;
  if (wrong.has('hours-missing')) return null;
  const change = (day: WeekDay, ranges: TimeRange[]): WeekHours => ({ ...right, [day]: ranges });
  const isOpenOn = (day: WeekDay) => (right[day]?.length ?? 0) > 0;
  const startAt = store.index % 6;
  const turned = [...WEEK_DAYS.slice(startAt), ...WEEK_DAYS.slice(0, startAt)];
  if (wrong.has('sunday-differs')) return change('su', isOpenOn('su') ? [] : [[600, 1020]]);
  if (wrong.has('closed-day-open')) return change(turned.find((day) => !isOpenOn(day)) ?? 'su', [[600, 1020]]);
  if (wrong.has('open-day-closed')) return change(turned.find(isOpenOn) ?? 'mo', []);
  if (wrong.has('day-shifted')) {
    const day = turned.find(isOpenOn) ?? 'mo';
    return change(day, (right[day] ?? []).map(([opens, closes], index) => (index === 0 ? [opens - 60, closes] : [opens, closes])));
  }
  return right;
}
