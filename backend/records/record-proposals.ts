import { ConflictError, NotAllowedError, NotFoundError } from '#backend/errors.ts';
import { MasterRecord } from '#domain/location.ts';
import type { ProposalState, RecordField, RecordProposal } from '#domain/record-change.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import type { Prisma } from './generated/client.ts';
import { newId } from './ids.ts';
import { lockRecords, recordColumns } from './locations.ts';
import { isSameValue, kept, noteRecordChanges } from './record-changes.ts';
import { locationScope, requireBrand, requireLocation } from './scope.ts';
import { storable } from './storable.ts';

type Row = Omit<Prisma.RecordProposalGetPayload<object>, never>;

/** What is asked for. `before` is the field as its author saw it. */
export interface Proposing {
  locationId: string;
  field: RecordField;
  before: unknown;
  after: unknown;
  reason: string;
  findingId: string | null;
}

/** A proposal with the place that it is about. */
export interface PlacedProposal extends RecordProposal {
  location: { brandId: string; storeCode: string; name: string };
  /** The field as it stands now. */
  current: unknown;
}

/** Keeps a proposal. Throws ConflictError when the field is not as its author saw it, or another one of it waits already. */
export async function proposeRecordChange(viewer: Viewer, wanted: Proposing, at: Date): Promise<PlacedProposal> {
  const { brandId } = await requireLocation(viewer, wanted.locationId);
  const id = newId();
  await db().$transaction(async (tx) => {
    await lockRecords(tx, brandId);
    await requireStanding(tx, wanted);
    const waiting = await tx.recordProposal.findFirst({ where: { locationId: wanted.locationId, field: wanted.field, state: 'waiting' }, select: { id: true } });
    if (waiting) throw new ConflictError({ fr: 'Une modification de ce champ attend déjà sa décision.', en: 'A change of this field waits for its decision already.' });
    await requireFinding(tx, wanted);
    const { before, after, ...rest } = storable(wanted);
    await tx.recordProposal.create({ data: { id, ...rest, before: kept(before), after: kept(after), state: 'waiting', authorId: viewer.userId, createdAt: at } });
  });
  return getProposal(viewer, id);
}

/** Changes a record at once, with the same look at what its author saw; the proposal that this makes is approved by its author. */
export async function changeRecord(viewer: Viewer, wanted: Proposing, at: Date): Promise<PlacedProposal> {
  const { brandId } = await requireLocation(viewer, wanted.locationId);
  const id = newId();
  await db().$transaction(async (tx) => {
    await lockRecords(tx, brandId);
    await requireStanding(tx, wanted);
    await requireFinding(tx, wanted);
    const { before, after, ...rest } = storable(wanted);
    await tx.recordProposal.create({ data: { id, ...rest, before: kept(before), after: kept(after), state: 'approved', authorId: viewer.userId, createdAt: at, decidedAt: at, decidedBy: viewer.userId } });
    await apply(tx, { ...wanted, id, authorId: viewer.userId }, viewer, 'hand', at);
  });
  return getProposal(viewer, id);
}

/** Decides a proposal that waits. An approval is applied in the same transaction, and only while the field stands as it did. */
export async function decideProposal(viewer: Viewer, proposalId: string, { isApproved, answer }: { isApproved: boolean; answer: string | null }, at: Date): Promise<PlacedProposal> {
  const { location: { brandId } } = await getProposal(viewer, proposalId);
  await db().$transaction(async (tx) => {
    await lockRecords(tx, brandId);
    const row = await takeWaiting(tx, proposalId);
    if (isApproved) {
      const asked = { ...readProposal(row) };
      await requireStanding(tx, asked);
      await apply(tx, asked, viewer, 'proposal', at);
    }
    await tx.recordProposal.update({ where: { id: proposalId }, data: { state: isApproved ? 'approved' : 'rejected', decidedAt: at, decidedBy: viewer.userId, answer: storable(answer) } });
  });
  return getProposal(viewer, proposalId);
}

/** Takes one's own proposal back while it waits. Throws NotAllowedError for another's. */
export async function withdrawProposal(viewer: Viewer, proposalId: string, at: Date): Promise<PlacedProposal> {
  const { authorId, location: { brandId } } = await getProposal(viewer, proposalId);
  if (authorId === null || authorId !== viewer.userId) throw new NotAllowedError({ fr: 'Seule la personne qui a fait une proposition peut la retirer.', en: 'Only its author may withdraw a proposal.' });
  await db().$transaction(async (tx) => {
    await lockRecords(tx, brandId);
    await takeWaiting(tx, proposalId);
    await tx.recordProposal.update({ where: { id: proposalId }, data: { state: 'withdrawn', decidedAt: at, decidedBy: viewer.userId } });
  });
  return getProposal(viewer, proposalId);
}

/** One proposal; throws NotFoundError outside the viewer's scope. */
export async function getProposal(viewer: Viewer, proposalId: string): Promise<PlacedProposal> {
  const row = await db().recordProposal.findFirst({ where: { id: proposalId, location: locationScope(viewer) }, include: WITH_PLACE });
  if (!row) throw new NotFoundError({ fr: 'Cette proposition n’existe pas.', en: 'There is no such proposal.' });
  return place(row);
}

/** Which proposals are asked for, from after which one, and how many. */
export interface WantedProposals {
  brandId: string;
  locationId?: string;
  part: 'waiting' | 'decided' | 'all';
  after?: { createdAt: string; id: string } | null;
  limit: number;
}

/** Proposals of a brand or of one location that the viewer may see: those that wait oldest first, others newest first. */
export async function listProposals(viewer: Viewer, { after = null, ...wanted }: WantedProposals): Promise<PlacedProposal[]> {
  await requireBrand(viewer, wanted.brandId);
  const state = wanted.part === 'all' ? {} : { state: wanted.part === 'waiting' ? 'waiting' : { not: 'waiting' } };
  const [order, beyond] = wanted.part === 'waiting' ? ['asc', 'gt'] as const : ['desc', 'lt'] as const;
  const at = after === null ? null : new Date(after.createdAt);
  const rows = await db().recordProposal.findMany({
    where: { ...state, ...(after === null || at === null ? {} : { OR: [{ createdAt: { [beyond]: at } }, { createdAt: at, id: { [beyond]: after.id } }] }), location: { AND: [{ brandId: wanted.brandId, archivedAt: null, ...(wanted.locationId === undefined ? {} : { id: wanted.locationId }) }, locationScope(viewer)] } },
    orderBy: [{ createdAt: order }, { id: order }], take: wanted.limit, include: WITH_PLACE,
  });
  return rows.map(place);
}

/** How many proposals of a brand wait, as far as the viewer sees them. */
export async function countWaitingProposals(viewer: Viewer, brandId: string): Promise<number> {
  return db().recordProposal.count({ where: { state: 'waiting', location: { AND: [{ brandId, archivedAt: null }, locationScope(viewer)] } } });
}

/** Proposals that were made or decided since a moment (UTC), oldest first: what people are told of. */
export async function proposalsSince(viewer: Viewer, since: string): Promise<PlacedProposal[]> {
  const after = { gt: new Date(since) };
  const rows = await db().recordProposal.findMany({ where: { OR: [{ createdAt: after }, { decidedAt: after }], location: locationScope(viewer) }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: WITH_PLACE });
  return rows.map(place);
}

const WITH_PLACE = { location: { select: { brandId: true, storeCode: true, businessName: true, record: true } } } as const satisfies Prisma.RecordProposalInclude;

function place({ location, ...row }: Prisma.RecordProposalGetPayload<{ include: typeof WITH_PLACE }>): PlacedProposal {
  const record = location.record as MasterRecord;
  const proposal = readProposal(row);
  return { ...proposal, location: { brandId: location.brandId, storeCode: location.storeCode, name: record.branch ?? location.businessName }, current: record[proposal.field] ?? null };
}

function readProposal(row: Row): RecordProposal {
  return { ...row, field: row.field as RecordField, state: row.state as ProposalState, createdAt: row.createdAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null };
}

async function takeWaiting(tx: Prisma.TransactionClient, proposalId: string): Promise<Row> {
  const row = await tx.recordProposal.findUniqueOrThrow({ where: { id: proposalId } });
  if (row.state !== 'waiting') throw new ConflictError({ fr: 'Cette proposition a été tranchée ou retirée entre-temps.', en: 'This proposal was decided or withdrawn meanwhile.' });
  return row;
}

async function readRecord(tx: Prisma.TransactionClient, locationId: string): Promise<MasterRecord> {
  return MasterRecord.parse((await tx.location.findUniqueOrThrow({ where: { id: locationId }, select: { record: true } })).record);
}

async function requireStanding(tx: Prisma.TransactionClient, { locationId, field, before }: Pick<Proposing, 'locationId' | 'field' | 'before'>): Promise<void> {
  const record = await readRecord(tx, locationId);
  if (!isSameValue(record[field], before)) throw new ConflictError({ fr: 'La fiche maîtresse a changé entre-temps : revoyez ce champ.', en: 'The master record was changed meanwhile: look at this field again.' });
}

async function requireFinding(tx: Prisma.TransactionClient, { findingId, locationId }: Pick<Proposing, 'findingId' | 'locationId'>): Promise<void> {
  if (findingId !== null && (await tx.finding.count({ where: { id: findingId, locationId } })) === 0) throw new NotFoundError({ fr: 'Ce constat n’existe pas.', en: 'There is no such finding.' });
}

/** Writes the record with its history; the finding that it answers gets its cause, unless a person has named another. */
async function apply(tx: Prisma.TransactionClient, asked: Proposing & { id: string; authorId: string | null }, viewer: Viewer, source: 'hand' | 'proposal', at: Date): Promise<void> {
  const { id, locationId, field, after, reason, findingId, authorId } = asked;
  const before = await readRecord(tx, locationId);
  const { [field]: _old, ...rest } = before;
  const record = MasterRecord.parse(after === null ? rest : { ...rest, [field]: after });
  await tx.location.update({ where: { id: locationId }, data: { ...recordColumns(record), updatedAt: at } });
  const origin = { proposalId: id, ...(authorId === null ? {} : { proposedBy: authorId }), reason };
  await noteRecordChanges(tx, [{ locationId, before, after: record }], { actorId: viewer.userId, at: at.toISOString(), source, originOf: () => origin });
  if (findingId === null) return;
  const { count } = await tx.finding.updateMany({ where: { id: findingId, cause: null }, data: { cause: 'master-record-wrong' } });
  if (count > 0) await tx.findingEvent.create({ data: { id: newId(), findingId, kind: 'cause-named', at, actorId: viewer.userId, details: { cause: 'master-record-wrong' } } });
}
