import { z } from 'zod';
import { SENTIMENT_LABELS, type ReviewAnalysis } from './review.ts';

/** What a review was taken to say: by a model, or by a person who corrects it. The text is not repeated. */
export const ReviewReading = z.strictObject({
  label: z.enum(SENTIMENT_LABELS).nullable(),
  topics: z.array(z.strictObject({ topic: z.string().min(1), label: z.enum(SENTIMENT_LABELS).nullable() })),
});
export type ReviewReading = z.infer<typeof ReviewReading>;

type Label = (typeof SENTIMENT_LABELS)[number];

/** A person says a label and no number: it counts as what a clear text of that kind is given. */
const SENTIMENT_OF_LABEL: Readonly<Record<Label, number>> = { negative: -0.8, neutral: 0, positive: 0.8 };
/** Between these a sentiment is neither (see NEUTRAL_SENTIMENT_MAX of #reviews/analyse-review.ts, where labels are given). */
export const TOPIC_NEUTRAL_TO = 0.3;

/** The label of a topic's own sentiment, −1 … 1. */
export function labelOfTopic(sentiment: number | null): Label | null {
  if (sentiment === null) return null;
  if (sentiment > TOPIC_NEUTRAL_TO) return 'positive';
  return sentiment < -TOPIC_NEUTRAL_TO ? 'negative' : 'neutral';
}

/** What an analysis says, as a person would say it. */
export function readingOf({ label, topics }: Pick<ReviewAnalysis, 'label' | 'topics'>): ReviewReading {
  return { label, topics: topics.map(({ topic, sentiment }) => ({ topic, label: labelOfTopic(sentiment) })) };
}

/**
 * The analysis that counts once a person has corrected what a model said. Where both agree, the model's number and the
 * sentence it found stay; a person's own word is certain.
 */
export function correctAnalysis(said: ReviewAnalysis, { label, topics }: ReviewReading): ReviewAnalysis {
  return {
    ...said, label, confidence: label === null ? 0 : 1,
    sentiment: label === said.label ? said.sentiment : label === null ? null : SENTIMENT_OF_LABEL[label],
    topics: topics.map(({ topic, label: own }) => {
      const found = said.topics.find((one) => one.topic === topic);
      if (found && labelOfTopic(found.sentiment) === own) return found;
      return { topic, sentiment: own === null ? null : SENTIMENT_OF_LABEL[own], excerpt: found?.excerpt ?? '' };
    }),
  };
}
