import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const QC = { country: 'CA', lang: 'fr' };
const FR = { country: 'FR', lang: 'fr' };
const EN = { country: 'CA', lang: 'en' };
const MONTREAL = { latitude: 45.50169, longitude: -73.56726 };
const TEXT = 'Votre opticien à Lyon vous reçoit sans rendez-vous, ouvert le dimanche. Examen de la vue en 30 minutes, 2 paires pour 199 €, garantie de 2 ans et essai à domicile gratuit.';
const SHOP = 'Boutique Boréale est une entreprise familiale fondée en 1987. Nous offrons plus de 1 500 montures, le stationnement est gratuit et nos spécialistes parlent français et anglais.';
const LENS = 'Your neighbourhood optician since 1992. Open on Sundays, free parking, and eye exams by appointment. We do not sell contact lenses online.';

/** State, kind, words and pin as sources tell them. */
export const TRADE_OTHERS: readonly WrittenCase[] = [
  ...alike('businessStatus', QC, [
    ['open', 'Ouvert·Ferme à 18 h'], ['open', 'Ouvert maintenant'], ['open', 'Fermé · Ouvre à 9 h lun.'], ['open', 'Closed ⋅ Opens 9 AM'], ['open', 'Ferme bientôt · 18:00'], ['open', 'Closes soon ⋅ 6 PM'], ['closed-temporarily', 'Réouverture prochaine'], ['open', 'En activité'], ['open', 'ouverte'], ['open', 'Open · Closes 9 PM'], ['closed-temporarily', 'Fermé temporairement'], ['closed-temporarily', 'FERMÉ TEMPORAIREMENT'], ['closed-temporarily', 'Fermé pour travaux, réouverture le 3 mars'], ['closed-temporarily', 'Fermé provisoirement'], ['closed-permanently', 'Établissement définitivement fermé'], ['closed-permanently', 'Fermé de façon permanente'], ['closed-permanently', 'Fermé pour de bon'], ['closed-permanently', 'Cessation d’activité'], ['opening-soon', 'Ouvre bientôt ses portes'], ['opening-soon', 'Ouverture prévue le 3 mars'], ['opening-soon', 'Coming soon'],
  ]),
  ...unlike('businessStatus', QC, [['open', 'Établissement définitivement fermé'], ['open', 'Fermé pour travaux'], ['open', 'Ouverture prochaine'], ['closed-permanently', 'Fermé temporairement'], ['closed-temporarily', 'open']]),
  ...judged('businessStatus', QC, 'cannot-tell', [['open', ''], ['open', '  '], ['open', 'Fermé'], ['open', 'Closed'], ['open', '?'], ['open', 3], ['', 'open'], ['open', {}], ['closed-permanently', '']]),

  ...alike('category', QC, [['Opticien', 'Opticien d’ordonnances'], ['Opticien', 'Opticienne'], ['Opticien', 'Dispensing optician'], ['Opticien', 'gcid:optician'], ['Opticien', 'http://schema.org/Optician'], ['Opticien', 'opticien lunetier'], ['Opticien', 'Lunetterie'], ['Opticien', 'Eyewear store'], ['Optométriste', 'Optometrist'], ['Optométriste', 'Optométristes'], ['Magasin de vêtements', 'Clothing store'], ['Magasin de vêtements', 'shop=clothes'], ['Magasin de vêtements', 'Vêtements'], ['Quincaillerie', 'Hardware store'], ['Restaurant', 'restaurants'], ['Fleuriste', 'Florist'], ['Animalerie', 'PetStore'], ['Garage', 'Auto repair shop']]),
  ...unlike('category', QC, [['Opticien', 'Audioprothésiste'], ['Opticien', 'Magasin de lunettes de soleil'], ['Magasin de vêtements', 'Magasin de chaussures'], ['Magasin de vêtements pour femmes', 'Magasin de vêtements pour hommes'], ['Restaurant', 'Restauration rapide'], ['Quincaillerie', 'Magasin de meubles'], ['Librairie', 'Bibliothèque'], ['Pharmacie', 'Parfumerie'], ['Optométriste', 'Dentiste']]),
  ...judged('category', QC, 'fail', [['Opticien', 'Point d’intérêt'], ['Opticien', 'Commerce de détail'], ['Opticien', ['Pharmacie', 'Dentiste']]]), ...judged('category', QC, 'pass', [['Opticien', ['Pharmacie', 'Opticien']], [['Opticien', 'Audioprothésiste'], 'Hearing aid store']]), ...judged('category', QC, 'cannot-tell', [['Opticien', 5], ['', 'Opticien']]), ...judged('category', QC, 'not-applicable', [['Opticien', null]]),

  ...alike('description', FR, [[TEXT, TEXT.toUpperCase()], [TEXT, TEXT.replaceAll('€', 'euros')], [TEXT, `« ${TEXT} »`], [TEXT, TEXT.replaceAll('é', 'e').replaceAll('à', 'a')], [TEXT, TEXT.replaceAll(', ', ',\n')], [TEXT, TEXT.replaceAll(' ', '\u00A0')], [TEXT, TEXT.replace('2 paires', 'deux paires')], [TEXT, TEXT.replace(' minutes', ' min')]]),
  ...alike('description', QC, [[SHOP, SHOP.replace('1 500', '1500')], [SHOP, SHOP.replace('1 500', '1,500')], [SHOP, SHOP.replaceAll('. ', '. \n')], [SHOP, SHOP.replace('français et anglais', 'anglais et français')]]),
  ...alike('description', EN, [[LENS, LENS.replace('do not', 'don’t')], [LENS, LENS.toUpperCase()], [LENS, LENS.replace('neighbourhood', 'neighborhood')]]),
  // One word turns a promise round.
  ...unlike('description', FR, [
    [TEXT, TEXT.replace('ouvert le dimanche', 'fermé le dimanche')], [TEXT, TEXT.replace('sans rendez-vous', 'sur rendez-vous')], [TEXT, TEXT.replace('30 minutes', '45 minutes')], [TEXT, TEXT.replace('199 €', '249 €')], [TEXT, TEXT.replace('garantie de 2 ans', 'garantie de 5 ans')], [TEXT, TEXT.replace('à domicile gratuit', 'à domicile payant')], [TEXT, TEXT.replace('le dimanche', 'le samedi')], [TEXT, TEXT.replace('à Lyon vous reçoit', 'à Lyon ne vous reçoit pas')],
  ]),
  ...unlike('description', QC, [[SHOP, SHOP.replace('1987', '1978')], [SHOP, SHOP.replace('1 500', '500')], [SHOP, SHOP.replace('est gratuit', 'n’est pas gratuit')], [SHOP, SHOP.replace('est gratuit', 'est payant')], [SHOP, 'Achetez vos pneus d’hiver au meilleur prix chez votre marchand de la Rive-Sud, installation comprise.'], [SHOP, SHOP.replace('offrons plus de', 'offrons moins de')]]),
  ...unlike('description', EN, [[LENS, LENS.replace('Open on Sundays', 'Closed on Sundays')], [LENS, LENS.replace('1992', '1995')], [LENS, LENS.replace('We do not sell', 'We sell')], [LENS, LENS.replace('free parking', 'paid parking')], [LENS, LENS.replace('by appointment', 'without appointment')]]),
  ...judged('description', FR, 'pass', [[TEXT, `${TEXT} Parking à proximité.`], [[SHOP, TEXT], TEXT]]), ...judged('description', FR, 'fail', [[TEXT, null], [TEXT, '']]), ...judged('description', FR, 'cannot-tell', [[TEXT, 12], [TEXT, {}]]),

  ...alike('coordinates', QC, [[MONTREAL, '45.50169,-73.56726'], [MONTREAL, '45.50169 N, 73.56726 W'], [MONTREAL, '45.50169° N 73.56726° O'], [MONTREAL, '45° 30′ 6.1″ N, 73° 34′ 2.1″ W'], [MONTREAL, '45°30\'06"N 73°34\'02"W'], [MONTREAL, 'POINT(-73.56726 45.50169)'], [MONTREAL, 'https://www.google.com/maps?q=45.50169,-73.56726'], [MONTREAL, 'https://www.google.com/maps/@45.50169,-73.56726,17z'], [MONTREAL, { lat: 45.5017, lng: -73.5673 }], [MONTREAL, { latitude: '45,50169', longitude: '-73,56726' }], [MONTREAL, 'lat: 45.50169, lon: -73.56726'], [MONTREAL, '45.5017; -73.5672'], [MONTREAL, { type: 'Point', coordinates: [-73.56726, 45.50169] }], [MONTREAL, '45,50169, -73,56726'], [MONTREAL, [45.50169, -73.56726]]]),
  ...unlike('coordinates', QC, [[MONTREAL, '45.50669, -73.56726'], [MONTREAL, '45.50169, -73.57226'], [MONTREAL, '-45.50169, -73.56726'], [MONTREAL, '46.8139, -71.208'], [MONTREAL, { lat: 45.51169, lng: -73.56726 }]]),
  ...judged('coordinates', QC, 'cannot-tell', [[MONTREAL, 'Montréal'], [MONTREAL, '95.5, -73.5'], [MONTREAL, {}], [MONTREAL, [45.5]]]), ...judged('coordinates', QC, 'not-applicable', [[MONTREAL, null]]),
];
