import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import type { PreviewResult } from '#domain/standard-preview.ts';
import type { Viewer } from '#domain/viewer.ts';
import { loadGatheredMany } from '#records/gathered.ts';
import { loadJudged } from '#records/judged.ts';
import { listLocations } from '#records/locations.ts';
import { listRuns } from '#records/runs.ts';
import { currentStandard, getStandard } from '#records/standards.ts';
import { loadBrandKnowledge } from './know-brand.ts';
import { acceptedValues, type Judges, type StoredLocation } from './judge-stored.ts';
import { judgeByTwo } from './judge-by-two.ts';
import { sumPreview } from './sum-preview.ts';

/** Read and judged at once: few enough to stay small in memory, enough that questions to the database cost little. */
const CHUNK = 40;

export interface PreviewProgress {
  done: number;
  total: number;
}

/** The last crawl that ended: its moment, and the standard by which it asked. */
export interface LastCrawl {
  readAt: string;
  askedBy: BrandStandard | null;
}

/**
 * What a draft would change, were it in force: every location judged again from stored observations, by the standard in
 * force and by the draft, with the functions of the pipeline. What only time or a newer product moves is in both and so
 * in neither's account. Second readings wait for nothing here: a verdict counts at once, as it does in scores. Nothing is
 * written. `onProgress` hears after each handful of locations.
 */
export async function previewStandard(viewer: Viewer, brandId: string, draft: BrandStandard, judges: Judges, onProgress: (progress: PreviewProgress) => void = () => {}): Promise<PreviewResult> {
  const [inForce, locations, crawl, brand] = await Promise.all([currentStandard(viewer, brandId), listLocations(viewer, brandId), findLastCrawl(viewer, brandId), loadBrandKnowledge(viewer, brandId)]);
  const sum = sumPreview();
  const judgeTwice = judgeByTwo(inForce?.standard ?? null, draft, { brand, ...judges });
  onProgress({ done: 0, total: locations.length });
  let done = 0;
  for await (const chunk of readChunks(viewer, locations, crawl)) {
    for (const stored of chunk) sum.add(judgeTwice(stored, crawl.readAt));
    done += chunk.length;
    onProgress({ done, total: locations.length });
  }
  return sum.finish({ baseVersion: inForce?.version ?? null, asOf: crawl.readAt.slice(0, 10) });
}

/** Before the first crawl there is nothing to judge; the day then means nothing. */
export async function findLastCrawl(viewer: Viewer, brandId: string): Promise<LastCrawl> {
  const last = (await listRuns(viewer, brandId)).find((run) => run.state === 'done');
  return { readAt: last?.asOf ?? new Date(0).toISOString(), askedBy: last ? (await getStandard(viewer, last.standardVersionId)).standard : null };
}

/** Stored locations, some at a time; the next ones are fetched while these are judged. */
async function* readChunks(viewer: Viewer, locations: readonly Location[], crawl: LastCrawl): AsyncGenerator<StoredLocation[]> {
  const read = async (from: number): Promise<StoredLocation[]> => {
    const chunk = locations.slice(from, from + CHUNK);
    const [gathered, judged] = await Promise.all([loadGatheredMany(viewer, chunk), loadJudged(viewer, chunk.map((one) => one.id), 'accepted')]);
    return chunk.map((location) => ({
      location, listings: gathered.get(location.id) ?? [], verdicts: judged.get(location.id)?.verdicts ?? [],
      accepted: acceptedValues(judged.get(location.id)?.findings ?? []), askedBy: crawl.askedBy,
    }));
  };
  let next = read(0);
  for (let from = 0; from < locations.length; from += CHUNK) {
    const chunk = await next;
    next = from + CHUNK < locations.length ? read(from + CHUNK) : Promise.resolve([]);
    // Heard when it is awaited; until then a failure must not count as unhandled.
    next.catch(() => {});
    yield chunk;
  }
  await next;
}
