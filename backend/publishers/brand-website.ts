import { definePagePublisher } from './define-page-publisher.ts';

/** The location's own pages on the brand's site, as the master record names them by language. */
export default definePagePublisher({
  id: 'brand-website',
  words: {
    name: { fr: 'Site de la marque', en: 'Brand website' },
    description: {
      fr: 'Les pages de chaque établissement sur le site de la marque, dans toutes leurs langues.',
      en: 'Each location’s own pages on the brand’s site, in all their languages.',
    },
    attribution: null,
  },
  // Without a name, an address, a phone and hours a customer can't use the page: the brand writes it and can mend it.
  carries: {
    businessName: 'always', address: 'always', phone: 'always', regularHours: 'always', pageLanguage: 'always',
    specialHours: 'optional', businessStatus: 'optional', logo: 'optional', email: 'optional', websiteUrl: 'optional', category: 'optional',
    description: 'optional', coordinates: 'optional', pageTitle: 'optional', canonicalUrl: 'optional', alternateUrl: 'optional',
    touchpoint: 'optional', socialProfile: 'optional', rating: 'optional', palette: 'optional', fonts: 'optional', themeColour: 'optional',
    pageText: 'optional', updatedAt: 'optional', linkStatus: 'optional',
  },
  pace: { requestsPerSecond: 1, concurrency: 2 },
  retention: { bodyDays: null, valueDays: null },
  patienceDays: 1,
  pagesOf: ({ location }) =>
    Object.entries(location.websiteUrls).map(([language, url]) => ({ url, language: language === 'und' ? null : language })),
  // Which editor the brand's site has is not to be seen from outside.
  editUrl: () => null,
});
