import { z } from 'zod';

export const RUN_STATES = ['running', 'second-reading', 'done', 'cancelled'] as const;
export const RunState = z.enum(RUN_STATES);
export type RunState = z.infer<typeof RunState>;

/** What a finished crawl says of itself; the score is the brand's after it, null when no location is ranked. */
export const RunSummary = z.object({
  pages: z.int(),
  troubles: z.record(z.string(), z.int()),
  opened: z.int(),
  verified: z.int(),
  reopened: z.int(),
  openFindings: z.int(),
  score: z.number().nullable(),
  /** By which arithmetic, and over which publishers: a trend marks where they change. Unknown of crawls before version 2. */
  formulaVersion: z.int().optional(),
  publishers: z.array(z.string()).optional(),
});
export type RunSummary = z.infer<typeof RunSummary>;
