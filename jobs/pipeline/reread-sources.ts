import { publisherSettings } from '#backend/plan-crawl.ts';
import { isConnected } from '#backend/publisher-connection.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import { listLocations } from '#records/locations.ts';
import type { RunRow } from '#records/runs.ts';
import { findStoredAnswer } from '#records/stored-pages.ts';
import { SourceFailedError, type BrandPublisher, type ListingsByLocation } from '#publishers/define-publisher.ts';
import { askPublisher, emptyLog, readStoredBody } from './ask-publisher.ts';
import { createStoredFetcher } from './stored-fetcher.ts';
import type { Toolbox } from './toolbox.ts';

/** What publishers that answer for a whole brand said, read again; null where that is not in store any longer. */
export type RereadSources = ReadonlyMap<string, ListingsByLocation | null>;

/** Runs whose sources are held: those under way and the ones that just ended. */
const HELD = 4;
const held = new Map<string, Promise<RereadSources>>();

/** Maps the stored answers of brand-wide publishers again, once per run and process. */
export function rereadSources(toolbox: Toolbox, run: RunRow, standard: BrandStandard): Promise<RereadSources> {
  const known = held.get(run.id);
  if (known) return known;
  const reading = readSources(toolbox, run, standard);
  held.set(run.id, reading);
  // What could not be read is asked for again.
  reading.catch(() => held.delete(run.id));
  for (const old of [...held.keys()].slice(0, -HELD)) held.delete(old);
  return reading;
}

async function readSources(toolbox: Toolbox, run: RunRow, standard: BrandStandard): Promise<RereadSources> {
  const publishers = toolbox.publishers.filter((one): one is BrandPublisher => one.asks === 'whole-brand' && standard.publishers[one.id] !== undefined);
  if (publishers.length === 0) return new Map();
  const locations = await listLocations(toolbox.viewer, run.brandId);
  return new Map(await Promise.all(publishers.map(async (publisher) => {
    if (isConnected(publisher)) return [publisher.id, null] as const;
    const fetcher = createStoredFetcher({ page: (address) => findStoredAnswer(toolbox.viewer, publisher.id, address), link: () => null });
    const target = { locations, standard, links: new Map<string, string[]>(), settings: publisherSettings(toolbox.env, standard, publisher.id) };
    try {
      const listings = await askPublisher(publisher, publisher.gather(target), { ...toolbox, fetcher, recollect: () => Promise.resolve(null), readBody: readStoredBody }, emptyLog());
      return [publisher.id, fetcher.unkept.size === 0 ? listings : null] as const;
    } catch (error) {
      if (!(error instanceof SourceFailedError)) throw error;
      return [publisher.id, null] as const;
    }
  })));
}
