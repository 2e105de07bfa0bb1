import { isDeepStrictEqual } from 'node:util';
import type { Finding, FindingEvent, FindingState } from '#domain/finding.ts';
import { FINDING_ACTIONS, LASTING, type FindingAction, type FindingActionKind, type PersonalState, type UndoNote } from '#domain/finding-action.ts';
import { changedMembers } from './changed-members.ts';

/** What an action does to a finding; `assigneeId` only where somebody was named, or nobody any longer. */
export interface FindingStep {
  next: Finding;
  changed: (keyof Finding)[];
  event: FindingEvent;
  assigneeId?: string | null;
  /** Null: it can't be taken back, or moved nothing. */
  undo: UndoNote | null;
}

/** Who acts and when (UTC), and what of a finding is kept beside it: who mends it, and the day that a person named. */
export interface Circumstances {
  userId: string | null;
  now: string;
  assigneeId: string | null;
  dueOn: string | null;
}

const LIVING: readonly FindingState[] = ['open', 'acknowledged', 'fix-claimed', 'reopened'];

/** States in which an action makes sense; an action that is not named here makes sense in all. */
const STATES: Partial<Record<FindingActionKind, readonly FindingState[]>> = {
  acknowledge: ['open', 'reopened'],
  'claim-fixed': ['open', 'acknowledged', 'reopened'],
  accept: LIVING,
  // What a new standard withdrew nobody mended, and it has no cause.
  'name-cause': [...LIVING, 'verified', 'accepted'],
  'set-due': LIVING,
};

/** The actions that make sense for a finding as it stands, whoever asks. */
export function possibleActions({ state, accepted }: Pick<Finding, 'state' | 'accepted'>): FindingActionKind[] {
  return FINDING_ACTIONS.filter((kind) => (kind === 'withdraw' ? accepted !== null : (STATES[kind]?.includes(state) ?? true)));
}

/** Does what a person asks; null when the finding's state forbids it. Pure. */
export function actOnFinding(finding: Finding, action: FindingAction, by: Circumstances): FindingStep | null {
  if (!possibleActions(finding).includes(action.kind)) return null;
  const { over, assigneeId, dueOn, ...event } = effectOf(finding, action, by);
  const next = { ...finding, ...over };
  const moved: PersonalState = { ...over, ...(assigneeId === undefined ? {} : { assigneeId }), ...(dueOn === undefined ? {} : { dueOn }) };
  return {
    next, changed: changedMembers(finding, next), event: { ...event, at: by.now }, ...(assigneeId === undefined ? {} : { assigneeId }),
    undo: LASTING.has(action.kind) ? null : undoNote(stateOf(finding, by), moved),
  };
}

/**
 * Takes an act back; null where what it moved has moved on since: a reading has closed the finding, or somebody has
 * acted after it. Pure. Readings that it asked for have gone out and are not called back.
 */
export function undoAct(finding: Finding, { kind, note }: { kind: FindingEvent['kind']; note: UndoNote }, by: Circumstances): FindingStep | null {
  const now = stateOf(finding, by);
  const members = Object.keys(note.to) as (keyof PersonalState)[];
  if (!members.every((member) => isDeepStrictEqual(now[member], note.to[member]))) return null;
  const { assigneeId, dueOn, state = finding.state, closedAt = finding.closedAt, accepted = finding.accepted, cause = finding.cause } = note.from;
  const next: Finding = { ...finding, state, closedAt, accepted, cause };
  const details = { undone: kind, ...(dueOn === undefined ? {} : { dueOn }) };
  return { next, changed: changedMembers(finding, next), event: { kind: 'undone', at: by.now, details }, ...(assigneeId === undefined ? {} : { assigneeId }), undo: null };
}

function stateOf({ state, closedAt, accepted, cause }: Finding, { assigneeId, dueOn }: Circumstances): Required<PersonalState> {
  return { state, closedAt, accepted, cause, assigneeId, dueOn };
}

function undoNote(before: Required<PersonalState>, moved: PersonalState): UndoNote | null {
  const members = (Object.keys(moved) as (keyof PersonalState)[]).filter((member) => !isDeepStrictEqual(before[member], moved[member]));
  const pick = (state: PersonalState): PersonalState => Object.fromEntries(members.map((member) => [member, state[member]]));
  return members.length === 0 ? null : { from: pick(before), to: pick(moved) };
}

interface Effect extends Omit<FindingEvent, 'at'> {
  over?: Partial<Pick<Finding, 'state' | 'closedAt' | 'accepted' | 'cause'>>;
  assigneeId?: string | null;
  dueOn?: string | null;
}

function effectOf(finding: Finding, action: FindingAction, { userId, now }: Circumstances): Effect {
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
    case 'set-due': return { kind: 'due-set', details: { dueOn: action.dueOn, text: action.text }, dueOn: action.dueOn };
  }
}
