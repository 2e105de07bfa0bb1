import type { Check } from '#checks/define-check.ts';
import type { FindingAction } from '#domain/finding-action.ts';
import type { Viewer } from '#domain/viewer.ts';
import { namedFindings } from '#records/notice-facts.ts';
import { tellNotices } from '#records/notices.ts';
import { namesOfPeople } from '#records/users.ts';

/** Tells somebody that work was given to them, or came to their level: one notice for one act, however many findings. */
export async function tellAct({ checks }: { checks: readonly Pick<Check, 'id' | 'words'>[] }, { viewer, brandId, findingIds, at }: { viewer: Viewer; brandId: string; findingIds: readonly string[]; at: string }, action: FindingAction): Promise<void> {
  if ((action.kind !== 'assign' && action.kind !== 'escalate') || action.assigneeId === null || findingIds.length === 0) return;
  const [findings, names] = await Promise.all([namedFindings(viewer, findingIds), namesOfPeople([viewer.userId])]);
  const [first] = findings;
  if (first === undefined) return;
  await tellNotices([{
    kind: action.kind === 'assign' ? 'assigned' : 'escalated', brandId, cause: `act:${first.id}:${at}`, occurredAt: at, impact: first.impact, lasts: 'event', to: [action.assigneeId], actorId: viewer.userId,
    params: { actor: names.get(viewer.userId ?? '') ?? 'API', ...(action.kind === 'escalate' ? { by: 'person', text: action.text } : {}) },
    path: findings.length === 1 ? `/findings/${first.id}` : `/brands/${brandId}/findings`,
    subjects: findings.map(({ id, checkId, location }) => (
      { locationId: location.id, storeCode: location.storeCode, name: location.name, about: checks.find((one) => one.id === checkId)?.words.title ?? null, path: `/findings/${id}`, figures: {} })),
  }]);
}
