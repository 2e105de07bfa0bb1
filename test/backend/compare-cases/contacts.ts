import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const CA = { country: 'CA', lang: 'fr' };
const FR = { country: 'FR', lang: 'fr' };
const BE = { country: 'BE', lang: 'fr' };
const CH = { country: 'CH', lang: 'fr' };
const GB = { country: 'GB', lang: 'en' };
const US = { country: 'US', lang: 'en' };
const PAGE = 'https://www.boreale.example/fr/magasins/sainte-foy';

export const CONTACTS: readonly WrittenCase[] = [
  ...alike('phone', CA, [
    ['418 555-0142', '(418) 555-0142'], ['418 555-0142', '418.555.0142'], ['418 555-0142', '+1 418 555 0142'], ['418 555-0142', '1-418-555-0142'], ['418 555-0142', '4185550142'], ['418 555-0142', 'tel:+14185550142'],
    ['418 555-0142', 'Tél. : 418 555-0142'], ['418 555-0142', '418 555-0142, poste 201'], ['418 555-0142 poste 201', '(418) 555-0142 ext. 201'], ['418 555-0142 poste 201', '418-555-0142 #201'], ['418 555-0142', '418\u00A0555\u20110142'], ['1 800 463-3663', '1-800-463-DOOD'],
    [{ e164: '+14185550142' }, '418 555-0142'], ['1 866 555-0199', '+1 (866) 555-0199'], ['418 555-0142', 'Téléphone: (418) 555 0142'], ['418 555-0142', 'Phone 418-555-0142'], ['418 555-0142', '001 418 555 0142'], ['418 555-0142', { e164: '+14185550142', role: 'main' }],
  ]),
  ...alike('phone', FR, [
    ['01 42 68 53 00', '+33 1 42 68 53 00'], ['01 42 68 53 00', '+33 (0)1 42 68 53 00'], ['01 42 68 53 00', '0033 1 42 68 53 00'], ['01 42 68 53 00', '01.42.68.53.00'], ['01 42 68 53 00', '01-42-68-53-00'], ['01 42 68 53 00', '0142685300'], ['01 42 68 53 00', 'Tél : 01 42 68 53 00'], ['06 12 34 56 78', '+33612345678'],
  ]),
  ...alike('phone', BE, [['02 511 22 33', '+32 2 511 22 33'], ['02 511 22 33', '02/511.22.33'], ['04 222 33 44', '+32 (0)4 222 33 44']]),
  ...alike('phone', CH, [['022 310 11 22', '+41 22 310 11 22'], ['022 310 11 22', '0041 22 310 11 22'], ['021 312 34 56', '+41 (0)21 312 34 56']]),
  ...alike('phone', GB, [['020 7946 0018', '+44 20 7946 0018'], ['020 7946 0018', '(020) 7946 0018'], ['0161 496 0000', '+44 (0)161 496 0000']]),
  ...alike('phone', US, [['(802) 555-0142', '802-555-0142'], ['(802) 555-0142', '+1.802.555.0142'], ['(802) 555-0142 x12', '802 555 0142 ext 12']]),
  ...judged('phone', {}, 'pass', [['+32 2 511 22 33', '02 511 22 33'], ['+33 1 42 68 53 00', '01 42 68 53 00'], ['+41 22 310 11 22', '022 310 11 22'], ['+1 418 555 0142', '418-555-0142'], [['418 555-0142', '1 800 555-0100'], '1-800-555-0100']]),
  ...unlike('phone', CA, [
    ['418 555-0142', '418 555-0143'], ['418 555-0142', '418 555-0124'], ['418 555-0142', '581 555-0142'], ['418 555-0142', '1 800 463-3663'], ['418 555-0142 poste 201', '418 555-0142 poste 202'], ['418 555-0142', '514 555-0142'], ['1 866 555-0199', '1 877 555-0199'],
  ]),
  ...unlike('phone', FR, [['01 42 68 53 00', '01 42 68 53 01'], ['01 42 68 53 00', '02 42 68 53 00'], ['01 42 68 53 00', '06 42 68 53 00']]),
  ...unlike('phone', BE, [['02 511 22 33', '02 511 22 34']]), ...unlike('phone', CH, [['022 310 11 22', '021 310 11 22']]), ...unlike('phone', GB, [['020 7946 0018', '020 7946 0081']]),
  ...judged('phone', CA, 'cannot-tell', [['418 555-0142', 'appelez-nous'], ['418 555-0142', '555-01'], ['appelez-nous', '418 555-0142'], ['418 555-0142', { e164: null }]]),
  ...judged('phone', CA, 'fail', [['418 555-0142', null], ['418 555-0142', '']]),

  ...alike('email', CA, [['info@boreale.example', 'INFO@Boreale.Example'], ['info@boreale.example', 'mailto:info@boreale.example'], ['info@boreale.example', ' info@boreale.example '], ['info@boreale.example', 'mailto:info@boreale.example?subject=Bonjour'], ['info@boreale.example', 'Courriel : info@boreale.example'], ['info@boreale.example', 'info [at] boreale.example'], ['info@boreale.example', 'info(arobase)boreale.example'], ['info@boreale.example', '<info@boreale.example>']]),
  ...unlike('email', CA, [['info@boreale.example', 'levis@boreale.example'], ['info@boreale.example', 'info@boreal.example'], ['info@boreale.example', 'info@boreale.test'], ['sainte-foy@boreale.example', 'saintefoy@boreale.example'], ['info@boreale.example', 'boreale@gmail.com']]),
  ...judged('email', CA, 'cannot-tell', [['info@boreale.example', 'écrivez-nous'], ['info', 'info@boreale.example'], ['info@boreale.example', 'info@']]),
  ...judged('email', CA, 'pass', [[['laval@boreale.example', 'info@boreale.example'], 'info@boreale.example'], ['laval@boreale.example', ['emplois@boreale.example', 'laval@boreale.example']]]),

  ...alike('websiteUrl', CA, [
    [PAGE, 'http://www.boreale.example/fr/magasins/sainte-foy'], [PAGE, 'https://boreale.example/fr/magasins/sainte-foy/'], [PAGE, 'boreale.example/fr/magasins/sainte-foy'], [PAGE, `${PAGE}?utm_source=google&utm_medium=organic&utm_campaign=gbp`], [PAGE, `${PAGE}/?gclid=abc123`], [PAGE, `${PAGE}#horaires`],
    [PAGE, 'HTTPS://WWW.BOREALE.EXAMPLE/fr/magasins/sainte-foy'], [PAGE, `${PAGE}/index.html`], [PAGE, `${PAGE}?fbclid=Iw&utm_content=x`], [PAGE, 'https://www.boreale.example:443/fr/magasins/sainte-foy'], [PAGE, 'www.boreale.example/fr/magasins/sainte-foy'], [PAGE, '//www.boreale.example/fr/magasins/sainte-foy'], [PAGE, `${PAGE}?msclkid=1&_ga=2`], [PAGE, `${PAGE}?ref=gmb`], [PAGE, `${PAGE}/?source=google`], [PAGE, 'https://www.boreale.example/FR/Magasins/Sainte-Foy'],
    ['https://boreale.example', 'http://www.boreale.example/'], ['https://boreale.example/?magasin=12&lang=fr', 'https://boreale.example/?lang=fr&magasin=12'], ['https://boreale.example/magasins/lévis', 'https://boreale.example/magasins/l%C3%A9vis'],
  ]),
  ...unlike('websiteUrl', CA, [
    [PAGE, 'https://www.boreale.example/fr/magasins/levis'], [PAGE, 'https://www.boreale.example/en/magasins/sainte-foy'], [PAGE, 'https://www.boreal.example/fr/magasins/sainte-foy'], [PAGE, 'https://www.boreale.example/'], [PAGE, 'https://www.facebook.com/boreale'], [PAGE, 'https://boutique.boreale.example/fr/magasins/sainte-foy'],
    ['https://boreale.example/?magasin=12', 'https://boreale.example/?magasin=21'], [PAGE, 'https://www.boreale.example/fr/magasins'],
  ]),
  ...judged('websiteUrl', CA, 'cannot-tell', [[PAGE, 'notre site'], [PAGE, 'javascript:void(0)'], ['notre site', PAGE]]),
  ...judged('websiteUrl', CA, 'pass', [[{ fr: PAGE, en: 'https://boreale.example/en/stores/sainte-foy' }, 'https://boreale.example/en/stores/sainte-foy/']]),

  ...alike('socialProfile', CA, [
    ['https://www.facebook.com/LunetterieBoreale', 'http://m.facebook.com/lunetterieboreale/?ref=page_internal'], ['https://www.facebook.com/LunetterieBoreale', 'https://fr-ca.facebook.com/Lunetterie.Boreale/about'], ['https://www.facebook.com/LunetterieBoreale', 'facebook.com/LunetterieBoreale'], ['https://www.instagram.com/boreale/', 'https://instagram.com/Boreale?hl=fr'],
    ['https://x.com/boreale', 'https://twitter.com/Boreale'], ['https://www.linkedin.com/company/boreale', 'https://ca.linkedin.com/company/boreale/about/'], ['https://www.youtube.com/@boreale', 'https://youtube.com/@Boreale/videos'], ['https://www.tiktok.com/@boreale', 'tiktok.com/@boreale?lang=fr'], ['https://www.facebook.com/profile.php?id=100064123456789', 'https://www.facebook.com/people/Boreale/100064123456789/'],
  ]),
  ...unlike('socialProfile', CA, [['https://www.facebook.com/LunetterieBoreale', 'https://www.facebook.com/LunetterieAustrale'], ['https://www.instagram.com/boreale/', 'https://www.instagram.com/boreale_laval/'], ['https://x.com/boreale', 'https://x.com/borealeca']]),
  ...judged('socialProfile', CA, 'cannot-tell', [['https://www.facebook.com/LunetterieBoreale', 'suivez-nous'], ['suivez-nous', 'https://www.facebook.com/LunetterieBoreale']]),
  ...judged('socialProfile', CA, 'pass', [[['https://www.facebook.com/boreale', 'https://www.instagram.com/boreale'], 'https://instagram.com/boreale']]),
];
