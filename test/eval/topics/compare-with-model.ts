/**
 * Rules against a trained model: `node test/eval/topics/compare-with-model.ts`. A logistic regression over the words of a
 * sentence, pairs of them and what the rules found, trained and measured on training sentences: each fifth left out in turn,
 * then each source. The rules are kept as long as they are as good on sources that nobody has seen. Both knew these sentences when they were made, the rules by whoever wrote them.
 */
import { findSentenceTopics } from '#reviews/find-topics.ts';
import { splitTopicWords } from '#reviews/topics/read-sentences.ts';
import type { Topic } from '#reviews/topics/topic-rules.ts';
import { formatTable, type Table } from '../table.ts';
import { fitTopic, scoreTopic, type TopicExample } from './fit-topics.ts';
import { hasGatheredReviews, readEnglishSentences, readFrenchSentences, type LabelledSentence, type Language } from './labelled-sentences.ts';
import { readOwnSentences } from './own-sentences.ts';

const COMPARED: readonly Topic[] = ['staff', 'price', 'product', 'place'];
const FOLDS = 5;
const RULE_RIDGE = 0.3;
const WORD_RIDGE = 3;
/** A feature that stands in one sentence alone teaches that sentence. */
const SEEN_MIN = 2;
/** Chosen to the advantage of the model: the best of these cuts of its log-odds is shown. */
const CUTS = [0, -0.3, -0.6, -0.9];

/** What the model sees: what the rules found, words, pairs, and beginnings of long words. */
function describe(text: string, language: Language): Map<string, number> {
  const words = splitTopicWords(text).map((word) => (/^\d+$/.test(word) ? '0' : word));
  const features = new Map<string, number>(findSentenceTopics(text, language).map((topic) => [`#${topic}`, 1]));
  const gain = 3 / Math.sqrt(Math.max(6, words.length));
  words.forEach((word, index) => {
    features.set(word, gain);
    features.set(`${words[index - 1] ?? '^'} ${word}`, gain * 0.7);
    if (word.length > 5) features.set(`${word.slice(0, 5)}*`, gain * 0.7);
  });
  return features;
}

function measureF1(rows: readonly LabelledSentence[], topic: Topic, isFound: (index: number) => boolean): number {
  let [hits, claimed, said] = [0, 0, 0];
  rows.forEach((row, index) => {
    const found = isFound(index);
    if (found) claimed += 1;
    if (row.topics.has(topic)) said += 1;
    if (found && row.topics.has(topic)) hits += 1;
  });
  return (2 * hits) / (claimed + said);
}

/** Log-odds of each sentence by a model that has not seen its fold. */
function scoreUnseen(rows: readonly LabelledSentence[], examples: readonly Omit<TopicExample, 'isSaid'>[], topic: Topic, ridges: Float64Array, foldOf: (row: LabelledSentence, index: number) => string): number[] {
  const folds = rows.map(foldOf);
  const scores: number[] = [];
  for (const fold of new Set(folds)) {
    const seen = rows.flatMap((row, index): TopicExample[] => {
      const example = examples[index];
      return folds[index] === fold || example === undefined ? [] : [{ ...example, isSaid: row.topics.has(topic) }];
    });
    const weights = fitTopic(seen, ridges);
    examples.forEach(({ ids, values }, index) => {
      if (folds[index] === fold) scores[index] = scoreTopic(weights, ids, values);
    });
  }
  return scores;
}

function compare(language: Language, table: Table): void {
  const rows = [...readOwnSentences(language), ...(language === 'fr' ? readFrenchSentences() : readEnglishSentences())];
  const described = rows.map(({ text }) => describe(text, language));
  const seen = new Map<string, number>();
  for (const one of described) for (const name of one.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= SEEN_MIN).map(([name]) => name);
  const ids = new Map(names.map((name, id) => [name, id]));
  const ridges = Float64Array.from(names, (name) => (name.startsWith('#') ? RULE_RIDGE : WORD_RIDGE));
  const examples = described.map((one) => {
    const known = [...one].flatMap(([name, value]) => (ids.has(name) ? [[ids.get(name) ?? 0, value] as const] : []));
    return { ids: Int32Array.from(known, ([id]) => id), values: Float64Array.from(known, ([, value]) => value), weight: 1 };
  });
  for (const topic of COMPARED) {
    const bySource = scoreUnseen(rows, examples, topic, ridges, ({ source }) => (source === 'own' ? 'own' : 'gathered'));
    const byFold = scoreUnseen(rows, examples, topic, ridges, (_, index) => String(index % FOLDS));
    for (const source of new Set(rows.map((row) => row.source))) {
      const own = rows.flatMap((row, index) => (row.source === source ? [index] : []));
      const some = own.flatMap((index) => rows[index] ?? []);
      const best = (scores: readonly number[]) => Math.max(...CUTS.map((cut) => measureF1(some, topic, (index) => (scores[own[index] ?? 0] ?? 0) > cut)));
      const rules = measureF1(some, topic, (index) => findSentenceTopics(some[index]?.text ?? '', language).includes(topic));
      table.rows.push([language, source, topic, rules.toFixed(3), best(byFold).toFixed(3), best(bySource).toFixed(3)]);
    }
  }
}

if (!hasGatheredReviews()) throw new Error('The training part of the reviews is not beside the repository (../shared/data/reviews/train).');
const table: Table = { title: 'Topics of training sentences, F1', columns: ['language', 'source', 'topic', 'rules', 'model, others of the source seen', 'model, source not seen'], rows: [], failures: [] };
for (const language of ['fr', 'en'] as const) compare(language, table);
console.log(formatTable(table));
