import type { WeekDay } from '#domain/opening-hours.ts';
import type { Chain, PageLanguage, Store } from './chain.ts';
import { csvLine } from './csv-line.ts';

const DAYS: Record<PageLanguage, Record<WeekDay, string>> = {
  en: { mo: 'Monday', tu: 'Tuesday', we: 'Wednesday', th: 'Thursday', fr: 'Friday', sa: 'Saturday', su: 'Sunday' },
  fr: { mo: 'lundi', tu: 'mardi', we: 'mercredi', th: 'jeudi', fr: 'vendredi', sa: 'samedi', su: 'dimanche' },
};

/** Columns of Google Business Profile's bulk file that the chain fills, in both languages; Google's own order. */
const COLUMNS: readonly { en: string; fr: string; cell(store: Store): string }[] = [
  { en: 'Store code', fr: 'Code de magasin', cell: ({ record }) => record.storeCode },
  { en: 'Business name', fr: 'Nom de l\'entreprise', cell: ({ record }) => record.businessName },
  { en: 'Address line 1', fr: 'Ligne d\'adresse 1', cell: ({ record }) => record.address.street ?? '' },
  { en: 'Address line 2', fr: 'Ligne d\'adresse 2', cell: ({ record }) => record.address.unit ?? '' },
  ...[3, 4, 5].map((line) => ({ en: `Address line ${line}`, fr: `Ligne d'adresse ${line}`, cell: () => '' })),
  { en: 'Sub-locality', fr: 'Sous-localité', cell: () => '' },
  { en: 'Locality', fr: 'Localité', cell: ({ record }) => record.address.locality ?? '' },
  { en: 'Administrative area', fr: 'Région administrative', cell: ({ record }) => record.address.region ?? '' },
  { en: 'Country / Region', fr: 'Pays/Région', cell: ({ record }) => record.address.country ?? '' },
  { en: 'Postal code', fr: 'Code postal', cell: ({ record }) => record.address.postalCode ?? '' },
  { en: 'Latitude', fr: 'Latitude', cell: ({ record }) => String(record.coordinates?.latitude ?? '') },
  { en: 'Longitude', fr: 'Longitude', cell: ({ record }) => String(record.coordinates?.longitude ?? '') },
  { en: 'Primary phone', fr: 'Numéro principal', cell: ({ record }) => record.phone ?? '' },
  { en: 'Additional phones', fr: 'Autres numéros de téléphone', cell: () => '' },
  { en: 'Website', fr: 'Site Web', cell: (store) => store.record.websiteUrls[store.languages[0]] ?? '' },
  { en: 'Primary category', fr: 'Catégorie principale', cell: () => 'Optician' },
  { en: 'Additional categories', fr: 'Catégories supplémentaires', cell: () => '' },
  ...(['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const).map((day) => ({ en: `${DAYS.en[day]} hours`, fr: `Horaires le ${DAYS.fr[day]}`, cell: (store: Store) => dayHours(store, day) })),
  { en: 'Special hours', fr: 'Horaires d\'ouverture exceptionnels', cell: () => '' },
  { en: 'From the business', fr: 'Fournie par l\'établissement', cell: () => '' },
  { en: 'Opening date', fr: 'Date de création', cell: () => '' },
  { en: 'Logo photo', fr: 'Photo du logo', cell: () => '' },
  { en: 'Cover photo', fr: 'Photo de couverture', cell: () => '' },
  { en: 'Other photos', fr: 'Autres photos', cell: () => '' },
  { en: 'Labels', fr: 'Libellés', cell: ({ record }) => record.regionPath.join(' > ') },
  { en: 'AdWords location extensions phone', fr: 'Numéro de téléphone pour les extensions de lieu AdWords', cell: () => '' },
];

function dayHours({ record }: Store, day: WeekDay): string {
  const ranges = record.regularHours[day] ?? [];
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return ranges.length === 0 ? 'x' : ranges.map(([opens, closes]) => `${clock(opens)}-${clock(closes)}`).join(', ');
}

/** The master records as Google's bulk CSV, headers in one of its languages. */
export function googleBulkCsv(chain: Chain, language: PageLanguage): string {
  const lines = [csvLine(COLUMNS.map((column) => column[language])), ...chain.stores.map((store) => csvLine(COLUMNS.map((column) => column.cell(store))))];
  return `${lines.join('\r\n')}\r\n`;
}
