import { expect, test } from 'vitest';
import { areaOf } from '#normalize/area.ts';

test.each([
  ['a province by its code', { country: 'CA', region: 'QC' }, 'CA-QC'],
  ['a province by its French name', { country: 'CA', region: 'Québec' }, 'CA-QC'],
  ['a French region', { country: 'FR', region: 'Île-de-France' }, 'FR-IDF'],
  ['a lower-case country', { country: 'ca', region: 'ON' }, 'CA-ON'],
  ['a region of another country', { country: 'FR', region: 'Ontario' }, 'FR'],
  ['a region that nobody knows', { country: 'CA', region: 'Atlantis' }, 'CA'],
  ['no country', { region: 'QC' }, null],
])('%s', (_case, address, area) => {
  expect(areaOf(address)).toBe(area);
});
