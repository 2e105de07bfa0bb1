import { escalationOf } from '#findings/escalate-overdue.ts';
import { dueByHand } from '#findings/due-date.ts';
import { lifeBeganAt } from '#findings/finding-life.ts';
import { teamOf } from '#findings/route-finding.ts';
import { EscalationLevel } from '#domain/standard-rules.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { brandRoles, reaches, type BrandRole, type Place } from '#records/brand-roles.ts';
import { lifeEvents, listQueue, noteRuleEvents, type QueuedFinding } from '#records/finding-queue.ts';
import { tellNotices } from '#records/notices.ts';
import { listRegions } from '#records/regions.ts';
import { currentStandard } from '#records/standards.ts';
import { listTeams } from '#records/teams.ts';
import type { Toolbox } from './toolbox.ts';

/** Takes every finding of a brand that stands beyond its target to the next level of the standard's steps, each once in its life. Answers how many. */
export async function escalateOverdue(toolbox: Pick<Toolbox, 'viewer' | 'publishers' | 'checks'>, brandId: string, now: string): Promise<number> {
  const { viewer } = toolbox;
  const version = await currentStandard(viewer, brandId);
  if (!version) return 0;
  const { standard } = version;
  const [findings, events, roles, teams, regions] = await Promise.all([
    listQueue(viewer, brandId, 'living'), lifeEvents(viewer, brandId, 'living'), brandRoles(brandId, new Date(now)), listTeams(viewer, brandId), listRegions(viewer, brandId)]);
  const rule = { fixDays: standard.thresholds.fixDays, patienceDays: new Map(toolbox.publishers.map((one) => [one.id, one.patienceDays])), now, steps: standard.escalation };
  const regionOf = new Map(regions.map((one) => [one.id, one]));
  const escalations = findings.flatMap((finding) => {
    const story = events.get(finding.id) ?? [];
    const life = lifeBeganAt(finding, story);
    const last = (kind: 'fix-claimed' | 'escalated') => story.findLast((one) => one.kind === kind && one.at >= life);
    const escalated = last('escalated');
    const region = regionOf.get(finding.location.regionId ?? '');
    const leads = teams.find((one) => one.name === teamOf(finding, region?.path ?? [], standard.routing))?.members.flatMap((one) => (one.isLead ? [one.userId] : [])) ?? [];
    const place = { locationId: finding.locationId, regionPath: idPath(region, regionOf) };
    const event = escalationOf({
      finding, timeZone: finding.location.timeZone, beganAt: life, claimedAt: last('fix-claimed')?.at ?? null, escalatedAt: escalated?.at ?? null, level: escalated?.details['by'] === 'rule' ? String(escalated.details['level']) : null, dueByHand: dueByHand(story, life),
    }, { ...rule, isSomebodyAt: (level) => level === 'head-office' || whoAnswers(level, place, leads, roles).length > 0 });
    // The level belongs to the event's own key: each step of a life is written once, however many apply the rule.
    if (event === null) return [];
    const level = EscalationLevel.catch('head-office').parse(event.details['level']);
    return [{ findingId: finding.id, life: `${life} ${level}`, event, finding, to: whoAnswers(level, place, leads, roles) }];
  });
  if (escalations.length > 0) await noteRuleEvents(viewer, escalations);
  if (escalations.length > 0) await writeAuditEntry({
    actor: { kind: 'job', name: 'escalate-findings' }, noun: 'findings', act: 'escalate', before: null,
    after: { brandId, id: escalations.length === 1 ? (escalations[0]?.findingId ?? null) : null, name: nameEscalated(escalations), state: Object.fromEntries(escalations.map(({ findingId, event, to }) => [findingId, { level: event.details['level'], to }])) }, at: new Date(now),
  });
  await tellEscalated(toolbox, brandId, escalations, now);
  return escalations.length;
}

/** One by its store and its check, several by their number. */
function nameEscalated(escalations: readonly { finding: QueuedFinding }[]): string {
  const [first] = escalations;
  return escalations.length === 1 && first ? `${first.finding.location.storeCode} · ${first.finding.checkId} · ${first.finding.publisherId}` : `${escalations.length} ×`;
}

/** One notice for each person, however many findings came to them. */
async function tellEscalated({ checks }: Pick<Toolbox, 'checks'>, brandId: string, escalations: readonly { finding: QueuedFinding; to: readonly string[] }[], now: string): Promise<void> {
  const people = [...new Set(escalations.flatMap((one) => one.to))];
  await tellNotices(people.map((userId) => {
    const own = escalations.filter((one) => one.to.includes(userId)).map((one) => one.finding);
    return {
      kind: 'escalated', brandId, cause: `rule:${now}:${userId}`, occurredAt: now, impact: own[0]?.impact ?? null, lasts: 'event' as const, to: [userId], params: { by: 'rule' }, path: `/brands/${brandId}/findings`,
      subjects: own.map((one) => ({ locationId: one.locationId, storeCode: one.location.storeCode, name: one.location.name, about: checks.find((check) => check.id === one.checkId)?.words.title ?? null, path: `/findings/${one.id}`, figures: {} })),
    };
  }));
}

/** Ids of the people who answer for a place at a level: the team's leads who see it, its region's managers, or the head office with the administrators. */
export function whoAnswers(level: EscalationLevel, place: Place, leads: readonly string[], roles: readonly BrandRole[]): string[] {
  const here = roles.filter((one) => reaches(one, place));
  const having = (role: BrandRole['role']): string[] => [...new Set(here.flatMap((one) => (one.role === role ? [one.userId] : [])))];
  if (level === 'team-lead') return leads.filter((id) => here.some((one) => one.userId === id));
  if (level === 'regional-manager') return having('regional-manager');
  // The last level always has somebody: where no head office signs in, the administrators answer.
  return [...having('head-office'), ...having('administrator')];
}

interface Region { id: string; parentId: string | null }

function idPath(region: Region | undefined, regions: ReadonlyMap<string, Region>): string | null {
  if (region === undefined) return null;
  const above = region.parentId === null ? null : idPath(regions.get(region.parentId), regions);
  return above === null ? region.id : `${above}/${region.id}`;
}
