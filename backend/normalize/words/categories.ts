/**
 * Kinds of business by the names that sources give them, folded, in French and English: one line is one kind, so that
 * "Optician", "Opticien" and "Magasin de lunettes" are equal and "Optometrist" is not. Sources: schema.org types,
 * Google Business Profile categories (fr, en) and OpenStreetMap's `shop`, `amenity` and `healthcare` values, 2026-11.
 */
export const CATEGORY_KINDS: readonly (readonly string[])[] = [
  ['optician', 'opticians', 'opticien', 'opticienne', 'opticiens', 'opticien lunetier', "opticien d'ordonnances", "opticien d'ordonnance", 'dispensing optician', 'eyeglasses', 'lunettes', 'optical store', 'optical shop', 'eyewear store', 'eyeglasses store', 'glasses shop', 'eyewear', 'lunetterie', 'magasin de lunettes', "magasin d'optique", 'boutique de lunettes', 'optique', 'optical'],
  ['optometrist', 'optometriste', 'optometric', 'optometry', 'optometrie', "clinique d'optometrie", 'eye exam', 'eye care center', 'eye care centre', 'centre de soins oculaires', 'vision care clinic'],
  ['sunglasses store', 'magasin de lunettes de soleil', 'sunglasses'],
  ['ophthalmologist', 'ophtalmologue', 'ophtalmologiste', 'eye doctor'],
  ['hearing aid store', 'hearing aids', 'audioprothesiste', 'audioprothesistes', 'magasin de protheses auditives', 'hearing aid', 'audiologist', 'audiologiste'],
  ['pharmacy', 'pharmacie', 'drugstore', 'drug store', 'chemist'],
  ['dentist', 'dentiste', 'dental clinic', 'clinique dentaire', 'cabinet dentaire'],
  ['clothing store', 'clothes', 'clothing', 'clothes shop', 'magasin de vetements', 'boutique de vetements', 'vetements', 'pret a porter', 'pret-a-porter'],
  ["women's clothing store", 'magasin de vetements pour femmes', 'boutique de vetements pour femmes'],
  ["men's clothing store", 'magasin de vetements pour hommes', 'boutique de vetements pour hommes'],
  ['shoe store', 'shoes', 'shoe shop', 'magasin de chaussures', 'chaussures', 'boutique de chaussures'],
  ['jewelry store', 'jewellery store', 'jewelry', 'jewellery', 'jeweler', 'jeweller', 'bijouterie', 'bijoutier', 'joaillerie'],
  ['grocery store', 'supermarket', 'supermarche', 'epicerie', 'magasin d\'alimentation'],
  ['convenience store', 'convenience', 'depanneur', 'superette', "magasin d'alimentation de proximite"],
  ['bakery', 'boulangerie', 'boulanger', 'boulangerie patisserie', 'boulangerie-patisserie'],
  ['pastry shop', 'patisserie', 'confectionery', 'patissier'],
  ['restaurant', 'resto'], ['fast food restaurant', 'fast food', 'fast_food', 'restauration rapide', 'restaurant rapide'],
  ['cafe', 'coffee shop', 'cafe or coffee shop', 'cafe-restaurant', 'salon de the'],
  ['hair salon', 'hairdresser', 'hairsalon', 'salon de coiffure', 'coiffeur', 'coiffure', 'coiffeuse'],
  ['beauty salon', 'beauty', 'salon de beaute', 'institut de beaute', 'estheticienne'],
  ['florist', 'fleuriste', 'flower shop'],
  ['furniture store', 'furniture', 'magasin de meubles', 'meubles', 'ameublement'],
  ['hardware store', 'hardware', 'quincaillerie', 'magasin de bricolage', 'bricolage', 'doityourself'],
  ['electronics store', 'electronics', "magasin d'electronique", 'magasin d appareils electroniques'],
  ['cell phone store', 'mobile phone shop', 'mobile_phone', 'mobile phone store', 'magasin de telephones mobiles', 'boutique de telephonie', 'telephonie'],
  ['sporting goods store', 'sports', 'sporting goods', 'magasin de sport', 'magasin d\'articles de sport', 'articles de sport'],
  ['toy store', 'toys', 'magasin de jouets', 'jouets'], ['book store', 'bookstore', 'books', 'librairie'],
  ['pet store', 'pet', 'animalerie', 'pet shop', 'magasin pour animaux'],
  ['bank', 'banque', 'bank or credit union', 'caisse populaire', 'credit union'],
  ['auto repair', 'auto repair shop', 'car repair', 'car_repair', 'garage', 'garage automobile', 'atelier de reparation automobile', 'mecanicien'],
  ['tire store', 'tire shop', 'tyre shop', 'tyres', 'magasin de pneus', 'pneus', 'centre de pneus'],
  ['gas station', 'fuel', 'station service', 'station-service', "station d'essence", 'petrol station'],
  ['hotel'], ['gym', 'health club', 'fitness_centre', 'fitness center', 'fitness centre', 'salle de sport', 'centre de conditionnement physique', "centre d'entrainement"],
  ['real estate agency', 'real estate agent', 'estate_agent', 'agence immobiliere', 'courtier immobilier'],
  ['insurance agency', 'insurance', 'assurance', "compagnie d'assurance", 'courtier d\'assurance', "agence d'assurance"],
  ['travel agency', 'travel_agency', 'agence de voyages', 'agence de voyage'],
  ['garden center', 'garden centre', 'garden_centre', 'jardinerie', 'garden store', 'centre de jardinage'],
];

/** What fits any shop: true, and of no help to whoever looks for one. Folded. */
export const VAGUE_CATEGORIES: ReadonlySet<string> = new Set([
  'store', 'shop', 'local business', 'organization', 'organisation', 'place', 'corporation', 'retail', 'yes', 'business', 'magasin', 'boutique', 'commerce', 'entreprise', 'point of interest',
  'establishment', 'etablissement', 'professional service', 'health and beauty business', 'medical business', 'commerce de detail', 'company',
]);
