import { z } from 'zod';

/** What a warning shows in: the stars, many bad reviews at once, or complaints about one topic. */
export const WarningSign = z.strictObject({
  kind: z.enum(['rating', 'burst', 'topic']),
  /** Of a topic; null otherwise. */
  topic: z.string().nullable(),
  /** YYYY-MM-DD of the first review of it. */
  since: z.string(),
  /** `rating`: mean stars; `topic`: share of reviews that complain of it (0 to 1); `burst`: bad reviews, expected and seen. */
  before: z.number(),
  after: z.number(),
  /** All reviews since, and those that tell it: bad ones, or complaints. */
  reviews: z.int().min(0),
  telling: z.int().min(0),
  /** How much likelier it is than chance, as a natural logarithm. */
  strength: z.number(),
});
export type WarningSign = z.infer<typeof WarningSign>;

/** `recovered`: reviews are as they were before. `settled`: it is a year old, and how things are. */
export const WARNING_ENDINGS = ['recovered', 'settled'] as const;
export const WarningEnding = z.enum(WARNING_ENDINGS);
export type WarningEnding = z.infer<typeof WarningEnding>;

/** A location's reviews got worse: one per cause, from when it was told until it is over. */
export const ReviewWarning = z.strictObject({
  id: z.string(),
  locationId: z.string(),
  /** YYYY-MM-DD: when it began, which is before anybody could know. */
  since: z.string(),
  raisedAt: z.string(),
  seenAt: z.string(),
  endedAt: z.string().nullable(),
  ending: WarningEnding.nullable(),
  /** The strongest first. */
  signs: z.array(WarningSign).min(1),
  /** The reviews that tell it, newest first. */
  reviewIds: z.array(z.string()),
});
export type ReviewWarning = z.infer<typeof ReviewWarning>;

/** How often a location's reviews speak of a topic, and how, beside its peers. Null: not enough said. */
export const TopicProfile = z.strictObject({
  topic: z.string(),
  /** Reviews with words that speak of it. */
  reviews: z.int().min(0),
  /** Share of reviews with words that speak of it, 0 to 1, here and among the peers. */
  share: z.number().nullable(),
  peerShare: z.number().nullable(),
  /** Mean sentiment where it is spoken of, −1 to 1, drawn toward the peers, with its interval of nine in ten. */
  sentiment: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  peerSentiment: z.number().nullable(),
  /** Only where the whole interval lies on one side of the peers. */
  verdict: z.enum(['worse', 'better', 'alike']).nullable(),
});
export type TopicProfile = z.infer<typeof TopicProfile>;

/** How many reviews were answered, and how soon. */
export const ResponseFigures = z.strictObject({
  /** Of the last year: answered, or left unanswered long enough; of sources that show answers. */
  answerable: z.int().min(0),
  answered: z.int().min(0),
  /** 0 to 1; null where nothing could be answered. */
  rate: z.number().nullable(),
  /** Middle time to the answer in minutes of opening hours; null where no answer has a time, or hours are not known. */
  medianMinutes: z.number().nullable(),
  /** Answers that this time rests on. */
  timed: z.int().min(0),
});
export type ResponseFigures = z.infer<typeof ResponseFigures>;
