import type { ProposalView } from '#contract/proposals.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { PlacedProposal } from '#records/record-proposals.ts';
import { isSameValue } from '#records/record-changes.ts';
import { namesOfPeople } from '#records/users.ts';
import { recordActionsAt } from './may-change.ts';

/** Proposals as this viewer sees them, with the names of people and what the viewer may do. */
export async function presentProposals(viewer: Viewer, proposals: readonly PlacedProposal[]): Promise<ProposalView[]> {
  const names = await namesOfPeople(proposals.flatMap((one) => [one.authorId, one.decidedBy]));
  const places = [...new Set(proposals.filter((one) => one.state === 'waiting').map((one) => one.locationId))];
  const actions = new Map(await Promise.all(places.map(async (id) => [id, await recordActionsAt(viewer, id)] as const)));
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null });
  return proposals.map(({ location, current, authorId, decidedBy, ...one }) => ({
    ...one, before: one.before ?? null, after: one.after ?? null, storeCode: location.storeCode, name: location.name, author: person(authorId), decidedBy: person(decidedBy),
    isStale: one.state === 'waiting' && !isSameValue(current, one.before),
    may: one.state !== 'waiting' ? [] : [...(actions.get(one.locationId)?.includes('change') ? ['decide' as const] : []), ...(authorId !== null && authorId === viewer.userId ? ['withdraw' as const] : [])],
  }));
}
