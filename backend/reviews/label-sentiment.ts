/**
 * Between these the text is neither. Models are fitted so that this cut gives the best three-class F1 on sources that they
 * have not learned from. Neutral is the weak class of every model of this kind.
 */
export const NEUTRAL_SENTIMENT_MAX = 0.3;

/** The label of a sentiment, −1 … 1. */
export function labelSentiment(sentiment: number): 'negative' | 'neutral' | 'positive' {
  if (sentiment > NEUTRAL_SENTIMENT_MAX) return 'positive';
  return sentiment < -NEUTRAL_SENTIMENT_MAX ? 'negative' : 'neutral';
}
