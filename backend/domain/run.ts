import { z } from 'zod';
import type { FieldName } from './observation.ts';
import { QuarantinedPage } from './page-memory.ts';
import { READ_LATER } from './trouble.ts';

export const RUN_STATES = ['running', 'second-reading', 'done', 'cancelled'] as const;
export const RunState = z.enum(RUN_STATES);
export type RunState = z.infer<typeof RunState>;

/** What a host has cost a crawl: requests, and the seconds from asking to having the answers, its pace included. */
export const RunHost = z.object({ host: z.string(), requests: z.int(), seconds: z.number(), troubles: z.record(z.string(), z.int()) });
export type RunHost = z.infer<typeof RunHost>;

/** How far a crawl is. */
export const RunProgress = z.object({
  /** Locations read, given up, and waiting. */
  done: z.int(),
  failed: z.int(),
  left: z.int(),
  /** Locations a minute, of late; null before there is anything to go by, or while nothing is read. */
  perMinute: z.number().nullable(),
  /** Until all locations are read once, at that pace. */
  secondsLeft: z.number().nullable(),
  /** Locations read a second time, of those that changed; null before. */
  second: z.object({ done: z.int(), total: z.int() }).nullable(),
  pages: z.int(),
  /** Pages that could not be read, by reason. */
  troubles: z.record(z.string(), z.int()),
  /** Those that cost most of the time, first. */
  hosts: z.array(RunHost),
  /** Workers that were heard of just now, on any machine. */
  workers: z.int(),
  /** A process reads it alone: a crawl from the terminal. */
  isHeld: z.boolean(),
});
export type RunProgress = z.infer<typeof RunProgress>;

export const RUN_ORDERS = ['pause', 'resume', 'cancel'] as const;
export type RunOrder = (typeof RUN_ORDERS)[number];

/** Listings that a crawl left out for a while: they are read by themselves once it is over. */
export const LateReading = z.object({
  reason: z.enum(READ_LATER),
  /** UTC: from then on they may be asked. */
  until: z.string(),
  listings: z.int(),
  /** UTC: when they were read after all; null while they wait. */
  readAt: z.string().nullable(),
});
export type LateReading = z.infer<typeof LateReading>;

/** What a finished crawl says of itself; the score is the brand's after it, null when no location is ranked. */
export const RunSummary = z.object({
  pages: z.int(),
  troubles: z.record(z.string(), z.int()),
  /** What rendering cost: pages that a browser had to draw, and the seconds that it took; left out when there were none. */
  rendered: z.object({ pages: z.int(), seconds: z.number() }).optional(),
  /** Pages that cost their reading thread twice: left alone from now on until they change, and named by this crawl alone. Left out when there were none. */
  quarantined: z.array(QuarantinedPage).optional(),
  opened: z.int(),
  verified: z.int(),
  reopened: z.int(),
  /** Withdrawn because stored pages are read otherwise now; left out when there were none. */
  withdrawn: z.int().optional(),
  openFindings: z.int(),
  score: z.number().nullable(),
  /** By which arithmetic, and over which publishers: a trend marks where they change. Unknown of crawls before version 2. */
  formulaVersion: z.int().optional(),
  publishers: z.array(z.string()).optional(),
  /** Fields that a source no longer gives, by publisher; and those sources of which this crawl was the first to see it. */
  changedSources: z.record(z.string(), z.array(z.string())).optional(),
  sourceAlarms: z.array(z.string()).optional(),
  /** Listings left out by quiet hours, or by hosts that asked for a long pause, and from when on they are read after all. Left out when there were none. */
  late: z.array(LateReading).optional(),
  /** The hosts that cost most of its time. Unknown of older crawls. */
  hosts: z.array(RunHost).optional(),
});
export type RunSummary = z.infer<typeof RunSummary>;

/** From how many of a source's listings a field was read, by the crawl before and by this one; both read all of them. */
export interface SourceYieldRow {
  publisherId: string;
  field: FieldName;
  listings: number;
  before: number;
  now: number;
}
