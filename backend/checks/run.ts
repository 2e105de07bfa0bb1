import { NOTHING_KNOWN, type BrandKnowledge } from '#domain/brand-knowledge.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { Evidence } from '#domain/observation.ts';
import type { PublisherFacts } from '#domain/publisher.ts';
import { saysAbsent, type Trouble } from '#domain/trouble.ts';
import { NOT_SOUGHT, WHOLE_LISTING, type Verdict } from '#domain/verdict.ts';
import type { UiLanguage } from '#domain/words.ts';
import { isSameShown } from '#domain/withheld.ts';
import { loadFolder } from '../load-folder.ts';
import { judgeField } from './_judge-field.ts';
import { CheckShape, type Check, type CheckContext, type FieldCheck, type ListingCheck, type ListingContext } from './define-check.ts';

export { SHARED_REASONS } from './_shared-reasons.ts';

/** A value that somebody accepted on one listing: it passes there, until the day that they named. */
export interface AcceptedValue {
  listingId: string | null;
  checkId: string;
  subject: string;
  /** Null: nothing was shown; accepted for this one reason alone. */
  observed: string | null;
  reason?: string;
  until?: string | null;
}

export interface CheckRun {
  checks: readonly Check[];
  location: Location;
  standard: BrandStandard;
  publishers: readonly PublisherFacts[];
  listings: readonly GatheredListing[];
  /** Publishers that could not be read at all, with why. */
  troubles: ReadonlyMap<string, Trouble>;
  /** YYYY-MM-DD in the location's zone. */
  today: string;
  /** The location's main language: values are shown in it. */
  language: UiLanguage;
  accepted?: readonly AcceptedValue[];
  /** What the whole brand tells; nothing when it is left out. */
  brand?: BrandKnowledge;
}

/** Every check of this folder. Throws RegistryError with the path of a file that declares none. */
export async function loadChecks(): Promise<Check[]> {
  return await loadFolder<Check>(new URL('.', import.meta.url), CheckShape);
}

/**
 * Judges one location: every check on every listing that was gathered, and on those that are missing. Pure and total:
 * a check that throws says `check-failed` and the others go on. The pipeline and the preview both call it.
 */
export function runChecks(run: CheckRun): Verdict[] {
  const checks = checksFor(run);
  return run.publishers.flatMap((publisher) => {
    const context = { location: run.location, standard: run.standard, publisher, today: run.today, shownIn: run.language };
    return checks.flatMap((check) => judgePublisher(check, context, run).map((verdict) => acceptVariant(verdict, check, run)));
  });
}

/** The checks that the standard asks of a location as it stands. */
export function checksFor({ checks, standard, location }: Pick<CheckRun, 'checks' | 'standard' | 'location'>): Check[] {
  return checks.filter((check) => weightOf(check, standard) > 0 && (location.businessStatus === 'open' || check.judgesClosed === true));
}

function judgePublisher(check: Check, context: CheckContext, run: CheckRun): Verdict[] {
  const listings = run.listings.filter((one) => one.publisherId === context.publisher.id);
  const present = listings.filter((one) => !isAbsent(one));
  const trouble = run.troubles.get(context.publisher.id);
  const around = { ...context, listings: run.listings, brand: run.brand ?? NOTHING_KNOWN };
  if (present.length > 0) return present.flatMap((listing) => judge(check, { ...around, listing }, null));
  // The last known subjects stay in force behind this one `*`; see planVerdictChanges of findings.
  if (trouble !== undefined && !saysAbsent(trouble)) return applies(check, context) ? [verdictOf(check, context, { outcome: 'cannot-tell', reason: trouble })] : [];
  return judge(check, { ...around, listing: null }, listings[0] ?? null);
}

function judge(check: Check, context: ListingContext, absent: GatheredListing | null): Verdict[] {
  const { listing } = context;
  if (!applies(check, context)) return [];
  try {
    return check.kind === 'listing' ? judgeListing(check, context, absent) : judgeFields(check, context, listing);
  } catch (error) {
    const params = { error: error instanceof Error ? error.name : 'unknown' };
    return [verdictOf(check, context, { outcome: 'cannot-tell', reason: 'check-failed', params, listingId: listing?.externalId ?? null })];
  }
}

function judgeFields(check: FieldCheck, context: CheckContext, listing: GatheredListing | null): Verdict[] {
  if (listing === null) return [];
  return judgeField(check, context, listing).map(({ subject, judgement, expected, page }) =>
    verdictOf(check, context, {
      outcome: judgement.outcome, reason: judgement.reason, params: judgement.params ?? {}, listingId: listing.externalId, subject, expected,
      observed: judgement.observed ?? judgement.decidedBy?.raw ?? null, evidence: judgement.decidedBy?.evidence ?? evidenceOf(page),
    }),
  );
}

function judgeListing(check: ListingCheck, context: ListingContext, absent: GatheredListing | null): Verdict[] {
  const { listing } = context;
  const found = check.judge(context);
  const page = (listing ?? absent)?.pages[0];
  return (found === null ? [] : [found].flat()).map((judgement) =>
    verdictOf(check, context, {
      outcome: judgement.outcome, reason: judgement.reason, params: judgement.params ?? {}, listingId: listing?.externalId ?? null,
      subject: judgement.subject ?? WHOLE_LISTING, expected: judgement.expected ?? null, observed: judgement.observed ?? judgement.decidedBy?.raw ?? null,
      evidence: judgement.evidence ?? judgement.decidedBy?.evidence ?? (page ? evidenceOf(page) : null),
    }),
  );
}

function verdictOf(check: Check, { location, publisher, standard }: CheckContext, said: Pick<Verdict, 'outcome' | 'reason'> & Partial<Verdict>): Verdict {
  return {
    locationId: location.id, publisherId: publisher.id, listingId: null, checkId: check.id, subject: WHOLE_LISTING,
    params: {}, expected: null, observed: null, evidence: null, weight: weightOf(check, standard), ...said,
  };
}

function acceptVariant(verdict: Verdict, check: Check, { accepted = [], today }: CheckRun): Verdict {
  // Who accepted that a store has no listing there needs no address for it.
  if (verdict.outcome !== 'fail' && verdict.reason !== NOT_SOUGHT) return verdict;
  const isAccepted = accepted.some((one) =>
    one.checkId === verdict.checkId && (one.until ?? today) >= today && (check.kind === 'listing' && check.judgesPairs === true ? isSamePair(one, verdict) : isSameValue(one, verdict)));
  return isAccepted ? { ...verdict, outcome: 'pass', reason: 'accepted-variant' } : verdict;
}

function isSameValue(one: AcceptedValue, verdict: Verdict): boolean {
  return one.listingId === verdict.listingId && one.subject === verdict.subject && isSameShown(one.observed, verdict.observed) && (one.observed !== null || one.reason === verdict.reason || (verdict.reason === NOT_SOUGHT && one.reason === 'missing'));
}

function isSamePair({ listingId, subject }: AcceptedValue, verdict: Verdict): boolean {
  return (listingId === verdict.listingId && subject === verdict.subject) || (listingId === verdict.subject && subject === verdict.listingId);
}

function applies(check: Check, context: CheckContext): boolean {
  return check.kind === 'field' ? context.publisher.carries[check.field] !== undefined : (check.appliesTo?.(context) ?? true);
}

function weightOf(check: Check, standard: BrandStandard): number {
  return standard.checkWeights[check.id] ?? check.weight;
}

/** The publisher says that it shows no such listing: by itself, or because every page of it is gone. */
function isAbsent(listing: GatheredListing): boolean {
  return listing.absent || (listing.pages.length > 0 && listing.pages.every((page) => page.trouble !== null && saysAbsent(page.trouble)));
}

/** For what is not there, the page itself is the proof. */
function evidenceOf(page: ReadPage): Evidence {
  return { url: page.url, fetchedAt: page.fetchedAt, bodyHash: page.bodyHash, locator: 'html', excerpt: '' };
}
