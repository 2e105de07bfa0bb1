import { alike, judged, unlike, type WrittenCase } from './written-case.ts';

const FR = { country: 'CA', lang: 'fr' };
const HERE = { latitude: 46.77152, longitude: -71.28131 };
const TEXT = 'Lunetterie Boréale vous accueille au cœur de la ville : montures québécoises, examen de la vue et conseils de spécialistes.';

export const OTHERS: readonly WrittenCase[] = [
  ...alike('businessStatus', FR, [
    ['open', 'Ouvert'], ['open', 'OPERATIONAL'], ['open', 'Actuellement ouvert'], ['closed-permanently', 'Fermé définitivement'], ['closed-permanently', 'Définitivement fermé'], ['closed-permanently', 'CLOSED_PERMANENTLY'], ['closed-permanently', 'Permanently closed'], ['closed-permanently', 'Ce magasin a fermé ses portes définitivement'],
    ['closed-temporarily', 'Temporairement fermé'], ['closed-temporarily', 'CLOSED_TEMPORARILY'], ['closed-temporarily', 'Fermé pour rénovations'], ['closed-temporarily', 'Temporarily closed'], ['closed-temporarily', 'Fermeture temporaire'], ['opening-soon', 'Ouverture prochaine'], ['opening-soon', 'Opening soon'], ['opening-soon', 'Bientôt ouvert'], ['opening-soon', 'FUTURE_OPENING'], ['closed-permanently', 'Fermeture définitive'], ['closed-temporarily', 'Fermé jusqu’à nouvel ordre'], ['closed-temporarily', 'Closed until further notice'],
  ]),
  ...unlike('businessStatus', FR, [['open', 'Fermé définitivement'], ['open', 'Fermé temporairement'], ['open', 'Opening soon'], ['closed-permanently', 'Temporarily closed'], ['OPERATIONAL', 'CLOSED_PERMANENTLY']]),
  ...judged('businessStatus', FR, 'pass', [['open', null]]), ...judged('businessStatus', FR, 'fail', [['closed-permanently', null]]), ...judged('businessStatus', FR, 'cannot-tell', [['open', 'bleu'], ['bleu', 'open']]),

  ...alike('coordinates', FR, [
    [HERE, '46.77152, -71.28131'], [HERE, '46.7715,-71.2813'], [HERE, '46,77152 ; -71,28131'], [HERE, '46.77152° N, 71.28131° W'], [HERE, '46.77152 N 71.28131 O'], [HERE, '46°46′17.5″N 71°16′52.7″W'], [HERE, '46° 46\' 17,5" N, 71° 16\' 52,7" O'], [HERE, 'geo:46.77152,-71.28131'], [HERE, [46.77152, -71.28131]], [HERE, { lat: 46.77152, lng: -71.28131 }],
    [HERE, { latitude: '46.77152', longitude: '-71.28131' }], [HERE, { lat: '46.7716', lon: '-71.2812' }], [HERE, '46.7720 -71.2810'], [HERE, '(46.77152, -71.28131)'],
  ]),
  ...unlike('coordinates', FR, [[HERE, '46.7752, -71.28131'], [HERE, '46.77152, 71.28131'], [HERE, '45.5017, -73.5673'], [HERE, { lat: 46.77152, lng: -71.2913 }]]),
  ...judged('coordinates', FR, 'fail', [[HERE, '0, 0'], [HERE, '-71.28131, 46.77152']]), ...judged('coordinates', FR, 'cannot-tell', [[HERE, 'près du pont'], [HERE, '146.77, -71.28'], ['ici', HERE], [HERE, '46.77']]),

  ...alike('category', FR, [['Opticien', 'Optician'], ['Opticien', 'OPTICIEN'], ['Opticien', 'opticiens'], ['Opticien', 'https://schema.org/Optician'], ['Opticien', 'shop=optician'], ['Opticien', 'Opticien-lunetier'], ['Opticien', 'Opticien / Optician'], ['Opticien', 'Magasin de lunettes'], ['Pharmacie', 'Pharmacy'], ['Pharmacie', 'Drugstore'], ['Magasin de chaussures', 'gcid:shoe_store'], ['Magasin de chaussures', 'ShoeStore'], ['Épicerie', 'Grocery store'], ['Salon de coiffure', 'Hair salon'], ['Dépanneur', 'Convenience store'], ['Librairie', 'Book store'], ['Boulangerie', 'Bakery'], ['Bijouterie', 'Jewelry store']]),
  ...unlike('category', FR, [['Opticien', 'Optométriste'], ['Opticien', 'Pharmacie'], ['Opticien', 'Bijouterie'], ['Boulangerie', 'Pâtisserie'], ['Opticien', 'Ophtalmologue']]),
  ...judged('category', FR, 'fail', [['Opticien', 'Magasin'], ['Opticien', 'LocalBusiness']]), ...judged('category', FR, 'pass', [['Opticien', ['LocalBusiness', 'Optician']], [['Opticien', 'Optométriste'], 'Optometrist']]),

  ...alike('description', FR, [[TEXT, TEXT.toUpperCase()], [TEXT, TEXT.normalize('NFD').replace(/\p{M}/gu, '')], [TEXT, TEXT.replace(' : ', ' – ')]]),
  ...unlike('description', FR, [[TEXT, 'Votre destination mode pour toute la famille, à deux pas du métro, avec un grand choix de vêtements.']]),
  ...judged('description', FR, 'pass', [[TEXT, `${TEXT} Stationnement gratuit à l’arrière.`]]), ...judged('description', FR, 'fail', [[TEXT, null]]), ...judged('description', FR, 'cannot-tell', [[TEXT, 5], ['', TEXT]]),
];
