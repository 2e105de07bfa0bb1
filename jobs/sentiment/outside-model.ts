import { z } from 'zod';
import type { Settings } from '#backend/env.ts';
import { askJson, NoAnswerError } from '../http/ask-json.ts';
import { openLocalModel } from './local-model.ts';

/** A model of the operator's own: gives −1 … 1 for each text, or null where it can't say. Throws when it can't be asked. */
export interface OutsideModel {
  /** Stands in each analysis that it made. */
  version: string;
  languages: ReadonlySet<string>;
  score(texts: readonly string[], language: string): Promise<(number | null)[]>;
}

/** The model that the settings name, or null; off by default. Throws LocalModelError when the folder can't be used. */
export async function openOutsideModel(settings: Settings): Promise<OutsideModel | null> {
  const languages = new Set(settings.ENSEIGNE_SENTIMENT_LANGUAGES.split(',').map((one) => one.trim().toLowerCase()).filter((one) => one !== ''));
  if (settings.ENSEIGNE_SENTIMENT_URL !== undefined) return askedModel(settings.ENSEIGNE_SENTIMENT_URL, settings, languages);
  if (settings.ENSEIGNE_SENTIMENT_MODEL !== undefined) return openLocalModel(settings.ENSEIGNE_SENTIMENT_MODEL, languages);
  return null;
}

const Scores = z.object({ scores: z.array(z.number().min(-1).max(1).nullable()) });

function askedModel(url: string, settings: Settings, languages: ReadonlySet<string>): OutsideModel {
  const { host } = new URL(url);
  return {
    version: `asked:${host}`, languages,
    async score(texts, language) {
      const answer = Scores.safeParse(await askJson(url, { texts, lang: language }, settings, settings.ENSEIGNE_SENTIMENT_SECONDS));
      if (!answer.success) throw new NoAnswerError(`${host} did not answer {"scores": [numbers from −1 to 1 or null]}.`);
      if (answer.data.scores.length !== texts.length) throw new NoAnswerError(`${host} gave ${answer.data.scores.length} scores for ${texts.length} texts.`);
      return answer.data.scores;
    },
  };
}
