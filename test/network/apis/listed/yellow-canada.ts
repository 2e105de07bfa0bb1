import type { Store } from '../../chain.ts';
import { writeSchemaSpecifications } from '../../hours-text.ts';
import { cardOf, nationalPhone, type ListedKind } from './card.ts';

/** A listing page as a yellow-pages site writes it: the same facts in words and in JSON-LD. */
export function yellowCanada(store: Store, wrong: ReadonlySet<ListedKind>): string {
  const card = cardOf(store, wrong);
  const { address, name, phone, week, website } = card;
  const street = [address.street, address.unit].filter((line) => line !== undefined).join(', ');
  const data = {
    '@context': 'https://schema.org', '@type': 'Optician', name, telephone: phone, url: website, email: store.record.email,
    address: { '@type': 'PostalAddress', streetAddress: street, addressLocality: address.locality, addressRegion: address.region, postalCode: address.postalCode, addressCountry: address.country },
    openingHoursSpecification: writeSchemaSpecifications(week, true),
  };
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${name}, ${address.locality ?? ''}</title><script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><h1>${name}</h1><p>${street}, ${address.locality ?? ''} (Québec) ${address.postalCode ?? ''}</p><p>Tél. : ${nationalPhone(phone)}</p><p>Montures, verres et lentilles dans votre quartier; les fiches sont tenues par les commerces et par leurs clients.</p></body></html>`;
}
