import { InvalidInputError } from '#backend/errors.ts';
import { correctReview as correctContract, countReviews, getReview, listReviews, reviewChoices, undoCorrection as undoContract } from '#contract/reviews.ts';
import { refuseCursor } from '#backend/page-cursor.ts';
import { readPlace, writePlace } from '#domain/review-filter.ts';
import type { Viewer } from '#domain/viewer.ts';
import { correctReview, undoCorrection } from '#records/review-corrections.ts';
import { getReviewFile } from '#records/review-file.ts';
import { countInbox, inboxChoices, listInbox } from '#records/review-inbox.ts';
import { TOPICS } from '#reviews/topics/topic-rules.ts';
import { reviewState } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireCorrecting } from './may-correct.ts';
import { presentReview, presentRow } from './presenter.ts';

/** Corrections come in a row. */
const WATCHED_AFTER_SECONDS = 15;

const mount: MountRoutes = (router, { queue }) => {
  /** What is worked out of all reviews together follows a little later, once for several corrections. */
  const watchAgain = async (viewer: Viewer, reviewId: string) => {
    const { brandId } = await getReviewFile(viewer, reviewId);
    await queue.enqueue('watch-reviews', brandId, { brandId }, WATCHED_AFTER_SECONDS);
  };

  mountRoute(router, listReviews, async ({ viewer, params: { brandId }, query: { cursor, limit, ...filter } }) => {
    const place = cursor === undefined ? null : (readPlace(cursor) ?? refuseCursor());
    // One more than is shown tells whether there is another page.
    const found = await listInbox(viewer, brandId, filter, { place, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return { rows: rows.map((one) => presentRow(one)), next: found.length > limit && last ? writePlace(last) : null };
  });

  mountRoute(router, countReviews, ({ viewer, params: { brandId }, query }) => countInbox(viewer, brandId, query));

  mountRoute(router, reviewChoices, async ({ viewer, params: { brandId } }) => ({ ...(await inboxChoices(viewer, brandId)), topics: [...TOPICS] }));

  mountRoute(router, getReview, async ({ viewer, params: { reviewId } }) => presentReview(viewer, await getReviewFile(viewer, reviewId)));

  mountRoute(router, correctContract, async ({ viewer, params: { reviewId }, body }) => {
    await requireCorrecting(viewer, reviewId);
    checkTopics(body.topics.map((one) => one.topic));
    await correctReview(viewer, reviewId, body, new Date());
    await watchAgain(viewer, reviewId);
    return {};
  }, { noun: 'review-corrections', act: 'change', read: ({ params: { reviewId } }) => reviewState(reviewId) });

  mountRoute(router, undoContract, async ({ viewer, params: { reviewId } }) => {
    await requireCorrecting(viewer, reviewId);
    await undoCorrection(viewer, reviewId, new Date());
    await watchAgain(viewer, reviewId);
    return {};
  }, { noun: 'review-corrections', act: 'undo', read: ({ params: { reviewId } }) => reviewState(reviewId) });
};
export default mount;

/** A topic that nothing knows, or one that is named twice, would stand in every figure. */
function checkTopics(topics: readonly string[]): void {
  const wrong = topics.filter((one, at) => !TOPICS.some((known) => known === one) || topics.indexOf(one) !== at);
  if (wrong.length > 0) throw new InvalidInputError({ fr: 'Ces thèmes ne conviennent pas.', en: 'These topics do not fit.' }, wrong.map((one) => ({ path: 'body.topics', message: one })));
}
