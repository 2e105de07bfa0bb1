import { describe, expect, it } from 'vitest';
import { SCORE_BANDS } from '#domain/score.ts';
import { WORD_GROUPS } from '../../../../frontend/src/features/glossary/words.ts';
import en from '../../../../frontend/src/locales/en.json' with { type: 'json' };
import fr from '../../../../frontend/src/locales/fr.json' with { type: 'json' };

describe('the glossary', () => {
  it('lists every word once', () => expect(Object.values(WORD_GROUPS).flat().toSorted()).toEqual(Object.keys(en.glossary.words).toSorted()));

  it.each([['fr', fr], ['en', en]] as const)('names the limits of the levels as they are (%s)', (_, words) => {
    const limits = SCORE_BANDS.map((band) => band.from).filter((from) => from > 0);
    for (const from of limits) expect(words.glossary.words.level.is).toContain(String(from));
  });
});
