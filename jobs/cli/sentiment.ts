import { analyseReview } from '#reviews/analyse-review.ts';
import { openReviewModels } from '../sentiment/review-models.ts';
import { answerJsonLines, BadLineError, requiredText, textOf, type JsonLine } from './_json-lines.ts';
import { defineCommand, UsageError } from './define-command.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

export default defineCommand({
  id: 'sentiment',
  summary: 'Says of each review whether it praises or complains, and of what: a JSON line {id, text, lang?} in, {id, lang, sentiment, label, confidence, topics} out.',
  usage: 'sentiment --jsonl [FILE]',
  options: { jsonl: { type: 'boolean' } },
  needsDatabase: false,
  async run(input) {
    if (input.options['jsonl'] !== true) throw new UsageError('Say --jsonl: reviews come as JSON lines, one a line.');
    const models = await openReviewModels(input.settings, (sentence) => process.stderr.write(`${sentence}\n`));
    await answerJsonLines(async (line) => {
      const text = requiredText(line, 'text');
      const lang = languageOf(line);
      const { language, sentiment, label, confidence, topics } = analyseReview(text, lang, await models.prepare([text], lang));
      return { lang: language, sentiment: round(sentiment), label, confidence: round(confidence), topics: topics.map((one) => ({ topic: one.topic, sentiment: round(one.sentiment), excerpt: one.excerpt })), ...(label === null ? { reason: whyUnread(language) } : {}) };
    }, input.positionals[0]);
  },
});

/** The language a line declares, "fr" or "fr-CA"; undefined lets the text say it. */
function languageOf(line: JsonLine): string | undefined {
  const lang = textOf(line, 'lang')?.trim();
  if (!lang) return undefined;
  if (!/^[a-z]{2}(?:[-_][a-z0-9]+)*$/i.test(lang)) throw new BadLineError(`"lang" must be a language's two letters (ISO 639-1), such as "fr"; "${lang}" is none.`);
  if (!isLanguage(lang)) throw new BadLineError(`"${lang}" is no language that anybody knows (ISO 639-1): such as "fr" or "en", or leave "lang" out and the text says it.`);
  return lang;
}

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

/** Whether the first part of a tag is a language; "zz" has the form of one. */
function isLanguage(tag: string): boolean {
  const [code = ''] = tag.toLowerCase().split(/[-_]/);
  return NAMES.of(code) !== undefined;
}

/** Why nothing is said of a text: no model reads its language. */
function whyUnread(language: string | null): string {
  const name = language === null ? undefined : NAMES.of(language);
  return `${name === undefined ? 'The text does not tell its language' : `The text is taken for ${name}`}; without a model of your own, French and English are read.`;
}
