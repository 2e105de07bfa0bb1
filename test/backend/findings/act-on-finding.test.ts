import { describe, expect, it } from 'vitest';
import { FINDING_STATES, type AcceptedVariant, type FindingState, type StoredFinding } from '#domain/finding.ts';
import { FINDING_ACTIONS, type FindingAction } from '#domain/finding-action.ts';
import { actOnFinding, possibleActions, undoAct, type Circumstances } from '#findings/act-on-finding.ts';
import { finding } from './standing.ts';

const NOW = '2026-11-15T06:00:00Z';
const ACCEPTED: AcceptedVariant = { observed: 'Ste 101', authorId: 'u', reason: 'mall wrote it so', until: null };
const ACCEPT: FindingAction = { kind: 'accept', reason: 'the mall writes it so', until: '2026-12-31' };
const BY = { userId: 'u1', now: NOW, assigneeId: null, dueOn: null };
const act = (one: StoredFinding, action: FindingAction) => actOnFinding(one, action, BY);

describe('states', () => {
  const ALWAYS = ['check-again', 'note', 'assign', 'escalate', 'name-cause'];
  it.each<[FindingState, string[]]>([
    ['open', ['acknowledge', 'claim-fixed', 'accept', 'set-due']], ['reopened', ['acknowledge', 'claim-fixed', 'accept', 'set-due']], ['acknowledged', ['claim-fixed', 'accept', 'set-due']],
    ['fix-claimed', ['accept', 'set-due']], ['verified', []], ['accepted', []],
  ])('%s', (state, allowed) => {
    const all = [...allowed, ...ALWAYS];
    expect(possibleActions({ state, accepted: null })).toEqual(FINDING_ACTIONS.filter((kind) => all.includes(kind)));
  });
  it.each(FINDING_STATES)('what is forbidden to a %s finding changes nothing', (state) => {
    const one = finding({ state });
    const isPossible = possibleActions(one).includes('claim-fixed');
    expect(act(one, { kind: 'claim-fixed' }) === null).toBe(!isPossible);
  });
  it('nothing accepted, nothing to withdraw', () => expect(act(finding({ state: 'accepted' }), { kind: 'withdraw' })).toBeNull());
});

describe('what an action does', () => {
  it('acknowledged: the count of relapses stays', () => {
    expect(act(finding({ state: 'reopened', reopenedCount: 2 }), { kind: 'acknowledge' })).toMatchObject({ next: { state: 'acknowledged', reopenedCount: 2 }, changed: ['state'], event: { kind: 'acknowledged', at: NOW } });
  });
  it('claimed fixed: closed by nothing but a reading', () => expect(act(finding(), { kind: 'claim-fixed' })).toMatchObject({ next: { state: 'fix-claimed', closedAt: null }, changed: ['state'] }));
  it('accepted: what stands there, by whom, why, until when', () => {
    const step = act(finding({ observed: 'Ste 101' }), ACCEPT);
    expect(step).toMatchObject({ next: { state: 'accepted', closedAt: NOW, accepted: { observed: 'Ste 101', authorId: 'u1', reason: 'the mall writes it so', until: '2026-12-31' } } });
    expect(step?.event).toEqual({ kind: 'accepted', at: NOW, details: { observed: 'Ste 101', reason: 'the mall writes it so', until: '2026-12-31' } });
  });
  it('accepted: that nothing is shown', () => expect(act(finding({ observed: null, reason: 'missing' }), ACCEPT)).toMatchObject({ next: { accepted: { observed: null } } }));
  it('withdrawn: open again, and no relapse', () => {
    expect(act(finding({ state: 'accepted', closedAt: NOW, accepted: ACCEPTED }), { kind: 'withdraw' })).toMatchObject({ next: { state: 'open', closedAt: null, accepted: null, reopenedCount: 0 }, event: { kind: 'withdrawn', details: { observed: 'Ste 101' } } });
  });
  it('withdrawn after another value came: the state is that of the other value', () => {
    expect(act(finding({ state: 'acknowledged', accepted: ACCEPTED }), { kind: 'withdraw' })).toMatchObject({ next: { state: 'acknowledged', accepted: null }, changed: ['accepted'] });
  });
  it('a note, a check and a name change nothing but the story', () => {
    expect(act(finding(), { kind: 'note', text: 'called the store' })).toMatchObject({ changed: [], event: { kind: 'noted', details: { text: 'called the store' } } });
    expect(act(finding({ state: 'verified' }), { kind: 'check-again' })).toMatchObject({ changed: [], event: { kind: 'check-asked' } });
    expect(act(finding(), { kind: 'assign', assigneeId: null })).toMatchObject({ changed: [], assigneeId: null, event: { kind: 'assigned' } });
    expect(act(finding(), { kind: 'escalate', assigneeId: 'u2', text: 'three weeks' })).toMatchObject({ assigneeId: 'u2', event: { kind: 'escalated', details: { assigneeId: 'u2', text: 'three weeks' } } });
  });
  it('the cause is named, when it closed or before', () => expect(act(finding({ state: 'verified' }), { kind: 'name-cause', cause: 'public-edit' })).toMatchObject({ next: { state: 'verified', cause: 'public-edit' }, changed: ['cause'] }));
});

describe('a duplicate', () => {
  const pair = finding({ checkId: 'duplicate', reason: 'same-place', subject: 'node/1', observed: 'https://maps.example/2' });
  it('confirmed: acknowledged', () => expect(act(pair, { kind: 'acknowledge' })).toMatchObject({ next: { state: 'acknowledged' } }));
  it('rejected for good, then undone', () => {
    const rejected = act(pair, { kind: 'accept', reason: 'two counters of one mall', until: null });
    expect(rejected).toMatchObject({ next: { state: 'accepted', accepted: { observed: 'https://maps.example/2', until: null } } });
    expect(act({ ...pair, ...rejected?.next }, { kind: 'withdraw' })).toMatchObject({ next: { state: 'open', accepted: null } });
  });
});

describe('taking back what one did', () => {
  const undo = (before: StoredFinding, action: FindingAction, meanwhile: Partial<StoredFinding> = {}, by: Partial<Circumstances> = {}) => {
    const step = act(before, action);
    if (!step?.undo) throw new Error('It can’t be taken back.');
    const after = { ...before, ...step.next, ...meanwhile };
    return undoAct(after, { kind: step.event.kind, note: step.undo }, { ...BY, now: '2026-11-15T06:05:00Z', ...by });
  };
  it('a claimed fix: the state from before, with an event', () => {
    expect(undo(finding({ state: 'reopened' }), { kind: 'claim-fixed' })).toMatchObject({ next: { state: 'reopened' }, changed: ['state'], event: { kind: 'undone', details: { undone: 'fix-claimed' } }, undo: null });
  });
  it('an acceptance: nothing is accepted any more', () => expect(undo(finding({ state: 'acknowledged' }), ACCEPT)).toMatchObject({ next: { state: 'acknowledged', accepted: null, closedAt: null } }));
  it('a withdrawal: the acceptance is there again, as it was', () => {
    expect(undo(finding({ state: 'accepted', accepted: ACCEPTED, closedAt: NOW }), { kind: 'withdraw' })).toMatchObject({ next: { state: 'accepted', accepted: ACCEPTED, closedAt: NOW } });
  });
  it('a cause, somebody’s name and a day', () => {
    expect(undo(finding({ cause: 'holiday' }), { kind: 'name-cause', cause: 'public-edit' })).toMatchObject({ next: { cause: 'holiday' } });
    expect(undo(finding(), { kind: 'assign', assigneeId: 'u2' }, {}, { assigneeId: 'u2' })).toMatchObject({ changed: [], assigneeId: null });
    expect(undo(finding(), { kind: 'set-due', dueOn: '2026-12-01', text: 'mall closed' }, {}, { dueOn: '2026-12-01' })).toMatchObject({ changed: [], event: { details: { undone: 'due-set', dueOn: null } } });
  });
  it('not once a reading has closed it', () => expect(undo(finding(), { kind: 'claim-fixed' }, { state: 'verified', closedAt: NOW })).toBeNull());
  it('not once somebody else was named', () => expect(undo(finding(), { kind: 'assign', assigneeId: 'u2' }, {}, { assigneeId: 'u3' })).toBeNull());
  it('not what was said, told or asked of a site', () => {
    for (const action of [{ kind: 'note', text: 'a' }, { kind: 'escalate', assigneeId: 'u2', text: 'a' }, { kind: 'check-again' }] as const) expect(act(finding(), action)?.undo).toBeNull();
  });
  it('not what moved nothing', () => expect(act(finding({ cause: 'holiday' }), { kind: 'name-cause', cause: 'holiday' })?.undo).toBeNull());
});
