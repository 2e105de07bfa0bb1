import type { MatchFeatures } from './match-features.ts';

/** From this likeness on two names are the same name (bigrams and words, see name-likeness.ts). */
export const SAME_NAME = 0.8;
/** Nearer than this coordinates say nothing more, and of two neighbours nearer than their doors are apart. */
const NEAREST_METRES = 10;
const NEIGHBOUR_METRES = 50;
export const SAME_STREET = 0.8;
export const OTHER_STREET = 0.6;

/**
 * Log-odds of each signal, fitted by ridge logistic regression on labelled pairs of listings (OpenStreetMap beside
 * directories, 7,971 pairs, and two restaurant guides, 453 pairs; 2026-11-22), rounded. `npm run eval -- matching`
 * prints what a fit on part of the pairs reaches on the rest.
 */
export const FITTED = {
  bias: -2.7, name: 4.5, exactName: 1.15, containedName: 0.5, rivalNames: -1.6,
  otherStreet: -1.8, sameDoor: 0.9, otherDoor: -1.15, samePhone: 2, otherPhone: -1.3,
  /** Per factor of ten nearer than 100 m; no less than 10 m. */
  nearness: 4.4,
  otherLocality: -0.6,
} as const;

/**
 * Log-odds that are ours: the labelled pairs were picked among neighbours and hold no brand with two stores in one town,
 * while locations of one brand carry one name in different towns, or behind two doors of one mall.
 */
export const SET = {
  otherKinds: -3.5,
  /** "Optique Dubois" beside "Optique Tremblay", behind one reception's phone. */
  strangers: -4.5,
  /** Two doors of one mall, unless its own phone says that the unit is merely wrong. */
  otherUnit: -10,
  /** Another street or door, nothing that says how far, and no phone of its own that vouches for one place. */
  otherStreetAlone: -4, otherDoorAlone: -3.5, otherWayAlone: -4.5, otherTownAlone: -1.5,
  /** "45, rue Principale" stands in every town; a code alone is mistyped more often. */
  sameDoorOtherTown: -5, sameDoorOtherCode: -0.5,
  /** A call centre answers for many places. */
  tollFree: -1.5,
  samePage: 1,
  /** A mailbox may be one of the whole brand's: it speaks for a place only where nothing else of it differs. */
  sameEmail: 1,
} as const;

export type FittedSignal = Exclude<keyof typeof FITTED, 'bias'>;
type Signal = FittedSignal | keyof typeof SET;

/** How strongly each signal speaks in a pair: 0 or 1, or a measure. */
export function signalsOf(parts: MatchFeatures): Record<Signal, number> {
  const street = parts.streetLikeness;
  const isOtherStreet = street !== null && street < OTHER_STREET;
  const isSameStreet = street !== null && street >= SAME_STREET;
  const isOtherTown = parts.locality === 'different' || parts.postalCode === 'different';
  const hasOwnPhone = parts.phone === 'same' && !parts.isTollFree;
  // Two entrances of a corner house have two streets and one phone; two stores behind a call centre have two codes, too.
  const isVouched = hasOwnPhone && !isOtherTown && !(isOtherStreet && parts.unit === 'different');
  const isAlone = parts.metres === null && !isVouched;
  const isOneDoor = isSameStreet && parts.number === 'same' && parts.way !== 'different';
  const name = parts.nameLikeness;
  return {
    name: name ?? SAME_NAME,
    exactName: as(name !== null && name >= 0.99),
    containedName: parts.nameContainment ?? 1,
    rivalNames: as(parts.areRivals),
    otherStreet: as(isOtherStreet),
    sameDoor: as(isOneDoor),
    otherDoor: as(isSameStreet && parts.number === 'different'),
    samePhone: as(parts.phone === 'same'),
    otherPhone: as(parts.phone === 'different'),
    nearness: parts.metres === null ? 0 : -Math.log10(Math.max(parts.metres, parts.areStrangers ? NEIGHBOUR_METRES : NEAREST_METRES) / 100),
    otherLocality: as(parts.locality === 'different'),
    otherKinds: as(parts.areOtherKinds),
    strangers: as(parts.areStrangers),
    otherUnit: as(parts.unit === 'different' && !hasOwnPhone),
    otherStreetAlone: as(isAlone && isOtherStreet),
    otherDoorAlone: as(isAlone && isSameStreet && parts.number === 'different'),
    otherWayAlone: as(isAlone && !isOtherStreet && parts.way === 'different'),
    otherTownAlone: as(isAlone && isOtherTown && !isOneDoor),
    sameDoorOtherTown: as(isAlone && isOneDoor && !hasOwnPhone && parts.locality === 'different' && parts.postalCode !== 'same'),
    sameDoorOtherCode: as(isAlone && isOneDoor && parts.locality !== 'different' && parts.postalCode === 'different'),
    tollFree: as(parts.isTollFree),
    samePage: as(parts.isOnePage),
    sameEmail: as(parts.email === 'same' && !isOtherTown && !isOtherStreet && parts.unit !== 'different' && parts.number !== 'different' && !parts.areStrangers),
  };
}

function as(isTrue: boolean): number {
  return isTrue ? 1 : 0;
}
