import { z } from 'zod';
import { Trouble } from './trouble.ts';
import { Words } from './words.ts';

/** What the last test of a connection ended with; `trouble` is null where it works. */
export const ConnectionTest = z.object({
  at: z.string(), trouble: Trouble.nullable(), words: Words,
  /** It tried what somebody had typed and not saved. */
  isDraft: z.literal(true).optional(),
});
export type ConnectionTest = z.infer<typeof ConnectionTest>;

/** What a publisher answered in one run; times are UTC, ISO 8601. */
export const PublisherAnswers = z.object({
  runId: z.string(),
  /** Requests answered well. */
  good: z.int(),
  /** Requests, and askings that were not even begun, by what kept us. */
  troubles: z.record(z.string(), z.int()),
  firstAt: z.string(),
  lastAt: z.string(),
  /** Null: nothing was answered well in this run. */
  lastGoodAt: z.string().nullable(),
});
export type PublisherAnswers = z.infer<typeof PublisherAnswers>;

/** `proposed` waits for a person; `stale` was right until the publisher gave the listing another id. */
export const LINK_STATES = ['proposed', 'confirmed', 'rejected', 'stale'] as const;
export const LinkState = z.enum(LINK_STATES);
export type LinkState = z.infer<typeof LinkState>;

/** How a location's listing stands at a publisher that finds it by search: a person has to choose, none is known, one is confirmed, something was refused. */
export const LINK_STANDINGS = ['waiting', 'missing', 'linked', 'rejected', 'all'] as const;
export const LinkStanding = z.enum(LINK_STANDINGS);
export type LinkStanding = z.infer<typeof LinkStanding>;
