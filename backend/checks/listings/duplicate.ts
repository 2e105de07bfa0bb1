import type { GatheredListing } from '#domain/listing.ts';
import { observationsOf, type FieldName, type FieldValue } from '#domain/observation.ts';
import { matchListing, type ListingIdentity } from '#matching/match-listing.ts';
import { sharedPhonesOf } from '../_shared-phones.ts';
import { trustOf } from '../_trust.ts';
import { defineListingCheck, type ListingContext, type ListingJudgement } from '../define-check.ts';

export default defineListingCheck({
  id: 'duplicate',
  group: 'listings',
  weight: 6,
  weightReason: {
    fr: 'Les avis et les corrections se partagent entre deux fiches, et le client peut tomber sur celle que personne ne tient à jour : sérieuse.',
    en: 'Reviews and corrections are split between two listings, and the customer may meet the one that nobody keeps up: serious.',
  },
  stage: 'before',
  judgesPairs: true,
  // Where a listing says where it is; by its name alone nothing is told apart.
  appliesTo: ({ publisher: { carries } }) => carries.address !== undefined || carries.coordinates !== undefined,
  judge(context) {
    const { listing, publisher } = context;
    if (listing === null) return null;
    // One of a pair carries the finding: the one that the head office does not call its own.
    const others = context.listings.filter((one) => one.publisherId === publisher.id && one.externalId !== listing.externalId && !one.absent && compareAuthority(one, listing, context) < 0);
    return others.length === 0 ? null : others.map((other) => judgePair(listing, other, context));
  },
  words: {
    title: { fr: 'Fiche en double', en: 'Duplicate listing' },
    why: { fr: 'Deux fiches du même magasin se contredisent tôt ou tard, et se partagent ses avis.', en: 'Two listings of one store contradict each other sooner or later, and share its reviews between them.' },
    fix: { fr: 'Demandez à la source de fusionner la fiche en double avec l’autre; si ce sont deux magasins, refusez le doublon pour de bon.', en: 'Ask the source to merge the duplicate into the other listing; if they are two stores, reject the duplicate for good.' },
    reasons: {
      'same-place': { fr: 'Deux fiches montrent ce magasin : {observed}, en plus de {expected}.', en: 'Two listings show this store: {observed}, beside {expected}.' },
      'too-little-known': { fr: 'Une autre fiche existe ici, et l’une des deux en dit trop peu pour savoir si c’est le même magasin : {observed}, en plus de {expected}.', en: 'There is another listing here, and one of the two says too little to tell whether it is the same store: {observed}, beside {expected}.' },
    },
  },
});

function judgePair(listing: GatheredListing, other: GatheredListing, context: ListingContext): ListingJudgement {
  // Right, the pair shows nothing: the same value judged otherwise would be told without a second reading.
  const fine: ListingJudgement = { outcome: 'pass', reason: 'ok', subject: other.externalId, expected: other.url };
  const pair = { subject: other.externalId, expected: other.url, observed: listing.url };
  const unread = [listing, other].flatMap((one) => (one.pages.every((page) => page.trouble !== null) ? one.pages.slice(0, 1) : []))[0]?.trouble;
  if (unread) return { outcome: 'cannot-tell', reason: unread, ...pair };
  // A place that is no more, kept beside the one that took over, misleads nobody.
  if ([listing, other].some((one) => valueOf(one, 'businessStatus') === 'closed-permanently')) return fine;
  const { same, confidence, fields } = matchListing(identityOf(listing), identityOf(other), { sharedPhones: sharedPhonesOf(context) });
  if (!same && confidence <= 0.5) return { outcome: 'cannot-tell', reason: 'too-little-known', ...pair };
  // Two units of one building are two doors: a mall may hold two of the brand's stores.
  if (!same || fields.unit === 'different') return fine;
  return { outcome: 'fail', reason: 'same-place', params: { percent: Math.round(confidence * 100) }, ...pair };
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Negative: `a` is the one to keep. Declared in the master record, else of the older (smaller) id. */
function compareAuthority(a: GatheredListing, b: GatheredListing, { location }: ListingContext): number {
  const declared = new Set(location.listings.map((one) => one.url));
  const isDeclared = (one: GatheredListing): boolean => declared.has(one.url) || one.pages.some((page) => declared.has(page.url));
  return Number(isDeclared(b)) - Number(isDeclared(a)) || byNumber.compare(a.externalId, b.externalId);
}

function identityOf(listing: GatheredListing): ListingIdentity {
  const address = valueOf(listing, 'address');
  const coordinates = valueOf(listing, 'coordinates');
  return {
    ...address, name: valueOf(listing, 'businessName') ?? undefined, phone: valueOf(listing, 'phone')?.e164 ?? undefined, email: valueOf(listing, 'email') ?? undefined,
    website: valueOf(listing, 'websiteUrl') ?? undefined, latitude: coordinates?.latitude, longitude: coordinates?.longitude,
  };
}

/** What the listing says most credibly of a field, on any of its pages. */
function valueOf<F extends FieldName>({ pages }: GatheredListing, field: F): FieldValue<F> | null {
  const read = pages.flatMap((page) => observationsOf(page.observations, field)).filter((one) => one.value !== null);
  return read.toSorted((a, b) => trustOf(a.method) - trustOf(b.method) || a.rank - b.rank)[0]?.value ?? null;
}
