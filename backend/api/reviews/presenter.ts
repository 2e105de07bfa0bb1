import type { InboxRow, ReviewDetails } from '#contract/reviews.ts';
import { labelOfTopic, readingOf } from '#domain/review-correction.ts';
import { contradictsStars, isUncertain } from '#domain/review-doubt.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { InboxReview } from '#records/review-inbox.ts';
import type { ReviewFile } from '#records/review-file.ts';
import { reviewWeight } from '#reviews/review-weight.ts';
import { takeOriginal } from '#reviews/split-translation.ts';
import { TOPICS } from '#reviews/topics/topic-rules.ts';
import { takeTranslation } from '#reviews/translated-part.ts';
import { mayCorrect } from './may-correct.ts';

/** Enough for the lines that a list shows. */
const LISTED_CHARACTERS = 400;

/** A review as a line of the inbox. */
export function presentRow(review: InboxReview, charactersMax = LISTED_CHARACTERS): InboxRow {
  const { location, analysis, text: _text, analysis: _analysis, location: _location, ...told } = review;
  const text = takeOriginal(review.text);
  const judged = { label: analysis?.label ?? null, confidence: analysis?.confidence ?? 0 };
  return {
    ...told, ...judged, locationId: location.id, storeCode: location.storeCode, name: location.name, regionId: location.regionId,
    text: text.length > charactersMax ? `${text.slice(0, charactersMax).trimEnd()}…` : text, isCut: text.length > charactersMax,
    language: analysis?.language ?? null, sentiment: analysis?.sentiment ?? null,
    isUncertain: isUncertain(judged), isContradictory: contradictsStars(judged, review.rating),
    topics: (analysis?.topics ?? []).map((one) => ({ ...one, label: labelOfTopic(one.sentiment) })),
  };
}

/** A review with all that is known of it. */
export async function presentReview(viewer: Viewer, file: ReviewFile): Promise<ReviewDetails> {
  const { brandId, firstSeenAt, url, reply, model, copies } = file;
  const review = presentRow(file, Infinity);
  return {
    review, brandId, firstSeenAt, url, reply, model, copies,
    translation: takeTranslation(file.text), weight: reviewWeight({ ...review, isCorrected: file.isCorrected }),
    said: file.said && readingOf(file.said), versions: file.versions,
    corrections: file.corrections.map((one) => ({ ...one, ending: one.ending as ReviewDetails['corrections'][number]['ending'] })),
    mayCorrect: file.text !== '' && (await mayCorrect(viewer, file.location.id)), topics: [...TOPICS],
  };
}
