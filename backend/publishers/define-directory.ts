import type { LocationPublisher } from './define-publisher.ts';
import { declaredPages, definePagePublisher, type PagePublisher } from './define-page-publisher.ts';

/** What tells one directory from another. */
export interface Directory extends Pick<PagePublisher, 'id' | 'words'>, Partial<Pick<PagePublisher, 'carries' | 'keeps' | 'reviewPages' | 'patienceDays' | 'retention' | 'editUrl' | 'lookUpUrl'>> {}

/**
 * Declares a directory whose listing pages carry schema.org data, read at the addresses that the locations file
 * declares under the directory's id. No declared address: no listing there.
 */
export function defineDirectory(directory: Directory): LocationPublisher {
  return definePagePublisher({
    carries: {
      businessName: 'always', address: 'always', phone: 'always', websiteUrl: 'always', regularHours: 'always',
      businessStatus: 'optional', logo: 'optional', specialHours: 'optional', email: 'optional', category: 'optional', description: 'optional',
      coordinates: 'optional', pageLanguage: 'optional', rating: 'optional', socialProfile: 'optional', updatedAt: 'optional',
    },
    pace: { requestsPerSecond: 1, concurrency: 1 },
    // A listing page belongs to its directory: kept as long as the proof of a finding needs it.
    retention: { bodyDays: 90, valueDays: null },
    // Directories take corrections by hand or through an aggregator, and show them within about a week.
    patienceDays: 7,
    // The page itself is where its "suggest a correction" stands.
    editUrl: ({ url }) => url,
    pagesOf: (target) => declaredPages(target, directory.id),
    ...directory,
  });
}
