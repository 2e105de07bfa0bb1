import type { NoticeDraft } from '#domain/notice.ts';
import type { ReviewWarning } from '#domain/review-figures.ts';
import type { Words } from '#domain/words.ts';
import { TOPIC_NAMES } from '#notices/topic-names.ts';
import { followCauses } from '#notices/follow-causes.ts';
import { listLocationFacts } from '#records/locations.ts';
import { beginSilently, endCauses, standingCauses, tellNotices } from '#records/notices.ts';
import { listReviewWarnings } from '#records/review-warnings.ts';
import type { Toolbox } from './toolbox.ts';

const KIND = 'review-warning';
/** What was raised longer ago than this when the telling began is no news. */
const NEWS_MS = 3 * 86_400_000;

/** Tells of locations whose reviews got worse: each warning once, as long as it lives. */
export async function tellAboutReviews({ viewer }: Pick<Toolbox, 'viewer'>, brandId: string, now: Date): Promise<number> {
  const [warnings, places, standing] = await Promise.all([listReviewWarnings(viewer, { brandId }), listLocationFacts(viewer, brandId), standingCauses(brandId, KIND)]);
  const { begun, ended } = followCauses(standing.keys(), warnings.map(causeOf));
  await endCauses(brandId, KIND, ended, now.toISOString());
  const fresh = warnings.filter((one) => begun.includes(causeOf(one)));
  const isNews = (one: ReviewWarning): boolean => now.getTime() - Date.parse(one.raisedAt) < NEWS_MS;
  await beginSilently(brandId, KIND, fresh.filter((one) => !isNews(one)).map(causeOf), now.toISOString());
  return tellNotices(fresh.filter(isNews).flatMap((one): NoticeDraft[] => {
    const place = places.find((other) => other.id === one.locationId);
    const [sign] = one.signs;
    if (place === undefined || sign === undefined) return [];
    const path = `/brands/${brandId}/locations/${place.id}`;
    return [{
      kind: KIND, brandId, cause: causeOf(one), occurredAt: one.raisedAt, impact: null, lasts: 'standing', to: null, path,
      params: { sign: sign.kind, since: sign.since, telling: sign.telling, reviews: sign.reviews, before: sign.before, after: sign.after, ...(sign.topic === null ? {} : { topic: nameOf(sign.topic) }) },
      subjects: [{ locationId: place.id, storeCode: place.storeCode, name: place.branch ?? place.businessName, about: null, path, figures: {} }],
    }];
  }));
}

function causeOf({ id }: Pick<ReviewWarning, 'id'>): string {
  return `warning:${id}`;
}

function nameOf(topic: string): Words {
  return TOPIC_NAMES[topic] ?? { fr: topic, en: topic };
}
