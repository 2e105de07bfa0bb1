import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { matchListing, type ListingIdentity } from '#matching/match-listing.ts';
import { parsePhone } from '#normalize/phone.ts';

interface Side { name: string | null; address: string | null; postalCode?: string | null; city?: string | null; phone?: string | null; latitude?: number | null; longitude?: number | null }
interface Pair { id: string; a: Side; b: Side; match: boolean }

const folder = new URL('../../../../shared/data/pairs/', import.meta.url);
const isMissing = !existsSync(folder);
if (isMissing && process.env.CI) throw new Error(`labelled pairs are missing: ${folder.pathname}`);

describe.skipIf(isMissing)('labelled pairs of listings (skipped where ../shared is missing)', () => {
  it.each([['geo_er', 0.95], ['fodors_zagats', 0.97]] as const)('%s', (name, least) => {
    const figures = measure(readFileSync(new URL(`${name}.jsonl`, folder), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Pair));
    console.log(`${name}: F1 ${figures.f1.toFixed(4)}, precision ${figures.precision.toFixed(4)}, recall ${figures.recall.toFixed(4)} of ${figures.pairs} pairs`, figures.wrong.slice(0, Number(process.env.SHOW ?? 0)));
    expect(figures.f1).toBeGreaterThanOrEqual(least);
  });
});

function measure(pairs: readonly Pair[]) {
  let [hits, falseAlarms, misses] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { a, b, match } of pairs) {
    const { same } = matchListing(identity(a), identity(b), { sharedPhones: new Set() });
    if (same && match) hits += 1;
    else if (same) falseAlarms += 1;
    else if (match) misses += 1;
    if (same !== match) wrong.push(`${JSON.stringify(a)} / ${JSON.stringify(b)}`);
  }
  return { pairs: pairs.length, f1: (2 * hits) / (2 * hits + falseAlarms + misses), precision: hits / (hits + falseAlarms), recall: hits / (hits + misses), wrong };
}

function identity(side: Side): ListingIdentity {
  return {
    name: side.name ?? undefined,
    street: side.address ?? undefined,
    locality: side.city ?? undefined,
    postalCode: side.postalCode ?? undefined,
    phone: (side.phone ? parsePhone(side.phone, 'US')?.e164 : undefined) ?? undefined,
    latitude: side.latitude ?? undefined,
    longitude: side.longitude ?? undefined,
  };
}
