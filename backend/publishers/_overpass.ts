import type { Coordinates, PostalAddress } from '#domain/address.ts';
import { areaOf } from '#normalize/area.ts';
import { at, numberOf, parseJson, textOf } from './_api-page.ts';
import { readPosition } from './_api-values.ts';

/** A server-side limit in seconds; a brand in one country takes a few. */
const QUERY_SECONDS = 90;
/** Countries so wide that a query for all of one may run out of time: asked by province or state. */
const ASKED_BY_SUBDIVISION = /^(?:CA|US)-/;

/** An element as Overpass returns it; what a mapper may leave out is optional, and nothing else is looked at. */
export interface MapElement {
  type: 'node' | 'way' | 'relation';
  id: number;
  /** For a way or relation, its centre. */
  position: Coordinates | null;
  /** Of the last edit, UTC. */
  timestamp: string | null;
  tags: Record<string, string>;
  /** Tags that are there and are no text, and `position` where it leads nowhere: what they mean can't be read. */
  odd: ReadonlySet<string>;
}

/** An element with its place in the answer, for the locator. */
export interface FoundElement { element: MapElement; index: number }

/** Elements of an answer; in trouble where this is no answer of Overpass, or not a whole one. */
export function readOverpassAnswer(body: string): { found: FoundElement[] } | { trouble: 'source-failed' | 'source-changed' } {
  const answer = parseJson(body);
  const elements = at(answer, 'elements');
  // A query that dies half-way answers 200, with what it has so far and a remark. Half a map would read as absences.
  if (at(answer, 'remark') !== undefined) return { trouble: 'source-failed' };
  if (!Array.isArray(elements)) return { trouble: 'source-changed' };
  const found = elements.flatMap((raw: unknown, index) => {
    const element = readElementParts(raw);
    return element === null ? [] : [{ element, index }];
  });
  return { found };
}

/** Only what names an element must be there: a tag that can't be read costs no other. */
function readElementParts(raw: unknown): MapElement | null {
  const [type, id, said] = [at(raw, 'type'), numberOf(at(raw, 'id')), at(raw, 'tags')];
  if ((type !== 'node' && type !== 'way' && type !== 'relation') || id === null) return null;
  const tags: Record<string, string> = {};
  const odd = new Set<string>();
  for (const [key, value] of Object.entries(typeof said === 'object' && said !== null ? said : {})) {
    if (typeof value === 'string') tags[key] = value;
    else if (value !== null) odd.add(key);
  }
  const [latitude, longitude] = [at(raw, 'lat') ?? at(raw, 'center', 'lat'), at(raw, 'lon') ?? at(raw, 'center', 'lon')];
  const position = readPosition(latitude, longitude);
  if (position === null && (latitude !== undefined || longitude !== undefined)) odd.add('position');
  return { type, id, position, timestamp: textOf(at(raw, 'timestamp')), tags, odd };
}

/**
 * ISO 3166 areas that hold all addresses: a country swallows its parts, so that nothing is asked twice. An address
 * without a country may be anywhere: then the answer is null alone, the world.
 */
export function areasOf(addresses: readonly PostalAddress[]): (string | null)[] {
  const areas = new Set<string>();
  for (const address of addresses) {
    const area = areaOf(address);
    if (area === null) return [null];
    areas.add(ASKED_BY_SUBDIVISION.test(area) ? area : area.slice(0, 2));
  }
  return [...areas].filter((area) => area.length === 2 || !areas.has(area.slice(0, 2))).sort();
}

/**
 * Everything of the brand within one area (null: anywhere), closed places too. By Wikidata item where known, else by
 * its names.
 */
export function overpassQuery(area: string | null, brand: { wikidata?: string | undefined; names: readonly string[] }): string {
  const filter = brand.wikidata === undefined ? `["name"~"^(${brand.names.map(quoteName).join('|')})",i]` : `["brand:wikidata"="${brand.wikidata}"]`;
  const head = `[out:json][timeout:${QUERY_SECONDS}];`;
  if (area === null) return `${head}nwr${filter};out center meta;`;
  return `${head}area["${area.length === 2 ? 'ISO3166-1' : 'ISO3166-2'}"="${area}"]->.a;nwr${filter}(area.a);out center meta;`;
}

/** A name as a literal inside a regular expression inside a quoted string of Overpass QL. */
function quoteName(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/["\\]/g, '\\$&');
}
