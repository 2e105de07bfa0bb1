import { describe, expect, it } from 'vitest';
import { packPicture, unpackPicture } from '#normalize/logo-picture.ts';

describe('a packed picture', () => {
  it('comes back as it was, to the step that is kept', () => {
    const cells = Float32Array.from({ length: 6 * 4 * 4 }, (_, at) => (at % 16) / 15);
    const back = unpackPicture(packPicture({ width: 6, height: 4, cells }), 6, 4);
    expect(back?.cells).toHaveLength(cells.length);
    back?.cells.forEach((value, at) => expect(value).toBeCloseTo(cells[at] ?? -1, 1));
  });

  it.each<[string, string, number, number]>([
    ['of another size', packPicture({ width: 2, height: 2, cells: new Float32Array(16) }), 3, 3],
    ['that is none', 'rubbish', 2, 2], ['that is empty', '', 2, 2], ['of no cells', packPicture({ width: 2, height: 2, cells: new Float32Array(16) }), 0, 2], ['too large', '', 1_000, 1_000],
  ])('%s is null', (_, packed, width, height) => expect(unpackPicture(packed, width, height)).toBeNull());
});
