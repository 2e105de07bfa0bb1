import { z } from 'zod';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { PublisherFacts } from '#domain/publisher.ts';
import type { QuietHours } from '#domain/quiet-hours.ts';
import type { Trouble } from '#domain/trouble.ts';
import { Words } from '#domain/words.ts';
import type { ExtractOptions, PageExtraction } from '#extract/extract-page.ts';

/** A request as data; jobs/http does the asking. */
export interface PublisherRequest {
  url: string;
  method: 'GET' | 'POST';
  /** Form or JSON text of a POST. */
  body?: string;
  headers?: Record<string, string>;
  /** Which content the publisher can read; anything else is `unsupported-content`. */
  accept: 'html' | 'json';
  /** Pages are fetched under robots.txt; an official API is used under its own terms. */
  obeysRobots: boolean;
  /** Also fetch the images that look like a logo. */
  withResources: boolean;
  /** How a page is read. Left out: the answer comes as text, and the publisher maps it itself. */
  read?: ExtractOptions;
  /** May be rendered in a browser where it says nothing without its scripts, as somebody of this place would see it. */
  render?: RenderAs;
}

/** Whom the browser plays: ISO 639-1 and an IANA time zone; null leaves it to the page, or to UTC. */
export interface RenderAs {
  language: string | null;
  timeZone: string | null;
}

/** What came of a request. A page comes read: who asks it need not know whether it was read now or is remembered. */
export type PublisherAnswer =
  | { ok: true; url: string; finalUrl: string; fetchedAt: string; bodyHash: string; body: string; page: null }
  | { ok: true; url: string; finalUrl: string; fetchedAt: string; bodyHash: string; body: null; page: PageExtraction }
  | { ok: false; trouble: Trouble; url: string; fetchedAt: string };

/** Settings of one publisher for one brand: its block in the standard, and the operator's. */
export type PublisherSettings = Readonly<Record<string, string>>;

export interface LocationTarget {
  location: Location;
  standard: BrandStandard;
  settings: PublisherSettings;
}

export interface BrandTarget {
  locations: readonly Location[];
  standard: BrandStandard;
  settings: PublisherSettings;
}

/** Listings by location id. A location that is missing from the map has no listing there. */
export type ListingsByLocation = Map<string, GatheredListing[]>;

interface Described extends PublisherFacts {
  words: { name: Words; description: Words; attribution: Words | null };
  /** Polite pace per host. */
  pace: { requestsPerSecond: number; concurrency: number; quiet?: QuietHours; looksAnew?: boolean };
  /** Days that bodies and values may be kept; null: without limit. */
  retention: { bodyDays: number | null; valueDays: number | null };
  /** Where a person mends this listing. */
  editUrl(listing: { url: string; externalId: string }): string | null;
}

/** Asked once per location. `plan` names what the first round would fetch; `gather` yields requests and maps answers. */
export interface LocationPublisher extends Described {
  asks: 'each-location';
  plan(target: LocationTarget): PublisherRequest[];
  gather(target: LocationTarget): AsyncGenerator<PublisherRequest, GatheredListing[], PublisherAnswer>;
}

/** Asked once for the whole brand (an area, a file), answering for many locations. Throws SourceFailedError with a Trouble. */
export interface BrandPublisher extends Described {
  asks: 'whole-brand';
  plan(target: BrandTarget): PublisherRequest[];
  gather(target: BrandTarget): AsyncGenerator<PublisherRequest, ListingsByLocation, PublisherAnswer>;
}

export type Publisher = LocationPublisher | BrandPublisher;

/** The whole source failed: every location's verdicts there become `cannot-tell`, and one source alarm is raised. */
export class SourceFailedError extends Error {
  readonly id = 'source-failed';
  readonly trouble: Trouble;
  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

export const PublisherShape = z.looseObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  asks: z.enum(['each-location', 'whole-brand']),
  words: z.strictObject({ name: Words, description: Words, attribution: Words.nullable() }),
  carries: z.record(z.string(), z.enum(['always', 'optional'])),
  pace: z.strictObject({ requestsPerSecond: z.number().positive(), concurrency: z.int().positive() }),
  retention: z.strictObject({ bodyDays: z.number().nullable(), valueDays: z.number().nullable() }),
  patienceDays: z.number().min(0),
});

/** Declares a publisher asked per location. */
export function defineLocationPublisher(publisher: Omit<LocationPublisher, 'asks'>): LocationPublisher {
  return { asks: 'each-location', ...publisher };
}

/** Declares a publisher asked once for the brand. */
export function defineBrandPublisher(publisher: Omit<BrandPublisher, 'asks'>): BrandPublisher {
  return { asks: 'whole-brand', ...publisher };
}
