import type { Coordinates } from '#domain/address.ts';

/** The IANA zone that a text names, in its usual spelling; null when there is none. */
export function readTimeZone(raw: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: raw.trim() }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}

/** The IANA zone at a point. Loaded on first use: the library reads an outline of the world from its own package. */
export async function findTimeZone(point: Coordinates): Promise<string | null> {
  const { find } = await import('geo-tz/all');
  const zone = find(point.latitude, point.longitude)[0];
  // At sea there are only offsets ("Etc/GMT+4"): a store there has wrong coordinates.
  return zone === undefined || zone.startsWith('Etc/') ? null : zone;
}
