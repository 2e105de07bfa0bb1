import { describe, expect, it } from 'vitest';
import { analyseReview } from '#reviews/analyse-review.ts';
import { findSentenceTopics } from '#reviews/find-topics.ts';
import { TOPICS } from '#reviews/topics/topic-rules.ts';
import { readOwnSentences } from '../../../eval/topics/own-sentences.ts';

/** What the sentences of ours reached on 2026-11-22, less a margin for words that are weighed anew. */
const F1_MIN = 0.9;
const SIGN_MIN = 0.93;

describe.each(['fr', 'en'] as const)('sentences of ours, %s', (language) => {
  const rows = readOwnSentences(language);

  it.each(TOPICS)('finds %s', (topic) => {
    const found = rows.map(({ text, topics }) => ({ isSaid: topics.has(topic), isFound: findSentenceTopics(text, language).includes(topic) }));
    const hits = found.filter((one) => one.isSaid && one.isFound).length;
    const claimed = found.filter((one) => one.isFound).length;
    const said = found.filter((one) => one.isSaid).length;
    expect(said).toBeGreaterThanOrEqual(10);
    expect((2 * hits) / (claimed + said)).toBeGreaterThanOrEqual(F1_MIN);
  });

  it('tells praise from blame, topic by topic', () => {
    const told = rows.flatMap(({ text, topics }) => {
      const found = analyseReview(text, language).topics;
      return [...topics].flatMap(([topic, sign]) => {
        const sentiment = found.find((one) => one.topic === topic)?.sentiment ?? null;
        return sign === 0 || sentiment === null ? [] : [sentiment > 0 === sign > 0];
      });
    });
    expect(told.filter(Boolean).length / told.length).toBeGreaterThanOrEqual(SIGN_MIN);
  });
});
