import { compareParts, type FieldMatch, type ListingIdentity, type MatchFeatures } from './match-features.ts';

export type { ListingIdentity } from './match-features.ts';

/** Whether two listings are one place; `confidence` (0.5 to 1) is how sure that answer is. */
export interface ListingMatch {
  same: boolean;
  confidence: number;
  fields: Record<string, FieldMatch>;
}

/** From this likeness on two names are the same name (bigrams and words, see name-likeness.ts). */
const SAME_NAME = 0.8;
const SAME_STREET = 0.8;
const OTHER_STREET = 0.6;
/** Places this near are one spot for coordinates of listings, places this far are two (metres). */
const SAME_SPOT_METRES = 150;
const OTHER_SPOT_METRES = 1000;

/**
 * Log-odds of each observation. Fitted by logistic regression on labelled pairs of listings (OpenStreetMap beside
 * directories, 7,971 pairs, and two restaurant guides, 473 pairs; 2026-11-21), rounded. The `alone`
 * weights, other kinds and other units are ours: those pairs were picked among neighbours, while locations of one brand
 * carry one name in different towns, or in two doors of one mall.
 */
const WEIGHTS = {
  bias: -2.7, name: 4.5, exactName: 1.15, containedName: 0.5, rivalNames: -1.6, otherKinds: -3.5,
  otherStreet: -1.8, sameDoor: 0.9, otherDoor: -1.15, samePhone: 2, otherPhone: -1.3,
  /** Per factor of ten nearer than 100 m; no less than 10 m. */
  nearness: 4.4,
  otherLocality: -0.6,
  /** Two doors of one mall, unless its own phone says that the unit is merely wrong. */
  otherUnit: -10,
  otherStreetAlone: -3, otherDoorAlone: -1.5, otherTownAlone: -1.5,
} as const;

/**
 * Decides whether two listings show one place. A phone of `sharedPhones` (E.164, published for many locations) proves
 * nothing, and a name alone neither: without anything that says where, the answer is "not the same" at no confidence.
 */
export function matchListing(a: ListingIdentity, b: ListingIdentity, options: { sharedPhones: ReadonlySet<string> }): ListingMatch {
  const parts = compareParts(a, b, options.sharedPhones);
  const odds = logOdds(parts);
  const probability = 1 / (1 + Math.exp(-odds));
  const saysWhere = parts.metres !== null || parts.streetLikeness !== null || parts.phone === 'same' || parts.postalCode !== 'unknown';
  const same = saysWhere && probability > 0.5;
  return { same, confidence: saysWhere ? Math.max(probability, 1 - probability) : 0.5, fields: fieldsOf(parts) };
}

function logOdds(parts: MatchFeatures): number {
  const when = (isTrue: boolean, weight: number): number => (isTrue ? weight : 0);
  const isOtherStreet = parts.streetLikeness !== null && parts.streetLikeness < OTHER_STREET;
  const isSameStreet = parts.streetLikeness !== null && parts.streetLikeness >= SAME_STREET;
  const isAlone = parts.metres === null && parts.phone !== 'same';
  const isOtherTown = parts.locality === 'different' || parts.postalCode === 'different';
  return WEIGHTS.bias
    + WEIGHTS.name * (parts.nameLikeness ?? SAME_NAME)
    + when((parts.nameLikeness ?? 0) >= 0.99, WEIGHTS.exactName)
    + WEIGHTS.containedName * (parts.nameContainment ?? 1)
    + when(parts.areRivals, WEIGHTS.rivalNames)
    + when(parts.areOtherKinds, WEIGHTS.otherKinds)
    + when(isOtherStreet, WEIGHTS.otherStreet)
    + when(isSameStreet && parts.number === 'same', WEIGHTS.sameDoor)
    + when(isSameStreet && parts.number === 'different', WEIGHTS.otherDoor)
    + when(parts.phone === 'same', WEIGHTS.samePhone)
    + when(parts.phone === 'different', WEIGHTS.otherPhone)
    + (parts.metres === null ? 0 : -WEIGHTS.nearness * Math.log10(Math.max(parts.metres, 10) / 100))
    + when(parts.locality === 'different', WEIGHTS.otherLocality)
    + when(parts.unit === 'different' && parts.phone !== 'same', WEIGHTS.otherUnit)
    + when(isAlone && isOtherStreet, WEIGHTS.otherStreetAlone)
    + when(isAlone && isSameStreet && parts.number === 'different', WEIGHTS.otherDoorAlone)
    + when(isAlone && isOtherTown && !(isSameStreet && parts.number === 'same'), WEIGHTS.otherTownAlone);
}

function fieldsOf(parts: MatchFeatures): Record<string, FieldMatch> {
  return {
    name: by(parts.nameLikeness, (likeness) => likeness >= SAME_NAME, () => true),
    street: by(parts.streetLikeness, (likeness) => likeness >= SAME_STREET && parts.number !== 'different', (likeness) => likeness < OTHER_STREET || parts.number === 'different'),
    unit: parts.unit,
    locality: parts.locality,
    postalCode: parts.postalCode,
    phone: parts.phone,
    coordinates: by(parts.metres, (metres) => metres <= SAME_SPOT_METRES, (metres) => metres > OTHER_SPOT_METRES),
  };
}

function by(value: number | null, isSame: (value: number) => boolean, isDifferent: (value: number) => boolean): FieldMatch {
  if (value === null) return 'unknown';
  if (isSame(value)) return 'same';
  return isDifferent(value) ? 'different' : 'unknown';
}
