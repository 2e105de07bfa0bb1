import { describe, expect, it } from 'vitest';
import { isSameReply, replyActions, replyLength, type ReplySituation } from '#domain/review-reply.ts';
import type { Role } from '#domain/viewer.ts';

const may = (role: Role, situation: Partial<ReplySituation> = {}) => replyActions({ roles: [role], mode: 'with-approval', isPostedByUs: true, state: null, isOwn: false, ...situation });

describe('who may do what with a reply', () => {
  it.each<[Role, ReplySituation['mode'], string[]]>([
    ['administrator', 'with-approval', ['save', 'approve', 'withdraw']], ['head-office', 'with-approval', ['save', 'approve', 'withdraw']], ['regional-manager', 'with-approval', ['save']],
    ['regional-manager', 'on', ['save', 'approve', 'withdraw']], ['store-manager', 'with-approval', ['save']], ['store-manager', 'on', ['save']], ['executive', 'on', []],
  ])('%s, a draft, posting %s', (role, mode, actions) => {
    expect(may(role, { mode, state: 'draft' })).toEqual(actions);
  });
  it('one’s own draft can be taken back', () => {
    expect(may('store-manager', { state: 'draft', isOwn: true })).toEqual(['save', 'withdraw']);
  });
  it('one that failed can be asked for again, or is seen to stand there; none while it is posted', () => {
    expect(may('head-office', { state: 'failed' })).toEqual(['save', 'post', 'mark-posted', 'withdraw']);
    expect(may('head-office', { state: 'posting' })).toEqual([]);
    expect(may('head-office', { state: 'posted' })).toEqual(['save']);
  });
  it('where we may not post, whoever writes does so by hand once it was approved', () => {
    expect(may('store-manager', { isPostedByUs: false, state: 'draft' })).toEqual(['save']);
    expect(may('store-manager', { isPostedByUs: false, state: 'approved' })).toEqual(['save', 'mark-posted']);
    expect(may('head-office', { isPostedByUs: false, state: 'approved', mode: 'off' })).toEqual(['save', 'mark-posted', 'withdraw']);
  });
  it('a role elsewhere, and none here, is none', () => {
    expect(replyActions({ roles: [], mode: 'on', isPostedByUs: true, state: 'draft', isOwn: true })).toEqual([]);
  });
});

it('a length is counted as the source counts', () => {
  expect([replyLength('déçu', { unit: 'bytes' }), replyLength('déçu', { unit: 'characters' })]).toEqual([6, 4]);
});

it('blanks make no other reply', () => {
  expect(isSameReply('Bonjour,\n\nMerci !', ' Bonjour, Merci\u00A0! ')).toBe(true);
  expect(isSameReply('Merci.', 'Merci !')).toBe(false);
});
