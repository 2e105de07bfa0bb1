// What the demo's people do, by the same records and rules as the routes: only the hour is another.
import type { Check } from '#checks/define-check.ts';
import type { FindingAction } from '#domain/finding-action.ts';
import type { RecordField } from '#domain/record-change.ts';
import { rolesAtPlace } from '#domain/viewer.ts';
import { actionsOf } from '#api/findings/may-act.ts';
import { tellAct } from '#api/findings/tell-act.ts';
import { keepMentions } from '#api/mentions.ts';
import { tellDecided, tellWaiting } from '#api/proposals/tell.ts';
import { actOnFinding } from '#findings/act-on-finding.ts';
import { dueByHand } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { actorOf, writeAuditEntry } from '#records/audit-log.ts';
import { findingStates } from '#records/audit-states.ts';
import { changeFindings } from '#records/finding-actions.ts';
import { writeLocationNote } from '#records/location-notes.ts';
import { decideProposal, proposeRecordChange, type PlacedProposal } from '#records/record-proposals.ts';
import { viewerNamed, type PersonName } from './demo-people.ts';

/** The stage of one week: whose brand, who is there, and the checks by which messages name what they tell. */
export interface Stage {
  brandId: string;
  cast: ReadonlyMap<PersonName, string>;
  checks: readonly Check[];
}

/** One person does one thing to findings, as far as they see them, may and the state allows it. Answers how many it was done to. */
export async function act({ brandId, cast, checks }: Stage, who: PersonName, findingIds: readonly string[], action: FindingAction, at: Date): Promise<number> {
  const now = at.toISOString();
  const viewer = await viewerNamed(cast, who, at);
  if (viewer.grants.length === 0 || findingIds.length === 0) return 0;
  const before = await findingStates(viewer, brandId, findingIds);
  const { changed } = await changeFindings(viewer, { findingIds, brandId }, (finding, about) => {
    const { assigneeId, events, regionPath, locationId } = about;
    if (!actionsOf(rolesAtPlace(viewer, { brandId, regionPath, locationId })).includes(action.kind)) return 'role';
    return actOnFinding(finding, action, { userId: viewer.userId, now, assigneeId, dueOn: dueByHand(events, lifeBeganAt(finding, events)) }) ?? 'state';
  });
  if (changed.length === 0) return 0;
  if (action.kind === 'note') await keepMentions(viewer, { text: action.text, noteId: null, subjects: changed, at: now });
  await tellAct({ checks }, { viewer, brandId, findingIds: changed.map((one) => one.findingId), at: now }, action);
  await writeAuditEntry({ actor: actorOf(viewer), noun: 'findings', act: 'act', before, after: await findingStates(viewer, brandId, findingIds), at });
  return changed.length;
}

/** Somebody writes a note on a location's page. */
export async function note({ brandId, cast }: Stage, who: PersonName, locationId: string, text: string, at: Date): Promise<void> {
  const viewer = await viewerNamed(cast, who, at);
  if (viewer.grants.length === 0) return;
  const written = await writeLocationNote(viewer, locationId, text, at);
  await keepMentions(viewer, { text, noteId: written.id, subjects: [{ locationId, findingId: null }], at: written.createdAt });
  await writeAuditEntry({ actor: actorOf(viewer), noun: 'location-notes', act: 'create', before: null, after: { brandId, id: written.id, name: null, locationId, state: { text } }, at });
}

/** A change that somebody asks for, and what the head office says to it; without an answer it waits. */
export async function propose(stage: Stage, who: PersonName, wanted: { locationId: string; field: RecordField; before: unknown; after: unknown; reason: string }, at: Date, decision?: { by: PersonName; isApproved: boolean; answer: string; at: Date }): Promise<void> {
  const viewer = await viewerNamed(stage.cast, who, at);
  if (viewer.grants.length === 0) return;
  const asked = await proposeRecordChange(viewer, { ...wanted, findingId: null }, at);
  await tellWaiting(viewer, asked);
  await writeAuditEntry({ actor: actorOf(viewer), noun: 'proposals', act: 'create', before: null, after: auditOf(asked), at });
  if (decision === undefined) return;
  const decider = await viewerNamed(stage.cast, decision.by, decision.at);
  const decided = await decideProposal(decider, asked.id, decision, decision.at);
  await tellDecided(decider, decided);
  await writeAuditEntry({ actor: actorOf(decider), noun: 'proposals', act: decision.isApproved ? 'approve' : 'decide', before: auditOf(asked), after: auditOf(decided), at: decision.at });
}

function auditOf({ id, field, state, answer, current, locationId, location }: PlacedProposal) {
  return { brandId: location.brandId, id, name: `${location.storeCode} · ${field}`, locationId, state: { state, answer, [field]: current } };
}

/** "@{id}" of a person, as a note names them; their first name where they are not there. */
export function at(cast: ReadonlyMap<PersonName, string>, name: PersonName): string {
  const id = cast.get(name);
  return id === undefined ? name : `@{${id}}`;
}

