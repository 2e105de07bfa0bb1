import { LIVING_STATES, type Finding, type FindingChanges, type FindingEvent, type StoredFinding } from '#domain/finding.ts';
import { NOT_SOUGHT, verdictKey, type StandingVerdict, type StoredVerdict } from '#domain/verdict.ts';
import { isSameShown, isWithheld } from '#domain/withheld.ts';
import { changedMembers } from './changed-members.ts';
import { isPatienceOver } from './patience.ts';
import { askAgain, withdraw, withdrawUnsought, type ByReaders, type ByStandard } from './by-standard.ts';
import { saidBy } from './said-by.ts';

export interface FindingInput {
  previous: readonly StoredFinding[];
  /** All verdicts of the location in force after this reading: `inForce` of planVerdictChanges. */
  verdicts: readonly StandingVerdict[];
  /** UTC, ISO 8601. */
  now: string;
  /** Days by publisher that a mended value may take to appear; 0 for one that is not named. */
  patienceDays: ReadonlyMap<string, number>;
  /** When each finding's fix was claimed, by finding id; without it the patience counts as over. */
  claimedAt?: ReadonlyMap<string, string>;
  /** In force before this reading, and when the location was last read: tells when a new defect was last seen right. */
  before?: { verdicts: readonly StoredVerdict[]; readAt: string | null };
  /** Set where a new standard was applied to what is stored, and no page was read. */
  byStandard?: ByStandard;
  /** Set where pages in store were read again by other readers, and none was fetched. */
  byReaders?: ByReaders;
}

/**
 * What a reading does to a location's findings. Pure; the rules:
 * - A failing verdict without a finding opens one, unconfirmed until the verdict is; a closed one is reopened with its count.
 * - A confirmed pass closes it as verified. A pass that follows an unconfirmed fail takes the fail back, with its count.
 * - A claimed fix that still fails is waited for as long as the publisher takes; then it is reopened. A click closes nothing.
 * - An accepted value passes and its finding rests; the next different value reopens it, and so does the end of the acceptance.
 * - A source that can't be read changes no state: the finding is marked unobservable and counts on.
 * - What is judged no more (the listing left, the check was switched off) is closed, once nothing of its publisher waits for a
 *   second reading: nothing wrong stands in public.
 * - What a new version of the standard asks for no more is withdrawn: nobody mended it. Asked for again, it goes on where it
 *   stood; and what a new version finds wrong that was right by the last one is no relapse.
 * - Where nobody looks for the listing any more (its address was never given, or is no longer), its findings are withdrawn, too.
 * - The same holds of what only new readers of the same page see, or see no more: nobody made or mended it in public. When
 *   it was last right is not known then, and a value that is read otherwise is no change of the page.
 */
export function advanceFindings(input: FindingInput): FindingChanges {
  const verdicts = new Map(input.verdicts.map((verdict) => [verdictKey(verdict), verdict]));
  const known = new Set(input.previous.map(verdictKey));
  const fails = input.verdicts.filter((verdict) => verdict.outcome === 'fail' && !known.has(verdictKey(verdict)));
  return {
    opened: fails.map((verdict) => open(verdict, input)),
    updated: input.previous.flatMap((finding) => {
      const { id, ...before } = finding;
      const { next, events } = advance(finding, verdicts.get(verdictKey(finding)), input);
      const changed = changedMembers(before, next);
      return changed.length === 0 && events.length === 0 ? [] : [{ id, finding: next, changed, events }];
    }),
  };
}

interface Step {
  next: Finding;
  events: FindingEvent[];
}

function open(verdict: StandingVerdict, input: FindingInput): { finding: Finding; events: FindingEvent[] } {
  const finding: Finding = {
    ...saidBy(verdict), state: 'open', isConfirmed: verdict.isConfirmed, isObservable: verdict.unreadable === null,
    firstSeenAt: input.now, lastSeenAt: (readsNothing(input) ? input.before?.readAt : null) ?? input.now, lastGoodAt: lastGoodAt(verdict, input), closedAt: null, reopenedCount: 0, cause: null, accepted: null,
  };
  return { finding, events: [event('opened', input, { reason: verdict.reason, observed: verdict.observed, ...(input.byReaders ? { because: 'readers' } : {}) }), ...confirmation(false, verdict, input)] };
}

function advance({ id, ...finding }: StoredFinding, verdict: StandingVerdict | undefined, input: FindingInput): Step {
  const isLiving = LIVING_STATES.includes(finding.state);
  if (isLiving && (verdict === undefined || verdict.reason === NOT_SOUGHT) && isUnsought(finding, input)) return withdrawUnsought(finding, input);
  if (verdict === undefined && isMovedByUs(finding, input) && isLiving) return withdraw(finding, input);
  if (verdict === undefined) return isLiving && !awaitsReading(finding, input) ? close(finding, { because: 'no-longer-judged' }, input) : unchanged(finding);
  const { next, events } = observe(finding, verdict, input);
  if (verdict.unreadable !== null || verdict.outcome === 'cannot-tell') return { next, events };
  const step = verdict.outcome === 'fail' ? fail(id, next, verdict, input) : pass(next, verdict, input);
  return { next: step.next, events: [...events, ...step.events] };
}

/** While anything of its publisher waits for a second reading, a listing or a page that seems to have left may be back with it. */
function awaitsReading({ publisherId }: Finding, { verdicts }: FindingInput): boolean {
  return verdicts.some((verdict) => verdict.publisherId === publisherId && !verdict.isConfirmed);
}

function observe(finding: Finding, verdict: StandingVerdict, input: FindingInput): Step {
  const isObservable = verdict.unreadable === null && verdict.outcome !== 'cannot-tell';
  if (isObservable === finding.isObservable || !LIVING_STATES.includes(finding.state)) return unchanged(finding);
  const reason = verdict.unreadable?.reason ?? verdict.reason;
  return { next: { ...finding, isObservable }, events: [isObservable ? event('observable', input) : event('unobservable', input, { reason })] };
}

function pass(finding: Finding, verdict: StandingVerdict, input: FindingInput): Step {
  if (verdict.reason === 'accepted-variant') return accept(finding, verdict, input);
  if (finding.state === 'verified' || finding.state === 'withdrawn') return unchanged(finding);
  if (isMovedByUs(finding, input)) return withdraw(finding, input);
  if (!finding.isConfirmed) return takeBack(finding, input);
  if (!verdict.isConfirmed) return unchanged(finding);
  const { next, events } = close(finding, { because: verdict.outcome === 'pass' ? 'read-right' : 'not-applicable' }, input);
  return { next: { ...next, lastGoodAt: input.now }, events };
}

/** The second reading did not see what the first one did: nobody was told, and it does not count as a relapse. */
function takeBack(finding: Finding, input: FindingInput): Step {
  const reopenedCount = finding.state === 'reopened' ? Math.max(0, finding.reopenedCount - 1) : finding.reopenedCount;
  const { next, events } = close({ ...finding, reopenedCount }, { because: 'not-confirmed' }, input);
  return { next: { ...next, lastGoodAt: input.now }, events };
}

function accept(finding: Finding, verdict: StandingVerdict, input: FindingInput): Step {
  if (finding.state === 'accepted') return unchanged(finding);
  const next: Finding = { ...finding, ...saidBy(verdict, finding.reason), state: 'accepted', lastSeenAt: input.now, closedAt: input.now };
  return { next, events: [event('accepted', input, { observed: verdict.observed })] };
}

function fail(id: string, finding: Finding, verdict: StandingVerdict, input: FindingInput): Step {
  const isMoved = finding.state === 'verified' && isMovedByUs(finding, input);
  if (finding.state === 'withdrawn' || isMoved) return askAgain(finding, verdict, { ...input, lastGoodAt: lastGoodAt(verdict, input) });
  if (finding.state === 'verified' || finding.state === 'accepted') {
    const because = finding.state === 'verified' ? 'came-back' : isSameShown(finding.accepted?.observed ?? null, verdict.observed) && finding.accepted !== null ? 'acceptance-ended' : 'other-than-accepted';
    const lastGood = lastGoodAt(verdict, input) ?? finding.lastGoodAt;
    return reopen({ ...finding, ...saidBy(verdict), lastGoodAt: lastGood, isConfirmed: verdict.isConfirmed }, because, verdict, input);
  }
  // Judging what is stored by another standard, or reading it again, asks no site.
  const seen = readsNothing(input) ? finding : { ...finding, lastSeenAt: input.now };
  // A living finding keeps the value that was told until another one is confirmed.
  const hasMoved = !isSameShown(finding.observed, verdict.observed) || finding.reason !== verdict.reason;
  const isTold = verdict.isConfirmed || !finding.isConfirmed;
  const next: Finding = isTold ? { ...seen, ...saidBy(verdict, undefined, hasMoved || isWithheld(finding.observed) ? undefined : finding), isConfirmed: finding.isConfirmed || verdict.isConfirmed } : seen;
  const moved = hasMoved && isTold ? [event(input.byReaders ? 'read-otherwise' : 'observed-changed', input, { from: finding.observed, to: verdict.observed })] : [];
  const events = [...moved, ...confirmation(finding.isConfirmed, verdict, input)];
  const isWaiting = finding.state === 'fix-claimed' && !isPatienceOver(input.claimedAt?.get(id), input.patienceDays.get(finding.publisherId), input.now);
  if (finding.state !== 'fix-claimed' || isWaiting) return { next, events };
  const again = reopen(next, 'still-wrong', verdict, input);
  return { next: again.next, events: [...events, ...again.events.filter((one) => one.kind !== 'confirmed')] };
}

function reopen(finding: Finding, because: string, verdict: StandingVerdict, input: FindingInput): Step {
  const reopenedCount = finding.reopenedCount + 1;
  const next: Finding = { ...finding, state: 'reopened', reopenedCount, lastSeenAt: input.now, closedAt: null };
  return { next, events: [event('reopened', input, { because, count: reopenedCount, observed: verdict.observed }), ...confirmation(false, verdict, input)] };
}

function close(finding: Finding, details: FindingEvent['details'], input: FindingInput): Step {
  return { next: { ...finding, state: 'verified', isObservable: true, closedAt: input.now }, events: [event('verified', input, details)] };
}

function confirmation(wasConfirmed: boolean, verdict: StandingVerdict, input: FindingInput): FindingEvent[] {
  return verdict.isConfirmed && !wasConfirmed ? [event('confirmed', input)] : [];
}

/** When the value was last seen right: at the last reading, if it passed then; if that could not read it, when it began to pass. */
function lastGoodAt(verdict: StandingVerdict, { before, byReaders }: FindingInput): string | null {
  // What passed by our misreading was not right.
  if (byReaders) return null;
  const good = before?.verdicts.find((one) => one.outcome === 'pass' && verdictKey(one) === verdictKey(verdict));
  if (good === undefined) return null;
  return good.unreadable === null ? (before?.readAt ?? good.validFrom) : good.validFrom;
}

function event(kind: FindingEvent['kind'], { now }: FindingInput, details: FindingEvent['details'] = {}): FindingEvent {
  return { kind, at: now, details };
}

function isMovedByUs(finding: Finding, { byStandard, byReaders }: FindingInput): boolean {
  return (byStandard ?? byReaders)?.moved.has(verdictKey(finding)) ?? false;
}

/** Nobody looks at its publisher for this location: what was wrong there may stand or be mended. */
function isUnsought({ publisherId }: Finding, { verdicts }: FindingInput): boolean {
  return verdicts.some((verdict) => verdict.publisherId === publisherId && verdict.reason === NOT_SOUGHT);
}

function readsNothing({ byStandard, byReaders }: FindingInput): boolean {
  return byStandard !== undefined || byReaders !== undefined;
}

function unchanged(finding: Finding): Step {
  return { next: finding, events: [] };
}
