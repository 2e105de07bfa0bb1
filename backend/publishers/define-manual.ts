import type { LocationPublisher } from './define-publisher.ts';
import { definePagePublisher, type PagePublisher } from './define-page-publisher.ts';

/** A source that no program may ask: what it shows, somebody looks up. */
export interface ManualSource extends Pick<PagePublisher, 'id' | 'words' | 'patienceDays' | 'editUrl' | 'lookUpUrl'> {
  /** Days after which somebody has to look again; the standard may say otherwise. */
  everyDays: number;
}

/** Declares a publisher that is asked nothing: a person's answers are all that it says. */
export function defineManual({ everyDays, ...source }: ManualSource): LocationPublisher {
  const asksNothing = definePagePublisher({
    ...source,
    // What a person is asked to look for; see domain/manual-check.ts.
    carries: { businessName: 'always', address: 'always', phone: 'always', websiteUrl: 'always', regularHours: 'always', businessStatus: 'optional' },
    pace: { requestsPerSecond: 1, concurrency: 1 },
    // It is what somebody wrote down themselves.
    retention: { bodyDays: null, valueDays: null },
    pagesOf: () => [],
  });
  return { ...asksNothing, manual: { everyDays } };
}
