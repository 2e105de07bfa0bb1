import { ConflictError, InvalidInputError } from '#backend/errors.ts';
import { deleteTeam, getRouting, previewRouting, publishRouting, saveTeam, type TeamView } from '#contract/routing.ts';
import type { AuditSubject } from '#domain/audit-entry.ts';
import type { RoutingRule } from '#domain/standard-rules.ts';
import type { Team } from '#domain/team.ts';
import type { Viewer } from '#domain/viewer.ts';
import { DEFAULT_ESCALATION } from '#findings/escalate-overdue.ts';
import { compareRouting } from '#findings/route-finding.ts';
import { findUnknownNames } from '#imports/unknown-names.ts';
import { STANDARD_WORDS } from '#imports/standard-words.ts';
import { askJudging } from '#records/judging.ts';
import { listRegions, type RegionNode } from '#records/regions.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { deleteTeam as takeAway, listRouted, listTeams, saveTeam as keep } from '#records/teams.ts';
import { listMembers, namesOfPeople } from '#records/users.ts';
import type { AppDeps } from '../deps.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage, requireManager } from '../roles.ts';

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getRouting, async ({ viewer, params: { brandId } }) => {
    const [version, teams, regions, findings] = await Promise.all([currentStandard(viewer, brandId), listTeams(viewer, brandId), listRegions(viewer, brandId), listRouted(viewer, brandId)]);
    const rules = version?.standard.routing ?? [];
    const { teams: counts } = compareRouting(findings, pathsOf(regions), rules, rules);
    const open = new Map(counts.map((one) => [one.team, one.before]));
    const may = mayManage(viewer, brandId);
    return {
      version: version?.version ?? null, rules, escalation: [...(version?.standard.escalation ?? DEFAULT_ESCALATION)], isOwnEscalation: version?.standard.escalation !== undefined,
      teams: await presentTeams(teams, rules, open), unrouted: open.get(null) ?? 0, mayManage: may,
      people: may ? await listMembers(viewer, brandId) : [], regions: may ? [...new Set(regions.map((one) => one.name))] : [],
    };
  });

  mountRoute(router, previewRouting, async ({ viewer, params: { brandId }, body: { rules } }) => {
    await requireManager(viewer, brandId);
    const [version, regions, findings] = await Promise.all([currentStandard(viewer, brandId), listRegions(viewer, brandId), listRouted(viewer, brandId)]);
    return compareRouting(findings, pathsOf(regions), version?.standard.routing ?? [], rules);
  }, { writesNothing: 'It says where findings would go.' });

  mountRoute(router, publishRouting, async ({ viewer, params: { brandId }, body: { rules, escalation, basedOn } }) => {
    await requireManager(viewer, brandId);
    const version = await currentStandard(viewer, brandId);
    if (!version) throw new ConflictError({ fr: 'La marque n’a pas encore de norme : ses règles en font partie.', en: 'The brand has no standard yet: its rules are a part of one.' });
    requireKnown(deps, rules, await listRegions(viewer, brandId));
    const { escalation: _old, ...standard } = version.standard;
    const { version: next, isNew } = await publishStandard(viewer, brandId, { ...standard, routing: rules, ...(escalation.length > 0 ? { escalation } : {}) }, new Date().toISOString(), basedOn);
    if (isNew) {
      // Nothing is judged otherwise, but all that is shown is to name one version.
      await askJudging(viewer, brandId);
      await deps.queue.enqueue('judge-again', brandId, { brandId });
      await deps.queue.enqueue('give-to-teams', brandId, { brandId });
    }
    return { version: next, isNew };
  }, {
    noun: 'standards', act: 'publish',
    read: async ({ viewer, params: { brandId } }) => {
      const version = await currentStandard(viewer, brandId);
      return version && { brandId, id: version.id, name: `v${version.version}`, state: { version: version.version, routing: version.standard.routing, escalation: version.standard.escalation ?? null } };
    },
  });

  mountRoute(router, saveTeam, async ({ viewer, params: { brandId, teamName }, body }) => {
    await requireManager(viewer, brandId);
    await requireMembers(viewer, brandId, body);
    const { name } = await keep(viewer, brandId, { name: teamName, ...body }, new Date());
    await deps.queue.enqueue('give-to-teams', brandId, { brandId });
    return { name };
  }, { noun: 'teams', act: 'change', read: readTeam });

  mountRoute(router, deleteTeam, async ({ viewer, params: { brandId, teamName } }) => {
    await requireManager(viewer, brandId);
    await takeAway(viewer, brandId, teamName);
    return { name: teamName };
  }, { noun: 'teams', act: 'delete', read: readTeam });
};
export default mount;

async function readTeam({ viewer, params: { brandId, teamName } }: { viewer: Viewer; params: { brandId: string; teamName: string } }): Promise<AuditSubject | null> {
  const team = (await listTeams(viewer, brandId)).find((one) => one.name === teamName);
  return team === undefined ? null : { brandId, id: team.id, name: team.name, state: { assigneeId: team.assigneeId, members: team.members } };
}

const pathsOf = (regions: readonly RegionNode[]) => {
  const paths = new Map(regions.map((one) => [one.id, one.path]));
  return ({ regionId }: { regionId: string | null }): readonly string[] => paths.get(regionId ?? '') ?? [];
};

/** Teams that are kept and teams that a rule alone names, by name. */
async function presentTeams(teams: readonly Team[], rules: readonly RoutingRule[], open: ReadonlyMap<string | null, number>): Promise<TeamView[]> {
  const names = await namesOfPeople(teams.flatMap((one) => one.members.map((member) => member.userId)));
  const all = [...new Set([...teams.map((one) => one.name), ...rules.map((one) => one.team)])].sort((a, b) => a.localeCompare(b));
  return all.map((name) => {
    const team = teams.find((one) => one.name === name);
    const members = (team?.members ?? []).map(({ userId, isLead }) => ({ id: userId, name: names.get(userId) ?? null, isLead }));
    return { name, assigneeId: team?.assigneeId ?? null, members, isRouted: rules.some((one) => one.team === name), isKept: team !== undefined, open: open.get(name) ?? 0 };
  });
}

/** A misspelt check, source or region would silently catch nothing. */
function requireKnown(deps: AppDeps, rules: readonly RoutingRule[], regions: readonly RegionNode[]): void {
  const named = (member: 'checks' | 'publishers' | 'regions') => rules.flatMap((rule, at) => (rule[member] ?? []).map((name, place) => ({ path: `body.rules.${at}.${member}.${place}`, name })));
  const problems = findUnknownNames(
    { brand: null, checks: named('checks'), publishers: named('publishers'), regions: named('regions'), holidays: [] },
    { checks: deps.checks.map((one) => one.id), publishers: deps.publishers.map((one) => one.id), regionPaths: regions.map((one) => one.path) },
  );
  if (problems.length > 0) throw new InvalidInputError(STANDARD_WORDS.refused, problems);
}

async function requireMembers(viewer: Viewer, brandId: string, { assigneeId, members }: { assigneeId: string | null; members: readonly { userId: string }[] }): Promise<void> {
  const people = new Set((await listMembers(viewer, brandId)).map((one) => one.id));
  const isStranger = members.some((one) => !people.has(one.userId));
  const message = { fr: 'Cette personne n’a aucun rôle dans cette marque.', en: 'This person has no role in this brand.' };
  if (isStranger) throw new InvalidInputError(message, [{ path: 'body.members', message }]);
  const outside = { fr: 'Seul un membre de l’équipe peut recevoir ce qui lui arrive.', en: 'Only a member of the team can be given what comes in.' };
  if (assigneeId !== null && !members.some((one) => one.userId === assigneeId)) throw new InvalidInputError(outside, [{ path: 'body.assigneeId', message: outside }]);
}
