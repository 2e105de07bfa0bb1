import { createHash } from 'node:crypto';
import { ConflictError, InvalidInputError, NotAllowedError, NotFoundError } from '#backend/errors.ts';
import type { BatchAnswer } from '#contract/findings.ts';
import { READS_AGAIN, type FindingAction, type FindingActionKind } from '#domain/finding-action.ts';
import { rolesAtPlace, SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import { actOnFinding, undoAct, type Circumstances } from '#findings/act-on-finding.ts';
import { dueByHand } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { localDay } from '#normalize/local-day.ts';
import { isCrawlConfirmed } from '#records/brands.ts';
import { changeFindings, getBatch, locationsOfFindings, zonesOfFindings, type ActedOn, type Batch } from '#records/finding-actions.ts';
import { listMembers } from '#records/users.ts';
import type { AppDeps } from '../deps.ts';
import { keepMentions, requireMentions } from '../mentions.ts';
import { actionsOf } from './may-act.ts';
import { tellAct } from './tell-act.ts';

const NOT_ALLOWED = { fr: 'Votre rôle permet de voir ceci, mais pas de le faire.', en: 'Your role may look at this, and not do that.' };
/** A day further away is none that anybody keeps. */
const FURTHEST_DUE_DAYS = 366;
const DAY_MS = 86_400_000;
/** As long as a key of the queue may be. */
const KEY_MAX = 200;

interface Wanted {
  viewer: Viewer;
  brandId: string;
  findingIds: readonly string[];
}

/**
 * Does what a person asks to findings of a brand, as far as they see them, their role allows it there and the state does.
 * Throws where it was done to none: NotFoundError, NotAllowedError or ConflictError, whichever says most.
 */
export async function actOnFindings(deps: AppDeps, { viewer, brandId, findingIds }: Wanted, action: FindingAction): Promise<BatchAnswer> {
  const now = new Date().toISOString();
  const may = (kind: FindingActionKind, { regionPath, locationId }: ActedOn): boolean => actionsOf(rolesAtPlace(viewer, { brandId, regionPath, locationId })).includes(kind);
  await checkAction({ viewer, brandId, findingIds }, action, now);
  if (action.kind === 'note') await requireMentions(viewer, action.text, await locationsOfFindings(viewer, findingIds));
  const batch = await changeFindings(viewer, { findingIds, brandId }, (finding, about) => (
    may(action.kind, about) ? (actOnFinding(finding, action, circumstances(viewer, finding, about, now)) ?? 'state') : 'role'));
  requireSome(batch);
  if (action.kind === 'note') await keepMentions(viewer, { text: action.text, noteId: null, subjects: batch.changed, at: now });
  await tellAct(deps, { viewer, brandId, findingIds: batch.changed.map((one) => one.findingId), at: now }, action);
  if (READS_AGAIN.has(action.kind)) await askForReading(deps, brandId, batch);
  return answerOf(batch);
}

/** Takes a person's own act back, to each finding where nothing has happened since. Throws ConflictError where that is none. */
export async function undoActs(deps: AppDeps, viewer: Viewer, batchId: string): Promise<BatchAnswer> {
  const { brandId, acts } = await getBatch(viewer, batchId);
  const now = new Date().toISOString();
  const batch = await changeFindings(viewer, { findingIds: [...acts.keys()], brandId }, (finding, about) => {
    const act = acts.get(finding.id);
    return (act && undoAct(finding, act, circumstances(viewer, finding, about, now))) ?? 'state';
  });
  requireSome(batch);
  // What passed as accepted, or passes no more, is judged again.
  if ([...acts.values()].some(({ kind }) => kind === 'accepted' || kind === 'withdrawn')) await askForReading(deps, brandId, batch);
  return answerOf(batch);
}

function circumstances({ userId }: Viewer, finding: { firstSeenAt: string }, { assigneeId, events }: ActedOn, now: string): Circumstances {
  return { userId, now, assigneeId, dueOn: dueByHand(events, lifeBeganAt(finding, events)) };
}

function requireSome({ changed, left }: Batch): void {
  if (changed.length > 0) return;
  if (left.some((one) => one.because === 'state')) throw new ConflictError({ fr: 'L’état du constat ne le permet plus : revoyez-le.', en: 'The finding’s state does not allow this any more: look at it again.' });
  throw left.some((one) => one.because === 'role') ? new NotAllowedError(NOT_ALLOWED) : new NotFoundError({ fr: 'Ce constat n’existe pas.', en: 'There is no such finding.' });
}

function answerOf({ changed, left, batchId }: Batch): BatchAnswer {
  return { changed: changed.length, left, batchId };
}

async function checkAction({ viewer, brandId, findingIds }: Wanted, action: FindingAction, now: string): Promise<void> {
  const refuse = (path: string, fr: string, en: string) => new InvalidInputError({ fr: 'Cette demande ne convient pas.', en: 'The request does not fit.' }, [{ path, message: { fr, en } }]);
  // Of places in several zones, wherever it is still the earlier day.
  const today = (await zonesOfFindings(viewer, brandId, findingIds)).map((zone) => localDay(now, zone)).sort()[0] ?? now.slice(0, 10);
  if (action.kind === 'accept' && action.until !== null && action.until < today) throw new InvalidInputError({ fr: 'Le dernier jour de l’acceptation est déjà passé : choisissez aujourd’hui ou un jour plus tard, ou aucun.', en: 'The last day of the acceptance is over: choose today or a later day, or none.' });
  if (action.kind === 'set-due' && action.dueOn !== null) {
    const last = new Date(Date.parse(today) + FURTHEST_DUE_DAYS * DAY_MS).toISOString().slice(0, 10);
    if (action.dueOn < today || action.dueOn > last) throw new InvalidInputError({ fr: 'L’échéance tombe aujourd’hui ou plus tard, et d’ici un an.', en: 'The due date is today or later, and within a year.' });
  }
  if (action.kind !== 'assign' && action.kind !== 'escalate') return;
  const people = await listMembers(viewer, brandId);
  if (action.assigneeId !== null && !people.some((one) => one.id === action.assigneeId)) throw refuse('body.action.assigneeId', 'Cette personne n’a aucun rôle dans cette marque.', 'This person has no role in this brand.');
}

/** The locations are read again as soon as a worker is free. The key is the place: asked twice, it is one reading. */
async function askForReading(deps: AppDeps, brandId: string, { changed }: Batch): Promise<void> {
  if (!(await isCrawlConfirmed(SYSTEM_VIEWER, brandId))) return;
  const locationIds = [...new Set(changed.map((one) => one.locationId))];
  const key = locationIds.toSorted().join(' ');
  await deps.queue.enqueue('check-again', key.length <= KEY_MAX ? key : createHash('sha256').update(key).digest('hex'), { brandId, locationIds });
}
