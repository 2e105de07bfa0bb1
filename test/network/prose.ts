import type { PageLanguage, Store } from './chain.ts';
import { rngFor } from './rng.ts';

/** Labels and sentences of the simulated pages, French and English alike. */
export const LABELS = {
  fr: {
    home: 'Accueil', frames: 'Montures', lenses: 'Verres', exam: 'Examen de la vue', stores: 'Trouver un magasin', contact: 'Nous joindre', address: 'Adresse', phone: 'Téléphone', hours: 'Heures d’ouverture',
    book: 'Prendre rendez-vous', email: 'Courriel', service: 'Service à la clientèle', near: 'Autres magasins', website: 'Site web', status: 'Statut', open: 'En activité', about: 'À propos', reviews: 'Avis',
    rights: 'Tous droits réservés', directions: 'Itinéraire', kind: 'Catégorie', category: 'Opticien', other: 'English', specialDays: 'Heures exceptionnelles', write: 'Écrivez-nous', message: 'Votre message', send: 'Envoyer', notFound: 'Page introuvable', notFoundText: 'La page demandée n’existe pas ou n’existe plus.',
  },
  en: {
    home: 'Home', frames: 'Frames', lenses: 'Lenses', exam: 'Eye exams', stores: 'Find a store', contact: 'Contact us', address: 'Address', phone: 'Phone', hours: 'Opening hours',
    book: 'Book an appointment', email: 'Email', service: 'Customer service', near: 'Other stores', website: 'Website', status: 'Status', open: 'In business', about: 'About', reviews: 'Reviews',
    rights: 'All rights reserved', directions: 'Directions', kind: 'Category', category: 'Optician', other: 'Français', specialDays: 'Holiday hours', write: 'Write to us', message: 'Your message', send: 'Send', notFound: 'Page not found', notFoundText: 'The page you asked for does not exist or is gone.',
  },
} as const;

/** How a page says that a store is not simply open. */
export const STATUS_WORDS = {
  fr: { open: 'En activité', 'closed-permanently': 'Définitivement fermé', 'closed-temporarily': 'Temporairement fermé', 'opening-soon': 'Ouverture prochaine' },
  en: { open: 'In business', 'closed-permanently': 'Permanently closed', 'closed-temporarily': 'Temporarily closed', 'opening-soon': 'Opening soon' },
} as const;

const SENTENCES: Record<PageLanguage, readonly ((place: string) => string)[]> = {
  fr: [
    (place) => `Notre équipe de ${place} vous accueille pour choisir des lunettes qui vous vont vraiment, sans vous presser.`,
    () => 'Nos opticiens prennent le temps de mesurer, d’ajuster et d’expliquer chaque verre avant de passer la commande.',
    () => 'Vous pouvez faire réparer une branche, remplacer une vis ou redresser une monture pendant que vous attendez.',
    () => 'Les montures exposées viennent d’ateliers d’ici et d’ailleurs, et la collection change avec les saisons.',
    (place) => `Le magasin de ${place} se trouve près des transports en commun et dispose d’un accès de plain-pied.`,
    () => 'Les enfants ont leur propre coin d’essayage, avec des montures souples qui résistent à la cour d’école.',
    () => 'Apportez votre ordonnance, même si elle a été rédigée ailleurs : nous la lisons avec vous.',
    () => 'Un second rendez-vous d’ajustement est toujours offert dans les trois mois qui suivent l’achat.',
  ],
  en: [
    (place) => `Our team in ${place} helps you choose glasses that really suit you, and nobody will hurry you along.`,
    () => 'Our opticians take the time to measure, adjust and explain every lens before an order is placed.',
    () => 'We can mend a temple, replace a screw or straighten a frame while you wait and look around.',
    () => 'The frames on our shelves come from workshops near and far, and the collection changes with the seasons.',
    (place) => `The ${place} store stands close to public transport and has a level entrance from the street.`,
    () => 'Children have a fitting corner of their own, with flexible frames that survive the school yard.',
    () => 'Bring your prescription, even if it was written somewhere else: we will read it together with you.',
    () => 'A second fitting appointment is always offered within three months after your purchase.',
  ],
};

/** The French sentences said to a friend: another brand's tone. */
const INFORMAL: readonly ((place: string) => string)[] = [
  (place) => `Notre équipe de ${place} t’accueille pour choisir des lunettes qui te vont vraiment, sans te presser.`,
  () => 'Tu veux changer de style? Nos opticiens prennent le temps de mesurer, d’ajuster et de t’expliquer chaque verre.',
  () => 'Tu peux faire réparer une branche, remplacer une vis ou redresser ta monture pendant que tu attends.',
  () => 'Les montures exposées viennent d’ateliers d’ici et d’ailleurs : tu trouveras la tienne.',
  (place) => `Tu rejoins le magasin de ${place} en transport en commun et tu y entres de plain-pied.`,
  () => 'Tes enfants ont leur propre coin d’essayage, avec des montures souples qui résistent à la cour d’école.',
  () => 'Apporte ton ordonnance, même si elle a été rédigée ailleurs : nous la lisons avec toi.',
  () => 'Un second rendez-vous d’ajustement t’est toujours offert dans les trois mois qui suivent ton achat.',
];

/** A few sentences about a store, always the same for the same page; informal ones are French. */
export function writeProse(store: Store, language: PageLanguage, page: string, count: number, isInformal = false): string[] {
  const rng = rngFor('prose', store.index, page);
  const place = store.door.locality;
  const order = rng.shuffle(SENTENCES.fr.map((_, index) => index)).slice(0, count);
  return order.map((index) => (isInformal && language === 'fr' ? INFORMAL : SENTENCES[language])[index]?.(place) ?? '');
}
