import type { LiveReading } from '#contract/live-readings.ts';
import type { LiveAnswer } from '#domain/live-reading.ts';
import { isSameShown } from '#domain/withheld.ts';
import type { Publisher } from '#publishers/define-publisher.ts';

/** What a source answered, beside the value (or what stands in its place) that the last crawl saw; undefined: nothing is known of that. */
export function presentLiveReading({ id, words, reviewSample }: Publisher, answer: LiveAnswer, before: string | null | undefined): LiveReading {
  const told = { publisherId: id, readAt: answer.readAt, attribution: words.attribution, url: null, trouble: null, judged: null, reviews: null };
  if (answer.kind === 'trouble') return { ...told, trouble: answer.trouble };
  if (answer.kind === 'reviews') return { ...told, url: answer.url, reviews: { rating: answer.rating, sample: reviewSample ?? null, list: answer.reviews } };
  const { judged, url } = answer;
  return { ...told, url, judged: judged && { ...judged, isAsBefore: before === undefined ? null : isSameShown(before, judged.observed) } };
}
