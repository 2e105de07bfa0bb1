import type { Coordinates, PostalAddress } from '#domain/address.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import type { ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import { parseAddress } from '#normalize/address.ts';
import { at, listOf, openApiPage, textOf } from './_api-page.ts';

/** What the register writes where somebody asked that nothing be shown (statut de diffusion « P »). */
const HIDDEN = /\[ND\]|NON-DIFFUSIBLE/i;
/** States of an establishment by which the register tells nothing of a shop that rests, or has yet to open. */
const NOT_TOLD_APART: ReadonlySet<string> = new Set(['closed-temporarily', 'opening-soon']);

/** An establishment as it stands in an answer, with the way to it. */
export interface Establishment {
  siret: string;
  json: unknown;
  /** The company that it belongs to. */
  company: unknown;
  path: string;
}

/** The public page of an establishment. */
export function establishmentUrl(siret: string): string {
  return `https://annuaire-entreprises.data.gouv.fr/etablissement/${siret}`;
}

/** The SIRET in an address of a register's page, or in a text that is nothing else; null where there is none. */
export function siretIn(text: string): string | null {
  const alone = text.replace(/[\s.]/g, '');
  if (/^\d{14}$/.test(alone)) return alone;
  return /(?<!\d)(\d{14})(?!\d)/.exec(text)?.[1] ?? null;
}

/** All establishments that an answer names, the head office of each company among them; null where this is no answer of the register. */
export function establishmentsOf(json: unknown): Establishment[] | null {
  const results = at(json, 'results');
  if (!Array.isArray(results)) return null;
  const found = results.flatMap((company: unknown, index) => {
    const path = `$.results[${index}]`;
    const matching = listOf(at(company, 'matching_etablissements')).map((one, place) => ({ json: one, path: `${path}.matching_etablissements[${place}]` }));
    return [...matching, { json: at(company, 'siege'), path: `${path}.siege` }].flatMap(({ json: said, path: way }) => {
      const siret = textOf(at(said, 'siret'));
      return siret === null ? [] : [{ siret, json: said, company, path: way }];
    });
  });
  // The head office often stands in both places.
  return [...new Map(found.toReversed().map((one) => [one.siret, one])).values()].toReversed();
}

/** What the register says of one establishment. */
export function readEstablishment({ siret, json, company, path }: Establishment, location: Location, answer: { fetchedAt: string; bodyHash: string }): ReadPage {
  const page = openApiPage({ url: establishmentUrl(siret), language: 'fr' }, answer);
  namesOf(json).forEach(({ name, key }, rank) => {
    page.add('businessName', `${path}.${key}`, name, name, rank);
  });
  const legalName = at(company, 'nom_raison_sociale');
  page.add('legalName', `${path.replace(/\.(?:siege|matching_etablissements\[\d+\])$/, '')}.nom_raison_sociale`, legalName, textOf(legalName));
  page.add('address', `${path}.adresse`, at(json, 'adresse'), addressOf(json));
  const { said, value } = positionOf(json);
  page.add('coordinates', `${path}.latitude`, said, value);
  const state = at(json, 'etat_administratif');
  // « A » is that the establishment exists: a shop that rests or has yet to open is told no other way.
  if (!(state === 'A' && NOT_TOLD_APART.has(location.businessStatus))) {
    const closedOn = textOf(at(json, 'date_fermeture'));
    page.add('businessStatus', `${path}.etat_administratif`, state === 'F' && closedOn !== null ? `F (${closedOn})` : state, state === 'A' ? 'open' : state === 'F' ? 'closed-permanently' : null);
  }
  return page.read();
}

/** An establishment as a candidate for a location. */
export function candidateOf({ siret, json, company }: Establishment): ListingCandidate {
  return {
    externalId: siret, url: establishmentUrl(siret), name: namesOf(json)[0]?.name ?? textOf(at(company, 'nom_complet')), address: addressOf(json),
    phone: null, website: null, coordinates: positionOf(json).value, storeCode: null,
  };
}

/** True of an establishment that is closed in the register. */
export function isClosed({ json }: Establishment): boolean {
  return at(json, 'etat_administratif') === 'F';
}

/** The signs over the door, then the trade name. */
function namesOf(json: unknown): { name: string; key: string }[] {
  const signs = listOf(at(json, 'liste_enseignes')).map((said, index) => ({ name: textOf(said), key: `liste_enseignes[${index}]` }));
  const said = [...signs, { name: textOf(at(json, 'nom_commercial')), key: 'nom_commercial' }];
  return said.flatMap(({ name, key }) => (name === null || HIDDEN.test(name) ? [] : [{ name, key }]));
}

/** The address is one line; its postal code and town stand beside it too. */
function addressOf(json: unknown): PostalAddress | null {
  const line = textOf(at(json, 'adresse'));
  if (line === null || HIDDEN.test(line)) return null;
  const read = parseAddress(line, 'FR');
  if (read === null) return null;
  const postalCode = textOf(at(json, 'code_postal'));
  const locality = textOf(at(json, 'libelle_commune'));
  return { ...read, ...(postalCode === null ? {} : { postalCode }), ...(locality === null ? {} : { locality }), country: 'FR' };
}

/** Degrees as text, in two fields. */
function positionOf(json: unknown): { said: string | undefined; value: Coordinates | null } {
  const [latitude, longitude] = [degrees(at(json, 'latitude')), degrees(at(json, 'longitude'))];
  if (latitude === undefined || longitude === undefined) return { said: undefined, value: null };
  const isPlace = latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  return { said: JSON.stringify([at(json, 'latitude'), at(json, 'longitude')]), value: isPlace ? { latitude, longitude } : null };
}

/** Undefined: nothing is said; null: something that is no number. */
function degrees(said: unknown): number | null | undefined {
  if (said === undefined || said === null || said === '') return undefined;
  if (typeof said === 'number') return said;
  return typeof said === 'string' && /^-?\d{1,3}(?:\.\d+)?$/.test(said.trim()) ? Number(said) : null;
}
