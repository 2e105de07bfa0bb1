import { statSync } from 'node:fs';
import { analyseReview } from '#reviews/analyse-review.ts';
import { SHIPPED_MODELS } from '#reviews/sentiment-model.ts';
import { unpackModel, type ModelFile } from '#reviews/unpack-model.ts';
import { OWN_REVIEWS } from '#test/backend/reviews/own-reviews.ts';
import { writeSentences } from '#test/eval/own-words/write-sentences.ts';
import { cpuOf, median, shown, spend, takeTurns } from './measure.ts';
import type { Bench } from './main.ts';

const REVIEWS = 500;
/** Mean length of a review with text, in characters (gathered reviews, 2026-11). */
const LENGTH = 420;
const ROUNDS = 5;
const MODELS = new URL('../../backend/reviews/model/', import.meta.url);

/** Reviews per second of processor time, load time and size of the sentiment models: `npm run bench -- sentiment`. */
const bench: Bench = {
  id: 'sentiment',
  async run() {
    const rows: string[][] = [];
    for (const language of ['fr', 'en'] as const) {
      const reviews = writeReviews(language);
      const model = SHIPPED_MODELS.find(language);
      if (model === null) continue;
      const spent = await takeTurns(ROUNDS, {
        sentiment: () => reviews.forEach((one) => model.judge(one)),
        analysis: () => reviews.forEach((one) => analyseReview(one, language)),
        detected: () => reviews.forEach((one) => analyseReview(one)),
      });
      const rate = (name: keyof typeof spent) => shown((1000 * reviews.length) / cpuOf(spent[name]));
      const file = new URL(`${language}.json`, MODELS);
      const { default: read } = (await import(file.href, { with: { type: 'json' } })) as { default: ModelFile };
      const loads: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) loads.push((await spend(() => unpackModel(JSON.parse(JSON.stringify(read)) as ModelFile))).cpuMs);
      rows.push([language, rate('sentiment'), rate('analysis'), rate('detected'), shown(median(loads)), shown(statSync(file).size / 1e6)]);
    }
    return {
      title: `Judging ${REVIEWS} reviews of ${LENGTH} characters made of our own sentences, reviews per second of processor time (median of ${ROUNDS} rounds in turns); load time in CPU ms, text of the file included`,
      columns: ['language', 'sentiment alone', 'with topics', 'with topics and language', 'load, ms', 'file, MB'],
      rows, failures: [],
    };
  },
};
export default bench;

function writeReviews(language: 'fr' | 'en'): string[] {
  const sentences = [...Object.values(OWN_REVIEWS[language]).flat(), ...writeSentences(language).map((one) => one.text)];
  let at = 0;
  return Array.from({ length: REVIEWS }, () => {
    let review = '';
    while (review.length < LENGTH) {
      // A step that shares no factor with most counts, so that sentences meet in ever other company.
      at = (at + 7919) % sentences.length;
      review += `${sentences[at]?.replace(/[.!?]?$/, '.') ?? ''} `;
    }
    return review.slice(0, LENGTH);
  });
}
