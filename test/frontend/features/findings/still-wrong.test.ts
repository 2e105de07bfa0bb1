import { describe, expect, it } from 'vitest';
import { findStillWrong } from '../../../../frontend/src/features/findings/still-wrong.ts';

const asked = { kind: 'check-asked', at: '2026-11-22T10:00:00.000Z' } as const;
const after = '2026-11-22T10:02:00.000Z';
const before = '2026-11-21T03:00:00.000Z';

describe('a reading that was asked for', () => {
  it('came back and saw the same defect', () => {
    expect(findStillWrong({ finding: { state: 'open', lastSeenAt: after }, events: [asked], isChecking: false })).toBe(after);
  });

  it('has not come back', () => {
    expect(findStillWrong({ finding: { state: 'open', lastSeenAt: before }, events: [asked], isChecking: false })).toBeNull();
    expect(findStillWrong({ finding: { state: 'open', lastSeenAt: after }, events: [asked], isChecking: true })).toBeNull();
  });

  it('was not asked for, or what stands there was accepted', () => {
    expect(findStillWrong({ finding: { state: 'open', lastSeenAt: after }, events: [{ kind: 'opened', at: before }], isChecking: false })).toBeNull();
    expect(findStillWrong({ finding: { state: 'accepted', lastSeenAt: after }, events: [asked], isChecking: false })).toBeNull();
  });
});
