import type { Evaluation } from './main.ts';
import { runComplaintTopics, runMixedSentences, runSentenceTopics } from './topics.ts';

/** Topics on gathered reviews: `npm run eval -- topics`. */
export default {
  id: 'topics',
  isShort: true,
  run: () => Promise.resolve([runSentenceTopics(), runComplaintTopics(), runMixedSentences()]),
} satisfies Evaluation;
