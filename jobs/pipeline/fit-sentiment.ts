import { takeOriginal } from '#reviews/split-translation.ts';
import { fitToBrand } from '#reviews/fit-to-brand.ts';
import type { SentimentModel } from '#reviews/sentiment-model.ts';
import { readFits, readStarred, saveFit, type FitRow } from '#records/sentiment-fits.ts';
import { brandModelsFor } from '../sentiment/brand-models.ts';
import { reviewModelsFor } from '../sentiment/review-models.ts';
import { analyseAgain } from './analyse-again.ts';
import type { Toolbox } from './toolbox.ts';

/** The latest so many texts are learned from: what customers wrote last is what the next ones write, and a worker is away for seconds. */
const STARRED_MAX = 5_000;
/** By so much the judged texts must have grown since the last try: each fit moves every figure a little, and moves no more often than it learns. */
const GROWTH_MIN = 0.1;
/** Where the latest reviews are as many as are learned from, they are others by then. */
const ANEW_MS = 90 * 86_400_000;

type Tools = Pick<Toolbox, 'env' | 'viewer' | 'tell'>;

/**
 * Fits the models of sentiment to the stars of a brand's own reviews, language by language, and keeps what came of it. Unless
 * `isAsked` by a person, languages whose reviews have hardly grown since the last try are left. Answers the tries made.
 */
export async function fitSentiment(toolbox: Tools, brandId: string, now: Date, isAsked: boolean): Promise<FitRow[]> {
  const { offAt, fits } = await readFits(toolbox.viewer, brandId);
  if (offAt !== null) return [];
  const models = await reviewModelsFor(toolbox.env, toolbox.tell);
  const shipped = await models.prepare([]);
  const starred = Map.groupBy(await readStarred(toolbox.viewer, brandId, STARRED_MAX), (one) => one.language);
  const tried: FitRow[] = [];
  for (const [language, reviews] of starred) {
    const model = language === null ? null : shipped.find(language);
    // A model of the operator's own judges that language: fitting the one that stands in for it would help nobody.
    if (language === null || model === null || models.current.find(language)?.version !== model.version) continue;
    const last = fits.find((one) => one.language === language);
    const texts = reviews.map(({ text, ...review }) => ({ ...review, text: takeOriginal(text) }));
    const fit = fitToBrand(model, texts);
    if (!isAsked && last !== undefined && !isWorthAnother(last, model, fit.figures, now)) continue;
    const kept = { language, base: model.version, ...fit };
    const id = await saveFit(toolbox.viewer, brandId, kept, now);
    tried.push({ id, language, base: model.version, state: fit.state, figures: fit.figures, createdAt: now.toISOString() });
  }
  return tried.toSorted((a, b) => a.language.localeCompare(b.language));
}

/** The same, and has the brand's reviews judged by what came of it. Answers the tries and how many reviews are judged anew. */
export async function fitAndAnalyse(toolbox: Tools, brandId: string, now: Date, isAsked: boolean): Promise<{ tried: FitRow[]; analysed: number }> {
  const tried = await fitSentiment(toolbox, brandId, now, isAsked);
  return { tried, analysed: await analyseAgain(toolbox.viewer, brandId, await brandModelsFor(toolbox, brandId)) };
}

function isWorthAnother(last: FitRow, model: SentimentModel, { reviews, corrected }: FitRow['figures'], now: Date): boolean {
  return last.base !== model.version || now.getTime() - Date.parse(last.createdAt) > ANEW_MS || reviews >= last.figures.reviews * (1 + GROWTH_MIN) || corrected >= last.figures.corrected * (1 + GROWTH_MIN) + 1;
}
