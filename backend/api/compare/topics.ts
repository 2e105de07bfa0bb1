import type { ComparedSubject } from '#contract/compare.ts';
import type { TopicProfile } from '#domain/review-figures.ts';

type Said = ComparedSubject['topics'];

/**
 * What several stores' reviews speak of, most spoken of first. Each store counts by the reviews that speak of the topic,
 * its sentiment as its own page shows it; of one store these are its own figures.
 */
export function sumTopics(profiles: readonly (readonly TopicProfile[])[]): Said {
  const texts = profiles.reduce((sum, profile) => sum + textsOf(profile), 0);
  const spoken = profiles.flat().filter((one) => one.reviews > 0);
  const topics = [...Map.groupBy(spoken, (one) => one.topic)].map(([topic, group]) => {
    const reviews = group.reduce((sum, one) => sum + one.reviews, 0);
    const judged = group.flatMap((one) => (one.sentiment === null ? [] : [{ weight: one.reviews, value: one.sentiment }]));
    const weight = judged.reduce((sum, one) => sum + one.weight, 0);
    return { topic, reviews, share: texts === 0 ? null : reviews / texts, sentiment: weight === 0 ? null : judged.reduce((sum, one) => sum + one.weight * one.value, 0) / weight };
  });
  return topics.sort((a, b) => b.reviews - a.reviews || a.topic.localeCompare(b.topic));
}

/** Reviews with words of a store, from any topic that they speak of. */
function textsOf(profile: readonly TopicProfile[]): number {
  const one = profile.find((topic) => topic.reviews > 0 && topic.share !== null && topic.share > 0);
  return one?.share == null ? 0 : one.reviews / one.share;
}
