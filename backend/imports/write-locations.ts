import type { MasterRecord } from '#domain/location.ts';
import { MINUTES_PER_DAY, WEEK_DAYS, type TimeRange } from '#domain/opening-hours.ts';
import type { UiLanguage } from '#domain/words.ts';

/** The columns of the simple CSV by their headers in both languages, as readHeader knows them, with what stands below. */
const COLUMNS: readonly { headers: Readonly<Record<UiLanguage, string>>; cell: (record: MasterRecord) => string | number | undefined }[] = [
  { headers: { en: 'store_code', fr: 'Code de magasin' }, cell: ({ storeCode }) => storeCode },
  { headers: { en: 'business_name', fr: 'Nom' }, cell: ({ businessName }) => businessName },
  { headers: { en: 'branch', fr: 'Succursale' }, cell: ({ branch }) => branch },
  { headers: { en: 'street', fr: 'Rue' }, cell: ({ address }) => address.street },
  { headers: { en: 'unit', fr: 'Unité' }, cell: ({ address }) => address.unit },
  { headers: { en: 'city', fr: 'Ville' }, cell: ({ address }) => address.locality },
  { headers: { en: 'region', fr: 'Province' }, cell: ({ address }) => address.region },
  { headers: { en: 'postal_code', fr: 'Code postal' }, cell: ({ address }) => address.postalCode },
  { headers: { en: 'country', fr: 'Pays' }, cell: ({ address }) => address.country },
  { headers: { en: 'phone', fr: 'Téléphone' }, cell: ({ phone }) => phone },
  { headers: { en: 'email', fr: 'Courriel' }, cell: ({ email }) => email },
  { headers: { en: 'website', fr: 'Site web' }, cell: ({ websiteUrls }) => websiteUrls['und'] },
  { headers: { en: 'website_fr', fr: 'Site web FR' }, cell: ({ websiteUrls }) => websiteUrls['fr'] },
  { headers: { en: 'website_en', fr: 'Site web EN' }, cell: ({ websiteUrls }) => websiteUrls['en'] },
  ...WEEK_DAYS.map((day) => ({ headers: { en: { mo: 'mon', tu: 'tue', we: 'wed', th: 'thu', fr: 'fri', sa: 'sat', su: 'sun' }[day], fr: { mo: 'Lundi', tu: 'Mardi', we: 'Mercredi', th: 'Jeudi', fr: 'Vendredi', sa: 'Samedi', su: 'Dimanche' }[day] }, cell: ({ regularHours }: MasterRecord) => writeDay(regularHours[day]) })),
  { headers: { en: 'special_hours', fr: 'Heures spéciales' }, cell: ({ specialHours }) => specialHours.map(({ date, ranges }) => `${date}: ${writeDay(ranges) ?? ''}`).join(', ') },
  { headers: { en: 'status', fr: 'Statut' }, cell: ({ businessStatus }) => businessStatus },
  { headers: { en: 'latitude', fr: 'Latitude' }, cell: ({ coordinates }) => coordinates?.latitude },
  { headers: { en: 'longitude', fr: 'Longitude' }, cell: ({ coordinates }) => coordinates?.longitude },
  { headers: { en: 'time_zone', fr: 'Fuseau horaire' }, cell: ({ timeZone }) => timeZone },
  { headers: { en: 'primary_category', fr: 'Catégorie principale' }, cell: ({ categories }) => categories[0] },
  { headers: { en: 'categories', fr: 'Catégories' }, cell: ({ categories }) => categories.slice(1).join(' | ') },
  { headers: { en: 'format', fr: 'Format' }, cell: ({ format }) => format },
  { headers: { en: 'franchisee', fr: 'Franchisé' }, cell: ({ franchisee }) => franchisee },
  { headers: { en: 'region_path', fr: 'Chemin de région' }, cell: ({ regionPath }) => regionPath.join(' > ') },
];

/**
 * Master records as the rows of our simple CSV, headers first: read by readLocationsFile they are the same records. Columns of
 * listings are those that the records have, one more where a location has two of one kind.
 */
export function writeLocations(records: readonly MasterRecord[], language: UiLanguage): (string | number)[][] {
  const kinds = listingColumns(records);
  const head = [...COLUMNS.map(({ headers }) => headers[language]), ...kinds.map((kind) => `${language === 'fr' ? 'fiche' : 'listing'}:${kind.name}`)];
  return [head, ...records.map((record) => [...COLUMNS.map(({ cell }) => cell(record) ?? ''), ...kinds.map(({ name, place }) => record.listings.filter((one) => nameOf(one) === name)[place]?.url ?? '')])];
}

/** Each kind of listing as often as the location that has most of it. */
function listingColumns(records: readonly MasterRecord[]): { name: string; place: number }[] {
  const most = new Map<string, number>();
  for (const { listings } of records) {
    const here = new Map<string, number>();
    for (const name of listings.map(nameOf)) here.set(name, (here.get(name) ?? 0) + 1);
    for (const [name, count] of here) most.set(name, Math.max(most.get(name) ?? 0, count));
  }
  return [...most].flatMap(([name, count]) => Array.from({ length: count }, (_, place) => ({ name, place })));
}

function nameOf({ publisherId, language }: MasterRecord['listings'][number]): string {
  return language === undefined ? publisherId : `${publisherId}:${language}`;
}

/** "09:00-17:30", "x" when it is closed, nothing when it is unknown; a closing after midnight is a time of the next day. */
function writeDay(ranges: readonly TimeRange[] | undefined): string | undefined {
  return ranges === undefined ? undefined : ranges.length === 0 ? 'x' : ranges.map(([opens, closes]) => `${clock(opens)}-${clock(closes > MINUTES_PER_DAY ? closes - MINUTES_PER_DAY : closes)}`).join(', ');
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
