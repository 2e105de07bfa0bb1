import type { BrandStandard } from '#domain/brand-standard.ts';
import { endOfQuiet } from '#domain/quiet-hours.ts';
import type { LateReading, RunSummary } from '#domain/run.ts';
import { READ_LATER } from '#domain/trouble.ts';
import { hostsPausedUntil, lateListings, type LateListing } from '#records/late-listings.ts';
import type { Queue } from '#records/queue.ts';
import type { RunRow } from '#records/runs.ts';
import { currentStandard } from '#records/standards.ts';
import type { Toolbox } from './toolbox.ts';
import { asAsked } from './way-of-asking.ts';

/** A host that wants to be left alone for longer is left to the next crawl. */
const LONGEST_WAIT_HOURS = 12;

export type Due = LateListing & { until: Date };

/** The listings of a brand that wait, and from when on each may be asked; those that wait for longer than a next crawl are left out. */
export async function listDue({ viewer, publishers, now }: Pick<Toolbox, 'viewer' | 'publishers' | 'now'>, brandId: string): Promise<Due[]> {
  const listings = await lateListings(viewer, brandId);
  const version = listings.length === 0 ? null : await currentStandard(viewer, brandId);
  if (!version) return [];
  const [moment, paused] = [now(), await hostsPausedUntil(viewer)];
  const quietEnds = new Map<string, Date | null>();
  const untilOf = ({ reason, publisherId, timeZone }: LateListing): Date | null => {
    if (reason === 'rate-limited') return paused ?? moment;
    const key = `${publisherId} ${timeZone}`;
    if (!quietEnds.has(key)) quietEnds.set(key, quietEnd(version.standard, publishers, publisherId, timeZone, moment));
    return quietEnds.get(key) ?? null;
  };
  const latest = moment.getTime() + LONGEST_WAIT_HOURS * 3_600_000;
  return listings.flatMap((one) => {
    const until = untilOf(one);
    return until === null || (one.reason === 'rate-limited' && until.getTime() > latest) ? [] : [{ ...one, until }];
  });
}

/** The moment, or the first whole minute after it, as people read it off a clock. */
function toMinute(moment: Date): string {
  return new Date(Math.ceil(moment.getTime() / 60_000) * 60_000).toISOString();
}

function quietEnd(standard: BrandStandard, publishers: Toolbox['publishers'], publisherId: string, timeZone: string | null, moment: Date): Date | null {
  const publisher = publishers.find((one) => one.id === publisherId);
  // Asked once for the whole brand, a publisher is left alone by no location's clock.
  const zone = publisher?.asks === 'whole-brand' ? null : timeZone;
  const quiet = publisher && asAsked(publisher, standard, zone === null ? {} : { timeZone: zone }).pace.quiet;
  return quiet === undefined ? moment : endOfQuiet(quiet, moment);
}

/** What a run has left out for a while, by reason and by when it is over; nothing where it met no such trouble. */
export async function planLate(toolbox: Pick<Toolbox, 'viewer' | 'publishers' | 'now'>, run: Pick<RunRow, 'brandId' | 'brandSources'>, troubles: RunSummary['troubles']): Promise<LateReading[]> {
  const met = new Set<string | null>([...Object.keys(troubles), ...Object.values(run.brandSources)]);
  if (!READ_LATER.some((one) => met.has(one))) return [];
  const due = await listDue(toolbox, run.brandId);
  return [...Map.groupBy(due, (one) => `${one.reason} ${toMinute(one.until)}`).values()].flatMap((group): LateReading[] => {
    const [first] = group;
    const ofPublishers = Map.groupBy(group, (one) => `${one.locationId} ${one.publisherId}`);
    const listings = [...ofPublishers.values()].reduce((sum, ofOne) => sum + Math.max(1, new Set(ofOne.flatMap((one) => one.listingId ?? [])).size), 0);
    return first ? [{ reason: first.reason, until: toMinute(first.until), listings, readAt: null }] : [];
  }).toSorted((a, b) => (a.until < b.until ? -1 : 1));
}

/** Asks the queue for what a run left out: each moment is a job, which waits for it wherever a worker runs. */
export async function askForLate({ late = [] }: Pick<RunSummary, 'late'>, { id: runId, brandId }: Pick<RunRow, 'id' | 'brandId'>, enqueue: Queue['enqueue'], now: Date): Promise<void> {
  for (const until of new Set(late.map((one) => one.until))) {
    const seconds = Math.max(1, Math.ceil((Date.parse(until) - now.getTime()) / 1000));
    await enqueue('read-late', `${runId}@${until}`, { brandId, runId, until }, seconds);
  }
}
