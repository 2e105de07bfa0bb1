import type { Coordinates, PostalAddress } from '#domain/address.ts';
import { MINUTES_PER_DAY } from '#domain/opening-hours.ts';
import { countryCode } from '#extract/schema-address.ts';
import { parseAddress } from '#normalize/address.ts';
import { normalizeUrl } from '#normalize/url.ts';
import { textOf } from './_api-page.ts';

/** Parts of an address as an answer holds them, of any type. */
export interface SaidAddress {
  /** The lines before the town, in their order. */
  lines: readonly unknown[];
  locality: unknown;
  region: unknown;
  postalCode: unknown;
  country: unknown;
}

/** What stood there of an address, for noting: one line of its texts, else the whole of it; undefined where it said nothing. */
export function saidAddress(said: SaidAddress, whole: unknown): unknown {
  const parts = [...said.lines, said.locality, said.region, said.postalCode, said.country];
  const written = parts.flatMap((part) => textOf(part) ?? []).join(', ');
  if (written !== '') return written;
  const isSilent = typeof whole === 'object' && !Array.isArray(whole) && parts.every((part) => part === undefined || part === null || part === '');
  return isSilent ? undefined : whole;
}

/** Parts as a postal address; null when one of them was no text, or none said anything. `home` is the country of a national name. */
export function readAddress(said: SaidAddress, home: string | undefined): PostalAddress | null {
  const parts = [...said.lines, said.locality, said.region, said.postalCode, said.country];
  if (parts.some((part) => part !== undefined && part !== null && typeof part !== 'string')) return null;
  const country = countryCode(textOf(said.country) ?? undefined);
  const line = said.lines.flatMap((part) => textOf(part) ?? []).join(', ');
  const apart = line === '' ? {} : parseAddress(line, country ?? home);
  // A street line in which a town was found was misread: it holds none.
  const read = apart.locality === undefined && apart.postalCode === undefined ? apart : { street: line };
  const whole = {
    street: read.street ?? line, unit: read.unit, locality: textOf(said.locality), region: textOf(said.region), postalCode: textOf(said.postalCode), country,
  };
  const kept = Object.fromEntries(Object.entries(whole).filter(([, part]) => part !== undefined && part !== null && part !== '')) as PostalAddress;
  // A country alone is no address.
  return Object.keys(kept).every((part) => part === 'country') ? null : kept;
}

/** A position from two numbers; null when either is none, or lies on no map. */
export function readPosition(latitude: unknown, longitude: unknown): Coordinates | null {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** A web address, with its scheme where people leave it out; null for what is none. */
export function readWebAddress(said: unknown): string | null {
  const text = textOf(said);
  if (text === null || normalizeUrl(text, []) === null) return null;
  return /^https?:\/\//i.test(text) ? text : `https://${text.replace(/^\/\//, '')}`;
}

/** "0930", "09:30", "24:00" as minutes after midnight; null for anything else. */
export function readClock(said: unknown): number | null {
  const parts = typeof said === 'string' ? /^(\d{2}):?([0-5]\d)$/.exec(said) : null;
  const minutes = parts === null ? Number.NaN : Number(parts[1]) * 60 + Number(parts[2]);
  return minutes <= MINUTES_PER_DAY ? minutes : null;
}

/** True for a switch that a person turned on. */
export function isOn(setting: string | undefined): boolean {
  return /^(?:true|on|yes|1)$/i.test(setting ?? '');
}
