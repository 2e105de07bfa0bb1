import type { Evaluation } from './main.ts';
import { runSentimentEval } from './sentiment.ts';

/** Sentiment on gathered reviews: `npm run eval -- sentiment`. */
export default {
  id: 'sentiment',
  isShort: true,
  run: async () => [await runSentimentEval()],
} satisfies Evaluation;
