import type { Location } from '#domain/location.ts';
import type { LocationScore } from '#domain/score.ts';
import { PREVIEW_SAMPLES_MAX, type CheckMoves, type FindingMove, type PreviewResult, type Standing } from '#domain/standard-preview.ts';
import { impactOf, verdictKey, type Impact, type Verdict } from '#domain/verdict.ts';
import { toldValue } from '#domain/withheld.ts';
import { rankLocations } from '#scoring/rank-locations.ts';
import { scoreGroup, scoreRegions } from '#scoring/score-group.ts';

/** One location judged by the standard in force and by the draft. `stored` are the verdicts that stand now. */
export interface JudgedTwice {
  location: Location;
  listings: number;
  stored: readonly Verdict[];
  before: { verdicts: readonly Verdict[]; score: LocationScore };
  after: { verdicts: readonly Verdict[]; score: LocationScore };
}

export interface PreviewSum {
  /** Takes what moves at one location; its verdicts need not be kept afterwards. */
  add(judged: JudgedTwice): void;
  finish(told: Pick<PreviewResult, 'baseVersion' | 'asOf'>): PreviewResult;
}

type Kind = 'appear' | 'vanish' | 'change';
const SAMPLES = { appear: 'appearing', vanish: 'vanishing', change: 'changing' } as const;

/** Adds up what a draft changes, location by location. Pure; nothing but counts, samples and scores is held. */
export function sumPreview(): PreviewSum {
  const checks = new Map<string, CheckMoves>();
  const locations: { location: Location; before: LocationScore; after: LocationScore; counts: Record<Kind, number> }[] = [];
  const counts: PreviewResult['counts'] = { appear: 0, vanish: 0, change: 0, locations: 0, listings: 0, verdicts: 0, otherwise: 0 };
  return {
    add({ location, listings, stored, before, after }) {
      const mine: Record<Kind, number> = { appear: 0, vanish: 0, change: 0 };
      for (const { kind, was, is } of listMoves(before.verdicts, after.verdicts)) {
        mine[kind] += 1;
        counts[kind] += 1;
        const of = (is ?? was)?.checkId ?? '';
        const check = checks.get(of) ?? { checkId: of, appear: 0, vanish: 0, change: 0, appearing: [], vanishing: [], changing: [], impacts: [] };
        checks.set(of, check);
        check[kind] += 1;
        if (was !== null && is !== null) countImpact(check, impactOf(was.weight), impactOf(is.weight));
        if (check[SAMPLES[kind]].length < PREVIEW_SAMPLES_MAX) check[SAMPLES[kind]].push(moveOf(location, was, is));
      }
      counts.otherwise += listMoves(stored, before.verdicts).length;
      counts.locations += 1;
      counts.listings += listings;
      counts.verdicts += after.verdicts.length;
      locations.push({ location, before: before.score, after: after.score, counts: mine });
    },
    finish({ baseVersion, asOf }) {
      const [ranksBefore, ranksAfter] = [rankLocations(locations.map((one) => one.before)), rankLocations(locations.map((one) => one.after))];
      const rows = locations.map(({ location, before, after, counts: mine }) => ({
        locationId: location.id, storeCode: location.storeCode, name: nameOf(location), region: location.regionPath.join(' › ') || null, ...mine,
        before: standingOf(before, ranksBefore), after: standingOf(after, ranksAfter),
      }));
      const regionsOf = new Map(locations.map(({ location }) => [location.id, location.regionPath.map((_, index) => location.regionPath.slice(0, index + 1).join(' › '))]));
      const [regionsBefore, regionsAfter] = [scoreRegions(locations.map((one) => one.before), regionsOf), scoreRegions(locations.map((one) => one.after), regionsOf)];
      return {
        baseVersion, asOf, counts,
        brand: { before: groupOf(scoreGroup(locations.map((one) => one.before))), after: groupOf(scoreGroup(locations.map((one) => one.after))) },
        regions: [...regionsBefore].map(([region, before]) => ({ region, before: groupOf(before), after: groupOf(regionsAfter.get(region) ?? before) })).sort((a, b) => a.region.localeCompare(b.region)),
        checks: [...checks.values()].sort((a, b) => movesOf(b) - movesOf(a) || (a.checkId < b.checkId ? -1 : 1)),
        locations: rows.sort((a, b) => (a.storeCode < b.storeCode ? -1 : 1)),
      };
    },
  };
}

function countImpact({ impacts }: CheckMoves, from: Impact, to: Impact): void {
  if (from === to) return;
  const known = impacts.find((one) => one.from === from && one.to === to);
  if (known) known.findings += 1;
  else impacts.push({ from, to, findings: 1 });
}

interface Move {
  kind: Kind;
  was: Verdict | null;
  is: Verdict | null;
}

/** Fails that begin, end, or say something else. A weight that moves within its impact moves the score and no finding. */
function listMoves(before: readonly Verdict[], after: readonly Verdict[]): Move[] {
  const known = failsByKey(before);
  const moves: Move[] = [];
  for (const [key, is] of failsByKey(after)) {
    const was = known.get(key) ?? null;
    known.delete(key);
    if (was === null) moves.push({ kind: 'appear', was, is });
    else if (!saysTheSame(was, is)) moves.push({ kind: 'change', was, is });
  }
  return [...moves, ...[...known.values()].map((was): Move => ({ kind: 'vanish', was, is: null }))];
}

function failsByKey(verdicts: readonly Verdict[]): Map<string, Verdict> {
  return new Map(verdicts.flatMap((one) => (one.outcome === 'fail' ? [[verdictKey(one), one] as const] : [])));
}

function saysTheSame(a: Verdict, b: Verdict): boolean {
  return a.reason === b.reason && a.expected === b.expected && a.observed === b.observed && impactOf(a.weight) === impactOf(b.weight);
}

function moveOf(location: Location, was: Verdict | null, is: Verdict | null): FindingMove {
  const said = (one: Verdict | null) => one && { reason: one.reason, params: one.params, expected: one.expected, ...toldValue(one.observed) };
  const { publisherId, subject } = is ?? was ?? { publisherId: '', subject: '' };
  return { locationId: location.id, storeCode: location.storeCode, name: nameOf(location), publisherId, subject, before: said(was), after: said(is) };
}

function standingOf(score: LocationScore, ranks: ReadonlyMap<string, number | null>): Standing {
  return { score: score.value, coverage: score.coverage, rank: ranks.get(score.locationId) ?? null };
}

function groupOf({ value, coverage, rankedCount }: ReturnType<typeof scoreGroup>) {
  return { score: value, coverage, rankedCount };
}

const movesOf = (check: CheckMoves): number => check.appear + check.vanish + check.change;
const nameOf = (location: Location): string => location.branch ?? location.businessName;
