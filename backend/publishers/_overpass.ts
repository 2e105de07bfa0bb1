import { z } from 'zod';
import type { PostalAddress } from '#domain/address.ts';
import { areaOf } from '#normalize/area.ts';

/** A server-side limit in seconds; a brand in one country takes a few. */
const QUERY_SECONDS = 90;
/** Countries so wide that a query for all of one may run out of time: asked by province or state. */
const ASKED_BY_SUBDIVISION = /^(?:CA|US)-/;

/** An element as Overpass returns it; what a mapper may leave out is optional, and nothing else is looked at. */
export const MapElement = z.looseObject({
  type: z.enum(['node', 'way', 'relation']),
  id: z.number(),
  lat: z.number().optional(),
  lon: z.number().optional(),
  center: z.looseObject({ lat: z.number(), lon: z.number() }).optional(),
  /** Of the last edit, UTC. */
  timestamp: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
});
export type MapElement = z.infer<typeof MapElement>;

/** Elements with their place in the answer, for the locator. Null: this is no answer of Overpass, or not a whole one. */
export function readOverpassAnswer(body: string): { element: MapElement; index: number }[] | null {
  const answer = z.looseObject({ elements: z.array(z.unknown()), remark: z.unknown().optional() }).safeParse(parseJson(body));
  // A query that dies half-way answers 200, with what it has so far and a remark. Half a map would read as absences.
  if (!answer.success || answer.data.remark !== undefined) return null;
  return answer.data.elements.flatMap((raw, index) => {
    const element = MapElement.safeParse(raw);
    return element.success ? [{ element: element.data, index }] : [];
  });
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
