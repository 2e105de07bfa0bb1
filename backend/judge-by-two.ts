import { isDeepStrictEqual } from 'node:util';
import { runChecks } from '#checks/run.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Verdict } from '#domain/verdict.ts';
import { prepare, settle, type Judges, type StoredLocation } from './judge-stored.ts';
import type { JudgedTwice } from './sum-preview.ts';

/** Parts of a standard that decide who is asked and in which language values are shown: they touch every check. */
const EVERYWHERE: readonly (keyof BrandStandard)[] = ['publishers', 'languages'];

/**
 * Judges stored locations by the standard in force and by a draft. A check is pure: where it has read nothing of the
 * standard that the draft changes, it says the same by both and is asked once, which halves the work of most drafts. What
 * a check reads is watched for all locations together, so that what it remembers from one to the next is no gap.
 */
export function judgeByTwo(inForce: BrandStandard | null, draft: BrandStandard, judges: Judges): (stored: StoredLocation, readAt: string) => JudgedTwice {
  const keys = Object.keys(draft) as (keyof BrandStandard)[];
  const changed = keys.filter((key) => inForce === null || !isDeepStrictEqual(inForce[key], draft[key]));
  const isEverywhere = changed.some((key) => EVERYWHERE.includes(key));
  const readBy = new Map(judges.checks.map((check) => [check.id, new Set<string>()]));
  let watching = new Set<string>();
  const watched = inForce && new Proxy(inForce, {
    get(standard, key, self) {
      watching.add(String(key));
      return Reflect.get(standard, key, self) as unknown;
    },
  });
  // The runner itself reads the weights, for every check: they are compared one by one.
  const isTouched = (checkId: string): boolean =>
    isEverywhere || inForce?.checkWeights[checkId] !== draft.checkWeights[checkId] || changed.some((key) => key !== 'checkWeights' && readBy.get(checkId)?.has(key));
  return (stored, readAt) => {
    const byDraft = prepare(stored, draft, judges, readAt);
    if (inForce === null || watched === null) {
      const after = settled(stored, runChecks({ ...byDraft, checks: judges.checks }), draft, readAt, judges);
      return { ...told(stored), before: { verdicts: [], score: { ...after.score, value: null, coverage: null, isRanked: false } }, after };
    }
    const byForce = { ...prepare(stored, inForce, judges, readAt), standard: watched };
    const [before, after]: [Verdict[], Verdict[]] = [[], []];
    for (const check of judges.checks) {
      watching = readBy.get(check.id) ?? watching;
      const said = runChecks({ ...byForce, checks: [check] });
      before.push(...said);
      after.push(...(isTouched(check.id) ? runChecks({ ...byDraft, checks: [check] }) : said));
    }
    return { ...told(stored), before: settled(stored, before, inForce, readAt, judges), after: settled(stored, after, draft, readAt, judges) };
  };
}

function told({ location, listings, verdicts }: StoredLocation) {
  return { location, listings: listings.length, stored: verdicts };
}

function settled(stored: StoredLocation, fresh: readonly Verdict[], standard: BrandStandard, readAt: string, { publishers }: Judges) {
  const { verdicts, score } = settle(stored, fresh, standard, readAt, publishers);
  return { verdicts: verdicts.inForce, score };
}
