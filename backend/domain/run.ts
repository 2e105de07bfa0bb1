import { z } from 'zod';
import type { FieldName } from './observation.ts';

export const RUN_STATES = ['running', 'second-reading', 'done', 'cancelled'] as const;
export const RunState = z.enum(RUN_STATES);
export type RunState = z.infer<typeof RunState>;

/** What a finished crawl says of itself; the score is the brand's after it, null when no location is ranked. */
export const RunSummary = z.object({
  pages: z.int(),
  troubles: z.record(z.string(), z.int()),
  /** What rendering cost: pages that a browser had to draw, and the seconds that it took; left out when there were none. */
  rendered: z.object({ pages: z.int(), seconds: z.number() }).optional(),
  opened: z.int(),
  verified: z.int(),
  reopened: z.int(),
  openFindings: z.int(),
  score: z.number().nullable(),
  /** By which arithmetic, and over which publishers: a trend marks where they change. Unknown of crawls before version 2. */
  formulaVersion: z.int().optional(),
  publishers: z.array(z.string()).optional(),
  /** Fields that a source no longer gives, by publisher; and those sources of which this crawl was the first to see it. */
  changedSources: z.record(z.string(), z.array(z.string())).optional(),
  sourceAlarms: z.array(z.string()).optional(),
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
