import type { ListingIdentity } from './listing-identity.ts';
import { compareParts, type FieldMatch, type MatchFeatures } from './match-features.ts';
import { FITTED, OTHER_STREET, SAME_NAME, SAME_STREET, SET, signalsOf } from './match-weights.ts';

export type { ListingIdentity } from './listing-identity.ts';

/** The parts on which two listings are compared. */
export type MatchField = 'name' | 'address' | 'street' | 'unit' | 'locality' | 'postalCode' | 'phone' | 'email' | 'website' | 'coordinates';

/** Whether two listings are one place; `confidence` (0.5 to 1, three decimals) is how sure that answer is. */
export interface ListingMatch {
  same: boolean;
  confidence: number;
  fields: Record<MatchField, FieldMatch>;
}

/** Places this near are one spot for coordinates of listings, places this far are two (metres). */
const SAME_SPOT_METRES = 150;
const OTHER_SPOT_METRES = 1000;
const NONE: ReadonlySet<string> = new Set();

/**
 * Decides whether two listings show one place. A phone of `sharedPhones` (E.164, published for many locations) proves
 * nothing, and a name alone neither: without anything that says where, the answer is "not the same" at no confidence.
 */
export function matchListing(a: ListingIdentity, b: ListingIdentity, { sharedPhones = NONE }: { sharedPhones?: ReadonlySet<string> } = {}): ListingMatch {
  const parts = compareParts(a, b, sharedPhones);
  const probability = 1 / (1 + Math.exp(-logOdds(parts)));
  const saysWhere = parts.metres !== null || parts.streetLikeness !== null || (parts.phone === 'same' && !parts.isTollFree) || parts.postalCode !== 'unknown' || parts.isOnePage;
  const isKnown = saysWhere || probability <= 0.5;
  return { same: saysWhere && probability > 0.5, confidence: isKnown && hasAnything(parts) ? Math.round(Math.max(probability, 1 - probability) * 1000) / 1000 : 0.5, fields: fieldsOf(parts) };
}

function logOdds(parts: MatchFeatures): number {
  const weights: Readonly<Record<string, number>> = { ...FITTED, ...SET };
  return Object.entries(signalsOf(parts)).reduce<number>((sum, [signal, strength]) => sum + (weights[signal] ?? 0) * strength, FITTED.bias);
}

function hasAnything(parts: MatchFeatures): boolean {
  return Object.values(fieldsOf(parts)).some((one) => one !== 'unknown');
}

function fieldsOf(parts: MatchFeatures): Record<MatchField, FieldMatch> {
  const isOtherDoor = parts.number === 'different' || parts.way === 'different';
  const street = by(parts.streetLikeness, (likeness) => likeness >= SAME_STREET && !isOtherDoor, (likeness) => likeness < OTHER_STREET || isOtherDoor);
  return {
    name: by(parts.nameLikeness, (likeness) => likeness >= SAME_NAME, () => true),
    address: addressOf(parts, street),
    street,
    unit: parts.unit,
    locality: parts.locality,
    postalCode: parts.postalCode,
    phone: parts.phone,
    email: parts.email,
    website: parts.website,
    coordinates: by(parts.metres, (metres) => metres <= SAME_SPOT_METRES, (metres) => metres > OTHER_SPOT_METRES),
  };
}

/** The address as a whole: the code outweighs the locality's name, which may be a borough's. */
function addressOf(parts: MatchFeatures, street: FieldMatch): FieldMatch {
  const isOtherTown = parts.postalCode === 'different' || (parts.postalCode === 'unknown' && parts.locality === 'different');
  if (street === 'different' || parts.unit === 'different' || isOtherTown) return 'different';
  return street === 'same' ? 'same' : 'unknown';
}

function by(value: number | null, isSame: (value: number) => boolean, isDifferent: (value: number) => boolean): FieldMatch {
  if (value === null) return 'unknown';
  if (isSame(value)) return 'same';
  return isDifferent(value) ? 'different' : 'unknown';
}
