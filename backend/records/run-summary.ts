import { LIVING_STATES } from '#domain/finding.ts';
import type { QuarantinedPage } from '#domain/page-memory.ts';
import type { RunSummary } from '#domain/run.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { slowestHosts } from './run-hosts.ts';
import { getRun } from './runs.ts';

/** What one crawl did, from what it wrote: pages, troubles by reason, findings opened, verified and reopened. */
export async function countRun(viewer: Viewer, runId: string): Promise<Omit<RunSummary, 'score'>> {
  const run = await getRun(viewer, runId);
  const location = { brandId: run.brandId, archivedAt: null };
  const at = new Date(run.asOf);
  // What was opened and taken back before the run's end, by a second reading or because its source had changed, nobody was told of.
  const takenBack = (kind: string) => db().finding.count({ where: { location, AND: [{ events: { some: { at, kind } } }, { events: { some: { at, kind: 'verified' } } }] } });
  const [progress, events, openFindings, hosts, unopened, unreopened] = await Promise.all([
    db().auditRunLocation.findMany({ where: { runId }, select: { summary: true } }),
    db().findingEvent.groupBy({ by: ['kind'], where: { at, kind: { in: ['opened', 'verified', 'reopened', 'withdrawn-by-readers'] }, finding: { location } }, _count: { _all: true } }),
    db().finding.count({ where: { state: { in: [...LIVING_STATES] }, location } }),
    slowestHosts(viewer, runId),
    takenBack('opened'), takenBack('reopened'),
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
  const rendered = sumRendered(progress.map((one) => one.summary));
  const quarantined = progress.flatMap(({ summary }) => Object.values((summary ?? {}) as Record<string, ReadingSummary | string>).flatMap((reading) => (typeof reading === 'string' ? [] : (reading.quarantined ?? []))));
  const count = (kind: string) => events.find((one) => one.kind === kind)?._count._all ?? 0;
  return { pages, troubles, ...(rendered === null ? {} : { rendered }), ...(quarantined.length > 0 ? { quarantined } : {}), opened: count('opened') - unopened, verified: count('verified') - unopened - unreopened, reopened: count('reopened') - unreopened, openFindings, ...(count('withdrawn-by-readers') > 0 ? { withdrawn: count('withdrawn-by-readers') } : {}), ...(hosts.length > 0 ? { hosts } : {}) };
}

/** What one reading (first or second) of one location cost and met; kept in AuditRunLocation.summary under its name. */
export interface ReadingSummary {
  pages: number;
  troubles: Record<string, number>;
  /** Left out when no page had to be rendered. */
  rendered?: { pages: number; seconds: number };
  /** Pages that this reading gave up; left out when there were none. */
  quarantined?: QuarantinedPage[];
}

function sumRendered(summaries: readonly unknown[]): RunSummary['rendered'] | null {
  const drawn = summaries.flatMap((one) => Object.values((one ?? {}) as Record<string, ReadingSummary | string>).flatMap((reading) => (typeof reading === 'string' ? [] : (reading.rendered ?? []))));
  if (drawn.length === 0) return null;
  return { pages: drawn.reduce((sum, one) => sum + one.pages, 0), seconds: Math.round(drawn.reduce((sum, one) => sum + one.seconds, 0) * 10) / 10 };
}
