import { expect, it } from 'vitest';
import { pointsToTarget } from '../../../../frontend/src/features/overview/points-to-target.ts';

it.each([[89.1, 92, 2.9], [92, 92, 0], [91.96, 92, 0], [95, 92, 0], [null, 92, null]])('a score of %s against a target of %s lacks %s', (score, target, missing) => {
  expect(pointsToTarget(score, target)).toBe(missing);
});
