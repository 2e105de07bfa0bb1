import type { Viewer } from '#domain/viewer.ts';
import { readJudgedTexts, saveAnalyses } from '#records/review-analyses.ts';
import { analyseReview, isCurrentAnalysis } from '#reviews/analyse-review.ts';
import type { ReviewModels } from '../sentiment/review-models.ts';

/** Texts judged and written at once: a tenth of a second, so that other jobs of this process get their turn. */
const TEXTS_AT_ONCE = 500;

/** Judges the texts of a brand that other models than today's have judged, batch by batch. Broken off it goes on where it was. Answers how many. */
export async function analyseAgain(viewer: Viewer, brandId: string, models: ReviewModels): Promise<number> {
  let after = '';
  let analysed = 0;
  for (;;) {
    const texts = await readJudgedTexts(viewer, brandId, after, TEXTS_AT_ONCE);
    const last = texts.at(-1);
    if (last === undefined) return analysed;
    after = last.id;
    const stale = texts.filter((one) => !isCurrentAnalysis(one.judgedBy, models.current));
    if (stale.length === 0) continue;
    const ready = await models.prepare(stale.map((one) => one.text));
    analysed += await saveAnalyses(viewer, stale.map(({ id, contentHash, text }) => ({ id, contentHash, analysis: analyseReview(text, undefined, ready) })));
  }
}
