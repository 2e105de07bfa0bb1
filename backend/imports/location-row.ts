import type { BusinessStatus, DeclaredListing, MasterRecord } from '#domain/location.ts';
import { MasterRecord as MasterRecordShape } from '#domain/location.ts';
import type { PostalAddress } from '#domain/address.ts';
import type { Words } from '#domain/words.ts';
import { parsePhone } from '#normalize/phone.ts';
import { foldHeader, type LocationColumn } from './column-names.ts';
import { readCountry } from './country-code.ts';
import { listGiven, type RowColumns } from './given-parts.ts';
import { explainIssue } from './explain-issue.ts';
import type { ImportProblem, RowReport } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { readRowHours } from './row-hours.ts';
import { say } from './say.ts';
import { findTimeZone, readTimeZone } from './time-zone.ts';
import { readCoordinates, readPostalCode, readWebUrl } from './cell-values.ts';

/** The cells of one row by what their columns mean, with the headers as the file writes them. */
export interface LocationCells {
  line: number;
  /** Trimmed; a column that is empty here is missing. */
  values: Map<LocationColumn, string>;
  headers: Map<LocationColumn, string>;
  /** One per listing column of the file; its cell may be empty. */
  listings: { header: string; publisherId: string; language?: string; url: string }[];
}

const STATUS_WORDS: Record<string, BusinessStatus> = {
  open: 'open', ouvert: 'open', published: 'open', verified: 'open', publie: 'open',
  'closed temporarily': 'closed-temporarily', 'temporarily closed': 'closed-temporarily', 'ferme temporairement': 'closed-temporarily',
  'closed permanently': 'closed-permanently', 'permanently closed': 'closed-permanently', 'ferme definitivement': 'closed-permanently', closed: 'closed-permanently', ferme: 'closed-permanently',
  'opening soon': 'opening-soon', 'bientot ouvert': 'opening-soon', 'ouverture prochaine': 'opening-soon',
};
const UNIT = /^(?:#|no\.?\s|n°|unit\b|unité\b|suite\b|ste\.?\s|bureau\b|bur\.?\s|local\b|loc\.?\s|app\.?t?\b|étage|etage|floor|\d+(?:e|er|st|nd|rd|th)\s+(?:étage|etage|floor)|niveau\b|level\b|\d+[a-z]?$)/i;

/** One row as a master record with the parts that it truly gives (see listGiven), or null with at least one error among its problems. */
export async function readLocationRow(cells: LocationCells): Promise<{ record: MasterRecord | null; given: string[]; problems: ImportProblem[] }> {
  const problems: ImportProblem[] = [];
  const push = (column: string | null, message: Words, level: ImportProblem['level']) => problems.push({ line: cells.line, column, message, level });
  const bad = new Set<LocationColumn>();
  const remark = (column: LocationColumn, message: Words) => push(cells.headers.get(column) ?? null, message, 'warning');
  const report: RowReport = {
    warn: (column, message) => {
      bad.add(column);
      remark(column, message);
    },
    remark,
    refuse: (column, message) => push(cells.headers.get(column) ?? null, message, 'error'),
  };
  const value = (column: LocationColumn) => cells.values.get(column);
  const country = readCountry(value('country') ?? '');
  const address = readAddress(value, country, report);
  const storeCode = readStoreCode(value('storeCode'), report);
  const businessName = value('businessName');
  if (businessName === undefined) report.refuse('businessName', IMPORT_WORDS.missingBusinessName);
  const coordinates = readCoordinates(value('latitude'), value('longitude'), report);
  const optional = {
    branch: value('branch'), coordinates, format: value('format'), franchisee: value('franchisee'),
    phone: readPhone(value('phone'), country, report),
    email: readEmail(value('email'), report),
    timeZone: await readZone(value('timeZone'), coordinates, report),
  };
  const websiteUrls = readWebsites(value, report);
  const hours = readRowHours(value, report, address);
  const businessStatus = readStatus(value('status'), report);
  const listings = cells.listings.filter((one) => one.url !== '').flatMap(({ header, publisherId, language, url }): DeclaredListing[] => {
    const read = readWebUrl(url);
    if (read === null) push(header, say(IMPORT_WORDS.badUrl, { raw: url }), 'warning');
    return read === null ? [] : [{ publisherId, url: read, ...(language === undefined ? {} : { language }) }];
  });
  if (storeCode === null || businessName === undefined || address === null) return { record: null, given: [], problems };
  const draft = {
    storeCode, businessName, address, websiteUrls, ...hours, businessStatus, listings, categories: readCategories(value), regionPath: readRegionPath(value),
    ...Object.fromEntries(Object.entries(optional).filter(([, one]) => one !== undefined)),
  };
  const checked = MasterRecordShape.safeParse(draft, { reportInput: true });
  const columns: RowColumns = { present: new Set(cells.headers.keys()), filled: new Set(cells.values.keys()), bad, listings: cells.listings.filter((one) => one.url === '' || readWebUrl(one.url) !== null) };
  if (checked.success) return { record: checked.data, given: listGiven(columns, checked.data), problems };
  for (const issue of checked.error.issues) push(null, say(IMPORT_WORDS.badField, { path: issue.path.join('.'), problem: explainIssue(issue) }), 'error');
  return { record: null, given: [], problems };
}

type ReadValue = (column: LocationColumn) => string | undefined;

function readStoreCode(raw: string | undefined, report: RowReport): string | null {
  if (raw === undefined) report.refuse('storeCode', IMPORT_WORDS.missingStoreCode);
  else if (raw.length > 60 || /[<>]|https?:/i.test(raw)) report.refuse('storeCode', IMPORT_WORDS.badStoreCode);
  else return raw;
  return null;
}

function readAddress(value: ReadValue, country: string | null, report: RowReport): PostalAddress | null {
  const [street, unit] = readStreet(value);
  const locality = value('locality') ?? value('subLocality');
  const rawCountry = value('country');
  if (street === undefined) report.refuse('street', IMPORT_WORDS.missingStreet);
  if (locality === undefined) report.refuse('locality', IMPORT_WORDS.missingCity);
  if (rawCountry === undefined) report.refuse('country', IMPORT_WORDS.missingCountry);
  else if (country === null) report.refuse('country', say(IMPORT_WORDS.badCountry, { raw: rawCountry }));
  if (street === undefined || locality === undefined || country === null) return null;
  const region = value('region');
  const postalCode = readPostalCode(value('postalCode'), country, report);
  return { street, ...(unit === undefined ? {} : { unit }), locality, ...(region === undefined ? {} : { region }), ...(postalCode === undefined ? {} : { postalCode }), country };
}

/** Google's further lines hold a unit, or the name of a mall: only what looks like a unit is one. */
function readStreet(value: ReadValue): [street: string | undefined, unit: string | undefined] {
  if (value('street') !== undefined) return [value('street'), value('unit')];
  const lines = (['addressLine1', 'addressLine2', 'addressLine3', 'addressLine4', 'addressLine5'] as const).map(value).filter((line) => line !== undefined);
  return [lines[0], lines.slice(1).find((line) => UNIT.test(line)) ?? value('unit')];
}

/** A number without its country code says nothing where the country is unknown, which is told of the country alone. */
function readPhone(raw: string | undefined, country: string | null, report: RowReport): string | undefined {
  if (raw === undefined || (country === null && !raw.startsWith('+'))) return undefined;
  const e164 = parsePhone(raw, country ?? undefined)?.e164 ?? null;
  if (e164 === null) report.warn('phone', say(IMPORT_WORDS.badPhone, { raw }));
  return e164 ?? undefined;
}

function readEmail(raw: string | undefined, report: RowReport): string | undefined {
  if (raw === undefined || /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]{2,}$/.test(raw)) return raw;
  report.warn('email', say(IMPORT_WORDS.badEmail, { raw }));
  return undefined;
}

async function readZone(raw: string | undefined, coordinates: MasterRecord['coordinates'], report: RowReport): Promise<string | undefined> {
  const zone = raw === undefined ? null : readTimeZone(raw);
  if (raw !== undefined && zone === null) report.warn('timeZone', say(IMPORT_WORDS.badTimeZone, { raw }));
  return zone ?? (coordinates === undefined ? undefined : ((await findTimeZone(coordinates)) ?? undefined));
}

function readWebsites(value: ReadValue, report: RowReport): Record<string, string> {
  const urls: Record<string, string> = {};
  for (const [language, column] of [['fr', 'websiteFr'], ['en', 'websiteEn'], ['und', 'website']] as const) {
    const raw = value(column);
    const url = raw === undefined ? null : readWebUrl(raw);
    if (url !== null) urls[language] = url;
    else if (raw !== undefined) report.warn(column, say(IMPORT_WORDS.badUrl, { raw }));
  }
  return urls;
}

function readStatus(raw: string | undefined, report: RowReport): BusinessStatus {
  const status = raw === undefined ? 'open' : STATUS_WORDS[foldHeader(raw)];
  if (status === undefined) report.warn('status', say(IMPORT_WORDS.badStatus, { raw: raw ?? '' }));
  return status ?? 'open';
}

function readCategories(value: ReadValue): string[] {
  const all = [value('primaryCategory') ?? '', ...(value('categories') ?? '').split(/[,;|]/)].map((one) => one.trim());
  return [...new Set(all.filter((one) => one !== ''))];
}

/** Without a column of its own the tree is country, then region, in the file's own words. */
function readRegionPath(value: ReadValue): string[] {
  const path = value('regionPath');
  const steps = path === undefined ? [value('country'), value('region')] : path.split('>');
  return steps.map((step) => step?.trim() ?? '').filter((step) => step !== '');
}
