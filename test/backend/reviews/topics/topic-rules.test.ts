import { describe, expect, it } from 'vitest';
import { ENGLISH_POLARITY } from '#reviews/topics/en-polarity.ts';
import { ENGLISH_TOPICS } from '#reviews/topics/en.ts';
import { FRENCH_POLARITY } from '#reviews/topics/fr-polarity.ts';
import { FRENCH_TOPICS } from '#reviews/topics/fr.ts';
import { TOPICS } from '#reviews/topics/topic-rules.ts';

/** A rule as topic-rules.ts describes them; folded, since folded words are what it meets. */
const WORD = String.raw`[a-z0-9$€]+\*?`;
const RULE = new RegExp(String.raw`^~?${WORD}(?:\|${WORD})*(?: ${WORD}(?:\|${WORD})*)*(?: & ${WORD}(?:\|${WORD})*)?$`);

describe.each([['fr', FRENCH_TOPICS, FRENCH_POLARITY], ['en', ENGLISH_TOPICS, ENGLISH_POLARITY]] as const)('rules of topics, %s', (_, topics, polarity) => {
  it('are written as they are read', () => {
    const written = [...Object.values(topics).flat(), ...Object.values(polarity).flatMap((one) => ('praise' in one ? [...one.praise, ...one.blame] : one))];
    expect(written.filter((rule) => !RULE.test(rule))).toEqual([]);
  });

  it('name every topic, and what praises and blames it', () => {
    for (const topic of TOPICS) {
      expect(topics[topic].length).toBeGreaterThan(10);
      expect(polarity[topic].praise.length).toBeGreaterThan(5);
      expect(polarity[topic].blame.length).toBeGreaterThan(5);
    }
  });
});
