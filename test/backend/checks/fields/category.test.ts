import { expect, it } from 'vitest';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

const optician = { location: place({ categories: ['Opticien'] }) };
const shoes = { location: place(), standard: standard({ categories: ['Magasin de chaussures'] }) };

it.each<[string, string[], Parameters<typeof judgeField>[2], string]>([
  ['the same word', ['Opticien'], optician, 'pass ok'],
  ['the English word', ['Optician'], optician, 'pass ok'],
  ['a schema.org type', ['https://schema.org/Optician'], optician, 'pass ok'],
  ['OpenStreetMap’s value', ['shop=optician'], optician, 'pass ok'],
  ['Google’s id', ['gcid:shoe_store'], shoes, 'pass ok'],
  ['a type of two words', ['ShoeStore'], shoes, 'pass ok'],
  ['a neighbouring trade', ['Optometrist'], optician, 'fail mismatch'],
  ['the right one beside a vague one', ['LocalBusiness', 'Opticiens'], optician, 'pass ok'],
  ['a vague one alone', ['Store'], optician, 'fail too-general'],
  ['a vague one alone, in French', ['Commerce'], shoes, 'fail too-general'],
  ['none on record', ['Optician'], {}, 'not-applicable nothing-expected'],
])('%s', (_case, values, over, expected) => expect(brief(judgeField('category', values.map((value, rank) => seen('category', value, { rank })), over))).toBe(expected));
