import { describe, expect, it } from 'vitest';
import type { FindingEvent } from '#domain/finding.ts';
import { daysOpen, lifeBeganAt } from '#findings/finding-life.ts';
import { finding } from './standing.ts';

const reopened = (at: string, because: string): FindingEvent => ({ kind: 'reopened', at, details: { because, count: 1 } });

describe('how long a finding has stood', () => {
  it('since it was first seen', () => expect(lifeBeganAt(finding(), [])).toBe('2026-11-01T00:00:00Z'));
  it('since it came back', () => expect(lifeBeganAt(finding(), [reopened('2026-11-20T00:00:00Z', 'came-back')])).toBe('2026-11-20T00:00:00Z'));
  it('all along where a claimed fix did not hold: the defect was never gone', () => {
    expect(lifeBeganAt(finding(), [reopened('2026-11-10T00:00:00Z', 'came-back'), reopened('2026-11-20T00:00:00Z', 'still-wrong')])).toBe('2026-11-10T00:00:00Z');
  });
  it('in whole days, until now or until it was closed', () => {
    expect(daysOpen(finding(), '2026-11-01T00:00:00Z', '2026-11-04T23:59:00Z')).toBe(3);
    expect(daysOpen(finding({ state: 'verified', closedAt: '2026-11-03T00:00:00Z' }), '2026-11-01T00:00:00Z', '2026-12-04T00:00:00Z')).toBe(2);
    expect(daysOpen(finding(), '2026-11-05T00:00:00Z', '2026-11-04T00:00:00Z')).toBe(0);
  });
});
