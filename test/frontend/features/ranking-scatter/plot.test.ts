import { describe, expect, it } from 'vitest';
import { DIRECTIONS, frameOf, medianOf, nearestPoint, placePoints, pointsInBox, quadrantOf, stepFrom, toX, toY, type Placeable } from '../../../../frontend/src/features/ranking-scatter/plot.ts';

const row = (locationId: string, score: number | null, value: number | null, rank: number | null = 1): Placeable => ({ locationId, rank, score, sentiment: { value, low: null, high: null, sampleSize: 9 } });
const SIZE = { width: 800, height: 500 };

describe('points of the scatter', () => {
  it('a location without score or sentiment has none: a null is no zero', () => {
    const { points, unseen } = placePoints([row('a', 90, 0.5), row('b', null, 0.2), row('c', 80, null), row('d', 0, 0)]);
    expect([points.map((one) => one.row.locationId), unseen.map((one) => one.locationId)]).toEqual([['a', 'd'], ['b', 'c']]);
  });

  it('a closed location, judged on that alone, has none: it would stretch the axis and stand in a group', () => {
    const { points, unseen } = placePoints([row('open', 99, 0.5), row('closed', 33.3, 0.8, null)]);
    expect([points.map((one) => one.row.locationId), unseen.map((one) => one.locationId), frameOf(points, SIZE).scores]).toEqual([['open'], ['closed'], [95, 100]]);
  });

  it('lie within the frame, better ones to the right and above', () => {
    const { points } = placePoints([row('a', 43.5, -0.61), row('b', 100, 0.93)]);
    const frame = frameOf(points, SIZE);
    expect(frame.scores[0]).toBeLessThanOrEqual(43.5);
    expect(frame.sentiments).toEqual([-0.75, 1]);
    expect(toX(frame, 100)).toBeGreaterThan(toX(frame, 43.5));
    expect(toY(frame, 0.93)).toBeLessThan(toY(frame, -0.61));
    expect([toX(frame, 100) <= frame.left + frame.width, toY(frame, 0.93) >= frame.top]).toEqual([true, true]);
  });
});

describe('groups of the scatter', () => {
  const lines = { score: 85, sentiment: 0.2 };
  it.each([[90, 0.5, 'models'], [90, 0.1, 'wellListed'], [80, 0.5, 'loved'], [80, 0.1, 'fixFirst'], [85, 0.2, 'models']] as const)('%d and %d is %s', (score, sentiment, group) => {
    expect(quadrantOf({ score, sentiment }, lines)).toBe(group);
  });

  it.each([[[], null], [[3], 3], [[1, 9, 4], 4], [[1, 2, 3, 10], 2.5]])('the median of %j is %j', (values, median) => expect(medianOf(values)).toBe(median));
});

describe('choosing points', () => {
  const { points } = placePoints([row('left', 60, 0), row('middle', 80, 0), row('right', 90, 0), row('above', 80, 0.5), row('twin', 80, 0)]);
  const frame = frameOf(points, SIZE);
  const at = (index: number): { x: number; y: number } => ({ x: toX(frame, points[index]?.score ?? 0), y: toY(frame, points[index]?.sentiment ?? 0) });

  it('takes the nearest within reach, and none beyond', () => {
    expect(nearestPoint(points, frame, { x: at(0).x + 5, y: at(0).y - 5 }, 12)).toBe(0);
    expect(nearestPoint(points, frame, { x: at(0).x + 40, y: at(0).y + 40 }, 12)).toBe(-1);
  });

  it('takes all in a box', () => {
    const box = { left: at(1).x - 5, right: at(1).x + 5, top: at(3).y - 5, bottom: at(1).y + 5 };
    expect(pointsInBox(points, frame, box)).toEqual(['middle', 'above', 'twin']);
  });

  it('arrow keys go to the nearest on that side', () => {
    expect(stepFrom(points, frame, 0, DIRECTIONS.ArrowRight)).toBe(1);
    expect(stepFrom(points, frame, 4, DIRECTIONS.ArrowRight)).toBe(2);
    expect(stepFrom(points, frame, 4, DIRECTIONS.ArrowUp)).toBe(1);
    expect(stepFrom(points, frame, 1, DIRECTIONS.ArrowUp)).toBe(3);
    expect(stepFrom(points, frame, 0, DIRECTIONS.ArrowLeft)).toBe(0);
  });

  it('points on one another are passed through one by one', () => {
    expect(stepFrom(points, frame, 1, DIRECTIONS.ArrowRight)).toBe(4);
    expect(stepFrom(points, frame, 4, DIRECTIONS.ArrowLeft)).toBe(1);
    expect(stepFrom(points, frame, 1, DIRECTIONS.ArrowLeft)).toBe(0);
  });
});
