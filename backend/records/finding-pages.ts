import type { FindingEvent } from '#domain/finding.ts';
import type { Viewer } from '#domain/viewer.ts';
import { eventsOf, queuedRows, STATES_OF, type QueuedFinding, type QueuePart } from './finding-queue.ts';
import { findingScope } from './findings.ts';
import { requireBrand } from './scope.ts';

/** What of a queue's view the database itself can tell; what is left out is no filter. */
export interface FindingNarrowing {
  impact?: string;
  checkId?: string;
  publisherId?: string;
  cause?: string | null;
  state?: string;
  regionIds?: ReadonlySet<string>;
  /** Null: nobody's. */
  assigneeId?: string | null;
  isBack?: boolean;
}

/** The last finding that was seen. */
export interface FindingPlace {
  firstSeenAt: string;
  id: string;
}

/** Findings of a brand within the viewer's scope, newest first, after a place, with the events of their lives. */
export async function listFindingPage(viewer: Viewer, brandId: string, part: QueuePart, narrowing: FindingNarrowing, { after, limit }: { after: FindingPlace | null; limit: number }): Promise<{ findings: QueuedFinding[]; events: Map<string, FindingEvent[]> }> {
  await requireBrand(viewer, brandId);
  const { regionIds, isBack, ...equal } = narrowing;
  const findings = await queuedRows(brandId, {
    where: {
      AND: [
        findingScope(viewer, { brandId }), { state: { in: [...STATES_OF[part]] } }, equal,
        regionIds === undefined ? {} : { location: { regionId: { in: [...regionIds] } } },
        isBack === true ? { reopenedCount: { gt: 0 } } : {},
        after === null ? {} : { OR: [{ firstSeenAt: { lt: new Date(after.firstSeenAt) } }, { firstSeenAt: new Date(after.firstSeenAt), id: { lt: after.id } }] },
      ],
    },
    orderBy: [{ firstSeenAt: 'desc' }, { id: 'desc' }], take: limit,
  });
  return { findings, events: await eventsOf({ findingId: { in: findings.map((one) => one.id) } }) };
}
