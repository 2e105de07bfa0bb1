import { expect, it } from 'vitest';
import type { PostalAddress } from '#domain/address.ts';
import { brief, judgeField, place, seen, standard } from '../gathered.ts';

const address = (over: PostalAddress) => seen('address', { ...place().address, ...over });

it.each<[string, PostalAddress, string]>([
  ['as in the master record', {}, 'pass ok'],
  ['want 8: boul. and O.', { street: '2450, boul. Laurier O.' }, 'pass ok'],
  ['want 7: Suite for bureau', { unit: 'Suite 101' }, 'pass ok'],
  ['want 8: the province in words', { region: 'Québec' }, 'pass ok'],
  ['postal code without its space', { postalCode: 'g1v2l1' }, 'pass ok'],
  ['want 8: Est is not Ouest', { street: '2450, boulevard Laurier Est' }, 'fail mismatch'],
  ['another number', { street: '2540, boulevard Laurier Ouest' }, 'fail mismatch'],
  ['rue is not boulevard', { street: '2450, rue Laurier Ouest' }, 'fail mismatch'],
  ['another unit', { unit: 'bureau 110' }, 'fail mismatch'],
  ['another city', { locality: 'Lévis', postalCode: 'G6V 1A1' }, 'fail mismatch'],
])('%s', (_case, over, expected) => expect(brief(judgeField('address', address(over)))).toBe(expected));

it('names the parts that differ in both languages: whoever reads the sentence may not speak the location’s', () => {
  expect(judgeField('address', address({ unit: 'bureau 110' })).params).toEqual({ partsFr: 'bureau', partsEn: 'unit' });
});

it('shows both as people write them', () => {
  const found = judgeField('address', address({ unit: 'bureau 110' }));
  expect(found.expected).toContain('2450, boulevard Laurier Ouest');
  expect(found.observed).toContain('110');
  expect(found.observed).not.toContain('{');
});

it('shows the lines of an envelope where the standard wants them', () => {
  const lines = standard({ display: { address: 'postal' } });
  expect(judgeField('address', address({}), { standard: lines }).expected).toBe('2450, boulevard Laurier Ouest, bureau 101\nQuébec QC G1V 2L1\nCA');
  expect(judgeField('address', address({}), { standard: lines, location: place({ address: { street: '12, rue de la Paix', locality: 'Paris', postalCode: '75002' } }) }).expected).toBe('12, rue de la Paix\n75002 Paris');
});

it('expects nothing of a record without a street or a city', () => {
  expect(brief(judgeField('address', address({}), { location: place({ address: { country: 'CA' } }) }))).toBe('not-applicable nothing-expected');
});

it.each([{ street: 'Voir la carte' }, { street: 'N/D' }, { street: 'Adresse non disponible', country: 'CA' }])('words where the address should be say nothing of the place: %j', (value) => {
  expect(brief(judgeField('address', seen('address', value)))).toBe('cannot-tell unreadable');
});
