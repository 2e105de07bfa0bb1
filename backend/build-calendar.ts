import { areaOf } from '#checks/_area.ts';
import { expectedOn } from '#checks/_dated-hours.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { holidayName, publicHolidays } from '#normalize/holidays.ts';
import { listBrands } from '#records/brands.ts';
import { listEndingAcceptances, listOwnFindings } from '#records/calendar-feeds.ts';
import { lifeEvents, listQueue } from '#records/finding-queue.ts';
import { listLocations } from '#records/locations.ts';
import { currentStandard } from '#records/standards.ts';

/** Holidays so far ahead can still be seen to; a calendar that is asked every day always knows them in time. */
const AHEAD_DAYS = 120;
const DAY_MS = 86_400_000;

/** A whole day in a calendar. `key`: what it is, the same each time it is told; `changedAt`: when what it tells began to be so (UTC). */
export interface CalendarDay {
  key: string;
  day: string;
  title: Words;
  note: Words;
  /** Where the dashboard shows it. */
  path: string;
  changedAt: string;
}

/** What lies ahead of a person in all brands that they see: holidays, what they are to mend by when, acceptances that end, and targets. */
export async function buildCalendar(viewer: Viewer, titleOf: (checkId: string) => Words, now: Date): Promise<CalendarDay[]> {
  const brands = await listBrands(viewer);
  const days = await Promise.all(brands.map(async ({ id, name }) => {
    const [standard, locations, own, queue, events, ending] = await Promise.all([
      currentStandard(viewer, id), listLocations(viewer, id), listOwnFindings(viewer, id), listQueue(viewer, id, 'living'), lifeEvents(viewer, id, 'living'), listEndingAcceptances(viewer, id, now.toISOString().slice(0, 10))]);
    const mine = new Set(own);
    const due = queue.filter((one) => mine.has(one.id)).flatMap((finding): CalendarDay[] => {
      const story = events.get(finding.id) ?? [];
      const beganAt = lifeBeganAt(finding, story);
      const { dueOn } = dueOf(finding, { beganAt, byHand: dueByHand(story, beganAt), targetDays: standard?.standard.thresholds.fixDays[finding.impact] ?? null, timeZone: finding.location.timeZone, now: now.toISOString() });
      return dueOn === null ? [] : [{ key: `finding-${finding.id}`, day: dueOn, title: join({ fr: 'À corriger : ', en: 'To fix: ' }, titleOf(finding.checkId), ` – ${finding.location.name}`), note: same(`${name} · ${finding.location.storeCode}`), path: `/findings/${finding.id}`, changedAt: beganAt }];
    });
    const ends = ending.flatMap((one): CalendarDay[] => (one.accepted?.until ? [{
      key: `acceptance-${one.id}`, day: one.accepted.until, title: join({ fr: 'Fin d’une valeur acceptée : ', en: 'Accepted value ends: ' }, titleOf(one.checkId), ` – ${one.name}`), note: same(one.accepted.reason), path: `/findings/${one.id}`, changedAt: now.toISOString(),
    }] : []));
    const brand = { id, name, now };
    return [...(standard ? [...holidaysAhead(locations, standard.standard, brand), ...targetsAhead(standard.standard, standard.publishedAt, brand)] : []), ...due, ...ends];
  }));
  return days.flat().sort((a, b) => (a.day + a.key < b.day + b.key ? -1 : 1));
}

interface BrandNow { id: string; name: string; now: Date }

/** One day for a holiday of a brand, however many places keep it; of two to choose from, the one that the brand keeps. */
function holidaysAhead(locations: readonly Location[], standard: BrandStandard, { id, name, now }: BrandNow): CalendarDay[] {
  const [from, to] = [now.toISOString().slice(0, 10), new Date(now.getTime() + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10)];
  const year = now.getUTCFullYear();
  const found = new Map<string, { day: string; feast: Words; places: number; settled: number }>();
  for (const location of locations.filter((one) => one.businessStatus === 'open')) {
    for (const holiday of [year, year + 1].flatMap((one) => publicHolidays(areaOf(location), one))) {
      if (holiday.date < from || holiday.date > to) continue;
      const isSettled = expectedOn(holiday.date, location, standard) !== null;
      if (holiday.insteadOf !== null && !isSettled) continue;
      const key = `holiday-${id}-${holiday.date}-${holiday.feast}`;
      const known = found.get(key) ?? { day: holiday.date, feast: holidayName(holiday.feast), places: 0, settled: 0 };
      found.set(key, { ...known, places: known.places + 1, settled: known.settled + Number(isSettled) });
    }
  }
  return [...found].map(([key, { day, feast, places, settled }]) => ({
    key, day, path: `/brands/${id}`, changedAt: `${from.slice(0, 4)}-01-01T00:00:00.000Z`,
    title: { fr: `${feast.fr} – ${name}`, en: `${feast.en} – ${name}` },
    note: { fr: `${places} établissements concernés; heures connues pour ${settled}.`, en: `${places} locations keep this day; its hours are known for ${settled}.` },
  }));
}

function targetsAhead({ targets }: BrandStandard, publishedAt: string, { id, name, now }: BrandNow): CalendarDay[] {
  return targets.filter((one) => one.by >= now.toISOString().slice(0, 10)).map(({ region, score, by }) => ({
    key: `target-${id}-${by}-${region ?? ''}`, day: by, path: `/brands/${id}/work`, changedAt: publishedAt, note: same(name),
    title: { fr: `Cible ${score} : ${region ?? name}`, en: `Target ${score}: ${region ?? name}` },
  }));
}

function join(before: Words, what: Words, after: string): Words {
  return { fr: `${before.fr}${what.fr}${after}`, en: `${before.en}${what.en}${after}` };
}

const same = (text: string): Words => ({ fr: text, en: text });
