import { expect, it } from 'vitest';
import { createViewerLimit } from '#api/live-readings/viewer-limit.ts';
import { TooOftenError } from '#backend/errors.ts';
import type { Viewer } from '#domain/viewer.ts';

const viewer = (userId: string | null): Viewer => ({ userId, role: 'head-office', grants: [] });
const MINUTE = 60_000;

it('a person has six readings a minute, and others are not kept waiting by that', () => {
  const limit = createViewerLimit();
  for (let at = 0; at < 6; at += 1) limit.take(viewer('anna'), 1_000 + at);
  expect(() => limit.take(viewer('anna'), 2_000)).toThrow(TooOftenError);
  expect(() => limit.take(viewer('ben'), 2_000)).not.toThrow();
  expect(() => limit.take(viewer('anna'), 1_006 + MINUTE)).not.toThrow();
});

it('what is refused does not count, and forty an hour are enough', () => {
  const limit = createViewerLimit();
  const isGranted = (now: number): boolean => {
    try {
      limit.take(viewer(null), now);
      return true;
    } catch {
      return false;
    }
  };
  const moments = Array.from({ length: 60 }, (_, minute) => Array.from({ length: 8 }, (_, at) => minute * MINUTE + at)).flat();
  expect(moments.filter(isGranted).length).toBe(40);
  expect(() => limit.take(viewer(null), 70 * MINUTE)).not.toThrow();
});
