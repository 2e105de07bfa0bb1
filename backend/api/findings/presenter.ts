import type { FindingDetails } from '#contract/findings.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { FindingEvent, StoredFinding } from '#domain/finding.ts';
import { mentionedIn } from '#domain/mention.ts';
import type { Location } from '#domain/location.ts';
import { verdictKey, type StoredVerdict } from '#domain/verdict.ts';
import type { FindingActionKind } from '#domain/finding-action.ts';
import { isWithheld, toldValue } from '#domain/withheld.ts';
import { possibleActions } from '#findings/act-on-finding.ts';
import { isSameTemplate, type Cluster, type Spot } from '#findings/cluster-findings.ts';
import { dueByHand, dueOf } from '#findings/due-date.ts';
import { daysOpen, lifeBeganAt } from '#findings/finding-life.ts';
import { readingOf } from '#findings/reading-state.ts';
import { teamOf } from '#findings/route-finding.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { FindingFile } from '#records/finding-actions.ts';
import type { AskedReading } from '#records/finding-readings.ts';
import type { ListingRow } from '#records/listings.ts';
import { lostPoints } from '#scoring/share-weights.ts';

const DAY_MS = 86_400_000;
/** Events after which the location is read again. */
const ASKS: readonly FindingEvent['kind'][] = ['check-asked', 'fix-claimed', 'accepted', 'withdrawn'];

/** All that a finding's page is drawn from. */
export interface FindingSource {
  /** What the viewer's roles at its location allow. */
  may: readonly FindingActionKind[];
  /** The last reading that a person asked for. */
  asked: AskedReading | null;
  finding: StoredFinding;
  file: FindingFile;
  location: Location;
  listing: ListingRow | null;
  publisher: Publisher | null;
  standard: BrandStandard | null;
  /** Of the location, or of its brand. */
  timeZone: string;
  /** Over the whole brand, and those of it that the viewer may see. */
  cluster: Cluster | null;
  spots: ReadonlyMap<string, Spot>;
  members: NonNullable<FindingDetails['cluster']>['members'];
  pair: FindingDetails['pair'];
  people: FindingDetails['people'];
  /** Verdicts in force at its location. */
  verdicts: readonly StoredVerdict[];
  /** UTC. */
  now: string;
}

/** A finding with the answers to its seven questions. */
export function presentFinding(source: FindingSource): FindingDetails {
  const { may, asked, finding, file, location, cluster, standard, publisher, listing } = source;
  const beganAt = lifeBeganAt(finding, file.events);
  const targetDays = standard?.thresholds.fixDays[finding.impact] ?? null;
  const { dueOn, daysLeft: _left, ...due } = dueOf(finding, { beganAt, byHand: dueByHand(file.events, beganAt), targetDays, timeZone: source.timeZone, now: source.now });
  const own = source.verdicts.filter((one) => one.publisherId === finding.publisherId && one.listingId === finding.listingId);
  const person = (id: string | null) => (id === null ? null : (file.people.find((one) => one.id === id) ?? { id, name: null }));
  return {
    finding: { ...finding, ...toldValue(finding.observed), editUrl: (listing && publisher?.editUrl(listing)) ?? null, sameElsewhere: (cluster?.locations ?? 1) - 1 },
    location: { id: location.id, brandId: location.brandId, storeCode: location.storeCode, name: location.branch ?? location.businessName, regionPath: location.regionPath },
    lostPoints: lostPoints(own).get(verdictKey(finding)) ?? 0, unreadable: own.find((one) => verdictKey(one) === verdictKey(finding))?.unreadable ?? null,
    openDays: daysOpen(finding, beganAt, source.now), targetDays, due: { ...due, on: dueOn },
    cluster: cluster && {
      locations: cluster.locations, publisherIds: cluster.publisherIds, findings: cluster.findingIds.length, since: cluster.since,
      isSameTemplate: isSameTemplate(cluster.findingIds.map((id) => source.spots.get(id))), members: source.members,
    },
    cause: finding.cause,
    accepted: finding.accepted && { ...toldValue(finding.accepted.observed), reason: finding.accepted.reason, until: finding.accepted.until, author: person(finding.accepted.authorId) },
    assignee: person(file.assigneeId), team: teamOf(finding, location.regionPath, standard?.routing ?? []),
    claim: claimOf(source), isChecking: isChecking(file), reading: asked && presentReading(asked),
    events: file.events.map(({ actorId, ...one }) => ({ ...one, ...toldDetails(one.details), by: byWhom(actorId, one), actor: person(actorId), named: typeof one.details['assigneeId'] === 'string' ? person(one.details['assigneeId']) : null, mentions: mentionsOf(one).map((id) => person(id) ?? { id, name: null }) })),
    pair: source.pair,
    may: possibleActions(finding).filter((kind) => may.includes(kind)), people: source.people,
  };
}

/** How far a reading is that somebody asked for. */
export function presentReading(asked: AskedReading): NonNullable<FindingDetails['reading']> {
  return { askedAt: asked.askedAt, ...readingOf(asked.finding, asked, asked.passesOnce) };
}

function mentionsOf({ details }: FindingEvent): string[] {
  return typeof details['text'] === 'string' ? mentionedIn(details['text']) : [];
}

/** What a reading saw then, as far as it may be kept. */
function toldDetails(details: FindingEvent['details']): { details: FindingEvent['details']; withheld: string[] } {
  const withheld = Object.entries(details).flatMap(([name, value]) => (typeof value === 'string' && isWithheld(value) ? [name] : [])).toSorted();
  return { details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, withheld.includes(name) ? null : value])), withheld };
}

/** A rule signs its events, and a standard names its version; what else has no actor is a reading's. */
function byWhom(actorId: string | null, { kind, details }: FindingEvent): FindingDetails['events'][number]['by'] {
  if (actorId !== null) return 'person';
  if (typeof details['version'] === 'number' && (kind === 'withdrawn-by-standard' || kind === 'asked-again')) return 'rule';
  return details['by'] === 'rule' ? 'rule' : 'reading';
}

function claimOf({ finding, file, publisher }: FindingSource): FindingDetails['claim'] {
  const at = finding.state === 'fix-claimed' ? file.events.findLast((one) => one.kind === 'fix-claimed')?.at : undefined;
  return at === undefined ? null : { at, patienceUntil: new Date(Date.parse(at) + (publisher?.patienceDays ?? 0) * DAY_MS).toISOString() };
}

/** What an audit says of an acceptance is no request: only a person asks. */
function isChecking({ events, lastAuditedAt }: FindingFile): boolean {
  const asked = events.findLast((one) => one.actorId !== null && ASKS.includes(one.kind))?.at;
  return asked !== undefined && (lastAuditedAt === null || lastAuditedAt < asked);
}
