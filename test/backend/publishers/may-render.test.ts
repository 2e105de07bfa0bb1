import { describe, expect, it } from 'vitest';
import { BrandStandard } from '#domain/brand-standard.ts';
import { mayRender } from '#publishers/_may-render.ts';

describe('whether pages may be rendered', () => {
  it.each([
    [undefined, false], ['never', false], ['auto', true], ['shop.example', true], ['other.example', false], ['.example', true], ['a.example, shop.example', true], ['hop.example', false],
  ])('%s', (said, may) => {
    expect(mayRender(said, 'https://shop.example/7')).toBe(may);
  });

  it.each(['auto', 'never', 'shop.example', '.brand.example, shop.example'])('%s can be written', (render) => {
    expect(BrandStandard.safeParse({ brand: 'B', names: [{ name: 'B' }], publishers: { 'brand-website': { render } } }).success).toBe(true);
  });

  it.each(['yes please', 'https://shop.example', ''])('"%s" can’t', (render) => {
    expect(BrandStandard.safeParse({ brand: 'B', names: [{ name: 'B' }], publishers: { 'brand-website': { render } } }).success).toBe(false);
  });
});
