import { z } from 'zod';
import type { BrandKnowledge } from '#domain/brand-knowledge.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import { FieldName, type FieldName as Field, type ObservationOf } from '#domain/observation.ts';
import type { PublisherFacts } from '#domain/publisher.ts';
import type { Evidence, TouchpointValue } from '#domain/observation.ts';
import { Words, type UiLanguage, type WordParams } from '#domain/words.ts';

/** What every check knows about the place, the rule and the day. Nothing here reads a clock. */
export interface CheckContext {
  location: Location;
  standard: BrandStandard;
  publisher: PublisherFacts;
  /** YYYY-MM-DD in the location's zone. */
  today: string;
  /** In which values are shown to people: the location's own language. */
  shownIn: UiLanguage;
}

/** A field check's subject: one language version of a listing. */
export interface FieldSubject extends CheckContext {
  listing: GatheredListing;
  page: ReadPage;
  /** Of the page, or of the area where the page's is unknown. */
  language: string | null;
}

export interface Judgement<F extends Field = Field> {
  outcome: 'pass' | 'fail' | 'cannot-tell' | 'not-applicable';
  /** A key of the check's `words.reasons`, or `ok`. */
  reason: string;
  params?: WordParams;
  /** The observation that decided: its raw text is shown and its evidence is the proof. */
  decidedBy?: ObservationOf<F>;
  /** Shown instead of the raw text. */
  observed?: string;
}

interface Described {
  /** Equals the file's name. */
  id: string;
  group: 'fields' | 'brand' | 'touchpoints' | 'listings';
  /** Default weight; the standard may override it. `weightReason` says why, in words. */
  weight: number;
  weightReason: Words;
  /** When the customer meets it. */
  stage?: 'before' | 'during' | 'after';
  /** Runs on locations that are closed or not yet open, too. */
  judgesClosed?: boolean;
  words: {
    title: Words;
    /** Why it matters to a customer. */
    why: Words;
    fix: Words;
    /** One sentence per reason, with `{expected}`, `{observed}` and the judgement's own params. */
    reasons: Record<string, Words>;
  };
}

/** A check that compares one field of one page with what is expected of it. The runner handles absence, trouble and proof. */
export interface FieldCheck<F extends Field = Field, E = unknown> extends Described {
  kind: 'field';
  field: F;
  /** What a page without the field means: `missing` (fail), `not-applicable`, or `compare` (called with no observation). */
  absence: 'missing' | 'not-applicable' | 'compare';
  /** `compare` sees the candidates of every method together, where no method is more to be trusted (images of a logo). */
  poolsMethods?: boolean;
  /** What is expected here, from the master record and the standard; null: nothing, so not applicable. */
  expect(subject: FieldSubject): E | null;
  show(expected: E, language: UiLanguage): string;
  /** Observations are of the most trusted method that has any, best rank first. */
  compare(observed: readonly ObservationOf<F>[], expected: E, subject: FieldSubject): Judgement<F>;
}

/** What a listing check says of one subject; without one, of the listing as a whole. */
export type ListingJudgement = Judgement & { subject?: string; expected?: string; evidence?: Evidence };

/** What a check on a whole listing knows beside it. */
export interface ListingContext extends CheckContext {
  listing: GatheredListing | null;
  /** Every listing of the location, on all publishers, this one among them. */
  listings: readonly GatheredListing[];
  brand: BrandKnowledge;
}

/** A check on a listing as a whole, or on its absence (`listing` is null). Null: nothing to judge. */
export interface ListingCheck extends Described {
  kind: 'listing';
  /** Where it is judged at all; everywhere when it does not say. */
  appliesTo?(context: CheckContext): boolean;
  judge(context: ListingContext): ListingJudgement | readonly ListingJudgement[] | null;
  /** The kind of touchpoint that it judges. */
  touchpoint?: TouchpointValue['kind'];
  /** Its subject is the other listing of a pair: who accepts it accepts the pair for good, whatever the two show and whichever is kept. */
  judgesPairs?: boolean;
}

export type Check = FieldCheck | ListingCheck;

/** Shape that load-folder holds every file of checks/ against. */
export const CheckShape = z.looseObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  kind: z.enum(['field', 'listing']),
  group: z.enum(['fields', 'brand', 'touchpoints', 'listings']),
  field: FieldName.optional(),
  weight: z.number().positive(),
  weightReason: Words,
  words: z.strictObject({ title: Words, why: Words, fix: Words, reasons: z.record(z.string(), Words) }),
});

/** Declares a field check; types flow from `field` to `compare`. */
export function defineFieldCheck<F extends Field, E>(check: Omit<FieldCheck<F, E>, 'kind'>): FieldCheck<F, E> {
  return { kind: 'field', ...check };
}

/** Declares a check on a whole listing. */
export function defineListingCheck(check: Omit<ListingCheck, 'kind'>): ListingCheck {
  return { kind: 'listing', ...check };
}
