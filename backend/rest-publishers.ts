import type { BrandStandard, StandardVersion } from '#domain/brand-standard.ts';
import type { StoredFinding } from '#domain/finding.ts';
import type { RestFacts } from '#domain/last-sight.ts';
import type { StoredVerdict } from '#domain/verdict.ts';
import type { Publisher } from '#publishers/define-publisher.ts';

const DAY_MS = 86_400_000;
/** Crawls begin at about the same hour: the one that falls due that day is not put off to the next. */
const EARLY_MS = DAY_MS / 2;

type Resting = Pick<Publisher, 'id' | 'everyDays' | 'retention'>;

/** A source is asked every so many days: as the standard says, else as its file does, else at every crawl (1). */
export function everyDaysOf({ id, everyDays }: Pick<Publisher, 'id' | 'everyDays'>, standard: BrandStandard): number {
  return standard.publishers[id]?.everyDays ?? everyDays ?? 1;
}

/** When a listing that was seen then may be asked for again. UTC. */
export function restsUntil(lastSeenAt: string, days: number): string {
  return new Date(Date.parse(lastSeenAt) + days * DAY_MS - EARLY_MS).toISOString();
}

/**
 * Publishers that a crawl leaves alone at a location: their listings were seen not long enough ago, nothing waits for
 * their answer, and neither the record nor (where nothing is kept that could be judged anew) the standard has changed since.
 */
export function restingPublishers(publishers: readonly Resting[], { standard, publishedAt }: Pick<StandardVersion, 'standard' | 'publishedAt'>, { listings, recordChangedAt, waiting }: RestFacts, asOf: string): Set<string> {
  return new Set(publishers.flatMap((publisher) => {
    const days = everyDaysOf(publisher, standard);
    if (days === 1 || waiting.has(publisher.id)) return [];
    const own = listings.filter((one) => one.publisherId === publisher.id);
    const isFresh = ({ lastSeenAt, isAbsent }: RestFacts['listings'][number]): boolean =>
      lastSeenAt !== null && !isAbsent && asOf < restsUntil(lastSeenAt, days) && lastSeenAt >= recordChangedAt && (publisher.retention.valueDays !== 0 || lastSeenAt >= publishedAt);
    return own.length > 0 && own.every(isFresh) ? [publisher.id] : [];
  }));
}

/** Publishers of which something at a location waits for an answer. */
export function waitingPublishers(verdicts: readonly StoredVerdict[], findings: readonly Pick<StoredFinding, 'publisherId' | 'state'>[]): Set<string> {
  return new Set([
    ...verdicts.filter((one) => !one.isConfirmed || one.unreadable !== null).map((one) => one.publisherId),
    ...findings.filter((one) => one.state === 'fix-claimed').map((one) => one.publisherId),
  ]);
}

/**
 * The same for publishers that answer for the whole brand at once: asked or not, all locations share it. What counts is the
 * listing that was seen last.
 */
export function restingForBrand(publishers: readonly Resting[], version: Pick<StandardVersion, 'standard' | 'publishedAt'>, facts: ReadonlyMap<string, RestFacts>, asOf: string): Set<string> {
  const all = [...facts.values()];
  return new Set(publishers.flatMap((publisher) => {
    const seen = all.flatMap(({ listings }) => listings.flatMap((one) => (one.publisherId === publisher.id && one.lastSeenAt !== null ? [one.lastSeenAt] : []))).toSorted();
    const lastSeenAt = seen.at(-1) ?? null;
    const isWaiting = all.some(({ waiting }) => waiting.has(publisher.id));
    const one = { publisherId: publisher.id, lastSeenAt, isAbsent: false };
    return [...restingPublishers([publisher], version, { listings: [one], recordChangedAt: '', waiting: isWaiting ? new Set([publisher.id]) : new Set() }, asOf)];
  }));
}
