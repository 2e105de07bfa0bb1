import { z } from 'zod';

/**
 * Where a reading that a person asked for stands: `queued` for a free worker; `behind-crawl`: a crawl is at work, and has
 * the location before it or is followed by it; `reading`; `confirming`: seen right once, a second reading has to agree; `read`.
 */
export const ReadingStage = z.enum(['queued', 'behind-crawl', 'reading', 'confirming', 'read']);
export type ReadingStage = z.infer<typeof ReadingStage>;

/** What it said of the finding. `failed`: the reading was given up by an error of ours. */
export const ReadingOutcome = z.enum(['right', 'right-once', 'still-wrong', 'unreadable', 'accepted', 'failed']);
export type ReadingOutcome = z.infer<typeof ReadingOutcome>;
