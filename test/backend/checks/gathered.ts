import { BrandStandard } from '#domain/brand-standard.ts';
import type { GatheredListing, ReadPage } from '#domain/listing.ts';
import type { Location } from '#domain/location.ts';
import type { FieldName, FieldValue, Observation, ReadMethod } from '#domain/observation.ts';
import type { PublisherFacts } from '#domain/publisher.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { TimeRange, WeekHours } from '#domain/opening-hours.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { Check } from '#checks/define-check.ts';
import { loadChecks, runChecks, type CheckRun } from '#checks/run.ts';

export const CHECKS: readonly Check[] = await loadChecks();
export const READ_AT = '2026-11-15T06:00:00Z';

/** A week of the same ranges, Monday to Friday, closed on the weekend. */
export function workWeek(...ranges: TimeRange[]): WeekHours {
  return { mo: ranges, tu: ranges, we: ranges, th: ranges, fr: ranges, sa: [], su: [] };
}

export function place(over: Partial<Location> = {}): Location {
  return {
    id: 'L1', brandId: 'B1', storeCode: 'QC-001', businessName: 'Lunetterie Boréale', branch: 'Sainte-Foy',
    address: { street: '2450, boulevard Laurier Ouest', unit: 'bureau 101', locality: 'Québec', region: 'QC', postalCode: 'G1V 2L1', country: 'CA' },
    phone: '+14185550142', websiteUrls: { fr: 'https://boreale.example/fr/sainte-foy', en: 'https://boreale.example/en/sainte-foy' },
    regularHours: workWeek([540, 1260]), specialHours: [], businessStatus: 'open', categories: [], regionPath: ['Canada', 'Québec'], listings: [], ...over,
  };
}

export function standard(over: Record<string, unknown> = {}): BrandStandard {
  return BrandStandard.parse({
    brand: 'Lunetterie Boréale',
    names: [
      { name: 'Lunetterie Boréale', language: 'fr', branchPattern: ' – {branch}' },
      { name: 'Boréale Optical', language: 'en', areas: ['CA'], branchPattern: ' – {branch}' },
    ],
    callCentreNumbers: ['+18005550100'],
    website: { hosts: ['boreale.example'] },
    languages: [{ areas: ['CA-QC'], required: ['fr'] }, { areas: ['CA'], required: ['fr', 'en'] }, { areas: ['FR'], required: ['fr'] }],
    publishers: { site: { required: true, weight: 3 } },
    ...over,
  });
}

/** A publisher that always carries these fields and optionally those. */
export function publisher(always: FieldName[], optional: FieldName[] = [], id = 'site'): PublisherFacts {
  const carries = Object.fromEntries([...optional.map((one) => [one, 'optional']), ...always.map((one) => [one, 'always'])]) as PublisherFacts['carries'];
  return { id, carries, patienceDays: 3 };
}

export function seen<F extends FieldName>(field: F, value: FieldValue<F> | null, over: { raw?: string; method?: ReadMethod; rank?: number } = {}): Observation {
  const raw = over.raw ?? (typeof value === 'string' ? value : JSON.stringify(value));
  const method = over.method ?? 'json-ld';
  return { field, value, raw, method, rank: over.rank ?? 0, evidence: { url: 'https://site.example/1', fetchedAt: READ_AT, bodyHash: 'h1', locator: `${method}.${field}`, excerpt: raw } } as Observation;
}

export function page(observations: Observation[], over: { language?: string | null; trouble?: Trouble; url?: string } = {}): ReadPage {
  return {
    url: over.url ?? `https://site.example/${over.language ?? '1'}`, language: over.language === undefined ? 'fr' : over.language, observations, reviews: [],
    trouble: over.trouble ?? null, fetchedAt: READ_AT, bodyHash: 'h1',
  };
}

export function listing(pages: ReadPage[], over: Partial<GatheredListing> = {}): GatheredListing {
  return { publisherId: 'site', externalId: 'https://site.example/1', url: 'https://site.example/1', pages, absent: false, ...over };
}

/** Runs the named checks (all without names) over what was gathered. */
export function judge(over: Partial<Omit<CheckRun, 'checks'>> & { only?: string[] } = {}): Verdict[] {
  const { only, ...run } = over;
  return runChecks({
    checks: only === undefined ? CHECKS : CHECKS.filter((one) => only.includes(one.id)), location: place(), standard: standard(), publishers: [], listings: [],
    troubles: new Map(), today: '2026-11-15', language: 'fr', ...run,
  });
}

/** Judges one field of one page, and answers `outcome reason`. */
export function judgeField(check: string, observation: Observation | Observation[] | null, over: Parameters<typeof judge>[0] & { language?: 'fr' | 'en'; pageLanguage?: string | null } = {}): Verdict {
  const observations = observation === null ? [] : [observation].flat();
  const field = CHECKS.find((one) => one.id === check);
  if (field?.kind !== 'field') throw new Error(`No field check "${check}".`);
  const { pageLanguage = 'fr', ...run } = over;
  const found = judge({ publishers: [publisher([field.field])], listings: [listing([page(observations, { language: pageLanguage })])], ...run, only: [check] });
  const [verdict] = found;
  if (verdict === undefined || found.length > 1) throw new Error(`Expected one verdict, got ${String(found.length)}.`);
  return verdict;
}

export function brief({ outcome, reason }: Verdict): string {
  return `${outcome} ${reason}`;
}
