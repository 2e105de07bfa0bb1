import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { parsePhone } from '#normalize/phone.ts';
import { at, listOf, textOf } from './_api-page.ts';
import { readAddress, readPosition } from './_api-values.ts';
import { yelpAddress, yelpUrl } from './_yelp-business.ts';

/** Businesses of a search, in the order of the answer; one without an id is none. */
export function readYelpCandidates(json: unknown, home: string | undefined): ListingCandidate[] {
  return listOf(at(json, 'businesses')).flatMap((business) => {
    const externalId = textOf(at(business, 'id'));
    if (externalId === null) return [];
    return [{
      externalId, url: yelpUrl(business, externalId), name: textOf(at(business, 'name')), address: readAddress(yelpAddress(business), home),
      phone: parsePhone(textOf(at(business, 'phone')) ?? '', home)?.e164 ?? null, website: null,
      coordinates: readPosition(at(business, 'coordinates', 'latitude'), at(business, 'coordinates', 'longitude')), storeCode: null,
    }];
  });
}
