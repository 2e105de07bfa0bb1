import { TOPICS, type Topic } from '#reviews/topics/topic-rules.ts';
import type { LabelledSentence, Language } from './labelled-sentences.ts';
import { ENGLISH_SENTENCES } from './own-sentences-en.ts';
import { FRENCH_SENTENCES } from './own-sentences-fr.ts';
import { ENGLISH_TURNS } from './own-turns-en.ts';
import { FRENCH_TURNS } from './own-turns-fr.ts';

const SIGNS: Readonly<Record<string, number>> = { '+': 1, '-': -1, '=': 0 };
const ALL_TOPICS: ReadonlySet<Topic> = new Set(TOPICS);

/** Sentences written for this project, by language: every topic of each is labelled. Throws on a line that can't be read. */
export function readOwnSentences(language: Language): LabelledSentence[] {
  const written = language === 'fr' ? [FRENCH_SENTENCES, FRENCH_TURNS] : [ENGLISH_SENTENCES, ENGLISH_TURNS];
  return written.flatMap((one) => one.trim().split('\n')).map((line) => {
    const [labels = '', text = ''] = line.split(' | ');
    const topics = new Map<Topic, number>();
    for (const label of labels === 'none' ? [] : labels.split(' ')) {
      const topic = TOPICS.find((one) => one === label.slice(0, -1));
      const sign = SIGNS[label.slice(-1)];
      if (topic === undefined || sign === undefined || text === '') throw new Error(`A sentence of ours that can't be read: ${line}`);
      // Praised and blamed in one sentence: neither.
      topics.set(topic, topics.has(topic) ? 0 : sign);
    }
    return { source: 'own', text, topics, covered: ALL_TOPICS };
  });
}
