import type { ConnectionReport } from '#domain/publisher-connection.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Words } from '#domain/words.ts';
import { at, textOf } from './_api-page.ts';
import { openAsking, readSeries, type Asking } from './_api-series.ts';
import { SourceFailedError, type PublisherSettings } from './define-publisher.ts';
import { findAccounts } from './_google-profile-search.ts';
import { listProfiles, listReviews, readProfileName } from './_google-profile-requests.ts';
import { REPORTS } from './_google-profile-words.ts';

/** Asks the three things that are granted one by one: the accounts, their profiles, and the older API of reviews and photos. */
export function* testProfiles(settings: PublisherSettings): Asking<ConnectionReport> {
  const ask = openAsking();
  try {
    const accounts = yield* findAccounts(ask, settings);
    for (const account of accounts) {
      const { items, trouble } = yield* readSeries(ask, 'locations', (token) => listProfiles(settings, account, token, true));
      if (trouble !== null) return refused(trouble);
      const names = items.flatMap(({ item }) => readProfileName(`${account}/${textOf(at(item, 'name')) ?? ''}`) ?? []);
      const [first] = names;
      if (first === undefined) continue;
      const reviews = yield* ask(listReviews(settings, first.v4, null));
      // A profile without a verified owner has no reviews to list: that says nothing of the API.
      if (!reviews.ok && reviews.trouble !== 'not-found') return { ok: false, trouble: reviews.trouble, words: REPORTS.withoutReviews };
      return { ok: true, words: countWords(names.length, textOf(account) ?? '') };
    }
    return { ok: false, trouble: 'not-authorised', words: REPORTS.noProfiles };
  } catch (error) {
    if (error instanceof SourceFailedError) return refused(error.trouble);
    throw error;
  }
}

function refused(trouble: Trouble): ConnectionReport {
  return { ok: false, trouble, words: REPORTS.byTrouble[trouble] ?? REPORTS.other };
}

function countWords(count: number, account: string): Words {
  return {
    fr: count === 1 ? `L’accès est ouvert : une fiche dans ${account}, avis et photos compris.` : `L’accès est ouvert : ${count} fiches dans ${account}, avis et photos compris.`,
    en: count === 1 ? `Access is granted: one profile in ${account}, reviews and photos included.` : `Access is granted: ${count} profiles in ${account}, reviews and photos included.`,
  };
}
