import type { Coordinates } from '#domain/address.ts';

/** Degrees, with minutes and seconds where they are given; decimals by point or comma. */
const ANGLE = /([-+\u2212]?\d{1,3}(?:[.,]\d+)?)\s*(?:[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*)?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|''|’’|′′)\s*)?)?\s*([NSEWO])?(?![a-z\d])/giy;
/** What people and programs write around the two numbers. */
const AROUND = /^(?:geo:|lat(?:itude)?\s*[:=]|gps\s*[:=]?|[\s([])+/i;
const BETWEEN = /[\s,;/|]*(?:(?:lng|lon|long|longitude)\s*[:=]\s*)?/iy;
const AFTER = /^[\s)\]]*(?:[?;].*)?$/;
/** Where a comma is the decimal sign, something else parts the two numbers. */
const COMMA_DECIMALS = /^[^\d]*\d{1,3},\d+\s*[;\s/|]|^[^\d]*\d{1,3},\d+,\s+-?\d{1,3},\d+$|[°º]/;
/** As databases write a point, the longitude first. */
const WKT = /^POINT\s*\(\s*(-?\d{1,3}(?:\.\d+)?)\s+(-?\d{1,2}(?:\.\d+)?)\s*\)$/i;
/** ".../maps/@45.5,-73.5,17z", "...?q=45.5,-73.5": the position of a map's address. */
const IN_MAP_LINK = /^https?:\/\/[^?#]*(?:@|[^#]*[?&](?:q|ll|query|center|daddr|destination)=)(-?\d{1,2}\.\d+(?:,|%2C)-?\d{1,3}\.\d+)/i;
const LONGEST_TEXT = 300;

/**
 * A position from text: "46.7715, -71.2813", "46,7715 ; -71,2813", "46.77° N, 71.28° O", degrees with minutes and
 * seconds, "geo:" addresses. Null for text that holds anything else. Ranges are not checked here.
 */
export function parseCoordinates(text: string): Coordinates | null {
  if (text.length > LONGEST_TEXT) return null;
  const point = WKT.exec(text.trim());
  if (point !== null) return { latitude: Number(point[2]), longitude: Number(point[1]) };
  const rest = (IN_MAP_LINK.exec(text)?.[1]?.replace(/%2C/i, ',') ?? text).trim().replace(AROUND, '');
  const plain = COMMA_DECIMALS.test(rest) ? rest.replace(/(\d),(?=\d)/g, '$1.') : rest.replace(/(\d),(?=[-+\d])/g, '$1 , ');
  const first = angleAt(plain, 0);
  if (first === null) return null;
  BETWEEN.lastIndex = first.end;
  const second = angleAt(plain, first.end + (BETWEEN.exec(plain)?.[0].length ?? 0));
  if (second === null || !AFTER.test(plain.slice(second.end))) return null;
  const isTurned = first.axis === 'longitude' && second.axis === 'latitude';
  return isTurned ? { latitude: second.degrees, longitude: first.degrees } : { latitude: first.degrees, longitude: second.degrees };
}

function angleAt(text: string, at: number): { degrees: number; axis: 'latitude' | 'longitude' | null; end: number } | null {
  ANGLE.lastIndex = at;
  const found = ANGLE.exec(text);
  if (found === null) return null;
  const [whole, degrees = '', minutes = '0', seconds = '0', side = ''] = found;
  const [wholeDegrees, sixtieths, rest] = [degrees, minutes, seconds].map((one) => Number(one.replace(',', '.').replace('\u2212', '-')));
  if (wholeDegrees === undefined || sixtieths === undefined || rest === undefined) return null;
  const size = Math.abs(wholeDegrees) + sixtieths / 60 + rest / 3600;
  const isBehind = degrees.startsWith('-') || degrees.startsWith('\u2212') || /[SWO]/i.test(side);
  return { degrees: isBehind ? -size : size, axis: side === '' ? null : /[NS]/i.test(side) ? 'latitude' : 'longitude', end: at + whole.length };
}

const LATITUDES = ['latitude', 'lat'];
const LONGITUDES = ['longitude', 'lng', 'lon', 'long'];

/** A position from `{latitude, longitude}`, `{lat, lng}`, or `[latitude, longitude]`, numbers as text allowed; undefined for anything else. */
export function readCoordinateParts(written: object): Coordinates | undefined {
  const parts = written as Readonly<Record<string, unknown>>;
  // GeoJSON has the longitude first.
  if (parts['type'] === 'Point' && Array.isArray(parts['coordinates'])) return readCoordinateParts((parts['coordinates'] as unknown[]).slice(0, 2).toReversed());
  const [latitude, longitude] = Array.isArray(written) ? (written as unknown[]) : [LATITUDES, LONGITUDES].map((names) => names.map((name) => parts[name]).find((value) => value !== undefined));
  const [north, east] = [toNumber(latitude), toNumber(longitude)];
  return Number.isFinite(north) && Number.isFinite(east) && (!Array.isArray(written) || written.length === 2) ? { latitude: north, longitude: east } : undefined;
}

function toNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' ? Number(value.trim().replace(',', '.')) : NaN;
}
