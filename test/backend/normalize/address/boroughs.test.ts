import { expect, it } from 'vitest';
import { compareAddresses, parseAddress } from '#normalize/address.ts';

const same = (a: string, b: string, country = 'CA'): boolean => compareAddresses(parseAddress(a, country), parseAddress(b, country)).same;

it.each([
  ['2450, boul. Laurier, Québec (Québec) G1V 2L1', '2450 boul. Laurier, Sainte-Foy (Québec) G1V 2L1'],
  ['3003, boul. Le Carrefour, Laval (Québec) H7T 1C7', '3003 boul. Le Carrefour, Chomedey, QC H7T 1C7'],
  ['300 Borough Drive, Toronto, ON M1P 4P5', '300 Borough Dr, Scarborough, ON M1P 4P5'],
  ['14 bis, rue des Lilas, 69003 Lyon', '14B rue des Lilas, 69003 Lyon'], ['8 ter rue Neuve, 59000 Lille', '8T rue Neuve, 59000 Lille'],
])('%s = %s', (a, b) => expect([same(a, b, /\d{5} /.test(a) ? 'FR' : 'CA'), same(b, a, /\d{5} /.test(a) ? 'FR' : 'CA')]).toEqual([true, true]));

it.each([
  ['12, rue Principale, Laval (Québec) H7N 1A1', '12, rue Principale, Longueuil (Québec) H7N 1A1'],
  ['12, rue Wellington, Verdun (Québec) H4G 1A1', '12, rue Wellington, LaSalle (Québec) H4G 1A1'],
  ['2450, boul. Laurier, Québec (Québec)', '2450 boul. Laurier, Sainte-Foy (Québec)'],
  ['14 bis, rue des Lilas, 69003 Lyon', '14 ter, rue des Lilas, 69003 Lyon'], ['14 bis, rue des Lilas, 69003 Lyon', '14, rue des Lilas, 69003 Lyon'],
])('%s ≠ %s', (a, b) => expect(same(a, b, /\d{5} /.test(a) ? 'FR' : 'CA')).toBe(false));
