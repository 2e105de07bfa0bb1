import type { LocationScore, ScoreBasis } from '#domain/score.ts';
import { subjectKey, type Verdict } from '#domain/verdict.ts';
import { formulaOf } from './formulas.ts';

/** A verdict with the time for which it stood. */
export type DatedVerdict = Verdict & { validFrom: string; validTo: string | null };

/** A stored score's day, as far as computing it again needs it. */
export interface ScoredDay {
  locationId: string;
  /** YYYY-MM-DD, UTC. */
  day: string;
  formulaVersion: number;
  /** Null in rows older than it: the place is taken for open, and every source for readable. */
  basis: ScoreBasis | null;
}

/** What the standard in force on that day says of publishers. */
export interface StandardOfDay {
  publisherWeights: ReadonlyMap<string, number>;
  requiredPublishers: ReadonlySet<string>;
}

/**
 * A past score, computed again from the verdicts that stood at the end of its day, by the version of the formula that
 * it carries and the standard of its day: to the digit what was stored. `verdicts` are the location's, of any time.
 * Throws UnknownFormulaError.
 */
export function recomputeScore(day: ScoredDay, verdicts: readonly DatedVerdict[], standard: StandardOfDay): LocationScore {
  const unread = new Set(day.basis?.unread);
  const standing = verdictsOn(day.day, verdicts).map(({ validFrom, validTo: _to, ...verdict }) => ({
    ...verdict, unreadable: unread.has(subjectKey(verdict)) ? { since: validFrom, reason: 'unreadable' } : null,
  }));
  const location = { id: day.locationId, businessStatus: day.basis?.businessStatus ?? 'open' };
  return formulaOf(day.formulaVersion).scoreLocation({ location, verdicts: standing, ...standard });
}

/** What stood when a day (UTC) ended. */
export function verdictsOn(day: string, verdicts: readonly DatedVerdict[]): DatedVerdict[] {
  const end = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString();
  return verdicts.filter((one) => one.validFrom < end && (one.validTo === null || one.validTo >= end));
}
