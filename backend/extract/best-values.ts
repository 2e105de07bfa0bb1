import type { PostalAddress } from '#domain/address.ts';
import { COMPANY_RANK, observationsOf, type FieldName, type FieldValue, type Observation, type ObservationOf, type ReadMethod } from '#domain/observation.ts';
import type { RegularHours, SpecialDay } from '#domain/opening-hours.ts';
import { compareAddresses } from '#normalize/address.ts';
import { compareWeeks } from '#normalize/opening-hours.ts';
import { foldText } from '#normalize/text.ts';

/** The one value, or the list of values, that a page gives for each field. */
export interface BestValues {
  businessName: string | null;
  address: PostalAddress | null;
  /** Voice numbers, the main one first; faxes are left out. */
  phones: FieldValue<'phone'>[];
  emails: string[];
  websiteUrl: string | null;
  regularHours: RegularHours | null;
  specialHours: SpecialDay[];
  coordinates: FieldValue<'coordinates'> | null;
  categories: string[];
  rating: FieldValue<'rating'> | null;
  /** ISO 639-1: the declared language first, then what the text is written in. */
  languages: string[];
  /** Addresses of images, the likeliest first. */
  logos: string[];
  /** In order of appearance, each kind and target once. */
  touchpoints: FieldValue<'touchpoint'>[];
  /** "#rrggbb", the colour that covers most first. */
  colours: string[];
  /** Font families, the one that sets most first. */
  fonts: string[];
  legalName: string | null;
  description: string | null;
  businessStatus: FieldValue<'businessStatus'> | null;
}

/**
 * What a publisher wrote for machines comes before what it wrote for people: it says which part is which. A method that
 * is missing here is asked last.
 */
const METHODS: readonly ReadMethod[] = ['api', 'json-ld', 'microdata', 'rdfa', 'microformat', 'visible-text', 'link', 'meta'];
/** Many a shop has a mobile alone: it ranks with the main numbers, in the order of the page. */
const PHONE_PLACES: Readonly<Record<FieldValue<'phone'>['role'], number>> = { main: 0, mobile: 0, 'toll-free': 1, other: 2, fax: 3 };
/** More numbers or addresses than this belong to a directory, not to a place. */
const PHONES_MAX = 6;
const EMAILS_MAX = 5;
/** A bilingual page says most things twice; a smaller share is quoted, or an address that looks foreign on a page of few words. */
const LANGUAGE_SHARE_MIN = 0.33;
const NAME_CHARACTERS_MAX = 120;
/** What a template leaves in a field that nobody filled. */
const NO_NAME = /^(?:null|undefined|n\/?a|none|test|name|nom|home|accueil|untitled|sans titre|my business|\W*)$|^https?:|\{\{|\[object/;

/**
 * Chooses one value of each field among the methods of one page. The rule: the first structured value that is whole
 * and plausible; what it leaves out is filled from the visible text where the two agree in all that both say. An
 * address that the page's own headline contradicts gives way to the visible one that the headline names: it is the
 * head office's, which a template repeats. What is said of the company behind the place (COMPANY_RANK) comes last.
 */
export function chooseBestValues(observations: readonly Observation[]): BestValues {
  const sorted = <F extends FieldName>(field: F): ObservationOf<F>[] => observationsOf(observations, field).sort(byMethod);
  const values = <F extends FieldName>(field: F): FieldValue<F>[] => sorted(field).map((one) => one.value).filter((one) => one !== null);
  return {
    businessName: chooseName(values('businessName')),
    address: chooseAddress(values('address'), headlineOf(observations)),
    phones: choosePhones(sorted('phone')),
    emails: [...new Set(values('email'))].slice(0, EMAILS_MAX),
    websiteUrl: values('websiteUrl')[0] ?? null,
    regularHours: chooseHours(values('regularHours')),
    specialHours: joinSpecialDays(values('specialHours').flat()),
    coordinates: values('coordinates')[0] ?? null,
    categories: [...new Set(values('category'))],
    rating: values('rating')[0] ?? null,
    languages: chooseLanguages(values('pageLanguage')),
    logos: [...new Set(observationsOf(observations, 'logo').flatMap((one) => one.value?.url ?? []))],
    touchpoints: [...new Map(values('touchpoint').map((one) => [`${one.kind} ${one.target}`, one])).values()],
    colours: (values('palette')[0] ?? []).map((one) => one.hex),
    fonts: [...new Set((values('fonts')[0] ?? []).map((one) => one.family))],
    legalName: values('legalName')[0] ?? null,
    description: values('description')[0] ?? null,
    businessStatus: values('businessStatus')[0] ?? null,
  };
}

function byMethod(a: Pick<Observation, 'method' | 'rank'>, b: Pick<Observation, 'method' | 'rank'>): number {
  return Number(a.rank >= COMPANY_RANK) - Number(b.rank >= COMPANY_RANK) || place(a.method) - place(b.method) || a.rank - b.rank;
}

function place(method: ReadMethod): number {
  const index = METHODS.indexOf(method);
  return index === -1 ? METHODS.length : index;
}

function chooseName(names: readonly string[]): string | null {
  return names.find((name) => name.length <= NAME_CHARACTERS_MAX && !NO_NAME.test(foldText(name))) ?? null;
}

function headlineOf(observations: readonly Observation[]): string {
  const title = observationsOf(observations, 'pageTitle')[0]?.value ?? '';
  const seen = observationsOf(observations, 'businessName').find((one) => one.method === 'visible-text')?.value ?? '';
  return ` ${foldText(`${title} ${seen}`).replace(/[^a-z0-9]+/g, ' ')} `;
}

function chooseAddress(addresses: readonly PostalAddress[], headline: string): PostalAddress | null {
  const whole = addresses.filter((one) => one.street !== undefined && (one.postalCode !== undefined || one.locality !== undefined));
  const [first = addresses[0]] = whole;
  if (!first) return null;
  const named = whole.filter((one) => isNamed(one, headline));
  const own = named.length > 0 && !isNamed(first, headline) && compareAddresses(first, named[0] ?? first).differing.includes('locality') ? named[0] : first;
  return addresses.reduce((best, other) => fillAddress(best, other), own ?? first);
}

function isNamed({ locality }: PostalAddress, headline: string): boolean {
  return locality !== undefined && locality.length > 2 && headline.includes(` ${foldText(locality).replace(/[^a-z0-9]+/g, ' ').trim()} `);
}

/** Parts that the best address leaves out, from another way of writing the same place. */
function fillAddress(best: PostalAddress, other: PostalAddress): PostalAddress {
  const isSamePlace = other !== best && best.street !== undefined && other.street !== undefined
    && compareAddresses(best, { ...best, ...other }).same;
  return isSamePlace ? { ...other, ...best } : best;
}

function choosePhones(phones: readonly ObservationOf<'phone'>[]): FieldValue<'phone'>[] {
  const chosen = new Map<string, FieldValue<'phone'>>();
  for (const { value } of phones) {
    if (value?.e164 && value.role !== 'fax' && !chosen.has(value.e164)) chosen.set(value.e164, value);
  }
  // A number that one place calls a fax and another a phone is a fax: a template's `tel:` link doesn't ask.
  for (const { value } of phones) if (value?.role === 'fax' && value.e164 && chosen.size > 1) chosen.delete(value.e164);
  return [...chosen.values()].sort((a, b) => PHONE_PLACES[a.role] - PHONE_PLACES[b.role]).slice(0, PHONES_MAX);
}

function chooseHours(hours: readonly RegularHours[]): RegularHours | null {
  const [first] = hours.filter((one) => Object.keys(one.week).length > 0);
  if (!first) return hours[0] ?? null;
  return hours.reduce<RegularHours>((best, other) => {
    const { differing } = compareWeeks(best.week, other.week, 0);
    const shares = Object.keys(other.week).some((day) => day in best.week);
    if (other === best || differing.length > 0 || !shares) return best;
    const rule = best.rule ?? other.rule;
    return { week: { ...other.week, ...best.week }, ...(rule === undefined ? {} : { rule }) };
  }, first);
}

/** The declared language, the one that most is written in, and any other of a page that speaks two. */
function chooseLanguages(said: readonly FieldValue<'pageLanguage'>[]): string[] {
  const spoken = said.flatMap(({ shares }) => Object.entries(shares ?? {}).filter(([, share]) => share >= LANGUAGE_SHARE_MIN).sort(([, a], [, b]) => b - a).map(([language]) => language));
  return [...new Set([...said.flatMap(({ declared, detected }) => [declared, detected].flatMap((one) => one ?? [])), ...spoken])];
}

/** One entry for each date; the first source that names a date is believed. */
function joinSpecialDays(days: readonly SpecialDay[]): SpecialDay[] {
  const byDate = new Map<string, SpecialDay>();
  for (const day of days) if (!byDate.has(day.date)) byDate.set(day.date, day);
  return [...byDate.values()].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}
