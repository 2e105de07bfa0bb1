import type { WorkGroup, WorkReport } from '#contract/work-report.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { FindingEvent } from '#domain/finding.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { teamOf } from '#findings/route-finding.ts';
import type { MendedFinding } from '#records/work-report.ts';

const DAY_MS = 86_400_000;
/** Of fewer cases a median is told with that word, and nothing is said of the slowest fifth. */
export const FEW_CASES = 5;

/** One life of a finding that a reading ended: how long it took, and whether that was in time and for good. */
export interface MendedLife {
  findingId: string;
  checkId: string;
  publisherId: string;
  regionId: string | null;
  team: string | null;
  cause: MendedFinding['cause'];
  /** Days from its beginning to the reading that saw it right. */
  days: number;
  /** Null: neither the standard nor a person named a day. */
  isInTime: boolean | null;
  /** It stood in public again afterwards. */
  cameBack: boolean;
}

interface WorkRules {
  from: string;
  to: string;
  standard: BrandStandard | null;
  pathOf: (regionId: string | null) => readonly string[];
}

/** The lives that ended within the time, one for each reading that saw a finding mended: a finding that came back has two. Pure. */
export function mendedLives(findings: readonly MendedFinding[], { from, to, standard, pathOf }: WorkRules): MendedLife[] {
  return findings.flatMap((finding) => finding.events.flatMap((event, at): MendedLife[] => {
    if (event.kind !== 'verified' || event.at <= from || event.at > to) return [];
    const story = finding.events.slice(0, at);
    const beganAt = lifeBeganAt(finding, story);
    const due = dueOf({ state: 'verified', closedAt: event.at }, { beganAt, byHand: dueByHand(story, beganAt), targetDays: standard?.thresholds.fixDays[finding.impact] ?? null, timeZone: finding.timeZone, now: event.at });
    const { id: findingId, checkId, publisherId, regionId, cause } = finding;
    return [{
      findingId, checkId, publisherId, regionId, cause, team: teamOf(finding, pathOf(regionId), standard?.routing ?? []),
      days: Math.max(0, (Date.parse(event.at) - Date.parse(beganAt)) / DAY_MS), isInTime: due.dueOn === null ? null : !due.isLate, cameBack: finding.events.slice(at + 1).some(isRelapse),
    }];
  }));
}

function isRelapse({ kind, details }: FindingEvent): boolean {
  return kind === 'reopened' && details['because'] === 'came-back';
}

/** What some lives add up to; a key with none has none. Most cases first. */
export function groupLives<K extends string | null>(lives: readonly MendedLife[], keyOf: (life: MendedLife) => K | readonly K[]): (WorkGroup & { key: K })[] {
  const groups = new Map<K, MendedLife[]>();
  for (const life of lives) {
    const keys = keyOf(life);
    for (const key of Array.isArray(keys) ? (keys as readonly K[]) : [keys as K]) groups.set(key, [...(groups.get(key) ?? []), life]);
  }
  return [...groups].map(([key, own]) => ({ key, ...sumLives(own) })).sort((a, b) => b.fixed - a.fixed || String(a.key).localeCompare(String(b.key)));
}

/** Null where nothing was mended: there is no time that it took. */
export function sumLives(lives: readonly MendedLife[]): WorkGroup {
  const days = lives.map((one) => one.days).sort((a, b) => a - b);
  const dated = lives.filter((one) => one.isInTime !== null);
  return {
    fixed: lives.length, isFew: lives.length < FEW_CASES, medianDays: percentile(days, 0.5), slowDays: days.length < FEW_CASES ? null : percentile(days, 0.8),
    inTime: { cases: dated.length, share: share(dated.filter((one) => one.isInTime === true).length, dated.length) },
    cameBack: { cases: lives.filter((one) => one.cameBack).length, share: share(lives.filter((one) => one.cameBack).length, lives.length) },
  };
}

/** The value below which so many of the sorted ones lie, between neighbours by proportion; null of none. */
export function percentile(sorted: readonly number[], part: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (high - low) * (place - Math.floor(place));
}

const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);

/** How long open findings have stood, in whole days: up to a week, a month, a quarter, longer. */
export const AGE_BANDS = [{ id: 'week', to: 7 }, { id: 'month', to: 30 }, { id: 'quarter', to: 90 }, { id: 'longer', to: Number.POSITIVE_INFINITY }] as const;

/** Open findings by age, each band with those that are late. */
export function sumAges(open: readonly { openDays: number; isLate: boolean }[]): WorkReport['ages'] {
  return AGE_BANDS.map(({ id, to }, at) => {
    const above = AGE_BANDS[at - 1]?.to ?? -1;
    const own = open.filter((one) => one.openDays > above && one.openDays <= to);
    return { band: id, open: own.length, late: own.filter((one) => one.isLate).length };
  });
}
