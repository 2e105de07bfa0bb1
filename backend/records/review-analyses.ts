import { correctAnalysis, type ReviewReading } from '#domain/review-correction.ts';
import type { ReviewAnalysis } from '#domain/review.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { Prisma } from './generated/client.ts';
import { locationScope, requireBrand } from './scope.ts';

/** A text with who judged it, as far as it tells whether it has to be judged again. */
export interface JudgedText {
  id: string;
  text: string;
  contentHash: string;
  judgedBy: Pick<ReviewAnalysis, 'language' | 'model'>;
}

/** Texts of a brand in the order of their ids, from behind one on; an empty answer is the end. */
export async function readJudgedTexts(viewer: Viewer, brandId: string, after: string, most: number): Promise<JudgedText[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().review.findMany({
    where: { id: { gt: after }, text: { not: '' }, location: { AND: [{ brandId }, locationScope(viewer)] }, analysis: { isNot: null } },
    orderBy: { id: 'asc' }, take: most, select: { id: true, text: true, contentHash: true, analysis: { select: { language: true, model: true } } },
  });
  return rows.flatMap(({ analysis, ...row }) => (analysis === null ? [] : [{ ...row, judgedBy: analysis }]));
}

/** Writes what a model now makes of texts. One that was edited meanwhile is left to whoever read it; a person's word outlives every model. */
export async function saveAnalyses(viewer: Viewer, analyses: readonly (Pick<JudgedText, 'id' | 'contentHash'> & { analysis: ReviewAnalysis })[]): Promise<number> {
  return db().$transaction(async (tx) => {
    const ids = analyses.map((one) => one.id);
    // In one order, and before anything is read of them: a correction that comes meanwhile waits, and is not lost.
    await tx.$queryRaw`SELECT 1 FROM "ReviewAnalysis" WHERE "reviewId" = ANY(${ids}) ORDER BY "reviewId" FOR UPDATE`;
    const rows = await tx.review.findMany({
      where: { id: { in: ids }, location: locationScope(viewer) },
      select: { id: true, contentHash: true, analysis: { select: { said: true } }, corrections: { where: { endedAt: null }, select: { after: true } } },
    });
    const known = new Map(rows.map((row) => [row.id, row]));
    let written = 0;
    for (const { id, contentHash, analysis } of analyses) {
      const row = known.get(id);
      if (row === undefined || row.contentHash !== contentHash) continue;
      const correction = (row.analysis?.said ?? null) === null ? undefined : (row.corrections[0]?.after as unknown as ReviewReading | undefined);
      const counts = correction === undefined ? { ...analysis, said: Prisma.DbNull } : { ...correctAnalysis(analysis, correction), said: analysis };
      await tx.reviewAnalysis.update({ where: { reviewId: id }, data: counts });
      written += 1;
    }
    return written;
  }, { timeout: 60_000, maxWait: 60_000 });
}
