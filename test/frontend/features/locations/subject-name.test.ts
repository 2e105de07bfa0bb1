import { expect, it } from 'vitest';
import { nameSubject } from '../../../../frontend/src/features/locations/subject-name.ts';

it.each([
  ['the whole listing', { checkId: 'phone', subject: '*' }, ''],
  ['a language', { checkId: 'logo', subject: 'fr' }, 'FR'],
  ['a date', { checkId: 'special-hours', subject: '2026-12-25' }, '2026-12-25'],
  ['a phrase that misses', { checkId: 'required-phrases', subject: 'garantie-a-vie (fr)', expected: 'Garantie à vie' }, '« Garantie à vie » FR'],
  ['a forbidden phrase that is there', { checkId: 'forbidden-phrases', subject: 'lowest-price', observed: 'Lowest price!' }, '« Lowest price! »'],
  ['a forbidden phrase that is not there', { checkId: 'forbidden-phrases', subject: 'lowest-price (en)', expected: null, observed: null }, '« lowest price » EN'],
])('names %s', (_, about, named) => {
  expect(nameSubject(about)).toBe(named);
});
