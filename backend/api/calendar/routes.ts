import { buildCalendar } from '#backend/build-calendar.ts';
import { KeyNotAllowedError, NotFoundError } from '#backend/errors.ts';
import { getCalendar, startCalendar, stopCalendar, type CalendarState } from '#contract/calendar.ts';
import type { AuditSubject } from '#domain/audit-entry.ts';
import type { Viewer } from '#domain/viewer.ts';
import { getFeed, readFeed, startFeed, stopFeed } from '#records/calendar-feeds.ts';
import { getPerson } from '#records/users.ts';
import { viewerOf } from '#records/viewers.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { writeCalendar } from './write-calendar.ts';

/** Calendars ask without a session: the address itself is the key. */
const FEED_PATH = '/calendar/:token.ics';

const mount: MountRoutes = (router, { auth, checks }) => {
  const baseUrl = auth.options.baseURL;

  mountRoute(router, getCalendar, ({ viewer }) => stateOf(ownerOf(viewer)));

  mountRoute(router, startCalendar, async ({ viewer }) => {
    const token = await startFeed(ownerOf(viewer), new Date());
    return { ...(await stateOf(ownerOf(viewer))), url: new URL(`/calendar/${token}.ics`, baseUrl).href };
  }, { noun: 'calendars', act: 'create', read: subjectOf });

  mountRoute(router, stopCalendar, async ({ viewer }) => {
    await stopFeed(ownerOf(viewer));
    return stateOf(ownerOf(viewer));
  }, { noun: 'calendars', act: 'delete', read: subjectOf });

  router.get(FEED_PATH, async (ctx) => {
    const token = String((ctx['params'] as { token?: string }).token);
    const userId = await readFeed(token, new Date());
    if (userId === null) throw new NotFoundError({ fr: 'Ce calendrier n’existe pas.', en: 'There is no such calendar.' });
    const [viewer, person] = await Promise.all([viewerOf(userId), getPerson(userId)]);
    const days = await buildCalendar(viewer, (id) => checks.find((one) => one.id === id)?.words.title ?? { fr: id, en: id }, new Date());
    ctx.set('cache-control', 'private, no-store');
    // The address is a key: nobody learns it from a link that is followed.
    ctx.set('referrer-policy', 'no-referrer');
    ctx.type = 'text/calendar; charset=utf-8';
    ctx.body = writeCalendar(days, { language: person.language, baseUrl });
  });
};
export default mount;

/** A calendar is a person's. */
function ownerOf({ userId }: Viewer): string {
  if (userId === null) throw new KeyNotAllowedError({ fr: 'Une clé n’a pas de calendrier : ouvrez une session.', en: 'A key has no calendar: sign in.' });
  return userId;
}

async function stateOf(userId: string): Promise<CalendarState> {
  const feed = await getFeed(userId);
  return { isOn: feed !== null, createdAt: feed?.createdAt ?? null, readAt: feed?.readAt ?? null };
}

async function subjectOf({ viewer }: { viewer: Viewer }): Promise<AuditSubject | null> {
  const feed = viewer.userId === null ? null : await getFeed(viewer.userId);
  return feed && { brandId: null, id: viewer.userId, name: null, state: { since: feed.createdAt } };
}
