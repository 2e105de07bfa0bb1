import { describe, expect, it } from 'vitest';
import { extract, read } from './page-capture-of.ts';

const page = (body: string): string => `<html><head><title>Lunetterie Boréale</title></head><body><h1>Lunetterie Boréale</h1><p>12, boul. Chomedey, Laval (Québec) H7V 0A1</p>${body}</body></html>`;
const phonesOf = async (body: string, country?: string): Promise<string[]> => {
  const found = await extract(country === undefined || country === 'CA' ? page(body) : `<html><body><h1>Optique</h1><p>Ouvert lundi 9 h à 17 h</p>${body}</body></html>`, {}, country === undefined ? {} : { country });
  return read(found, 'phone').map((one) => [one?.e164 ?? 'unread', one?.role === 'main' ? '' : one?.role, one?.extension === undefined ? '' : `x${one.extension}`].filter(Boolean).join(' '));
};

describe('phone numbers in visible text', () => {
  it.each([
    ['an extension in French', '<p>Tél. : 450 555-0142, poste 204</p>', 'CA', ['+14505550142 x204']],
    ['an extension in English', '<p>Phone: (450) 555-0142 ext. 12</p>', 'CA', ['+14505550142 x12']],
    ['an extension after a link', '<p><a href="tel:+14505550142">450 555-0142</a> poste 7</p>', 'CA', ['+14505550142 x7']],
    ['a fax by its label', '<p>Tél. : 450 555-0142 · Téléc. : 450 555-0199</p>', 'CA', ['+14505550142', '+14505550199 fax']],
    ['a fax by a single letter', '<p>T. 450 555-0142 | F. 450 555-0199</p>', 'CA', ['+14505550142', '+14505550199 fax']],
    ['a fax by what follows', '<p>450 555-0142</p><p>450 555-0199 (télécopieur)</p>', 'CA', ['+14505550142', '+14505550199 fax']],
    ['a fax by the line above', '<dl><dt>Téléphone</dt><dd>450 555-0142</dd><dt>Télécopieur</dt><dd>450 555-0199</dd></dl>', 'CA', ['+14505550142', '+14505550199 fax']],
    ['one number for both', '<p>Tél./Fax : 450 555-0142</p>', 'CA', ['+14505550142']],
    ['a phone whose neighbour is a fax', '<p>Phone: 450-555-0142 Fax: 450-555-0199</p>', 'CA', ['+14505550142', '+14505550199 fax']],
    ['a toll-free number', '<p>450 555-0142</p><p>Sans frais : 1 800 555-0100</p>', 'CA', ['+14505550142', '+18005550100 toll-free']],
    ['letters', '<p>1-800-LUNETTES</p>', 'CA', ['+18005863883 toll-free']],
    ['dots between', '<p>450.555.0142</p>', 'CA', ['+14505550142']],
    ['two side by side', '<p>Phone: 450.555.0142 – 450.555.0143</p>', 'CA', ['+14505550142', '+14505550143']],
    ['two with "ou"', '<p>Tél. : 450 555-0142 ou 450 555-0143</p>', 'CA', ['+14505550142', '+14505550143']],
    ['a French number in pairs', '<p>Tél : 01 42 55 01 42</p>', 'FR', ['+33142550142']],
    ['a French number with dots', '<p>01.42.55.01.42</p>', 'FR', ['+33142550142']],
    ['a French number from abroad', '<p>+33 (0)1 42 55 01 42</p>', 'FR', ['+33142550142']],
    ['two French numbers', '<p>01 42 55 01 42 / 06 12 55 01 42</p>', 'FR', ['+33142550142', '+33612550142 mobile']],
    ['a Belgian number with a slash', '<p>Tél. 02/555.01.42</p>', 'BE', ['+3225550142']],
    ['a Swiss number', '<p>Téléphone 022 555 01 42</p>', 'CH', ['+41225550142']],
    ['a British number', '<p>Call us on 020 7946 0142</p>', 'GB', ['+442079460142']],
    ['a North American number where nobody knows the country', '<p>Call (212) 555-0142</p>', undefined, ['+12125550142']],
  ])('are read: %s', async (_, body, country, expected) => {
    expect(await phonesOf(body, country)).toEqual(expected);
  });

  it.each([
    ['a SIRET', '<p>SIRET : 123 456 789 00012</p>', 'FR'],
    ['a SIREN', '<p>RCS Paris 123 456 789</p>', 'FR'],
    ['a French VAT number', '<p>TVA FR 12 123456789</p>', 'FR'],
    ['a Belgian VAT number', '<p>TVA BE 0452.920.120</p>', 'BE'],
    ['a Swiss company number', '<p>CHE-123.456.789</p>', 'CH'],
    ['a Québec company number', '<p>NEQ : 1145550142</p>', 'CA'],
    ['a building licence', '<p>RBQ 5824-2371-01</p>', 'CA'],
    ['an order number', '<p>Order number 4505550142</p>', 'CA'],
    ['years', '<p>Depuis 1998-2026</p>', 'CA'],
    ['a date with a time', '<p>Publié 05/19/2026 10:30</p>', 'CA'],
    ['a price', '<p>Montures de 149,99 $ à 1 249,99 $</p>', 'CA'],
    ['hours', '<p>09 30 12 00 14 00 19 00</p>', 'FR'],
    ['a long bare number', '<p>Numéro de permis du laboratoire de fabrication : 4505550142</p>', 'CA'],
    ['coordinates', '<p>45.5550142, -73.5550142</p>', 'CA'],
  ])('are not taken from %s', async (_, body, country) => {
    expect(await phonesOf(body, country)).toEqual([]);
  });
});
