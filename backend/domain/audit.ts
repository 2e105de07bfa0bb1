import type { FindingChanges } from './finding.ts';
import type { RestFacts } from './last-sight.ts';
import type { GatheredListing } from './listing.ts';
import type { Location } from './location.ts';
import type { PageMemory, QuarantinedPage, RenewedValidators } from './page-memory.ts';
import type { KnownReview, Review, ReviewAnalysis } from './review.ts';
import type { LocationScore } from './score.ts';
import type { StandardVersion } from './brand-standard.ts';
import type { StoredFinding } from './finding.ts';
import type { StandingVerdict, StoredVerdict } from './verdict.ts';
import type { Trouble } from './trouble.ts';

/** A fetched body on its way to the store. */
export interface CapturedBody {
  hash: string;
  contentType: string | null;
  /** UTF-8 text of a page or an API answer, or the bytes of an image. */
  bytes: Uint8Array;
  /** Of a screenshot: the hash of the page that it shows. The first one of a page is kept, the later ones are not. */
  pictureOf?: string;
}

/** One request's end, for the reading store: what answered, or what kept us from it. */
export interface FetchRecord {
  /** A page (or an API's answer), or an image that a page needs to be judged. */
  kind: 'page' | 'resource';
  publisherId: string;
  /** Of the listing that it belongs to; null while the listing is unknown. */
  externalId: string | null;
  url: string;
  finalUrl: string;
  status: number | null;
  bodyHash: string | null;
  trouble: Trouble | null;
  fetchedAt: string;
  etag: string | null;
  lastModified: string | null;
  /** Set when the page was rendered. */
  rendering?: { seconds: number; screenshotHash: string | null };
}

/** All that an audit of one location starts from. */
export interface AuditInput {
  runId: string;
  /** The moment that the run counts as, UTC. */
  asOf: string;
  /** False once this run has read the location, or given it up. */
  isWaiting: boolean;
  location: Location;
  standard: StandardVersion;
  /** As-of of the last run that read the location; null before the first. */
  lastReadAt: string | null;
  verdicts: StoredVerdict[];
  findings: StoredFinding[];
  /** When the fix of each finding that waits for one was claimed, UTC, by finding id; left out when none waits. */
  claimedAt?: ReadonlyMap<string, string>;
  /** Those that are kept already, by `reviewKey`: what stands as it stood is neither judged nor written again. */
  reviews: ReadonlyMap<string, KnownReview>;
  /** From publishers that were asked once for the whole brand. */
  brandListings: GatheredListing[];
  /** Publishers asked for the whole brand that failed in this run. */
  brandTroubles: Record<string, Trouble>;
  /** What tells which sources may rest this time; left out: none may. `askedForBrand`: those that have answered, or failed, for the whole brand in this run. */
  rest?: Omit<RestFacts, 'waiting'> & { trigger: string; askedForBrand: ReadonlySet<string> };
}

/** Changes to the verdicts of one location; see findings/confirm-verdicts.ts. */
export interface VerdictChanges {
  insert: StandingVerdict[];
  /** Ids that stop being in force. */
  close: string[];
  confirm: string[];
  markUnreadable: { id: string; since: string; reason: string }[];
  markReadable: string[];
  /** All verdicts in force after the changes, old and new: what is scored. */
  inForce: StandingVerdict[];
}

/**
 * All that an audit of one location ends with, written in one transaction: a run killed before it has done nothing,
 * killed after it has done all. Verdicts name listings by `externalId`; records turns it into the listing's id.
 */
export interface AuditOutcome {
  runId: string;
  locationId: string;
  asOf: string;
  reading: 'first' | 'second';
  standardVersionId: string;
  bodies: CapturedBody[];
  fetches: FetchRecord[];
  /** Pages that were read anew, for the next time. */
  memories: PageMemory[];
  renewed: RenewedValidators[];
  /** Pages that were given up in this audit; those given up before are not named again. */
  quarantined: QuarantinedPage[];
  listings: GatheredListing[];
  verdicts: VerdictChanges;
  findings: FindingChanges;
  score: LocationScore;
  /** New ones and those that changed. `expires`: its publisher lets nobody keep what is not seen any longer, so that each sight is noted. */
  reviews: { publisherId: string; review: Review; analysis: ReviewAnalysis; expires?: boolean }[];
  /** Kept ones that a source which shows all its reviews shows no more. */
  goneReviews?: { publisherId: string; externalId: string }[];
}
