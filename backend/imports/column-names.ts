/** A column that a locations file may have, whatever its header is called. */
export type LocationColumn =
  | 'storeCode' | 'businessName' | 'branch' | 'street' | 'unit' | 'addressLine1' | 'addressLine2' | 'addressLine3' | 'addressLine4' | 'addressLine5'
  | 'subLocality' | 'locality' | 'region' | 'postalCode' | 'country' | 'phone' | 'email' | 'website' | 'websiteFr' | 'websiteEn' | 'hours'
  | 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su' | 'specialHours' | 'status' | 'latitude' | 'longitude' | 'timeZone' | 'format' | 'franchisee' | 'regionPath'
  | 'primaryCategory' | 'categories';

/**
 * Headers by column: our own simple CSV (English and French) and Google's bulk sheet. Google's French headers are those
 * of its template; the English ones are those that public exporters write (no template of Google's own was at hand, 2026-11).
 */
const HEADERS: Record<LocationColumn, string[]> = {
  storeCode: ['store code', 'shop code', 'code de magasin', 'code magasin', 'code du magasin', 'code succursale'],
  businessName: ['business name', 'nom de l entreprise', 'nom de l etablissement', 'enseigne', 'nom'],
  branch: ['branch', 'succursale', 'nom de la succursale'],
  street: ['street', 'rue', 'adresse'],
  unit: ['unit', 'unite', 'bureau', 'local'],
  addressLine1: ['address line 1', 'ligne d adresse 1'],
  addressLine2: ['address line 2', 'ligne d adresse 2'],
  addressLine3: ['address line 3', 'ligne d adresse 3'],
  addressLine4: ['address line 4', 'ligne d adresse 4'],
  addressLine5: ['address line 5', 'ligne d adresse 5'],
  subLocality: ['sub locality', 'sous localite'],
  locality: ['city', 'locality', 'town', 'ville', 'localite'],
  region: ['region', 'administrative area', 'province', 'state', 'region administrative'],
  postalCode: ['postal code', 'postcode', 'zip code', 'code postal'],
  country: ['country', 'country region', 'pays', 'pays region'],
  phone: ['phone', 'primary phone', 'telephone', 'numero principal', 'numero de telephone principal'],
  email: ['email', 'e mail', 'courriel'],
  website: ['website', 'site web', 'site internet'],
  websiteFr: ['website fr', 'site web fr'],
  websiteEn: ['website en', 'site web en'],
  hours: ['hours', 'heures', 'horaires', 'heures d ouverture', 'opening hours'],
  mo: ['mon', 'monday', 'monday hours', 'lun', 'lundi', 'horaires le lundi'],
  tu: ['tue', 'tuesday', 'tuesday hours', 'mar', 'mardi', 'horaires le mardi'],
  we: ['wed', 'wednesday', 'wednesday hours', 'mer', 'mercredi', 'horaires le mercredi'],
  th: ['thu', 'thursday', 'thursday hours', 'jeu', 'jeudi', 'horaires le jeudi'],
  fr: ['fri', 'friday', 'friday hours', 'ven', 'vendredi', 'horaires le vendredi'],
  sa: ['sat', 'saturday', 'saturday hours', 'sam', 'samedi', 'horaires le samedi'],
  su: ['sun', 'sunday', 'sunday hours', 'dim', 'dimanche', 'horaires le dimanche'],
  specialHours: ['special hours', 'horaires d ouverture exceptionnels', 'heures speciales', 'horaires exceptionnels'],
  status: ['status', 'statut', 'etat'],
  latitude: ['latitude', 'lat'],
  longitude: ['longitude', 'lon', 'lng', 'long'],
  timeZone: ['time zone', 'timezone', 'fuseau horaire'],
  format: ['format'],
  franchisee: ['franchisee', 'franchise', 'franchise owner', 'franchises', 'exploitant', 'nom du franchise', 'operator'],
  regionPath: ['region path', 'chemin de region', 'hierarchie'],
  primaryCategory: ['primary category', 'categorie principale'],
  categories: ['categories', 'additional categories', 'categories supplementaires'],
};

/** Columns of Google's sheet that hold nothing which the master record keeps: known, and left aside without a word. */
const LEFT_ASIDE = new Set([
  'additional phones', 'autres numeros de telephone', 'from the business', 'fournie par l etablissement', 'description', 'opening date', 'date de creation',
  'logo photo', 'photo du logo', 'profile photo', 'cover photo', 'photo de couverture', 'other photos', 'autres photos', 'labels', 'libelles',
  'adwords location extensions phone', 'numero de telephone pour les extensions de lieu adwords', 'google updates', 'notes', 'note',
]);
/** "Accessibility: Wheelchair accessible entrance (has_wheelchair_accessible_entrance)": an attribute of Google's. */
const ATTRIBUTE = /\([a-z][a-z0-9_]+\)(:.*)?$/i;
const LISTING = /^(?:listing|fiche):([a-z0-9-]+)(?::([a-z]{2}))?$/;
const COLUMN_OF_HEADER = new Map(Object.entries(HEADERS).flatMap(([column, names]) => names.map((name) => [name, column as LocationColumn] as const)));

/** What a header stands for. */
export type HeaderMeaning =
  | { kind: 'column'; column: LocationColumn }
  | { kind: 'listing'; publisherId: string; language?: string }
  | { kind: 'left-aside' }
  | { kind: 'unknown' };

/** A header without case, accents, punctuation and no-break spaces: "Ligne d'adresse 1" is "ligne d adresse 1". */
export function foldHeader(header: string): string {
  return header.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
}

/** What one header stands for, wherever it stands. */
export function readHeader(header: string): HeaderMeaning {
  const listing = LISTING.exec(header.trim().toLowerCase());
  if (listing?.[1] !== undefined) return { kind: 'listing', publisherId: listing[1], ...(listing[2] === undefined ? {} : { language: listing[2] }) };
  const folded = foldHeader(header);
  const column = COLUMN_OF_HEADER.get(folded);
  if (column !== undefined) return { kind: 'column', column };
  return folded === '' || LEFT_ASIDE.has(folded) || ATTRIBUTE.test(header.trim()) ? { kind: 'left-aside' } : { kind: 'unknown' };
}

/** `enseigne` is our own simple CSV; Google's sheet carries the language of its headers. */
export type LocationsFormat = 'enseigne' | 'google-bulk-en-US' | 'google-bulk-en-GB' | 'google-bulk-fr' | 'unknown';

/** Which format the headers belong to: Google's is told by its numbered address lines. */
export function recogniseFormat(headers: readonly string[]): LocationsFormat {
  const folded = new Set(headers.map(foldHeader));
  if (folded.has('ligne d adresse 1')) return 'google-bulk-fr';
  if (folded.has('address line 1')) return folded.has('shop code') || folded.has('postcode') ? 'google-bulk-en-GB' : 'google-bulk-en-US';
  const hasStoreCode = HEADERS.storeCode.some((name) => folded.has(name));
  return hasStoreCode ? 'enseigne' : 'unknown';
}
