import { isTimeZone, nextDue, readCron } from '#backend/cron-times.ts';
import { InvalidInputError } from '#backend/errors.ts';
import { getCrawlTimes, getSettings, setCrawlTimes, type CrawlTimes } from '#contract/settings.ts';
import type { Words } from '#domain/words.ts';
import { getBrand, scheduleCrawl, type BrandRow } from '#records/brands.ts';
import { listPeople } from '#records/people.ts';
import { currentStandard } from '#records/standards.ts';
import { readRow } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage, requireManager } from '../roles.ts';

const NO_CRON: Words = { fr: 'Ce n’est pas une expression cron; « 0 4 * * * » veut dire chaque nuit à quatre heures.', en: 'This is no cron expression; "0 4 * * *" is every night at four.' };
const NO_ZONE: Words = { fr: 'Ce fuseau horaire n’existe pas; écrivez-le comme America/Toronto.', en: 'There is no such time zone; write it like America/Toronto.' };
const DOES_NOT_FIT: Words = { fr: 'L’horaire ne convient pas.', en: 'The schedule does not fit.' };

const mount: MountRoutes = (router) => {
  mountRoute(router, getSettings, async ({ viewer, params: { brandId } }) => {
    const [brand, standard] = await Promise.all([getBrand(viewer, brandId), currentStandard(viewer, brandId)]);
    const isManager = mayManage(viewer, brandId);
    return {
      name: brand.name, mayManage: isManager, crawls: timesOf(brand, new Date()),
      targets: (standard?.standard.targets ?? []).map(({ region, score, by }) => ({ region: region ?? null, score, by })),
      people: isManager ? await listPeople(viewer, brandId) : null,
    };
  });

  mountRoute(router, getCrawlTimes, async ({ viewer, params: { brandId } }) => timesOf(await getBrand(viewer, brandId), new Date()));

  mountRoute(router, setCrawlTimes, async ({ viewer, params: { brandId }, body }) => {
    await getBrand(viewer, brandId);
    await requireManager(viewer, brandId);
    const problems = [
      ...(body.crawlSchedule !== null && readCron(body.crawlSchedule) === null ? [{ path: 'body.crawlSchedule', message: NO_CRON }] : []),
      ...(isTimeZone(body.timeZone) ? [] : [{ path: 'body.timeZone', message: NO_ZONE }]),
    ];
    if (problems.length > 0) throw new InvalidInputError(DOES_NOT_FIT, problems);
    const now = new Date();
    await scheduleCrawl(viewer, brandId, body, now);
    return timesOf(await getBrand(viewer, brandId), now);
  }, { noun: 'settings', act: 'change', read: ({ params: { brandId } }) => readRow('Brand', { id: brandId }, { name: 'name', members: ['crawlSchedule', 'timeZone'] }) });
};
export default mount;

function timesOf({ crawlSchedule, timeZone, crawlConfirmedAt }: BrandRow, now: Date): CrawlTimes {
  const cron = crawlSchedule === null || crawlConfirmedAt === null ? null : readCron(crawlSchedule, timeZone);
  return { crawlSchedule, timeZone, nextAt: cron === null ? null : (nextDue(cron, now)?.toISOString() ?? null) };
}
