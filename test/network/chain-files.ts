import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { Chain, Store } from './chain.ts';
import { csvLine } from './csv-line.ts';
import { googleBulkCsv } from './google-bulk.ts';
import { HOSTS, WIKIDATA_ID } from './hosts.ts';
import { APPROVED_TEXTS, FORBIDDEN_PHRASES, REQUIRED_PHRASES } from './brand-phrases.ts';
import { writeClockTime, writeOsm } from './hours-text.ts';
import { drawMark } from './marks.ts';
import { SHARED_EMAIL } from './page-offer.ts';
import { CALL_CENTRES } from './page-view.ts';
import { BRAND_PROFILE } from './social-pages.ts';
import { MALL_OPEN_FEASTS } from './story-dates.ts';
import { STANDARD_COLOURS, STANDARD_FONTS } from './style-sheet.ts';

/** Columns of the simple locations file. */
export const SIMPLE_COLUMNS = [
  'store_code', 'business_name', 'branch', 'street', 'unit', 'city', 'region', 'postal_code', 'country', 'phone', 'email', 'website_fr', 'website_en', 'hours', 'special_hours', 'status',
  'latitude', 'longitude', 'time_zone', 'format', 'region_path', 'listing:web-directory:fr', 'listing:web-directory:en', 'listing:pages-jaunes:fr', 'listing:reviews-page',
] as const;

/** The master records as the simple CSV. */
export function simpleCsv(chain: Chain): string {
  return `${[SIMPLE_COLUMNS.join(','), ...chain.stores.map((store) => csvLine(simpleCells(store)))].join('\r\n')}\r\n`;
}

function simpleCells({ record }: Store): string[] {
  const { address, coordinates } = record;
  const listing = (publisherId: string, language?: string) => record.listings.find((one) => one.publisherId === publisherId && (language === undefined || one.language === language))?.url ?? '';
  return [
    record.storeCode, record.businessName, record.branch ?? '', address.street ?? '', address.unit ?? '', address.locality ?? '', address.region ?? '', address.postalCode ?? '', address.country ?? '',
    record.phone ?? '', record.email ?? '', record.websiteUrls['fr'] ?? '', record.websiteUrls['en'] ?? '', writeOsm(record.regularHours), writeSpecialDays(record.specialHours), record.businessStatus,
    String(coordinates?.latitude ?? ''), String(coordinates?.longitude ?? ''), record.timeZone ?? '', record.format ?? '', record.regionPath.join(' > '),
    listing('web-directory', 'fr'), listing('web-directory', 'en'), listing('pages-jaunes', 'fr'), listing('reviews-page'),
  ];
}

/** "2026-12-24: 09:00-12:00, 2026-12-25: x", as Google's bulk file writes it. */
export function writeSpecialDays(days: Store['record']['specialHours']): string {
  return days.map(({ date, ranges }) => `${date}: ${ranges.length === 0 ? 'x' : ranges.map(([opens, closes]) => `${writeClockTime(opens)}-${writeClockTime(closes)}`).join(', ')}`).join(', ');
}

/** The brand standard of the chain, as its head office would write it. Logo paths are relative to the file. */
export function brandStandard(): BrandStandard {
  const branchPattern = ' – {branch}';
  return BrandStandard.parse({
    brand: 'Lunetterie Boréale',
    description: { fr: 'Opticiens au Québec, en Ontario et en France.', en: 'Opticians in Québec, Ontario and France.' },
    names: [
      { name: 'Lunetterie Boréale', areas: ['CA-QC', 'FR'], branchPattern },
      { name: 'Lunetterie Boréale', language: 'fr', areas: ['CA-ON'], branchPattern },
      { name: 'Boreal Eyewear', language: 'en', areas: ['CA'], branchPattern },
    ],
    callCentreNumbers: [...new Set(Object.values(CALL_CENTRES))],
    website: { hosts: [HOSTS.brand] },
    logos: {
      approved: [{ file: 'logos/colour.svg', variant: 'colour' }, { file: 'logos/mono.svg', variant: 'mono' }, { file: 'logos/reversed.svg', variant: 'reversed' }],
      retired: [{ file: 'logos/retired.svg', variant: 'colour' }],
    },
    languages: [{ areas: ['CA-QC'], required: ['fr'] }, { areas: ['CA-ON'], required: ['en'] }, { areas: ['FR'], required: ['fr'] }],
    sharedEmails: [SHARED_EMAIL],
    hours: {
      holidays: [
        { formats: ['mall'], days: [...MALL_OPEN_FEASTS], hours: '10:00-16:00' },
        // Of Good Friday and Easter Monday the chain keeps Easter Monday in Québec; elsewhere the law says which.
        { areas: ['CA-ON'], days: ['good-friday', 'family-day'], hours: 'closed' },
        {
          days: [
            'new-year', 'easter-monday', 'may-day', 'victory-1945', 'ascension', 'pentecost-monday', 'victoria-day', 'saint-john', 'canada-day', 'bastille-day', 'assumption', 'labour-day',
            'thanksgiving', 'all-saints', 'remembrance', 'christmas', 'boxing-day',
          ],
        },
      ],
    },
    palette: { colours: STANDARD_COLOURS },
    fonts: STANDARD_FONTS,
    register: [{ language: 'fr', form: 'vous' }],
    phrases: {
      required: REQUIRED_PHRASES.map(({ text, language, areas }) => ({ text, language, areas: [...areas] })),
      forbidden: (['fr', 'en'] as const).map((language) => ({ text: FORBIDDEN_PHRASES[language], language })),
    },
    pageTitles: [{ pattern: '{name} | {locality}' }, { pattern: '{name} | {locality} | Opticien', language: 'fr' }, { pattern: '{name} | {locality} | Optician', language: 'en' }],
    descriptions: (['fr', 'en'] as const).map((language) => ({ text: APPROVED_TEXTS[language], language })),
    categories: ['Opticien', 'Optician'],
    socialProfiles: [BRAND_PROFILE],
    touchpoints: [
      { kinds: ['email', 'click-to-call', 'social', 'directions', 'primary-action'] }, { kinds: ['booking', 'catalogue'], formats: ['boutique', 'mall'] },
      { kinds: ['contact-form'], areas: ['CA'] },
    ],
    thresholds: { completeness: 0.6 },
    publishers: {
      'brand-website': { weight: 2, required: true },
      'web-directory': { weight: 1, required: true },
      'pages-jaunes': { weight: 1, required: true, areas: ['FR'] },
      openstreetmap: { weight: 1, settings: { wikidata: WIKIDATA_ID } },
      'reviews-page': { weight: 1 },
    },
  });
}

/** Every file that the chain's head office would bring along. */
export async function chainFiles(chain: Chain): Promise<{ name: string; bytes: Uint8Array }[]> {
  const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
  const logo = (mark: 'current' | 'retired', treatment: 'colour' | 'mono' | 'reversed') => drawMark({ mark, treatment, ground: treatment === 'reversed' ? 'dark' : 'transparent', padding: treatment === 'reversed' ? 0.1 : 0, width: 480 });
  return [
    file('locations.csv', simpleCsv(chain)),
    file('locations.google.en.csv', googleBulkCsv(chain, 'en')),
    file('locations.google.fr.csv', googleBulkCsv(chain, 'fr')),
    file('standard.yaml', stringify(brandStandard())),
    file('logos/colour.svg', logo('current', 'colour')), file('logos/mono.svg', logo('current', 'mono')),
    file('logos/reversed.svg', logo('current', 'reversed')), file('logos/retired.svg', logo('retired', 'colour')),
  ];
}

/** Writes them into a folder; answers with the paths of the two that are imported. */
export async function writeChainFiles(folder: string, chain: Chain): Promise<{ locations: string; standard: string }> {
  await mkdir(path.join(folder, 'logos'), { recursive: true });
  for (const { name, bytes } of await chainFiles(chain)) await writeFile(path.join(folder, name), bytes);
  return { locations: path.join(folder, 'locations.csv'), standard: path.join(folder, 'standard.yaml') };
}
