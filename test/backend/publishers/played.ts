import { createHash } from 'node:crypto';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import { observationsOf, type FieldName, type FieldValue } from '#domain/observation.ts';
import type { PageCapture } from '#domain/page-capture.ts';
import type { Trouble } from '#domain/trouble.ts';
import { extractPage } from '#extract/extract-page.ts';
import type { LocationTarget, PublisherAnswer, PublisherRequest, PublisherSettings, Refusal } from '#publishers/define-publisher.ts';

const FETCHED_AT = '2026-03-02T10:00:00.000Z';

export const STANDARD = BrandStandard.parse({ brand: 'Lunetterie Exemple', names: [{ name: 'Lunetterie Exemple', language: 'fr' }, { name: 'Example (Eyewear) "1+1"', language: 'en' }] });

/** A location of a fictional brand. */
export function makeLocation(changes: Partial<Location> = {}): Location {
  return {
    id: 'loc-1', brandId: 'brand-1', storeCode: 'MTL-01', businessName: 'Lunetterie Exemple', branch: 'Rosemont',
    address: { street: '1234, boul. Rosemont', locality: 'Montréal', region: 'QC', postalCode: 'H2S 1A1', country: 'CA' },
    phone: '+15145550101', websiteUrls: { fr: 'https://www.lunetterie.example/fr/rosemont', en: 'https://www.lunetterie.example/en/rosemont' },
    regularHours: {}, specialHours: [], businessStatus: 'open', coordinates: { latitude: 45.54, longitude: -73.59 },
    categories: [], regionPath: ['Canada', 'Québec'], listings: [], ...changes,
  };
}

export function targetOf(location: Location, settings: PublisherSettings = {}, links: readonly string[] = []): LocationTarget {
  return { location, standard: STANDARD, settings, links };
}

/** What a site answers, before anybody has read it. */
export type PlayedAnswer = { ok: true; capture: PageCapture } | Extract<PublisherAnswer, { ok: false }>;

/** An answer as the fetcher would give it. */
export function answered(body: string, contentType: string, url = 'https://answered.example/'): PlayedAnswer {
  return {
    ok: true,
    capture: { url, finalUrl: url, status: 200, contentType, headers: { 'content-type': contentType }, fetchedAt: FETCHED_AT, bodyHash: createHash('sha256').update(body).digest('hex'), body, resources: [] },
  };
}

/** A refusal as the fetcher would give it, with what came beside it. */
export function troubled(trouble: Trouble, refusal: Refusal = { status: null, body: null }): PlayedAnswer {
  return { ok: false, trouble, url: 'https://answered.example/', fetchedAt: FETCHED_AT, ...refusal };
}

/** Drives a gather by hand: each request gets what `answer` makes of it, read where it asks for that. */
export async function drive<R>(gather: AsyncGenerator<PublisherRequest, R, PublisherAnswer>, answer: (request: PublisherRequest, index: number) => PlayedAnswer): Promise<{ result: R; requests: PublisherRequest[] }> {
  const requests: PublisherRequest[] = [];
  let step = await gather.next();
  while (step.done !== true) {
    requests.push(step.value);
    step = await gather.next(await readPlayed(step.value, answer(step.value, requests.length - 1)));
  }
  return { result: step.value, requests };
}

async function readPlayed({ read }: PublisherRequest, answer: PlayedAnswer): Promise<PublisherAnswer> {
  if (!answer.ok) return answer;
  const { url, finalUrl, fetchedAt, bodyHash, body } = answer.capture;
  const told = { ok: true, url, finalUrl, fetchedAt, bodyHash } as const;
  return read === undefined ? { ...told, body, page: null } : { ...told, body: null, page: await extractPage(answer.capture, read) };
}

/** The best value of a field on a listing's first page. */
export function valueOf<F extends FieldName>(listing: GatheredListing | undefined, field: F): FieldValue<F> | null | undefined {
  return observationsOf(listing?.pages[0]?.observations ?? [], field).find((one) => one.rank === 0)?.value;
}
