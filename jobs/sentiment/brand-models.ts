import { loadFits } from '#records/sentiment-fits.ts';
import { fittedModels } from '#reviews/fitted-model.ts';
import type { Toolbox } from '../pipeline/toolbox.ts';
import { reviewModelsFor, type ReviewModels } from './review-models.ts';

/** The models that judge a brand's reviews: those of the settings, fitted to its own stars where that was found to read better. */
export async function brandModelsFor({ env, viewer, tell }: Pick<Toolbox, 'env' | 'viewer' | 'tell'>, brandId: string): Promise<ReviewModels> {
  const [models, fits] = await Promise.all([reviewModelsFor(env, tell), loadFits(viewer, brandId)]);
  if (fits.length === 0) return models;
  return {
    current: fittedModels(models.current, fits),
    prepare: async (texts, language) => fittedModels(await models.prepare(texts, language), fits),
  };
}
