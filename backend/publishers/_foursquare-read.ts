import type { GatheredListing } from '#domain/listing.ts';
import type { ConnectionReport, ListingCandidate } from '#domain/publisher-connection.ts';
import { at, parseJson, textOf } from './_api-page.ts';
import { isOn } from './_api-values.ts';
import { failedListing, failedTest, isOfAccount } from './_failed-listing.ts';
import { foursquareUrl, readFoursquareCandidates, readFoursquarePlace } from './_foursquare-place.ts';
import { askNear, askPlace } from './_foursquare-requests.ts';
import { FOURSQUARE_TEST } from './_foursquare-words.ts';
import { type BrandTarget, type LocationTarget, type PublisherAnswer, type PublisherRequest, SourceFailedError } from './define-publisher.ts';

type Asking<R> = Generator<PublisherRequest, R, PublisherAnswer>;

/** Places of the location's name around it; none where nobody knows where that is. */
export function* searchFoursquare({ location, settings }: LocationTarget): Asking<ListingCandidate[]> {
  const request = askNear(location, settings);
  if (request === null) return [];
  const answer = yield request;
  if (!answer.ok) throw new SourceFailedError(answer.trouble, 'Foursquare could not be searched.');
  const json = parseJson(answer.body);
  // Without its list it says nothing of what is there, and no absence.
  if (!Array.isArray(at(json, 'results'))) throw new SourceFailedError('source-changed', 'Foursquare answered a search in another form.');
  return readFoursquareCandidates(json, location.address.country);
}

/** Each linked place. Throws SourceFailedError where the next one would be refused, too. */
export function* gatherFoursquare({ location, links, settings }: LocationTarget): Asking<GatheredListing[]> {
  const listings: GatheredListing[] = [];
  for (const id of links) {
    const listing = { publisherId: 'foursquare', externalId: id, url: foursquareUrl(id) };
    const answer = yield askPlace(id, settings);
    if (!answer.ok && isOfAccount(answer.trouble)) throw new SourceFailedError(answer.trouble, 'Foursquare refuses the account.');
    const place = answer.ok ? parseJson(answer.body) : undefined;
    const isPlace = textOf(at(place, 'fsq_place_id')) !== null || textOf(at(place, 'name')) !== null;
    if (!answer.ok) listings.push(failedListing(listing, answer.trouble, answer.fetchedAt));
    else if (!isPlace) listings.push(failedListing(listing, 'source-changed', answer.fetchedAt));
    else listings.push({ ...listing, pages: [readFoursquarePlace(place, id, answer, location.address.country)], absent: false });
  }
  return listings;
}

/** An id of the right form that is nobody's: its 404 proves the key as well as a place does. */
const NO_PLACE = '0'.repeat(24);

/** A confirmed place, else whatever is found near a location; the dearer fields are proved on a place alone. */
export function* testFoursquare({ locations, links, settings }: BrandTarget): Asking<ConnectionReport> {
  const [linked] = [...links.values()].flat();
  const [first] = locations;
  const near = linked === undefined && first !== undefined ? askNear(first, settings, 1) : null;
  const answer = yield near ?? askPlace(linked ?? NO_PLACE, settings);
  const isProvenByAbsence = linked === undefined && near === null && !answer.ok && answer.trouble === 'stale-id';
  if (!answer.ok && !isProvenByAbsence) return failedTest('Foursquare', answer.trouble);
  const json = answer.ok ? parseJson(answer.body) : null;
  if (answer.ok && (near === null ? textOf(at(json, 'fsq_place_id')) === null : !Array.isArray(at(json, 'results')))) return failedTest('Foursquare', 'source-changed');
  if (!isOn(settings['premium'])) return { ok: true, words: FOURSQUARE_TEST.ok };
  if (linked !== undefined) return { ok: true, words: FOURSQUARE_TEST.okWithPremium };
  const [found] = near === null ? [] : readFoursquareCandidates(json, undefined);
  if (found === undefined) return { ok: true, words: FOURSQUARE_TEST.premiumUntried };
  const place = yield askPlace(found.externalId, settings);
  return place.ok ? { ok: true, words: FOURSQUARE_TEST.okWithPremium } : failedTest('Foursquare', place.trouble);
}
