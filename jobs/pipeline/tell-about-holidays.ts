import { expectedOn } from '#checks/_dated-hours.ts';
import type { NoticeDraft } from '#domain/notice.ts';
import { areaOf } from '#normalize/area.ts';
import { holidayName, publicHolidays } from '#normalize/holidays.ts';
import { listLocations } from '#records/locations.ts';
import { tellNotices } from '#records/notices.ts';
import { currentStandard } from '#records/standards.ts';
import type { Toolbox } from './toolbox.ts';

/** So long before a holiday its missing hours are told: time enough to decide and for sources to show it. */
const AHEAD_DAYS = 14;
const DAY_MS = 86_400_000;

/** Tells of public holidays ahead for which neither the master records nor the standard say hours: each holiday once. */
export async function tellAboutHolidays({ viewer }: Pick<Toolbox, 'viewer'>, brandId: string, now: Date): Promise<number> {
  const version = await currentStandard(viewer, brandId);
  if (version === null) return 0;
  const today = now.toISOString().slice(0, 10);
  const last = new Date(now.getTime() + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10);
  const missing = (await listLocations(viewer, brandId)).filter((one) => one.businessStatus === 'open').flatMap((location) => {
    const years = [...new Set([today, last].map((one) => Number(one.slice(0, 4))))];
    return years.flatMap((year) => publicHolidays(areaOf(location.address), year))
      .filter(({ date, insteadOf }) => date > today && date <= last && insteadOf === null && expectedOn(date, location, version.standard) === null)
      .map(({ feast, date }) => ({ feast, date, location }));
  });
  return tellNotices([...Map.groupBy(missing, (one) => `${one.feast} ${one.date}`)].flatMap(([key, group]): NoticeDraft[] => {
    const [first] = group;
    return first === undefined ? [] : [{
      kind: 'holiday-ahead', brandId, cause: `holiday:${key}`, occurredAt: now.toISOString(), impact: null, lasts: 'event', to: null, params: { holiday: holidayName(first.feast), day: first.date }, path: `/brands/${brandId}/ranking`,
      subjects: group.map(({ location }) => ({ locationId: location.id, storeCode: location.storeCode, name: location.branch ?? location.businessName, about: null, path: `/brands/${brandId}/locations/${location.id}`, figures: {} })),
    }];
  }));
}
