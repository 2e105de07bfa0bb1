import { describe, expect, it } from 'vitest';
import { readSettings } from '#backend/env.ts';
import { isTileUrl, tileOrigin } from '#backend/map-tiles.ts';

describe('an address of map tiles', () => {
  it.each([
    ['https://tiles.example.org/{z}/{x}/{y}.png', 'https://tiles.example.org'],
    ['https://{s}.tiles.example.org/{z}/{x}/{y}.png', 'https://*.tiles.example.org'],
    ['http://127.0.0.1:9000/styles/plain/{z}/{x}/{y}{r}.png?key=a', 'http://127.0.0.1:9000'],
  ])('%s allows %s and nothing else', (url, origin) => {
    expect([isTileUrl(url), tileOrigin(url)]).toEqual([true, origin]);
  });

  it.each(['https://tiles.example.org/{z}/{x}.png', '/tiles/{z}/{x}/{y}.png', 'https://{x}.example.org/{z}/{y}.png', 'https://tiles.example.org; script-src * /{z}/{x}/{y}.png', 'javascript:{z}{x}{y}', 'https://a.example.org/{z}/{x}/{y}/{secret}.png'])('%s is refused', (url) => {
    expect(isTileUrl(url)).toBe(false);
  });

  it('is said at start where it is wrong', () => {
    expect(() => readSettings({ MAP_TILE_URL: 'https://tiles.example.org/' })).toThrow(/MAP_TILE_URL: must be an address/);
  });
});
