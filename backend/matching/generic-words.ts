/** Words that many businesses carry and that say little of which one it is, folded, in French and English. */
export const GENERIC_WORDS: ReadonlySet<string> = new Set(
  `the of and a an at in on by de du des d la le les l et au aux en chez
  restaurant resto cafe coffee bar grill pub tavern bistro brasserie pizza pizzeria sushi kitchen house food foods bakery boulangerie diner eatery lounge dining room
  hotel hotels inn motel hostel auberge resort suites apartments residences
  shop store shops stores boutique magasin market marche supermarket mall centre center plaza square place tower building
  park garden gardens school ecole college university library church station club gym fitness spa salon hair nails beauty coiffure
  bank pharmacy pharmacie drug drugs clinic clinique medical dental dentist dentaire optical optique opticien opticiens opticians optician eyewear lunetterie vision
  company co inc ltd llc ltee services service group international national city street road avenue north south east west`.split(/\s+/),
);

/** Words of one trade in both languages, folded: "Lunetterie X" and "X Eyewear" are one kind of business. */
const ONE_TRADE: readonly (readonly string[])[] = [
  ['optical', 'optique', 'opticien', 'opticiens', 'optician', 'opticians', 'eyewear', 'lunetterie', 'lunettes', 'vision', 'eyecare', 'optometrist', 'optometriste', 'optometristes'],
  ['pharmacy', 'pharmacie', 'drug', 'drugs', 'drugstore'],
  ['bakery', 'boulangerie'], ['clinic', 'clinique'], ['store', 'stores', 'shop', 'shops', 'magasin', 'boutique'],
  ['market', 'marche', 'supermarket', 'supermarche'], ['hair', 'coiffure'], ['school', 'ecole'], ['center', 'centre'], ['and', 'et'],
  ['coffee', 'cafe'], ['hotel', 'hotels'], ['restaurant', 'resto'], ['dental', 'dentist', 'dentiste', 'dentaire'],
];

/** Each such word to the first of its trade. */
export const TRADE_WORDS: ReadonlyMap<string, string> = new Map(ONE_TRADE.flatMap((words) => words.map((word) => [word, words[0] ?? word])));
