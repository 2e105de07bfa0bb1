import { readFileSync, readdirSync } from 'node:fs';
import type { PostalAddress } from '#domain/address.ts';
import { observationsOf } from '#domain/observation.ts';
import type { WeekDay, WeekHours } from '#domain/opening-hours.ts';
import type { PageExtraction } from '#extract/extract-page.ts';
import { compareAddresses } from '#normalize/address.ts';
import { compareWeeks, parseHoursText } from '#normalize/opening-hours.ts';
import { parsePhone } from '#normalize/phone.ts';
import { foldText } from '#normalize/text.ts';
import { shareWithInterval } from './interval.ts';
import { measureMentions, type MentionMeasures } from './labelled-mentions.ts';
import { carriesField, hasRealPages, MEASURED_FIELDS as FIELDS, PAGES, readPage, readPageFile, withoutMarkup, type MeasuredField as Field } from './page-files.ts';
import type { Table } from './table.ts';

export { hasRealPages };

const SETS = ['sites', 'webstruct', 'schemaorg_examples', 'extruct', 'metascraper', 'trafilatura'];

interface GoldLocation {
  name?: string; street?: string; city?: string; region?: string; postal?: string; country?: string; phone?: string; email?: string;
  hours?: string | Record<string, string[]>;
}
interface GoldPage {
  file: string; lang: string; labelled_by: string; locations: GoldLocation[];
}

const STRUCTURED = ['json-ld', 'microdata', 'rdfa', 'microformat'];

function urlOf(set: string, path: string): string {
  return set === 'sites' ? `https://${path.replace(/index\.html$/, '')}` : `https://pages.example/${encodeURI(path)}`;
}

function expectedWeek(hours: GoldLocation['hours']): WeekHours | null {
  if (hours === undefined) return null;
  if (typeof hours === 'string') return parseHoursText(hours)?.week ?? null;
  return Object.fromEntries(Object.entries(hours).map(([day, ranges]) => [day.toLowerCase() as WeekDay, ranges.map((range) => {
    const [opens, closes] = range.split('-').map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) as [number, number];
    return [opens, closes < opens ? closes + 1440 : closes] as [number, number];
  })]));
}

function speaksOf(field: Field, gold: GoldLocation): boolean {
  if (field === 'businessName') return gold.name !== undefined;
  if (field === 'phone' || field === 'email') return gold[field] !== undefined;
  return field === 'regularHours' ? expectedWeek(gold.hours) !== null : gold.street !== undefined && gold.postal !== undefined;
}

/** Whether an observed value says what the label says. */
function agrees(field: Field, gold: GoldLocation, value: unknown): boolean {
  if (field === 'businessName') {
    const [a, b] = [foldText(gold.name ?? ''), foldText(String(value))].map((one) => one.replace(/[^a-z0-9]/g, ''));
    return Boolean(a && b && (a.includes(b) || b.includes(a)));
  }
  if (field === 'phone') return parsePhone(gold.phone ?? '', gold.country)?.e164 === (value as { e164: string | null }).e164;
  if (field === 'email') return gold.email?.toLowerCase() === value;
  if (field === 'regularHours') {
    const week = expectedWeek(gold.hours);
    if (!week) return false;
    const compared = compareWeeks(week, (value as { week: WeekHours }).week, 0);
    return compared.differing.length === 0 && compared.unknown.length === 0;
  }
  const { street = '', city = '', postal = '', country = '' } = gold;
  const expected: PostalAddress = { street, locality: city, postalCode: postal, country };
  return compareAddresses(expected, value as PostalAddress).differing.filter((part) => part !== 'region' && part !== 'country').length === 0;
}

/** `claimed` values on labelled pages and how many of them a label confirms; `given` pages, and how many have a right best value. */
interface Tally {
  labelled: number; found: number; given: number; right: number; claimed: number; confirmed: number;
}

function tallyPage(tally: Record<Field, Tally>, gold: GoldPage, page: PageExtraction, methods: readonly string[], fields: readonly Field[], misses: string[]): void {
  // A page that lists its places tells each of them apart.
  const observations = page.locations?.flat() ?? page.observations;
  for (const field of fields) {
    const values = observationsOf(observations, field).filter((one) => methods.includes(one.method) && one.value !== null).map((one) => one.value);
    const told = gold.locations.filter((location) => speaksOf(field, location));
    if (told.length === 0) continue;
    const found = told.filter((location) => values.some((value) => agrees(field, location, value)));
    const confirmed = values.filter((value) => told.some((location) => agrees(field, location, value)));
    const one = tally[field];
    one.labelled += told.length;
    one.found += found.length;
    one.claimed += values.length;
    one.confirmed += confirmed.length;
    if (values.length > 0) one.given += 1;
    if (values.length > 0 && confirmed[0] === values[0]) one.right += 1;
    if (found.length < told.length || confirmed[0] !== values[0]) misses.push(`${field} ${gold.file}: ${JSON.stringify(values[0] ?? null)?.slice(0, 160)} (${page.kind})`);
  }
}

function emptyTally(): Record<Field, Tally> {
  return Object.fromEntries(FIELDS.map((field) => [field, { labelled: 0, found: 0, given: 0, right: 0, claimed: 0, confirmed: 0 }])) as Record<Field, Tally>;
}

export interface PageMeasures {
  tables: Table[];
  pages: number;
  /** What was missed in the visible text, for people who mend the readers. */
  misses: string[];
  text: Record<Field, Tally>;
  mentions: MentionMeasures['tallies'];
  structured: Record<Field, Tally>;
}

/** Reads every page of every set, and holds the labelled ones against their labels. A crash of the reader passes through. */
export async function measurePages(): Promise<PageMeasures> {
  const overview: Table = { title: 'Real pages: how many give a field (all sets together stand in no relation to how many have it)', columns: ['set', 'pages', 'ms CPU each', 'locations', 'name', 'address', 'phone', 'hours', 'e-mail', 'reviews'], rows: [], failures: [] };
  let pages = 0;
  for (const set of SETS) {
    const { files, row } = await measureSet(set);
    overview.rows.push(row);
    pages += files;
  }
  const labelled = await measureLabelled();
  const mentions = await measureMentions();
  const tables = [
    overview,
    tableOf(labelled.structured, 'structured data, on pages that carry the field', { precision: 0.99, recall: 0.97 }),
    tableOf(labelled.text, 'visible text alone, structured data removed', { precision: 0.95, recall: 0.85 }),
    mentions.table,
  ];
  return { ...labelled, pages, tables, mentions: mentions.tallies, misses: [...labelled.misses, ...mentions.misses] };
}

async function measureSet(set: string): Promise<{ files: number; row: (string | number)[] }> {
  const root = new URL(`${set}/`, PAGES);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).sort();
  const fields = new Map<string, number>();
  let locations = 0;
  let reviews = 0;
  const started = process.cpuUsage();
  for (const file of files) {
    const page = await readPage(file, readPageFile(`${set}/${file}`), urlOf(set, file));
    if (page.kind === 'location') locations += 1;
    reviews += page.reviews.length;
    for (const field of new Set(page.observations.filter((one) => one.value !== null).map((one) => one.field))) fields.set(field, (fields.get(field) ?? 0) + 1);
  }
  const cpu = process.cpuUsage(started);
  const each = Math.round((cpu.user + cpu.system) / 1000 / Math.max(1, files.length));
  return { files: files.length, row: [set, files.length, each, locations, ...FIELDS.map((field) => fields.get(field) ?? 0).slice(0, 3), fields.get('regularHours') ?? 0, fields.get('email') ?? 0, reviews] };
}

async function measureLabelled(): Promise<Omit<PageMeasures, 'tables' | 'pages' | 'mentions'>> {
  const golds = readFileSync(new URL('gold.jsonl', PAGES), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as GoldPage);
  const measures = { structured: emptyTally(), text: emptyTally(), misses: [] as string[] };
  for (const gold of golds) {
    const body = readPageFile(gold.file);
    const url = `https://${gold.file.replace(/^sites\//, '').replace(/index\.html$/, '')}`;
    const country = gold.locations[0]?.country;
    tallyPage(measures.structured, gold, await readPage(gold.file, body, url, country), STRUCTURED, FIELDS.filter((field) => carriesField(body, field)), []);
    tallyPage(measures.text, gold, await readPage(gold.file, withoutMarkup(body), url, country), ['visible-text'], FIELDS, measures.misses);
  }
  return measures;
}

function tableOf(tally: Record<Field, Tally>, source: string, bar: { precision: number; recall: number }): Table {
  const rows = FIELDS.map((field) => {
    const one = tally[field];
    return [field, one.labelled, shareWithInterval(one.found, one.labelled), one.given, shareWithInterval(one.right, one.given), one.claimed, shareWithInterval(one.confirmed, one.claimed)];
  });
  const failures = FIELDS.flatMap((field) => {
    const { found, labelled, right, given } = tally[field];
    return [
      ...(labelled > 0 && found / labelled < bar.recall ? [`${field}, ${source}: recall ${(found / labelled).toFixed(3)}, bar ${bar.recall}`] : []),
      ...(given > 0 && right / given < bar.precision ? [`${field}, ${source}: precision ${(right / given).toFixed(3)}, bar ${bar.precision}`] : []),
    ];
  });
  return { title: `Labelled real pages, ${source}`, columns: ['field', 'labelled', 'recall (95 %)', 'pages that give it', 'best value right (95 %)', 'values claimed', 'of them labelled (95 %)'], rows, failures };
}
