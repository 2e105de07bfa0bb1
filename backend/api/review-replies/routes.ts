import { ConflictError, InvalidInputError, NotAllowedError, NotFoundError } from '#backend/errors.ts';
import { connectionTrouble, enteredSettings } from '#backend/publisher-connection.ts';
import { longestReply, replyObstacle } from '#backend/reply-channel.ts';
import { actOnReply, getReplyFile, listReplyPermissions, listWaitingReplies, saveReplyDraft, setReplyPermission, type ReplyFile } from '#contract/review-replies.ts';
import { mayApproveReplies, replyActions, replyLength, UNDER_WAY, type ReplyTrouble } from '#domain/review-reply.ts';
import type { Viewer } from '#domain/viewer.ts';
import { listListings } from '#records/listings.ts';
import { getLocation } from '#records/locations.ts';
import { openPublisherSettings } from '#records/publisher-settings.ts';
import { administratorNames, listReplyPermissions as storedPermissions, replyPermission, saveReplyPermission } from '#records/reply-permissions.ts';
import { decideReply, listWaitingReplies as readWaiting, readReplyCase, reviewOfReply, saveDraft } from '#records/review-replies.ts';
import { currentStandard } from '#records/standards.ts';
import { isAdministratorOf, rolesAt } from '#records/roles.ts';
import type { AppDeps } from '../deps.ts';
import { readRow, reviewState } from '#records/audit-states.ts';
import { requireBrand } from '#records/scope.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentReplyFile, type ReplySource } from './presenter.ts';

const WAITING_SHOWN = 100;
const NOT_ALLOWED = { fr: 'Votre rôle permet de voir ceci, mais pas de le faire.', en: 'Your role may look at this, and not do that.' };
const CHANGED_MEANWHILE = { fr: 'La réponse a changé entre-temps : revoyez-la.', en: 'The reply has changed meanwhile: look at it again.' };

const mount: MountRoutes = (router, deps) => {
  const open = (viewer: Viewer, reviewId: string) => openFile(deps, viewer, reviewId);

  mountRoute(router, getReplyFile, async ({ viewer, params: { reviewId } }) => presentReplyFile(await open(viewer, reviewId)));

  mountRoute(router, saveReplyDraft, async ({ viewer, params: { reviewId }, body }) => {
    const { may, publisher, found } = await open(viewer, reviewId);
    if (!may.includes('save')) throw refusal(found.replies.some(({ state }) => state === 'posting'));
    const longest = longestReply(publisher);
    const length = replyLength(body.text, longest);
    if (length > longest.count) throw tooLong(length, longest.count, longest.unit);
    if (!(await saveDraft(viewer, reviewId, body, new Date()))) throw new ConflictError(CHANGED_MEANWHILE);
    return presentReplyFile(await open(viewer, reviewId));
  }, { noun: 'review-replies', act: 'change', read: ({ params: { reviewId } }) => reviewState(reviewId) });

  mountRoute(router, actOnReply, async ({ viewer, params: { replyId }, body: { kind, revision } }): Promise<ReplyFile> => {
    const reviewId = await reviewOfReply(viewer, replyId);
    const { may, obstacle, found } = await open(viewer, reviewId);
    const current = found.replies.find(({ state }) => UNDER_WAY.some((one) => one === state));
    if (current?.id !== replyId) throw new ConflictError(CHANGED_MEANWHILE);
    if (!may.includes(kind)) throw refusal(current.state === 'posting');
    if (found.review.isRemoved && kind !== 'withdraw') throw new ConflictError({ fr: 'L’avis n’est plus affiché à sa source : il n’y a plus à y répondre.', en: 'The review is no longer shown at its source: there is nothing to answer.' });
    const isAsked = obstacle === null && (kind === 'approve' || kind === 'post');
    if (!(await decideReply(viewer, replyId, { kind, revision, isAsked }, new Date()))) throw new ConflictError(CHANGED_MEANWHILE);
    if (isAsked) await deps.queue.enqueue('post-reply', replyId, { replyId });
    deps.log.info({ replyId, reviewId, kind, userId: viewer.userId, isAsked }, 'A person decided about a reply');
    return presentReplyFile(await open(viewer, reviewId));
  }, { noun: 'review-replies', act: ({ body: { kind } }) => (kind === 'approve' ? 'approve' : 'change'), read: async ({ viewer, params: { replyId } }) => reviewState(await reviewOfReply(viewer, replyId)) });

  mountRoute(router, listWaitingReplies, async ({ viewer, params: { brandId } }) => {
    await requireBrand(viewer, brandId);
    return readWaiting(viewer, brandId, WAITING_SHOWN);
  });

  mountRoute(router, listReplyPermissions, async ({ viewer, params: { brandId } }) => {
    const stored = await storedPermissions(viewer, brandId);
    const answerable = deps.publishers.filter((one) => one.reply !== undefined);
    return {
      permissions: answerable.map(({ id }) => ({ publisherId: id, ...(stored.get(id) ?? { mode: 'off' as const, changedAt: null, changedBy: null }) })),
      mayChange: isAdministratorOf(viewer, brandId),
    };
  });

  mountRoute(router, setReplyPermission, async ({ viewer, params: { brandId, publisherId }, body: { mode } }) => {
    if (!isAdministratorOf(viewer, brandId)) throw new NotAllowedError({ fr: 'Seule une personne qui administre la marque peut en décider.', en: 'Only an administrator of the brand may decide this.' });
    if (deps.publishers.find((one) => one.id === publisherId)?.reply === undefined) throw new NotFoundError({ fr: 'On ne peut publier aucune réponse à cette source.', en: 'No reply can be posted at this source.' });
    await saveReplyPermission(viewer, { brandId, publisherId, mode }, new Date());
    deps.log.info({ brandId, publisherId, mode, userId: viewer.userId }, 'Posting of replies was granted or taken back');
    return { accepted: true as const };
  }, { noun: 'publishers', act: 'change', read: ({ params: { brandId, publisherId } }) => readRow('PublisherSetting', { brandId, publisherId }, { name: 'publisherId', members: ['replies'] }) });
};
export default mount;

async function openFile(deps: AppDeps, viewer: Viewer, reviewId: string): Promise<ReplySource> {
  const found = await readReplyCase(viewer, reviewId);
  const { locationId, brandId, publisherId } = found.review;
  const publisher = deps.publishers.find((one) => one.id === publisherId);
  const [location, roles, { mode }, administrators, listings, standard] = await Promise.all([
    getLocation(viewer, locationId), rolesAt(viewer, locationId), replyPermission(viewer, brandId, publisherId), administratorNames(brandId), listListings(viewer, locationId), currentStandard(viewer, brandId),
  ]);
  const obstacle = await obstacleOf(deps, viewer, { brandId, publisher, mode });
  const current = found.replies.find(({ state }) => UNDER_WAY.some((one) => one === state));
  const listing = listings.find((one) => one.publisherId === publisherId);
  return {
    found, location, publisher, mode, obstacle, administrators, ownTemplates: standard?.standard.replyTemplates ?? [],
    editUrl: listing === undefined ? null : (publisher?.editUrl(listing) ?? null),
    mayApprove: mayApproveReplies({ roles, mode }),
    may: replyActions({ roles, mode, isPostedByUs: obstacle === null, state: current?.state ?? null, isOwn: current !== undefined && current.authorId === viewer.userId }),
  };
}

/** Settings are opened only where a reply could be posted at all. */
async function obstacleOf(deps: AppDeps, viewer: Viewer, { brandId, publisher, mode }: { brandId: string; publisher: ReplySource['publisher']; mode: ReplySource['mode'] }): Promise<ReplyTrouble | null> {
  const early = replyObstacle(publisher, { mode, trouble: null, opened: { hasSignedIn: true } });
  if (early !== null || publisher === undefined) return early;
  const [opened, standard] = await Promise.all([openPublisherSettings(viewer, deps.box, brandId), currentStandard(viewer, brandId)]);
  const own = opened.get(publisher.id);
  if (standard === null) return 'not-connected';
  const settings = enteredSettings({ OVERPASS_URL: deps.overpassUrl, REQUESTS_PER_SECOND: deps.requestsPerSecond }, standard.standard, publisher.id, own);
  return replyObstacle(publisher, { mode, trouble: connectionTrouble(publisher, settings, own), opened: own });
}

function refusal(isPosting: boolean): Error {
  return isPosting ? new ConflictError({ fr: 'La réponse est en cours de publication : rien ne peut changer pour l’instant.', en: 'The reply is being posted: nothing can be changed just now.' }) : new NotAllowedError(NOT_ALLOWED);
}

function tooLong(length: number, most: number, unit: 'bytes' | 'characters'): InvalidInputError {
  const units = { bytes: { fr: 'octets', en: 'bytes' }, characters: { fr: 'caractères', en: 'characters' } }[unit];
  return new InvalidInputError({ fr: `Cette réponse compte ${length} ${units.fr}; la source en accepte ${most}.`, en: `This reply has ${length} ${units.en}; the source takes ${most}.` });
}
