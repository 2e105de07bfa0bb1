import { z } from 'zod';
import { InvalidInputError } from '#backend/errors.ts';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { previewRecord, type RecordEffect } from '#backend/preview-record.ts';
import { decideProposal, getProposal, listProposals, previewRecordChange, proposeChange, withdrawProposal, type ProposalView } from '#contract/proposals.ts';
import type { AuditSubject } from '#domain/audit-entry.ts';
import type { Location } from '#domain/location.ts';
import type { RecordField } from '#domain/record-change.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { Words } from '#domain/words.ts';
import { localDay } from '#normalize/local-day.ts';
import { readRecordField, type EnteredValue } from '#normalize/record-field.ts';
import { getLocation } from '#records/locations.ts';
import { isSameValue } from '#records/record-changes.ts';
import { changeRecord, countWaitingProposals, decideProposal as decide, getProposal as readProposal, listProposals as readProposals, proposeRecordChange, withdrawProposal as withdraw, type PlacedProposal } from '#records/record-proposals.ts';
import { getPerson } from '#records/users.ts';
import type { AppDeps } from '../deps.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireRecordAction } from './may-change.ts';
import { presentProposals } from './presenter.ts';
import { tellDecided, tellWaiting } from './tell.ts';

/** What can't be kept as it was entered. */
const TROUBLES: Readonly<Record<'unreadable' | 'seasons' | 'empty' | 'same', Words>> = {
  unreadable: { fr: 'Cette valeur ne se lit pas : écrivez-la autrement.', en: 'This value can’t be read: write it another way.' },
  seasons: { fr: 'Des heures par saison ou sur rendez-vous ne tiennent pas dans la fiche maîtresse : donnez celles d’une semaine.', en: 'Hours by season or by appointment don’t fit a master record: give those of one week.' },
  empty: { fr: 'Ce champ ne peut pas rester vide.', en: 'This field can’t be left empty.' },
  same: { fr: 'C’est déjà ce que dit la fiche maîtresse.', en: 'The master record says so already.' },
};

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, listProposals, async ({ viewer, params: { brandId }, query: { part, cursor, limit } }) => {
    const [createdAt, id] = readCursor(z.tuple([z.iso.datetime(), z.string()]), cursor) ?? [];
    const found = await readProposals(viewer, { brandId, part, after: createdAt === undefined || id === undefined ? null : { createdAt, id }, limit: limit + 1 });
    const { rows, next } = pageOf(found, limit, (one) => [one.createdAt, one.id]);
    return { rows: await presentProposals(viewer, rows), next, waiting: await countWaitingProposals(viewer, brandId) };
  });

  mountRoute(router, getProposal, async ({ viewer, params: { proposalId } }) => {
    const proposal = await readProposal(viewer, proposalId);
    const effect = proposal.state === 'waiting' ? await effectOf(deps, viewer, await getLocation(viewer, proposal.locationId), proposal.field, proposal.after ?? null) : null;
    return { proposal: await present(viewer, proposal), effect };
  });

  mountRoute(router, previewRecordChange, async ({ viewer, params: { locationId }, body: { field, value } }) => {
    const location = await getLocation(viewer, locationId);
    await requireRecordAction(viewer, locationId, 'propose');
    const before = location[field] ?? null;
    const entered = await readEntered(viewer, location, field, value);
    if ('trouble' in entered) return { before, after: null, isSame: false, trouble: entered.trouble, effect: null };
    const isSame = isSameValue(before, entered.value);
    return { before, after: entered.value, isSame, trouble: null, effect: isSame ? null : await effectOf(deps, viewer, location, field, entered.value) };
  }, { writesNothing: 'It reads what was entered and says what it would do.' });

  mountRoute(router, proposeChange, async ({ viewer, params: { locationId }, body: { field, before, value, reason, findingId, isImmediate } }) => {
    const location = await getLocation(viewer, locationId);
    await requireRecordAction(viewer, locationId, isImmediate ? 'change' : 'propose');
    const entered = await readEntered(viewer, location, field, value);
    if ('trouble' in entered) throw refuse(entered.trouble);
    if (isSameValue(location[field], entered.value)) throw refuse('same');
    const wanted = { locationId, field, before: before ?? null, after: entered.value, reason, findingId };
    if (!isImmediate) {
      const asked = await proposeRecordChange(viewer, wanted, new Date());
      await tellWaiting(viewer, asked);
      return present(viewer, asked);
    }
    const changed = await changeRecord(viewer, wanted, new Date());
    await judgeAgain(deps, changed);
    return present(viewer, changed);
  }, { noun: 'proposals', act: ({ body }) => (body.isImmediate ? 'change' : 'create'), read: ({ viewer }, answer) => (answer === null ? null : subjectOf(viewer, answer.id)) });

  mountRoute(router, decideProposal, async ({ viewer, params: { proposalId }, body }) => {
    const { locationId } = await readProposal(viewer, proposalId);
    await requireRecordAction(viewer, locationId, 'change');
    const decided = await decide(viewer, proposalId, { isApproved: body.decision === 'approve', answer: body.answer }, new Date());
    if (body.decision === 'approve') await judgeAgain(deps, decided);
    await tellDecided(viewer, decided);
    return present(viewer, decided);
  }, { noun: 'proposals', act: ({ body }) => (body.decision === 'approve' ? 'approve' : 'decide'), read: ({ viewer, params }) => subjectOf(viewer, params.proposalId) });

  mountRoute(router, withdrawProposal, async ({ viewer, params: { proposalId } }) => present(viewer, await withdraw(viewer, proposalId, new Date())), {
    noun: 'proposals', act: 'undo', read: ({ viewer, params }) => subjectOf(viewer, params.proposalId),
  });
};
export default mount;

/** The proposal's state, and the field that it is about as the record has it. */
async function subjectOf(viewer: Viewer, proposalId: string): Promise<AuditSubject> {
  const { id, field, state, answer, current, locationId, location } = await readProposal(viewer, proposalId);
  return { brandId: location.brandId, id, name: `${location.storeCode} · ${field}`, locationId, state: { state, answer, [field]: current } };
}

async function present(viewer: Viewer, proposal: PlacedProposal): Promise<ProposalView> {
  const [view] = await presentProposals(viewer, [proposal]);
  if (view === undefined) throw new Error('A proposal was kept and not shown.');
  return view;
}

/** Words are read in the language of who writes them: "mar." is Tuesday in one and March in the other. */
async function readEntered(viewer: Viewer, location: Location, field: RecordField, value: unknown): Promise<EnteredValue> {
  const language = viewer.userId === null ? undefined : (await getPerson(viewer.userId)).language;
  return readRecordField(field, value, location, { language, today: localDay(new Date().toISOString(), location.timeZone) });
}

function effectOf(deps: AppDeps, viewer: Viewer, location: Location, field: RecordField, value: unknown): Promise<RecordEffect | null> {
  return previewRecord(viewer, location, { field, value }, deps, new Date().toISOString());
}

function refuse(trouble: keyof typeof TROUBLES): InvalidInputError {
  return new InvalidInputError(TROUBLES[trouble], [{ path: 'body.value', message: TROUBLES[trouble] }]);
}

/** What is stored of the place is judged by the record as it is now; nothing is fetched. */
async function judgeAgain(deps: AppDeps, { locationId, location: { brandId } }: PlacedProposal): Promise<void> {
  await deps.queue.enqueue('judge-again', `${brandId} ${locationId}`, { brandId, locationIds: [locationId] });
}
