/** The properties that are read, as schema.org spells them: publishers write `openinghours`, `PostalCode`. */
const PROPERTIES = [
  'name', 'alternateName', 'legalName', 'description', 'url', 'sameAs', 'logo', 'image', 'telephone', 'faxNumber', 'email', 'contactPoint', 'contactType', 'address', 'streetAddress',
  'addressLocality', 'addressRegion', 'postalCode', 'addressCountry', 'postOfficeBoxNumber', 'geo', 'latitude', 'longitude', 'hasMap', 'location', 'openingHours', 'openingHoursSpecification',
  'specialOpeningHoursSpecification', 'hoursAvailable', 'dayOfWeek', 'opens', 'closes', 'validFrom', 'validThrough', 'aggregateRating', 'ratingValue', 'bestRating', 'worstRating', 'reviewCount',
  'ratingCount', 'review', 'reviewBody', 'reviewRating', 'author', 'datePublished', 'dateCreated', 'itemReviewed', 'comment', 'text', 'potentialAction', 'target', 'urlTemplate', 'acceptsReservations',
  'department', 'parentOrganization', 'branchOf', 'publisher', 'additionalType', 'mainEntityOfPage', 'identifier',
];
/** Names of older vocabularies (data-vocabulary.org, vCard, hCard), and names that many take for schema.org's. */
const ALIASES: Readonly<Record<string, string>> = {
  fn: 'name', tel: 'telephone', phone: 'telephone', phonenumber: 'telephone', telephonenumber: 'telephone', fax: 'faxNumber', adr: 'address', 'street-address': 'streetAddress', street: 'streetAddress',
  locality: 'addressLocality', city: 'addressLocality', region: 'addressRegion', 'postal-code': 'postalCode', zip: 'postalCode', zipcode: 'postalCode', 'country-name': 'addressCountry', country: 'addressCountry',
  lat: 'latitude', lng: 'longitude', long: 'longitude', reviews: 'review', reviewer: 'author', dtreviewed: 'datePublished', votes: 'ratingCount', map: 'hasMap', maps: 'hasMap', openinghour: 'openingHours',
  openinghoursspecifications: 'openingHoursSpecification', 'mbox': 'email', 'e-mail': 'email', contactpoints: 'contactPoint',
};
const SPELLING = new Map([...Object.entries(ALIASES), ...PROPERTIES.flatMap((name) => [[name, name], [name.toLowerCase(), name]] as const)]);

/** `https://schema.org/Optician`, `//schema.org/Optician/`, `schema:Optician` and `Optician` are one type. */
export function shortName(type: string): string {
  const trimmed = type.trim();
  if (!/[/#:]/.test(trimmed)) return trimmed;
  const bare = trimmed.replace(/[/#:]+$/, '');
  return bare.slice(Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#'), bare.lastIndexOf(':')) + 1);
}

/** schema.org's name of a property, however it was spelled and in whichever of the older vocabularies; an unknown one as it is. */
export function propertyName(name: string): string {
  const short = shortName(name);
  return SPELLING.get(short) ?? SPELLING.get(short.toLowerCase()) ?? short;
}
