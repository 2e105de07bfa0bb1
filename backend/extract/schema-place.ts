import { liesIn } from './country-boxes.ts';
import { absoluteUrl, candidate, type Candidate, type Reading } from './reading.ts';
import { filledOf, firstText, itemsOf, type SchemaItem, type SchemaValue } from './schema-item.ts';
import { readNumber } from './schema-number.ts';
import { isSocialProfile } from './touchpoints.ts';

/** "45.5,-73.6", "45,5; -73,6", "geo:45.5,-73.6". */
const PAIR = /^\s*(?:geo:)?\s*\(?(-?\d{1,2}[.,]\d+)\s*[°]?\s*(?:[;|/\s]|,\s?)\s*(-?\d{1,3}[.,]\d+)/i;
/** The marked place of a map's address; its centre ("@45.5,-73.6") is only near. */
const ON_MAP = /!3d(-?\d{1,2}\.\d{3,})!4d(-?\d{1,3}\.\d{3,})|[?&](?:q|ll|query|destination|daddr|mlat)=(-?\d{1,2}\.\d{3,})(?:,|%2C|&mlon=)\s?(-?\d{1,3}\.\d{3,})/i;
const HOST_WITHOUT_SCHEME = /^(?:www\.[^\s/]+\.[a-z]{2,}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|fr|ca|be|ch|lu|uk|eu|us|quebec|info|biz|io|shop|paris|bzh|nl|de|es|it|ma|co))(?:[/?#]\S*)?$/i;

/** Where a business is and what leads there: coordinates, its site, its profiles. Coordinates outside of its country (ISO 3166-1) are not claimed. */
export function readPlace(business: SchemaItem, reading: Reading, country?: string): Candidate[] {
  return [...readCoordinates(business, country), ...readWebsites(business, reading), ...readProfiles(business, reading)];
}

function from(business: SchemaItem, source: SchemaValue, raw = source.text): { raw: string; method: SchemaItem['method']; locator: string; excerpt: string } {
  return { raw, method: business.method, locator: source.locator, excerpt: source.excerpt() };
}

function readCoordinates(business: SchemaItem, country: string | undefined): Candidate[] {
  const found: Candidate[] = [];
  const places = [business, ...itemsOf(business, 'location')];
  const given = places.flatMap((place) => filledOf(place, 'geo'));
  for (const value of given.slice(0, 3)) {
    const texts = value.item ? ['latitude', 'longitude'].map((name) => value.item && firstText(value.item, name)?.text) : PAIR.exec(value.text)?.slice(1, 3) ?? [value.text, ''];
    addCoordinates(found, business, country, value, texts[0] ?? '', texts[1] ?? '');
  }
  for (const holder of [...places, ...itemsOf(business, 'address')]) {
    const latitude = firstText(holder, 'latitude');
    const longitude = firstText(holder, 'longitude');
    if (latitude && longitude) addCoordinates(found, business, country, latitude, latitude.text, longitude.text);
  }
  if (found.length > 0) return found.slice(0, 4);
  for (const map of filledOf(business, 'hasMap').slice(0, 2)) {
    const match = ON_MAP.exec((map.text || (map.item && firstText(map.item, 'url')?.text) || '').slice(0, 2_000));
    if (match) addCoordinates(found, business, country, map, match[1] ?? match[3] ?? '', match[2] ?? match[4] ?? '');
  }
  return found;
}

function addCoordinates(found: Candidate[], business: SchemaItem, country: string | undefined, source: SchemaValue, latitudeText: string, longitudeText: string): void {
  if (!latitudeText && !longitudeText) return;
  const [latitude, longitude] = [readDegrees(latitudeText), readDegrees(longitudeText)];
  const isPlace = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0) && liesIn(country, latitude, longitude);
  found.push(candidate('coordinates', isPlace ? { latitude, longitude } : null, from(business, source, [latitudeText, longitudeText].filter(Boolean).join(', '))));
}

/** "46,81", "-71.2", "71.2° W", "45°30'06\"N"; null when it is none of these. */
function readDegrees(text: string): number | null {
  const parts = /^\s*([-+−]?\d+(?:[.,]\d+)?)\s*°\s*(?:(\d+(?:[.,]\d+)?)\s*['′’]\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:"|″|''|”)\s*)?([NSEWO])?\s*$/i.exec(text);
  if (!parts) return /^\s*[-+−]?[\d\s]+(?:[.,]\d+)?\s*$/.test(text) ? readNumber(text.replace('−', '-')) ?? null : null;
  const [degrees = null, minutes, seconds] = parts.slice(1, 4).map((one) => readNumber(one?.replace('−', '-')));
  if (degrees === null) return null;
  const size = Math.abs(degrees) + (minutes ?? 0) / 60 + (seconds ?? 0) / 3_600;
  return degrees < 0 || /[SWO]/i.test(parts[4] ?? '') ? -size : size;
}

function readWebsites(business: SchemaItem, { capture }: Reading): Candidate[] {
  return filledOf(business, 'url').slice(0, 3).flatMap((value) => {
    const raw = value.text || (value.item?.id ?? '');
    return raw ? [candidate('websiteUrl', addressOf(raw, capture.finalUrl), from(business, value, raw))] : [];
  });
}

function readProfiles(business: SchemaItem, { capture }: Reading): Candidate[] {
  return filledOf(business, 'sameAs').slice(0, 20).flatMap((value) => {
    const addresses = value.text ? value.text.split(/[\s,;|]+(?=https?:|www\.)/i) : [value.item?.id ?? '', (value.item && firstText(value.item, 'url')?.text) ?? ''];
    return addresses.slice(0, 20).flatMap((raw) => {
      const url = addressOf(raw, capture.finalUrl);
      return url && isSocialProfile(url) ? [candidate('socialProfile', url, from(business, value, raw))] : [];
    });
  });
}

/** "www.store.example" without its scheme is a site, not a page beside this one. */
function addressOf(raw: string, base: string): string | null {
  const trimmed = raw.trim();
  return absoluteUrl(HOST_WITHOUT_SCHEME.test(trimmed) ? `https://${trimmed}` : trimmed, base);
}
