import type { Evaluation } from './main.ts';
import { runSentimentEval, runTopicsEval } from './sentiment.ts';

/** Sentiment and topics on gathered reviews: `npm run eval -- sentiment`. */
export default {
  id: 'sentiment',
  isShort: true,
  run: async () => [await runSentimentEval(), await runTopicsEval()],
} satisfies Evaluation;
