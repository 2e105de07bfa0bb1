import { describe, expect, it } from 'vitest';
import { isSameUrl, normalizeUrl } from '#normalize/url.ts';

const ignored = ['utm_*', 'gclid', 'fbclid', 'y_source'];

describe('one page', () => {
  it.each([
    ['http://www.boreale.example/levis/', 'https://boreale.example/levis'],
    ['https://boreale.example/levis?utm_source=maps&UTM_medium=x', 'https://boreale.example/levis'],
    ['boreale.example/levis', 'https://www.boreale.example/levis#hours'],
    ['//boreale.example/levis', 'https://boreale.example/levis'],
    ['https://BOREALE.example/montr%C3%A9al', 'https://boreale.example/montréal'],
    ['https://boreale.example/a?b=2&a=1', 'https://boreale.example/a?a=1&b=2'],
    ['https://boreale.example:443/', 'https://boreale.example/index.html'],
    ['https://boreale.example/fr/levis/index.php', 'https://boreale.example/fr/levis/'],
  ])('%s / %s', (a, b) => {
    expect(isSameUrl(a, b, ignored)).toBe(true);
  });
});

describe('two pages', () => {
  it.each([
    ['https://boreale.example/levis', 'https://boreale.example/gatineau'],
    ['https://boreale.example/a?id=1', 'https://boreale.example/a?id=2'],
    ['https://boreale.example/Levis', 'https://boreale.example/levis'],
    ['https://fr.boreale.example/', 'https://boreale.example/'],
    ['https://boreale.example:8080/', 'https://boreale.example/'],
    ['mailto:a@boreale.example', 'mailto:a@boreale.example'],
  ])('%s / %s', (a, b) => {
    expect(isSameUrl(a, b, ignored)).toBe(false);
  });
});

it.each(['', 'hello', 'not a url', 'javascript:void(0)', 'tel:+15145550123', 'ftp://x.example/'])('%j is no web address', (text) => {
  expect(normalizeUrl(text, ignored)).toBeNull();
});
