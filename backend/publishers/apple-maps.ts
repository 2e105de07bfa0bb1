import { nameAndAddress, withQuery } from './_look-up.ts';
import { defineManual } from './define-manual.ts';

/** Apple lets nobody read listings that they do not manage, and the map's pages are drawn by scripts that its terms keep from programs. */
export default defineManual({
  id: 'apple-maps',
  everyDays: 90,
  words: {
    name: { fr: 'Apple Plans', en: 'Apple Maps' },
    description: {
      fr: 'La fiche de chaque établissement dans Plans, contrôlée à l’œil tous les 90 jours : Apple n’en permet aucune lecture par un programme.',
      en: 'Each location’s place card in Maps, checked by eye every 90 days: Apple lets no program read it.',
    },
    attribution: null,
  },
  // Apple reviews a change before it shows it, mostly within a week.
  patienceDays: 7,
  // https://developer.apple.com/library/archive/featuredarticles/iPhoneURLScheme_Reference/MapLinks/MapLinks.html
  lookUpUrl: (location) => withQuery('https://maps.apple.com/', { q: nameAndAddress(location) }),
  editUrl: () => 'https://business.apple.com/',
});
