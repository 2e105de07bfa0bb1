import { z } from 'zod';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import { type ConnectionReport, type ListingCandidate, type Quota, SettingField, SignIn } from '#domain/publisher-connection.ts';
import type { PublisherFacts } from '#domain/publisher.ts';
import { ReplyLimit } from '#domain/review-reply.ts';
import type { QuietHours } from '#domain/quiet-hours.ts';
import type { Trouble } from '#domain/trouble.ts';
import { Words } from '#domain/words.ts';
import type { ExtractOptions, PageExtraction } from '#extract/extract-page.ts';

/** A request as data; jobs/http does the asking. */
export interface PublisherRequest {
  url: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Form or JSON text of what is sent. */
  body?: string;
  headers?: Record<string, string>;
  /** Which content the publisher can read; anything else is `unsupported-content`. */
  accept: 'html' | 'json';
  /** Pages are fetched under robots.txt; an official API is used under its own terms. */
  obeysRobots: boolean;
  /** An image and no page: it comes read, as a page whose one observation is a logo with its print; null print where it can't be decoded. */
  isImage?: boolean;
  /** It changes something there: sent once, and not again where no answer came. */
  isOnce?: boolean;
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
  | ({ ok: false; trouble: Trouble; url: string; fetchedAt: string } & Refusal);

/** What came with a refusal. Many APIs tell only in the body whether it is the key, the plan, the quota or the listing. */
export interface Refusal {
  /** Null: nothing answered. */
  status: number | null;
  /** Null: nothing came, or no text. */
  body: string | null;
}

/** Settings of one publisher for one brand: its block in the standard, the operator's, and what was entered for `fields`, secrets among it. */
export type PublisherSettings = Readonly<Record<string, string>>;

export interface LocationTarget {
  location: Location;
  standard: BrandStandard;
  settings: PublisherSettings;
  /** Ids of the location's listings at this publisher, confirmed; empty for publishers that find theirs by address. */
  links: readonly string[];
  /** A person looks at its reviews now, and at nothing else: those that may be shown and not kept come along. */
  wantsReviews?: boolean;
}

export interface BrandTarget {
  locations: readonly Location[];
  standard: BrandStandard;
  settings: PublisherSettings;
  /** Confirmed ids of listings, by location id. */
  links: ReadonlyMap<string, readonly string[]>;
  /** When the newest review that is kept of a location here was published (UTC, ISO 8601), by location id; none is kept of those that are missing. */
  newestReviews?: ReadonlyMap<string, string>;
}

/** Listings by location id. A location that is missing from the map has no listing there. */
export type ListingsByLocation = Map<string, GatheredListing[]>;

/** The owner's answer as the publisher shows it now; null: it shows the review, and none. */
export type ShownReply = { ok: true; text: string | null } | { ok: false; trouble: Trouble };

interface Described extends PublisherFacts {
  words: { name: Words; description: Words; attribution: Words | null };
  /** Polite pace per host. */
  pace: { requestsPerSecond: number; concurrency: number; quiet?: QuietHours; looksAnew?: boolean };
  /** Days that bodies and values may be kept; null: without limit. */
  retention: { bodyDays: number | null; valueDays: number | null };
  /** A crawl leaves it alone where it was asked within so many days; the standard may say otherwise. Left out: 1, it is asked at every crawl. */
  everyDays?: number;
  /** What its list of prices takes for a thousand requests such as ours, and since when. Left out: nothing is billed by request. */
  price?: { perThousand: number; currency: 'USD' | 'EUR' | 'CAD'; freePerMonth: number; asOf: string };
  /** Nothing can be asked of it, or may be: every so many days a person looks. The standard may ask the same of any publisher. */
  manual?: { everyDays: number };
  /** The only countries that it knows (ISO 3166-1 alpha-2); left out: any. */
  countries?: readonly string[];
  /** The listing's id in an address that a person copies from there: declared in the locations file, it is a link that needs no search. */
  idIn?(url: string): string | null;
  /** What a person enters before anything can be asked; left out: nothing. */
  fields?: readonly SettingField[];
  /** Where a person gives leave by signing in; `accessToken` then stands among the settings, always fresh. */
  signIn?: SignIn;
  /** Requests that its terms grant, of one brand's key; left out: no count is known. */
  quota?: Quota;
  /** What a refusal means where its status alone does not tell; null: as the status says. One answer may mean two things, by what was asked. Never throws. */
  readRefusal?(refusal: Refusal, request?: PublisherRequest): Trouble | null;
  /** The switch among `fields` that lets its reviews be shown live to whoever asks for them: they may be shown, and not kept. Left out: it has none such. */
  liveReviews?: string;
  /** Asks as little as proves the settings. `target` has the brand's locations. */
  test?(target: BrandTarget): AsyncGenerator<PublisherRequest, ConnectionReport, PublisherAnswer>;
  /** The longest reply that it takes. */
  longestReply?: ReplyLimit;
  /** Publishes the owner's answer to a review, in place of one that stands. Called only where `replies` is granted for the brand; its request is sent once. */
  reply?(target: BrandTarget, review: { listingId: string; externalId: string; text: string }): AsyncGenerator<PublisherRequest, { ok: true } | { ok: false; trouble: Trouble }, PublisherAnswer>;
  /** What it shows as the owner's answer now: asked before one is posted, and where nobody knows whether one was. */
  shownReply?(target: BrandTarget, review: { listingId: string; externalId: string }): AsyncGenerator<PublisherRequest, ShownReply, PublisherAnswer>;
  /** Where a person looks a location up there by its name and address, whose listing has no known address. Left out: it has no such search. */
  lookUpUrl?(location: Location): string;
  /** Where a person mends this listing. */
  editUrl(listing: { url: string; externalId: string }): string | null;
}

/** Asked once per location. `plan` names what the first round would fetch; `gather` yields requests and maps answers. */
export interface LocationPublisher extends Described {
  asks: 'each-location';
  /** Looks for the location's listing, best first. With it, `gather` is called only for listings that are confirmed in `links`. */
  search?(target: LocationTarget): AsyncGenerator<PublisherRequest, ListingCandidate[], PublisherAnswer>;
  plan(target: LocationTarget): PublisherRequest[];
  gather(target: LocationTarget): AsyncGenerator<PublisherRequest, GatheredListing[], PublisherAnswer>;
}

/** Asked once for the whole brand (an area, a file), answering for many locations. Throws SourceFailedError with a Trouble. */
export interface BrandPublisher extends Described {
  asks: 'whole-brand';
  /** All listings that the brand has there, as candidates for its locations. With it, `gather` answers for those in `links`. */
  search?(target: BrandTarget): AsyncGenerator<PublisherRequest, ListingCandidate[], PublisherAnswer>;
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
  manual: z.strictObject({ everyDays: z.int().positive() }).optional(),
  everyDays: z.int().positive().optional(),
  price: z.strictObject({ perThousand: z.number().positive(), currency: z.enum(['USD', 'EUR', 'CAD']), freePerMonth: z.int().min(0), asOf: z.string().regex(/^\d{4}-\d{2}$/) }).optional(),
  countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1).optional(),
  fields: z.array(SettingField).optional(),
  signIn: SignIn.optional(),
  longestReply: ReplyLimit.optional(),
});

/** Declares a publisher asked per location. */
export function defineLocationPublisher(publisher: Omit<LocationPublisher, 'asks'>): LocationPublisher {
  return { asks: 'each-location', ...publisher };
}

/** Declares a publisher asked once for the brand. */
export function defineBrandPublisher(publisher: Omit<BrandPublisher, 'asks'>): BrandPublisher {
  return { asks: 'whole-brand', ...publisher };
}
