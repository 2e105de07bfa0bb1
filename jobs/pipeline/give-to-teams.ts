import { teamOf } from '#findings/route-finding.ts';
import { writeAuditEntry } from '#records/audit-log.ts';
import { findingStates } from '#records/audit-states.ts';
import { brandRoles, peopleAt } from '#records/brand-roles.ts';
import { listRegions } from '#records/regions.ts';
import { currentStandard } from '#records/standards.ts';
import { giveByRule, listTeams, listUngiven } from '#records/teams.ts';
import type { Toolbox } from './toolbox.ts';

/** Gives what nobody mends yet to the person whom its team has named for that, where they see the place. Answers how many. */
export async function giveToTeams({ viewer }: Pick<Toolbox, 'viewer'>, brandId: string, now: string): Promise<number> {
  const teams = new Map((await listTeams(viewer, brandId)).flatMap(({ name, assigneeId }) => (assigneeId === null ? [] : [[name, assigneeId] as const])));
  const version = teams.size === 0 ? null : await currentStandard(viewer, brandId);
  if (!version || version.standard.routing.length === 0) return 0;
  const [findings, regions, roles] = await Promise.all([listUngiven(viewer, brandId), listRegions(viewer, brandId), brandRoles(brandId, new Date(now))]);
  const paths = new Map(regions.map((one) => [one.id, one.path]));
  const given = findings.flatMap((finding) => {
    const team = teamOf(finding, paths.get(finding.regionId ?? '') ?? [], version.standard.routing);
    const assigneeId = team === null ? undefined : teams.get(team);
    if (team === null || assigneeId === undefined || !peopleAt(roles, finding).some((one) => one.id === assigneeId && one.role !== 'executive')) return [];
    return [{ findingId: finding.id, assigneeId, team }];
  });
  const ids = given.map((one) => one.findingId);
  const before = await findingStates(viewer, brandId, ids);
  const count = await giveByRule(viewer, given, now);
  if (count > 0) await writeAuditEntry({ actor: { kind: 'job', name: 'give-to-teams' }, noun: 'findings', act: 'act', before, after: await findingStates(viewer, brandId, ids), at: new Date(now) });
  return count;
}
