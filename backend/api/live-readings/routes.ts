import { randomBytes } from 'node:crypto';
import { ConflictError, NoAnswerError, TooOftenError } from '#backend/errors.ts';
import { manualInterval, publishersFor } from '#backend/plan-crawl.ts';
import { openMailbox } from '#backend/sealed-answer.ts';
import { listLiveSources, readLive } from '#contract/live-readings.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import { LiveAnswer, type LiveQuestion } from '#domain/live-reading.ts';
import type { Location } from '#domain/location.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { listListings } from '#records/listings.ts';
import { waitForAnswer } from '#records/live-answers.ts';
import { getLocation } from '#records/locations.ts';
import { listPublisherSettings } from '#records/publisher-settings.ts';
import { currentStandard } from '#records/standards.ts';
import { standingVerdicts } from '#records/verdicts.ts';
import type { AppDeps } from '../deps.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentLiveReading } from './presenter.ts';
import { createViewerLimit } from './viewer-limit.ts';

/** A source in two languages at a polite pace, with a worker that begins within a second or two. */
const WAIT_MS = 25_000;
/** Each of them holds a connection of the database. */
const WAITING_MAX = 8;

const mount: MountRoutes = (router, deps) => {
  const limit = createViewerLimit();
  let waiting = 0;

  mountRoute(router, listLiveSources, async ({ viewer, params: { locationId } }) => {
    const { values, reviews } = await liveSources(deps, viewer, await getLocation(viewer, locationId));
    return { values: values.map((one) => one.id), reviews: reviews.map((one) => one.id) };
  });

  mountRoute(router, readLive, async ({ viewer, params: { locationId }, body: question }) => {
    const location = await getLocation(viewer, locationId);
    const sources = await liveSources(deps, viewer, location);
    const publisher = (question.kind === 'reviews' ? sources.reviews : sources.values).find((one) => one.id === question.publisherId);
    if (!publisher) throw new ConflictError({ fr: 'Rien ne se lit en direct de cette source pour ce lieu.', en: 'Of this source nothing is read live at this location.' });
    const before = question.kind === 'value' ? await valueBefore(viewer, locationId, question) : undefined;
    limit.take(viewer, Date.now());
    if (waiting >= WAITING_MAX) throw new TooOftenError({ fr: 'Beaucoup de lectures en direct sont en cours : réessayez dans une minute.', en: 'Many live readings are on their way: try again in a minute.' });
    waiting += 1;
    try {
      return presentLiveReading(publisher, await askWorker(deps, locationId, question), before);
    } finally {
      waiting -= 1;
    }
  }, { writesNothing: 'What is read is shown once and kept nowhere.' });
};
export default mount;

/** The question goes as a job; the answer comes sealed for this request alone, through no table. */
async function askWorker({ queue }: AppDeps, locationId: string, question: LiveQuestion): Promise<LiveAnswer> {
  const mailbox = openMailbox();
  const channel = `live_${randomBytes(16).toString('hex')}`;
  const listening = await waitForAnswer(channel, WAIT_MS);
  try {
    await queue.enqueue('read-live', channel, { locationId, question, channel, publicKey: mailbox.publicKey, until: new Date(Date.now() + WAIT_MS).toISOString() });
    const sealed = await listening.answer;
    if (sealed === null) throw new NoAnswerError({ fr: 'Aucun processus de lecture n’a répondu à temps : réessayez, ou laissez la prochaine analyse lire.', en: 'No worker answered in time: try again, or let the next crawl read it.' });
    return LiveAnswer.parse(JSON.parse(mailbox.open(sealed)));
  } finally {
    await listening.close();
  }
}

/** Sources asked by machine for the location of which values are not kept, or not for good. */
async function liveSources({ publishers }: AppDeps, viewer: Viewer, location: Location): Promise<{ values: Publisher[]; reviews: Publisher[] }> {
  const [version, settings] = await Promise.all([currentStandard(viewer, location.brandId), listPublisherSettings(viewer, location.brandId)]);
  if (!version) return { values: [], reviews: [] };
  const values = publishersFor(location, version.standard, publishers).filter((one) => one.retention.valueDays !== null && manualInterval(one, version.standard) === null && settings.get(one.id)?.isEnabled !== false);
  const hasSwitchOn = ({ id, liveReviews }: Publisher, standard: BrandStandard): boolean => liveReviews !== undefined && (settings.get(id)?.settings[liveReviews] ?? standard.publishers[id]?.settings[liveReviews]) === 'true';
  return { values, reviews: values.filter((one) => hasSwitchOn(one, version.standard)) };
}

/** What the crawl's verdict holds of the same; undefined where no such verdict stands. Throws ConflictError for a listing of somebody else's. */
async function valueBefore(viewer: Viewer, locationId: string, { publisherId, listingId, checkId, subject }: Extract<LiveQuestion, { kind: 'value' }>): Promise<string | null | undefined> {
  const [listings, verdicts] = await Promise.all([listListings(viewer, locationId), standingVerdicts(viewer, locationId)]);
  if (!listings.some((one) => one.id === listingId && one.publisherId === publisherId)) throw new ConflictError({ fr: 'Ce lieu n’a pas cette fiche.', en: 'This location has no such listing.' });
  const found = verdicts.find((one) => one.publisherId === publisherId && one.listingId === listingId && one.checkId === checkId && one.subject === subject);
  return found === undefined ? undefined : found.observed;
}
