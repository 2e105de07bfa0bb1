import type { Finding, FindingEvent, FindingState } from '#domain/finding.ts';
import { FINDING_ACTIONS, type FindingAction, type FindingActionKind } from '#domain/finding-action.ts';
import { changedMembers } from './changed-members.ts';

/** What an action does to a finding; `assigneeId` only where somebody was named, or nobody any longer. */
export interface FindingStep {
  next: Finding;
  changed: (keyof Finding)[];
  event: FindingEvent;
  assigneeId?: string | null;
}

const LIVING: readonly FindingState[] = ['open', 'acknowledged', 'fix-claimed', 'reopened'];

/** States in which an action makes sense; an action that is not named here makes sense in all. */
const STATES: Partial<Record<FindingActionKind, readonly FindingState[]>> = {
  acknowledge: ['open', 'reopened'],
  'claim-fixed': ['open', 'acknowledged', 'reopened'],
  accept: LIVING,
  // What a new standard withdrew nobody mended, and it has no cause.
  'name-cause': [...LIVING, 'verified', 'accepted'],
};

/** The actions that make sense for a finding as it stands, whoever asks. */
export function possibleActions({ state, accepted }: Pick<Finding, 'state' | 'accepted'>): FindingActionKind[] {
  return FINDING_ACTIONS.filter((kind) => (kind === 'withdraw' ? accepted !== null : (STATES[kind]?.includes(state) ?? true)));
}

/** Does what a person asks; null when the finding's state forbids it. Pure: `now` in UTC. */
export function actOnFinding(finding: Finding, action: FindingAction, by: { userId: string | null; now: string }): FindingStep | null {
  if (!possibleActions(finding).includes(action.kind)) return null;
  const { over, assigneeId, ...event } = effectOf(finding, action, by);
  const next = { ...finding, ...over };
  return { next, changed: changedMembers(finding, next), event: { ...event, at: by.now }, ...(assigneeId === undefined ? {} : { assigneeId }) };
}

interface Effect extends Omit<FindingEvent, 'at'> {
  over?: Partial<Finding>;
  assigneeId?: string | null;
}

function effectOf(finding: Finding, action: FindingAction, { userId, now }: { userId: string | null; now: string }): Effect {
  switch (action.kind) {
    case 'acknowledge': return { kind: 'acknowledged', details: {}, over: { state: 'acknowledged' } };
    case 'claim-fixed': return { kind: 'fix-claimed', details: {}, over: { state: 'fix-claimed' } };
    case 'check-again': return { kind: 'check-asked', details: {} };
    case 'accept': {
      const { reason, until } = action;
      const accepted = { observed: finding.observed, authorId: userId, reason, until };
      return { kind: 'accepted', details: { observed: finding.observed, reason, until }, over: { accepted, state: 'accepted', closedAt: now } };
    }
    // What was accepted stands in public still: the finding is open again, and that is no relapse.
    case 'withdraw': return { kind: 'withdrawn', details: { observed: finding.accepted?.observed ?? null }, over: { accepted: null, ...(finding.state === 'accepted' ? { state: 'open', closedAt: null } : {}) } };
    case 'note': return { kind: 'noted', details: { text: action.text } };
    case 'assign': return { kind: 'assigned', details: { assigneeId: action.assigneeId }, assigneeId: action.assigneeId };
    case 'escalate': return { kind: 'escalated', details: { assigneeId: action.assigneeId, text: action.text }, assigneeId: action.assigneeId };
    case 'name-cause': return { kind: 'cause-named', details: { cause: action.cause }, over: { cause: action.cause } };
  }
}
