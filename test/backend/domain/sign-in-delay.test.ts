import { describe, expect, it } from 'vitest';
import { delayAfter, FREE_FAILURES } from '#domain/sign-in-delay.ts';

describe('wrong passwords in a row', () => {
  it('cost nothing at first, then a minute, doubling to an hour, and never more', () => {
    expect([1, 4, 5, 6, 7, 10, 11, 12, 1000].map((failures) => delayAfter(failures, FREE_FAILURES.account))).toEqual([0, 0, 60, 120, 240, 1920, 3600, 3600, 3600]);
  });
  it('from one network address may be more, for many people sit behind it', () => {
    expect([29, 30, 31].map((failures) => delayAfter(failures, FREE_FAILURES.address))).toEqual([0, 60, 120]);
  });
});
