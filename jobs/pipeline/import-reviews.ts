import type { Viewer } from '#domain/viewer.ts';
import type { ImportProblem } from '#imports/import-problem.ts';
import { IMPORT_WORDS } from '#imports/import-words.ts';
import { readReviewsFile, type ScoreScale } from '#imports/reviews-file.ts';
import { say } from '#imports/say.ts';
import { listLocations } from '#records/locations.ts';
import { saveReviews } from '#records/reviews.ts';
import { analyseReview } from '#reviews/analyse-review.ts';
import type { ReviewModels } from '../sentiment/review-models.ts';
import { pairBrandReviews } from './pair-reviews.ts';

/** Publisher under which imported reviews stand unless the file names a source of its own. */
const FILE_PUBLISHER = 'reviews-file';

/** Reads a reviews file, judges each text and keeps it under its location; rows of unknown stores are problems. A dry run counts and writes nothing. */
export async function importReviews(viewer: Viewer, brandId: string, file: { name: string; bytes: Uint8Array }, now: Date, options: { isDryRun: boolean; scale?: ScoreScale | undefined; models?: ReviewModels } = { isDryRun: false }): Promise<{ saved: number; problems: ImportProblem[] }> {
  const { rows, problems } = await readReviewsFile(file, options.scale);
  const byStoreCode = new Map((await listLocations(viewer, brandId)).map((one) => [one.storeCode, one.id]));
  const unknown = rows.filter((row) => !byStoreCode.has(row.storeCode));
  const models = await options.models?.prepare(rows.flatMap((row) => (byStoreCode.has(row.storeCode) ? [row.review.text] : [])));
  const known = rows.flatMap((row) => {
    const locationId = byStoreCode.get(row.storeCode);
    return locationId ? [{ locationId, publisherId: FILE_PUBLISHER, review: row.review, analysis: analyseReview(row.review.text, undefined, models) }] : [];
  });
  if (!options.isDryRun) {
    await saveReviews(viewer, known, now.toISOString());
    await pairBrandReviews(viewer, brandId);
  }
  return { saved: known.length, problems: [...problems, ...unknown.map((row) => ({ line: row.line, column: 'store_code', level: 'error' as const, message: say(IMPORT_WORDS.unknownStoreCode, { code: row.storeCode }) }))] };
}
