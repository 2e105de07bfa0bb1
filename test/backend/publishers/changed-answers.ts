import type { GatheredListing } from '#domain/listing.ts';
import type { FieldName } from '#domain/observation.ts';
import { SourceFailedError } from '#publishers/define-publisher.ts';
import { valueOf } from './played.ts';
import { spoil } from './spoil.ts';

/**
 * Reads every spoiled form of an answer, and returns a sentence for each that was read wrong: a field that changed though
 * what it is read from (`sources`, by paths such as "results[0].siret") did not, or a listing that is lost though what
 * leads to it (`leads`) stands. Throws what the publisher throws.
 */
export async function misreadings(answer: unknown, read: (json: unknown) => Promise<GatheredListing | undefined>, { sources, leads }: { sources: Partial<Record<FieldName, RegExp>>; leads: RegExp }): Promise<{ tried: number; wrong: string[] }> {
  const before = await read(answer);
  const wrong: string[] = [];
  let tried = 0;
  for (const { name, json } of spoil(answer)) {
    tried += 1;
    const path = name.slice(0, name.indexOf(': '));
    const listing = await read(json).catch(lost);
    if (leads.test(path)) continue;
    if (listing === undefined || listing.absent || listing.pages[0]?.trouble !== null) wrong.push(`The listing is lost with ${name}.`);
    for (const [field, source] of Object.entries(sources)) {
      const [now, then] = [valueOf(listing, field as FieldName), valueOf(before, field as FieldName)];
      if (!source.test(path) && JSON.stringify(now) !== JSON.stringify(then)) wrong.push(`${field} is ${JSON.stringify(now)} with ${name}.`);
    }
  }
  return { tried, wrong };
}

function lost(error: unknown): undefined {
  if (error instanceof SourceFailedError) return undefined;
  throw error;
}
