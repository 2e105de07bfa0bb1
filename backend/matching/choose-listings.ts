import type { Location } from '#domain/location.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { foldText } from '#normalize/text.ts';
import { distanceMetres } from './distance.ts';
import type { ListingIdentity } from './listing-identity.ts';
import { matchListing } from './match-listing.ts';

/** A candidate that is, or may be, a location's listing. */
export interface ChosenListing {
  candidate: ListingCandidate;
  /** 0 to 1: how sure it is that the two are one place. */
  confidence: number;
  /** Needs nobody: it is this one, and no other. */
  isCertain: boolean;
}

/** From here on a match needs nobody. Set high: a listing linked wrongly is judged wrongly each night, one that waits costs a click. */
const CERTAIN = 0.95;
/** From here on a person is asked. */
const POSSIBLE = 0.2;
/** Shown to a person at most: who has to look at more looks at none. */
const SHOWN_MAX = 5;
/** A store code proves itself where the two are in one neighbourhood; codes are reused, and mistyped. */
const NEAR_METRES = 1_000;
/** Farther apart than a mistaken pin lies from its street: not even compared. */
const FAR_METRES = 20_000;

interface Pair extends ChosenListing {
  locationId: string;
}

/**
 * Which candidates are the listings of which locations, by location id, the likeliest first; a location without any is
 * missing. Certain is one that is one place with its location beyond doubt, where no other candidate may be that
 * location and no other location that candidate. `sharedPhones` (E.164) prove nothing.
 */
export function chooseListings(locations: readonly Location[], candidates: readonly ListingCandidate[], sharedPhones: ReadonlySet<string> = new Set()): Map<string, ChosenListing[]> {
  const unique = [...new Map(candidates.map((one) => [one.externalId, one])).values()];
  const known = unique.map((candidate) => ({ candidate, identity: identityOfCandidate(candidate) }));
  const pairs = locations.flatMap((location) => {
    const identity = identityOfLocation(location);
    return known.flatMap((one) => comparePair(location, identity, one, sharedPhones) ?? []);
  });
  const byLocation = Map.groupBy(pairs, (one) => one.locationId);
  const byCandidate = Map.groupBy(pairs.filter((one) => one.isCertain), (one) => one.candidate.externalId);
  return new Map([...byLocation].map(([locationId, own]) => {
    const certain = own.filter((one) => one.isCertain);
    const isAlone = certain.length === 1 && certain.every((one) => byCandidate.get(one.candidate.externalId)?.length === 1);
    const chosen = own.toSorted((a, b) => Number(b.isCertain) - Number(a.isCertain) || b.confidence - a.confidence).slice(0, SHOWN_MAX);
    return [locationId, chosen.map(({ candidate, confidence, isCertain }) => ({ candidate, confidence, isCertain: isCertain && isAlone }))];
  }));
}

function comparePair(location: Location, identity: ListingIdentity, { candidate, identity: other }: { candidate: ListingCandidate; identity: ListingIdentity }, sharedPhones: ReadonlySet<string>): Pair | null {
  const metres = distanceMetres(identity, other);
  const codes = candidate.storeCode === null ? 'unknown' : foldText(candidate.storeCode) === foldText(location.storeCode) ? 'same' : 'different';
  if (metres !== null && metres > FAR_METRES && codes !== 'same') return null;
  const { same, confidence, fields } = matchListing(identity, other, { sharedPhones });
  const likelihood = same ? confidence : 1 - confidence;
  const pair = { locationId: location.id, candidate };
  if (codes === 'same') {
    const isNear = metres === null ? same : metres <= NEAR_METRES;
    return { ...pair, confidence: isNear ? Math.max(likelihood, CERTAIN) : Math.max(likelihood, 0.5), isCertain: isNear };
  }
  // A name alone says nothing of where: every store of the chain would be proposed for every other.
  if (!same && (confidence <= 0.5 || likelihood < POSSIBLE)) return null;
  const isPlaced = fields.address === 'same' || (fields.coordinates === 'same' && fields.street !== 'different');
  const isCertain = codes === 'unknown' && same && confidence >= CERTAIN && isPlaced && fields.name !== 'different' && fields.unit !== 'different';
  return { ...pair, confidence: likelihood, isCertain };
}

function identityOfLocation({ businessName, address, phone, email, websiteUrls, coordinates }: Location): ListingIdentity {
  return { name: businessName, ...address, phone, email, website: Object.values(websiteUrls)[0], ...coordinates };
}

function identityOfCandidate({ name, address, phone, website, coordinates }: ListingCandidate): ListingIdentity {
  return { name: name ?? undefined, ...address, phone: phone ?? undefined, website: website ?? undefined, ...coordinates };
}
