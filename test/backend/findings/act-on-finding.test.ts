import { describe, expect, it } from 'vitest';
import { FINDING_STATES, type AcceptedVariant, type FindingState, type StoredFinding } from '#domain/finding.ts';
import { FINDING_ACTIONS, type FindingAction } from '#domain/finding-action.ts';
import { actOnFinding, possibleActions } from '#findings/act-on-finding.ts';
import { finding } from './standing.ts';

const NOW = '2026-11-15T06:00:00Z';
const ACCEPTED: AcceptedVariant = { observed: 'Ste 101', authorId: 'u', reason: 'mall wrote it so', until: null };
const ACCEPT: FindingAction = { kind: 'accept', reason: 'the mall writes it so', until: '2026-12-31' };
const act = (one: StoredFinding, action: FindingAction) => actOnFinding(one, action, { userId: 'u1', now: NOW });

describe('states', () => {
  const ALWAYS = ['check-again', 'note', 'assign', 'escalate', 'name-cause'];
  it.each<[FindingState, string[]]>([
    ['open', ['acknowledge', 'claim-fixed', 'accept']], ['reopened', ['acknowledge', 'claim-fixed', 'accept']], ['acknowledged', ['claim-fixed', 'accept']],
    ['fix-claimed', ['accept']], ['verified', []], ['accepted', []],
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
