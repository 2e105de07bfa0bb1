import { LIVING_STATES } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { latestScores } from './scores.ts';
import { getRun, type RunSummary } from './runs.ts';

/**
 * What one crawl did, from what it wrote: pages, troubles by reason, findings opened, verified and reopened, and the
 * brand's score after it, the mean over its ranked locations (null: none is ranked).
 */
export async function summariseRun(viewer: Viewer, runId: string): Promise<RunSummary> {
  const run = await getRun(viewer, runId);
  const location = { brandId: run.brandId, archivedAt: null };
  const [progress, events, openFindings, scores] = await Promise.all([
    db().auditRunLocation.findMany({ where: { runId }, select: { summary: true } }),
    db().findingEvent.groupBy({ by: ['kind'], where: { at: new Date(run.asOf), kind: { in: ['opened', 'verified', 'reopened'] }, finding: { location } }, _count: { _all: true } }),
    db().finding.count({ where: { state: { in: [...LIVING_STATES] }, location } }),
    latestScores(viewer, run.brandId),
  ]);
  let pages = 0;
  const troubles: Record<string, number> = {};
  for (const { summary } of progress) {
    for (const reading of Object.values((summary ?? {}) as Record<string, ReadingSummary | string>)) {
      if (typeof reading === 'string') continue;
      pages += reading.pages;
      for (const [reason, times] of Object.entries(reading.troubles)) troubles[reason] = (troubles[reason] ?? 0) + times;
    }
  }
  const ranked = scores.flatMap((one) => (one.isRanked && one.value !== null ? [one.value] : []));
  const count = (kind: string) => events.find((one) => one.kind === kind)?._count._all ?? 0;
  return { pages, troubles, opened: count('opened'), verified: count('verified'), reopened: count('reopened'), openFindings, score: ranked.length === 0 ? null : ranked.reduce((sum, value) => sum + value, 0) / ranked.length };
}

/** What one reading (first or second) of one location cost and met; kept in AuditRunLocation.summary under its name. */
export interface ReadingSummary {
  pages: number;
  troubles: Record<string, number>;
}
