import { describe, expect, it } from 'vitest';
import { unrollRing } from '../../../../frontend/src/features/ranking-map/unroll-ring.ts';

describe('outlines on a flat map', () => {
  it('a country that lies on both sides of 180° goes on beyond it, without a line across the map', () => {
    expect(unrollRing([[170, 60], [180, 62], [-175, 64], [-180, 66], [175, 65], [170, 60]])).toEqual([[170, 60], [180, 62], [185, 64], [180, 66], [175, 65], [170, 60]]);
    expect(unrollRing([[-170, 60], [175, 62], [-170, 60]])).toEqual([[-170, 60], [-185, 62], [-170, 60]]);
  });

  it('any other is left as it is', () => expect(unrollRing([[-80, 45], [-70, 50], [-80, 45]])).toEqual([[-80, 45], [-70, 50], [-80, 45]]));
});
