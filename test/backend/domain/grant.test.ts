import { describe, expect, it } from 'vitest';
import { findGrantProblem, grantableBy, type Grant } from '#domain/grant.ts';

const grant = (part: Partial<Grant>): Grant => ({ role: 'executive', regionIds: [], locationIds: [], isAllBrands: false, ...part });

describe('a role that is given', () => {
  it('reaches the whole brand where it names nothing', () => {
    expect(['administrator', 'head-office', 'executive'].map((role) => findGrantProblem(grant({ role: role as Grant['role'] })))).toEqual([null, null, null]);
  });
  it('of a regional manager names a region, of a store manager a store: without one they would see everything', () => {
    expect([findGrantProblem(grant({ role: 'regional-manager' })), findGrantProblem(grant({ role: 'regional-manager', regionIds: ['r'] })), findGrantProblem(grant({ role: 'store-manager' })), findGrantProblem(grant({ role: 'store-manager', locationIds: ['l'] }))]).toEqual(['needs-region', null, 'needs-store', null]);
  });
  it('of others names neither, and only an administrator has all brands', () => {
    expect([findGrantProblem(grant({ regionIds: ['r'] })), findGrantProblem(grant({ locationIds: ['l'] })), findGrantProblem(grant({ isAllBrands: true })), findGrantProblem(grant({ role: 'administrator', isAllBrands: true }))]).toEqual(['no-region', 'no-store', 'all-brands-administrator', null]);
  });
});

describe('who gives roles', () => {
  it('is an administrator, any; the head office, those below its own; nobody else', () => {
    expect([grantableBy('administrator').length, grantableBy('head-office'), grantableBy('regional-manager'), grantableBy('executive'), grantableBy('store-manager')]).toEqual([5, ['regional-manager', 'executive', 'store-manager'], [], [], []]);
  });
});
