import type { Finding, FindingEvent } from '#domain/finding.ts';
import { subjectKey } from '#domain/verdict.ts';
import { Prisma } from './generated/client.ts';
import { canonicalJson, idOf } from './ids.ts';
import { insertRows, jsonOf, updateRows } from './insert-rows.ts';
import type { Keeping } from './save-listings.ts';
import { dayOf } from './standing.ts';

/** Writes the changes to the verdicts of locations. */
export async function saveVerdicts(tx: Prisma.TransactionClient, audits: readonly Keeping[]): Promise<void> {
  const each = <T extends object>(rowsOf: (audit: Keeping['outcome']) => T[]) => audits.flatMap(({ outcome }) => rowsOf(outcome).map((row) => ({ ...row, locationId: outcome.locationId })));
  await updateRows(tx, 'Verdict', ['validTo'], each(({ verdicts, asOf }) => verdicts.close.map((id) => ({ id, validTo: asOf }))), 't."validTo" IS NULL');
  await updateRows(tx, 'Verdict', ['isConfirmed'], each(({ verdicts }) => verdicts.confirm.map((id) => ({ id, isConfirmed: true }))));
  await updateRows(tx, 'Verdict', ['unreadableSince', 'unreadableReason'], each(({ verdicts }) => [
    ...verdicts.markReadable.map((id) => ({ id, unreadableSince: null, unreadableReason: null })),
    ...verdicts.markUnreadable.map(({ id, since, reason }) => ({ id, unreadableSince: since, unreadableReason: reason })),
  ]));
  await insertRows(tx, 'Verdict', audits.flatMap(({ outcome, ids }) => outcome.verdicts.insert.map((verdict) => {
    const { publisherId, checkId, subject, outcome: judged, reason, params, expected, observed, evidence, weight, isConfirmed, unreadable, validFrom } = verdict;
    const { locationId, runId, reading, standardVersionId } = outcome;
    const listingId = verdict.listingId === null ? null : ids.of(publisherId, verdict.listingId);
    return {
      id: idOf('verdict', locationId, publisherId, listingId, checkId, subject, runId, reading, judged, reason, observed),
      locationId, publisherId, listingId, checkId, subject, outcome: judged, reason, params, expected, observed, evidence, weight, isConfirmed,
      unreadableSince: unreadable?.since ?? null, unreadableReason: unreadable?.reason ?? null, standardVersionId, runId, validFrom, validTo: null,
    };
  })));
}

/** Writes the changes to the findings of locations, and their events, each once. */
export async function saveFindings(tx: Prisma.TransactionClient, audits: readonly Keeping[]): Promise<void> {
  const events: { id: string; findingId: string; kind: string; at: string; actorId: null; details: object }[] = [];
  const note = (findingId: string, list: readonly FindingEvent[]) => {
    for (const { kind, at, details } of list) events.push({ id: idOf('event', findingId, kind, at, canonicalJson(details)), findingId, kind, at, actorId: null, details });
  };
  await insertRows(tx, 'Finding', audits.flatMap(({ outcome: { locationId, findings }, ids }) => findings.opened.map(({ finding, events: list }) => {
    const listingId = finding.listingId === null ? null : ids.of(finding.publisherId, finding.listingId);
    const id = idOf('finding', locationId, finding.publisherId, listingId, finding.checkId, finding.subject);
    note(id, list);
    return { id, locationId, publisherId: finding.publisherId, listingId, checkId: finding.checkId, subject: finding.subject, assigneeId: null, ...columnsOf(finding) };
  })));
  const updated = audits.flatMap(({ outcome: { locationId, findings } }) => findings.updated.map((one) => ({ ...one, locationId, columns: changedColumns(one.finding, one.changed) })));
  for (const group of Map.groupBy(updated, (one) => Object.keys(one.columns).join(' ')).values()) {
    const columns = Object.keys(group[0]?.columns ?? {});
    // What only has something to tell (an event) is asked for all the same: one that is gone has nothing to tell any more.
    const found = await updateRows(tx, 'Finding', columns.length > 0 ? columns : ['id'], group.map((one) => ({ ...one.columns, id: one.id, locationId: one.locationId })));
    for (const one of group) if (found.has(one.id)) note(one.id, one.events);
  }
  await insertRows(tx, 'FindingEvent', events);
}

/** One row per location and day on which the score moved; a score like the last one writes nothing. */
export async function saveScores(tx: Prisma.TransactionClient, audits: readonly Keeping[], formulaVersion: number): Promise<void> {
  const rows = audits.flatMap(({ outcome, standing, ids }) => {
    const { score, locationId, standardVersionId } = outcome;
    const nameListing = (publisherId: string, listingId: string | null) => (listingId === null ? null : ids.of(publisherId, listingId));
    const listings = score.listings.map((one) => ({ ...one, listingId: nameListing(one.publisherId, one.listingId) }));
    const unread = outcome.verdicts.inForce.filter((one) => one.unreadable !== null).map((one) => subjectKey({ ...one, listingId: nameListing(one.publisherId, one.listingId) }));
    const shown = { value: score.value, coverage: score.coverage, isRanked: score.isRanked, listings, formulaVersion };
    const row = { ...shown, locationId, day: dayOf(outcome.asOf), standardVersionId, basis: { businessStatus: standing.businessStatus, unread: unread.sort() } };
    // A row of this very day speaks of how the day ended; one of a day before stands as long as what it shows does.
    return isLike(standing.lastScore, standing.lastScore?.day === row.day ? row : shown) ? [] : [row];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "LocationScoreDay" ("locationId", day, value, coverage, "isRanked", listings, "formulaVersion", "standardVersionId", basis)
    SELECT s."locationId", s.day, s.value, s.coverage, s."isRanked", s.listings, s."formulaVersion", s."standardVersionId", s.basis
    FROM jsonb_populate_recordset(NULL::"LocationScoreDay", ${jsonOf(rows)}::jsonb) AS s
    ON CONFLICT ("locationId", day) DO UPDATE SET value = EXCLUDED.value, coverage = EXCLUDED.coverage, "isRanked" = EXCLUDED."isRanked", listings = EXCLUDED.listings,
      "formulaVersion" = EXCLUDED."formulaVersion", "standardVersionId" = EXCLUDED."standardVersionId", basis = EXCLUDED.basis`;
}

/** True when a row holds all that these members say. */
function isLike(row: object | null, wanted: object): boolean {
  if (row === null) return false;
  const members: Record<string, unknown> = { ...row };
  return Object.entries(wanted).every(([name, value]) => canonicalJson(members[name]) === canonicalJson(value));
}

/** Only the columns of these members, for Prisma: what somebody else changed meanwhile stays. */
export function personalColumns(finding: Finding, changed: readonly (keyof Finding)[]): Prisma.FindingUpdateInput {
  return Object.fromEntries(Object.entries(changedColumns(finding, changed)).map(([name, value]) => [name, value === null && JSON_COLUMNS.has(name) ? Prisma.DbNull : value]));
}

const JSON_COLUMNS: ReadonlySet<string> = new Set(['evidence', 'accepted']);

function changedColumns(finding: Finding, changed: readonly (keyof Finding)[]): Partial<ReturnType<typeof columnsOf>> {
  const names: readonly string[] = changed;
  return Object.fromEntries(Object.entries(columnsOf(finding)).filter(([name]) => names.includes(name)));
}

function columnsOf(finding: Finding) {
  const { reason, params, impact, weight, expected, observed, evidence, state, isConfirmed, isObservable, firstSeenAt, lastSeenAt, lastGoodAt, closedAt, reopenedCount, cause, accepted } = finding;
  return { reason, params, impact, weight, expected, observed, evidence, state, isConfirmed, isObservable, firstSeenAt, lastSeenAt, lastGoodAt, closedAt, reopenedCount, cause, accepted };
}
