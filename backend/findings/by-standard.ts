import { isSameShown } from '#domain/withheld.ts';
import { LIVING_STATES, type Finding, type FindingEvent, type StoredFinding } from '#domain/finding.ts';
import { verdictKey, type StandingVerdict } from '#domain/verdict.ts';
import { saidBy } from './said-by.ts';

/** A new version of the standard, applied to what is stored. */
export interface ByStandard {
  /** The version by which was judged. */
  version: number;
  /** Keys of verdicts that it judges otherwise than the version before it, with the same readings and the same master record. */
  moved: ReadonlySet<string>;
}

/** Pages that were read before, read again by other readers: the page is what it was, and it is we who have changed. */
export interface ByReaders {
  /** Keys of verdicts that turn because the same pages are read otherwise, by the same standard and master record. */
  moved: ReadonlySet<string>;
}

interface Step {
  next: Finding;
  events: FindingEvent[];
}

/** Closes a finding that the standard asks for no more, or that was our misreading: a state of its own, which is no fix, asks for no cause and enters no time to fix. */
export function withdraw(finding: Finding, { byStandard, now }: { byStandard?: ByStandard; now: string }): Step {
  return {
    next: { ...finding, state: 'withdrawn', isObservable: true, closedAt: now },
    events: [byStandard ? { kind: 'withdrawn-by-standard', at: now, details: { version: byStandard.version } } : { kind: 'withdrawn-by-readers', at: now, details: {} }],
  };
}

/** Closes a finding of a listing at which nobody looks any more: it was not mended, and nobody knows whether it stands. */
export function withdrawUnsought(finding: Finding, { now }: { now: string }): Step {
  return { next: { ...finding, state: 'withdrawn', isObservable: true, closedAt: now }, events: [{ kind: 'withdrawn-unsought', at: now, details: {} }] };
}

/**
 * A defect that counts again, by a version of the standard, by other readers or because another value is read: the same finding goes on,
 * and its count of relapses stays, for nothing came back in public.
 */
export function askAgain(finding: Finding, verdict: StandingVerdict, { byStandard, byReaders, now, lastGoodAt }: { byStandard?: ByStandard; byReaders?: ByReaders; now: string; lastGoodAt: string | null }): Step {
  const isSame = isSameShown(finding.observed, verdict.observed) && finding.reason === verdict.reason;
  const wasTold = finding.state === 'withdrawn' && finding.isConfirmed && isSame;
  const isConfirmed = wasTold || verdict.isConfirmed;
  const next: Finding = {
    ...finding, ...saidBy(verdict, undefined, isSame ? finding : undefined), state: 'open', isConfirmed, isObservable: true, lastSeenAt: now, closedAt: null,
    lastGoodAt: finding.state === 'withdrawn' && isSame ? finding.lastGoodAt : (lastGoodAt ?? finding.lastGoodAt),
    // A cause that was named of the last life tells nothing of this one.
    cause: finding.state === 'withdrawn' ? finding.cause : null,
  };
  const event: FindingEvent = { kind: 'asked-again', at: now, details: { version: byStandard?.version ?? null, observed: verdict.observed, ...(byReaders ? { because: 'readers' } : {}) } };
  return { next, events: [event, ...(isConfirmed && !wasTold ? [{ kind: 'confirmed' as const, at: now, details: {} }] : [])] };
}

/**
 * Which verdicts a new standard, or new readers, move: those that stand by one of the two and not by the other. `byLast`:
 * what the version before it says now, of the same readings and the same master record (of new readers: what the same
 * standard says of the values read before); so what a corrected record has mended is not taken for their doing.
 */
export function movedByStandard(findings: readonly StoredFinding[], byLast: readonly StandingVerdict[], byThis: readonly StandingVerdict[]): Set<string> {
  const [last, now] = [wrongOnes(byLast), wrongOnes(byThis)];
  return new Set(findings.map(verdictKey).filter((key) => last.has(key) !== now.has(key)));
}

/** Findings that these verdicts would close, or open again: those of which it is asked whether the standard, or a reader, did it. */
export function turning(findings: readonly StoredFinding[], byThis: readonly StandingVerdict[]): StoredFinding[] {
  const wrong = wrongOnes(byThis);
  return findings.filter((one) => (LIVING_STATES.includes(one.state) || one.state === 'accepted') !== wrong.has(verdictKey(one)));
}

/** An accepted value passes, and is not what the standard says all the same. */
function wrongOnes(verdicts: readonly StandingVerdict[]): Set<string> {
  return new Set(verdicts.filter((one) => one.outcome === 'fail' || one.reason === 'accepted-variant').map(verdictKey));
}
