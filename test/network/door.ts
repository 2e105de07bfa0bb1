import type { PostalAddress } from '#domain/address.ts';
import type { AreaCode } from './places.ts';
import type { Rng } from './rng.ts';

/** A door in parts, so that a defect changes the fact and a variant only its spelling. */
export interface Door {
  area: AreaCode;
  number: string;
  type: string;
  name: string;
  direction: 'Est' | 'Ouest' | 'East' | 'West' | null;
  unit: { kind: 'bureau' | 'local' | 'Suite' | 'Unit' | 'étage'; value: string } | null;
  locality: string;
  /** CEDEX is a way of writing, not another place. */
  cedex: boolean;
  region: string | null;
  postalCode: string;
  country: 'CA' | 'FR';
}

/** How a door is spelled: every switch is harmless. */
export interface AddressSpelling {
  abbreviated: boolean;
  withComma: boolean;
  upperCase: boolean;
  withoutAccents: boolean;
  withUnit: boolean;
  withRegion: boolean;
  withCountry: boolean;
  withCedex: boolean;
  postalCodeClosed: boolean;
}

export const PLAIN_SPELLING: AddressSpelling = {
  abbreviated: false, withComma: true, upperCase: false, withoutAccents: false, withUnit: true, withRegion: true, withCountry: true, withCedex: false, postalCodeClosed: false,
};

/** The text without its accents. */
export function stripAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

const SHORT_TYPES: Record<string, string> = {
  boulevard: 'boul.', avenue: 'av.', chemin: 'ch.', route: 'rte', place: 'pl.', Street: 'St', Avenue: 'Ave', Road: 'Rd', Drive: 'Dr', Boulevard: 'Blvd',
};
const SHORT_DIRECTIONS: Record<string, string> = { Est: 'E.', Ouest: 'O.', East: 'E', West: 'W' };

function abbreviateSaints(name: string): string {
  return name.replace(/\bSainte-/g, 'Ste-').replace(/\bSaint-/g, 'St-');
}

/** Street line as written: "1234, boul. Ste-Anne O." */
export function writeStreet(door: Door, spelling: AddressSpelling): string {
  const isEnglish = door.area === 'CA-ON';
  const type = spelling.abbreviated ? shortType(door) : door.type;
  const name = spelling.abbreviated ? abbreviateSaints(door.name) : door.name;
  const direction = door.direction === null ? '' : ` ${spelling.abbreviated ? (SHORT_DIRECTIONS[door.direction] ?? door.direction) : door.direction}`;
  const way = isEnglish ? `${name} ${type}${direction}` : `${type} ${name}${direction}`;
  return dress(`${door.number}${spelling.withComma && !isEnglish ? ',' : ''} ${way}`, spelling);
}

function shortType(door: Door): string {
  if (door.area === 'FR' && door.type === 'boulevard') return 'bd';
  return SHORT_TYPES[door.type] ?? door.type;
}

/** Unit as written: "bur. 101", "STE 101", "2e étage"; null when none is written. */
export function writeUnit(door: Door, spelling: AddressSpelling): string | null {
  if (door.unit === null || !spelling.withUnit) return null;
  const { kind, value } = door.unit;
  if (kind === 'étage') return dress(value === '1' ? '1er étage' : `${value}e étage`, spelling);
  if (!spelling.abbreviated) return dress(`${kind} ${value}`, spelling);
  const short = { bureau: 'bur.', local: 'local', Suite: 'STE', Unit: 'Unit' }[kind];
  return dress(`${short} ${value}`, spelling);
}

/** The door as a published address, spelled so. */
export function writeAddress(door: Door, spelling: AddressSpelling): PostalAddress {
  const unit = writeUnit(door, spelling);
  return {
    street: writeStreet(door, spelling),
    ...(unit === null ? {} : { unit }),
    locality: dress(door.locality, spelling) + (spelling.withCedex ? ' CEDEX' : ''),
    ...(door.region !== null && spelling.withRegion ? { region: door.region } : {}),
    postalCode: spelling.postalCodeClosed ? door.postalCode.replace(' ', '') : door.postalCode,
    ...(spelling.withCountry ? { country: door.country } : {}),
  };
}

function dress(text: string, spelling: AddressSpelling): string {
  const plain = spelling.withoutAccents ? stripAccents(text) : text;
  return spelling.upperCase ? plain.toUpperCase() : plain;
}

/** Draws a harmless spelling and names what is unusual about it. */
export function drawSpelling(rng: Rng, door: Door): { spelling: AddressSpelling; kinds: string[] } {
  const spelling: AddressSpelling = {
    abbreviated: rng.chance(0.4), withComma: rng.chance(0.6), upperCase: rng.chance(0.08), withoutAccents: rng.chance(0.12),
    withUnit: rng.chance(0.92), withRegion: rng.chance(0.85), withCountry: rng.chance(0.8),
    withCedex: door.country === 'FR' && rng.chance(0.15), postalCodeClosed: door.country === 'CA' && rng.chance(0.15),
  };
  const kinds = [
    spelling.abbreviated && 'address-abbreviated', !spelling.withComma && 'address-without-comma', spelling.upperCase && 'address-upper-case',
    spelling.withoutAccents && 'address-without-accents', !spelling.withUnit && door.unit !== null && 'address-without-unit',
    spelling.withCedex && 'address-cedex', spelling.postalCodeClosed && 'postal-code-without-space', !spelling.withRegion && door.region !== null && 'address-without-region',
  ].filter((kind) => kind !== false);
  return { spelling, kinds };
}
