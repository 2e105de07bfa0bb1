import type { Coordinates } from '#domain/address.ts';
import type { RowReport } from './import-problem.ts';
import { IMPORT_WORDS } from './import-words.ts';
import { say } from './say.ts';

/** A cell as meant: no outer spaces, and without the apostrophe that keeps a spreadsheet from reading a number. */
export function trimCell(cell: string): string {
  return takeGuard(cell.replace(/\u00a0/g, ' ').trim()).trim();
}

/** The text without the one apostrophe that keeps a spreadsheet from reading it as a number or a formula: a person's, or that of our own files (csv-line.ts). */
export function takeGuard(text: string): string {
  return text.replace(/^'(?=[\s']*[\d=+@\t\r\n-])/, '');
}

/** An absolute http(s) address; "lunetterie.example/rosemont" gets its https. Null when it is none. */
export function readWebUrl(raw: string): string | null {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(raw) ? raw : `https://${raw}`;
  if (!/^https?:\/\//i.test(withScheme) || /\s/.test(raw) || !URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  return url.hostname.includes('.') || url.hostname === 'localhost' ? withScheme : null;
}

/** Shapes of the postal codes of the countries most met; others are kept as they are. */
const POSTAL_CODES: Record<string, RegExp> = {
  CA: /^([ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z])[ -]?(\d[ABCEGHJ-NPRSTV-Z]\d)$/i,
  FR: /^(\d{5})$/,
  US: /^(\d{5}(?:-\d{4})?)$/,
};

/** A postal code as its country writes it; a zero that a spreadsheet took from the front of a French or US code is put back. */
export function readPostalCode(raw: string | undefined, country: string, report: RowReport): string | undefined {
  const shape = POSTAL_CODES[country];
  if (raw === undefined || shape === undefined) return raw;
  const whole = country !== 'CA' && /^\d{4}$/.test(raw) ? `0${raw}` : raw;
  const match = shape.exec(whole);
  if (match === null) {
    report.warn('postalCode', say(IMPORT_WORDS.badPostalCode, { raw, country }));
    return undefined;
  }
  return country === 'CA' ? `${match[1]} ${match[2]}`.toUpperCase() : whole;
}

/** Degrees of a point; decimal commas are accepted. 0, 0 is what a failed geocoder writes, and no store. */
export function readCoordinates(rawLatitude: string | undefined, rawLongitude: string | undefined, report: RowReport): Coordinates | undefined {
  if (rawLatitude === undefined && rawLongitude === undefined) return undefined;
  const latitude = readDegrees(rawLatitude, 90);
  const longitude = readDegrees(rawLongitude, 180);
  if (latitude === null) report.warn('latitude', IMPORT_WORDS.badLatitude);
  if (longitude === null) report.warn('longitude', IMPORT_WORDS.badLongitude);
  if (latitude === null || longitude === null) return undefined;
  if (latitude === 0 && longitude === 0) {
    report.warn('latitude', IMPORT_WORDS.pointInOcean);
    return undefined;
  }
  return { latitude, longitude };
}

function readDegrees(raw: string | undefined, limit: number): number | null {
  if (raw === undefined || !/^[+-]?\d+(?:[.,]\d+)?$/.test(raw)) return null;
  const degrees = Number(raw.replace(',', '.'));
  return Math.abs(degrees) <= limit ? degrees : null;
}
