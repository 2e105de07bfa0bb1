import { describe, expect, it } from 'vitest';
import { CHANNEL_KINDS, DELIVERY_TROUBLES } from '#domain/delivery.ts';
import { nextTryIn } from '#jobs/notify/_retry-plan.ts';

const failed = { kind: 'webhook' as const, trouble: 'out-of-order' as const, tries: 1, retryAfterMs: null, chance: 0 };

describe('when a message is tried again', () => {
  it('waits as Standard Webhooks proposes: ten tries in some 76 hours, then no more', () => {
    const waits = Array.from({ length: 10 }, (_, at) => nextTryIn({ ...failed, tries: at + 1 }));
    expect(waits).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null]);
  });
  it('never earlier than the receiver asks, and never later than a tenth more than planned', () => {
    expect(nextTryIn({ ...failed, trouble: 'too-many', retryAfterMs: 90_000 })).toBe(90);
    expect(nextTryIn({ ...failed, chance: 1 })).toBe(5.5);
    expect(nextTryIn({ ...failed, trouble: 'too-many', retryAfterMs: 9e9 })).toBe(86_400);
  });
  it.each(CHANNEL_KINDS)('is over at once where %s says that the same again ends the same', (kind) => {
    expect(nextTryIn({ ...failed, kind, trouble: 'private-address' })).toBeNull();
    expect(nextTryIn({ ...failed, kind, trouble: 'gone' }) === null).toBe(kind !== 'email');
    for (const trouble of DELIVERY_TROUBLES) expect(nextTryIn({ ...failed, kind, trouble }) ?? 1).toBeGreaterThan(0);
  });
  it('asks a webhook again whatever it answered but 410: its owner mends it', () => {
    expect(nextTryIn({ ...failed, trouble: 'not-accepted' })).toBe(5);
    expect(nextTryIn({ ...failed, kind: 'slack', trouble: 'not-accepted' })).toBeNull();
  });
  it('does not write again to an address that is not known', () => {
    expect(nextTryIn({ ...failed, kind: 'email', trouble: 'unknown-receiver' })).toBeNull();
    expect(nextTryIn({ ...failed, kind: 'email', trouble: 'refused' })).toBe(5);
  });
});
