import type { Verdict } from '#domain/verdict.ts';
import { subjectKey } from '#domain/verdict.ts';
import { isSameShown } from '#domain/withheld.ts';

/** A verdict with the time in which it stood. Moments in UTC, ISO 8601; `validTo` null: still. */
export type TimedVerdict = Verdict & { validFrom: string; validTo: string | null };

/** The life of one value, newest first. */
export type Line = Pick<Verdict, 'publisherId' | 'listingId' | 'checkId' | 'subject'> & { periods: TimedVerdict[] };

/**
 * Verdicts over time as the lives of values: what was said again (by another standard, with another weight) goes on,
 * what a second reading took back within its run never was, and values of which nothing was ever judged are left out.
 * Lines that changed last come first.
 */
export function valueLines(verdicts: readonly TimedVerdict[]): Line[] {
  const lasting = verdicts.filter((one) => one.validTo === null || one.validTo > one.validFrom);
  const lines = [...Map.groupBy(lasting, subjectKey).values()].flatMap((own): Line[] => {
    const periods = joinAlike(own.toSorted((a, b) => a.validFrom.localeCompare(b.validFrom)));
    const [first] = periods;
    if (first === undefined || periods.every((one) => one.outcome === 'not-applicable')) return [];
    const { publisherId, listingId, checkId, subject } = first;
    return [{ publisherId, listingId, checkId, subject, periods: periods.toReversed() }];
  });
  return lines.toSorted((a, b) => lastMove(b).localeCompare(lastMove(a)) || a.checkId.localeCompare(b.checkId) || a.publisherId.localeCompare(b.publisherId) || a.subject.localeCompare(b.subject));
}

function joinAlike(periods: readonly TimedVerdict[]): TimedVerdict[] {
  const joined: TimedVerdict[] = [];
  for (const next of periods) {
    const last = joined.at(-1);
    if (last !== undefined && last.validTo === next.validFrom && isSaidAgain(last, next)) joined[joined.length - 1] = { ...last, validTo: next.validTo };
    else joined.push(next);
  }
  return joined;
}

function isSaidAgain(a: TimedVerdict, b: TimedVerdict): boolean {
  return a.outcome === b.outcome && a.reason === b.reason && a.expected === b.expected && isSameShown(a.observed, b.observed);
}

/** When the line last changed; one that never did sorts last. */
function lastMove({ periods: [newest, ...older] }: Line): string {
  return older.length === 0 && newest?.validTo === null ? '' : (newest?.validTo ?? newest?.validFrom ?? '');
}
