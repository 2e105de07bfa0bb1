import type { VerdictChanges } from '#domain/audit.ts';
import { isSameShown } from '#domain/withheld.ts';
import { NOT_SOUGHT, WHOLE_LISTING, verdictKey, type StandingVerdict, type StoredVerdict, type Verdict } from '#domain/verdict.ts';

export interface VerdictReading {
  /** All verdicts of the location in force before this reading. */
  previous: readonly StoredVerdict[];
  /** What runChecks said now. */
  verdicts: readonly Verdict[];
  /** UTC, ISO 8601. */
  now: string;
  /** Publishers that this reading asked; without it, all. What the others said stays as it is. */
  readPublishers?: ReadonlySet<string>;
  /** Why what a verdict was read from can't be read now; null: it was read. Then its check may say nothing of a subject that it can't see. */
  unread?: (before: StoredVerdict) => string | null;
  /** The captures are those of before, read by other readers: reading them once more tells nothing. */
  isOfSameCaptures?: boolean;
}

/**
 * What a reading changes in the verdicts in force. Pure; the rules:
 * - What is said again stays, and is confirmed by it. What is said otherwise closes the old verdict and begins a new one.
 * - A verdict that begins or ends a fail is unconfirmed until a later reading says the same; anything else is confirmed at once.
 * - `cannot-tell` never replaces a judged verdict: that stays in force, marked unreadable since then. On `*` it covers every
 *   subject of its check on that listing (without a listing: on that publisher) that was not judged by itself.
 * - Where nobody looks for the listing any more (NOT_SOUGHT) it does: what was said there ends, and at once.
 * - What is said no more (a listing gone, a check switched off) closes, unless it may be silent only because its page can't be read.
 * - Of captures that were read before, what is said otherwise is as confirmed as what was said before of the same subject.
 */
export function planVerdictChanges({ previous, verdicts, now, readPublishers, unread = () => null, isOfSameCaptures = false }: VerdictReading): VerdictChanges {
  const fresh = new Map(verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  const blind = verdicts.filter(isBlind);
  const changes: VerdictChanges = { insert: [], close: [], confirm: [], markUnreadable: [], markReadable: [], inForce: [] };
  for (const before of previous) {
    if (readPublishers !== undefined && !readPublishers.has(before.publisherId)) {
      changes.inForce.push(before);
      continue;
    }
    const key = verdictKey(before);
    const verdict = fresh.get(key) ?? blind.find((one) => covers(one, before));
    // A blind verdict that found the one it stands behind is not written itself.
    if (verdict !== undefined) fresh.delete(verdictKey(verdict));
    const blinded = verdict === undefined ? unread(before) : isBlind(verdict) ? verdict.reason : null;
    if (blinded !== null && before.outcome !== 'cannot-tell') keepUnreadable(before, blinded, now, changes);
    else if (verdict === undefined) changes.close.push(before.id);
    else if (isSameStatement(before, verdict)) keep(before, changes);
    else replace(before, { ...verdict, subject: before.subject, listingId: before.listingId }, now, changes, isOfSameCaptures);
  }
  for (const verdict of fresh.values()) begin(verdict, verdict.outcome !== 'fail', now, changes);
  return changes;
}

/** Says nothing now, and may again. */
function isBlind({ outcome, reason }: Verdict): boolean {
  return outcome === 'cannot-tell' && reason !== NOT_SOUGHT;
}

function covers(blind: Verdict, before: Verdict): boolean {
  if (blind.subject !== WHOLE_LISTING || blind.checkId !== before.checkId || blind.publisherId !== before.publisherId) return false;
  return blind.listingId === null || blind.listingId === before.listingId;
}

function keepUnreadable(before: StoredVerdict, reason: string, now: string, changes: VerdictChanges): void {
  const unreadable = { since: before.unreadable?.since ?? now, reason };
  if (before.unreadable?.reason !== reason) changes.markUnreadable.push({ id: before.id, ...unreadable });
  changes.inForce.push({ ...before, unreadable });
}

function keep(before: StoredVerdict, changes: VerdictChanges): void {
  if (before.unreadable !== null) changes.markReadable.push(before.id);
  if (!before.isConfirmed) changes.confirm.push(before.id);
  changes.inForce.push({ ...before, unreadable: null, isConfirmed: true });
}

function replace(before: StoredVerdict, verdict: Verdict, now: string, changes: VerdictChanges, isOfSameCaptures: boolean): void {
  changes.close.push(before.id);
  begin(verdict, isOfSameCaptures ? before.isConfirmed || verdict.outcome !== 'fail' : isConfirmedAfter(before, verdict), now, changes);
}

function begin(verdict: Verdict, isConfirmed: boolean, now: string, changes: VerdictChanges): void {
  const standing: StandingVerdict = { ...verdict, isConfirmed, unreadable: null, validFrom: now };
  changes.insert.push(standing);
  changes.inForce.push(standing);
}

function isConfirmedAfter(before: StoredVerdict, verdict: Verdict): boolean {
  if (before.outcome !== 'fail' && verdict.outcome !== 'fail') return true;
  // Nothing is read there that could be read again.
  if (verdict.reason === NOT_SOUGHT) return true;
  // The same value judged otherwise: it is we who changed (the standard, the record, an acceptance), and reading again tells nothing.
  if (verdict.observed !== null && isSameShown(before.observed, verdict.observed)) return true;
  if (before.outcome !== verdict.outcome || before.reason !== verdict.reason) return false;
  // The same fail, read again. A confirmed one whose value moved is news, and is read again before it is told.
  return isSameShown(before.observed, verdict.observed) || !before.isConfirmed;
}

/** Evidence is left out: the first capture that showed it remains the proof. */
function isSameStatement(a: Verdict, b: Verdict): boolean {
  return a.outcome === b.outcome && a.reason === b.reason && a.observed === b.observed && a.expected === b.expected && a.weight === b.weight;
}
