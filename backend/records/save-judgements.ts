import type { AuditOutcome } from '#domain/audit.ts';
import type { Finding, FindingEvent } from '#domain/finding.ts';
import { subjectKey } from '#domain/verdict.ts';
import { Prisma } from './generated/client.ts';
import { canonicalJson, idOf } from './ids.ts';
import { insertRows } from './insert-rows.ts';
import type { ListingIds } from './save-listings.ts';

/** Writes the changes to a location's verdicts. */
export async function saveVerdicts(tx: Prisma.TransactionClient, outcome: AuditOutcome, ids: ListingIds): Promise<void> {
  const { insert, close, confirm, markUnreadable, markReadable } = outcome.verdicts;
  const { locationId } = outcome;
  const mine = (list: readonly string[]) => ({ id: { in: [...list] }, locationId });
  if (close.length > 0) await tx.verdict.updateMany({ where: { ...mine(close), validTo: null }, data: { validTo: outcome.asOf } });
  if (confirm.length > 0) await tx.verdict.updateMany({ where: mine(confirm), data: { isConfirmed: true } });
  if (markReadable.length > 0) await tx.verdict.updateMany({ where: mine(markReadable), data: { unreadableSince: null, unreadableReason: null } });
  const alike = Map.groupBy(markUnreadable, (one) => `${one.since}\n${one.reason}`);
  for (const group of alike.values()) {
    const [first] = group;
    if (first) await tx.verdict.updateMany({ where: mine(group.map((one) => one.id)), data: { unreadableSince: first.since, unreadableReason: first.reason } });
  }
  await insertRows(tx, 'Verdict', insert.map((verdict) => {
    const { publisherId, checkId, subject, outcome: judged, reason, params, expected, observed, evidence, weight, isConfirmed, unreadable, validFrom } = verdict;
    const listingId = verdict.listingId === null ? null : ids.of(publisherId, verdict.listingId);
    return {
      id: idOf('verdict', locationId, publisherId, listingId, checkId, subject, outcome.runId, outcome.reading, judged, reason, observed),
      locationId, publisherId, listingId, checkId, subject, outcome: judged, reason, params, expected, observed, evidence, weight, isConfirmed,
      unreadableSince: unreadable?.since ?? null, unreadableReason: unreadable?.reason ?? null,
      standardVersionId: outcome.standardVersionId, runId: outcome.runId, validFrom, validTo: null,
    };
  }));
}

/** Writes the changes to a location's findings, and their events, each once. */
export async function saveFindings(tx: Prisma.TransactionClient, outcome: AuditOutcome, ids: ListingIds): Promise<void> {
  const { opened, updated } = outcome.findings;
  const { locationId } = outcome;
  const events: { id: string; findingId: string; kind: string; at: string; actorId: null; details: object }[] = [];
  const note = (findingId: string, list: readonly FindingEvent[]) => {
    for (const { kind, at, details } of list) events.push({ id: idOf('event', findingId, kind, at, canonicalJson(details)), findingId, kind, at, actorId: null, details });
  };
  const fresh = opened.map(({ finding, events: list }) => {
    const listingId = finding.listingId === null ? null : ids.of(finding.publisherId, finding.listingId);
    const id = idOf('finding', locationId, finding.publisherId, listingId, finding.checkId, finding.subject);
    note(id, list);
    return { id, locationId, publisherId: finding.publisherId, listingId, checkId: finding.checkId, subject: finding.subject, assigneeId: null, ...columnsOf(finding), evidence: finding.evidence, accepted: finding.accepted };
  });
  await insertRows(tx, 'Finding', fresh);
  for (const { id, finding, changed, events: list } of updated) {
    const { count } = await tx.finding.updateMany({ where: { id, locationId }, data: changedColumns(finding, changed) });
    if (count > 0) note(id, list);
  }
  await insertRows(tx, 'FindingEvent', events);
}

/** One row per day on which the score moved; a score like the last one writes nothing. */
export async function saveScore(tx: Prisma.TransactionClient, outcome: AuditOutcome, formulaVersion: number, ids: ListingIds): Promise<void> {
  const { score, locationId, standardVersionId } = outcome;
  const day = new Date(`${outcome.asOf.slice(0, 10)}T00:00:00Z`);
  const last = await tx.locationScoreDay.findFirst({ where: { locationId, day: { lte: day } }, orderBy: { day: 'desc' } });
  const listings = score.listings.map((one) => ({ ...one, listingId: one.listingId === null ? null : ids.of(one.publisherId, one.listingId) }));
  const row = { value: score.value, coverage: score.coverage, isRanked: score.isRanked, listings, formulaVersion, standardVersionId };
  const shown = ({ value, coverage, isRanked, listings: parts, formulaVersion: formula }: typeof row) => canonicalJson([value, coverage, isRanked, parts, formula]);
  // A row of this very day is written again all the same: it speaks of how the day ended.
  if (last && last.day < day && shown({ ...row, ...last, listings: last.listings as typeof listings }) === shown(row)) return;
  const { businessStatus } = await tx.location.findUniqueOrThrow({ where: { id: locationId }, select: { businessStatus: true } });
  const unread = outcome.verdicts.inForce.filter((one) => one.unreadable !== null).map((one) => subjectKey({ ...one, listingId: one.listingId === null ? null : ids.of(one.publisherId, one.listingId) }));
  const stored = { ...row, basis: { businessStatus, unread: unread.sort() } };
  await tx.locationScoreDay.upsert({ where: { locationId_day: { locationId, day } }, create: { locationId, day, ...stored }, update: stored });
}

/** Only the columns of these members: what somebody else changed meanwhile stays. */
export function changedColumns(finding: Finding, changed: readonly (keyof Finding)[]): Prisma.FindingUpdateInput {
  const names: readonly string[] = changed;
  return Object.fromEntries(Object.entries(columnsOf(finding)).filter(([name]) => names.includes(name)));
}

function columnsOf(finding: Finding) {
  const { reason, params, impact, weight, expected, observed, state, isConfirmed, isObservable, firstSeenAt, lastSeenAt, lastGoodAt, closedAt, reopenedCount, cause } = finding;
  return {
    reason, params, impact, weight, expected, observed, state, isConfirmed, isObservable, firstSeenAt, lastSeenAt, lastGoodAt, closedAt, reopenedCount, cause,
    evidence: finding.evidence ?? Prisma.DbNull, accepted: finding.accepted ?? Prisma.DbNull,
  };
}
