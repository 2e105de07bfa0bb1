import { NotFoundError } from '#backend/errors.ts';
import type { FindingEvent } from '#domain/finding.ts';
import { LIVING_STATES } from '#domain/finding.ts';
import type { Team } from '#domain/team.ts';
import type { Viewer } from '#domain/viewer.ts';
import { db } from './connection.ts';
import { findingScope } from './findings.ts';
import { idOf, newId } from './ids.ts';
import { requireBrand } from './scope.ts';
import { storable } from './storable.ts';

const WITH_MEMBERS = { members: { select: { userId: true, isLead: true }, orderBy: { userId: 'asc' } } } as const;

/** The teams of a brand, by name. Throws NotFoundError outside the viewer's scope. */
export async function listTeams(viewer: Viewer, brandId: string): Promise<Team[]> {
  await requireBrand(viewer, brandId);
  const rows = await db().team.findMany({ where: { brandId }, include: WITH_MEMBERS, orderBy: { name: 'asc' } });
  return rows.map(({ id, name, assigneeId, members }) => ({ id, name, assigneeId, members }));
}

/** Makes a team, or replaces who is in it. */
export async function saveTeam(viewer: Viewer, brandId: string, team: Omit<Team, 'id'>, at: Date): Promise<Team> {
  await requireBrand(viewer, brandId);
  const name = storable(team.name);
  return db().$transaction(async (tx) => {
    const row = await tx.team.upsert({ where: { brandId_name: { brandId, name } }, create: { id: newId(), brandId, name, assigneeId: team.assigneeId, createdAt: at }, update: { assigneeId: team.assigneeId } });
    await tx.teamMember.deleteMany({ where: { teamId: row.id } });
    await tx.teamMember.createMany({ data: team.members.map((one) => ({ teamId: row.id, ...one })) });
    return { ...team, id: row.id, name };
  });
}

/** Takes a team away; findings that rules route to its name go there still, and nobody is in it. Throws NotFoundError. */
export async function deleteTeam(viewer: Viewer, brandId: string, name: string): Promise<void> {
  await requireBrand(viewer, brandId);
  const { count } = await db().team.deleteMany({ where: { brandId, name } });
  if (count === 0) throw new NotFoundError({ fr: 'Cette équipe n’existe pas.', en: 'There is no such team.' });
}

/** Names of the teams that the viewer is in. */
export async function teamsOf(viewer: Viewer, brandId: string): Promise<string[]> {
  if (viewer.userId === null) return [];
  const rows = await db().team.findMany({ where: { brandId, members: { some: { userId: viewer.userId } } }, select: { name: true }, orderBy: { name: 'asc' } });
  return rows.map((one) => one.name);
}

/** A living finding of a brand, as routing needs it. */
export interface RoutedFinding {
  id: string;
  checkId: string;
  publisherId: string;
  locationId: string;
  regionId: string | null;
  /** Ids of its region and all above it; null: it has none. */
  regionPath: string | null;
}

/** Confirmed living findings that nobody mends and nobody was ever given in this life, as far as the viewer sees them. */
export async function listUngiven(viewer: Viewer, brandId: string): Promise<RoutedFinding[]> {
  return readRouted(viewer, brandId, true);
}

/** All living findings of a brand, as far as the viewer sees them. */
export async function listRouted(viewer: Viewer, brandId: string): Promise<RoutedFinding[]> {
  return readRouted(viewer, brandId, false);
}

async function readRouted(viewer: Viewer, brandId: string, onlyUngiven: boolean): Promise<RoutedFinding[]> {
  const rows = await db().finding.findMany({
    // Whoever took a finding from somebody meant it: the team's default is for what nobody has looked at.
    where: { AND: [findingScope(viewer, { brandId, living: true }), onlyUngiven ? { assigneeId: null, isConfirmed: true, events: { none: { kind: { in: ['assigned', 'escalated'] } } } } : {}] },
    select: { id: true, checkId: true, publisherId: true, locationId: true, location: { select: { regionId: true, region: { select: { path: true } } } } },
  });
  return rows.map(({ location, ...row }) => ({ ...row, regionId: location.regionId, regionPath: location.region?.path ?? null }));
}

/** Gives findings to people by rule: each only while nobody mends it. Written twice it leaves one event. Answers how many. */
export async function giveByRule(viewer: Viewer, given: readonly { findingId: string; assigneeId: string; team: string }[], at: string): Promise<number> {
  let count = 0;
  for (const [assigneeId, own] of Map.groupBy(given, (one) => one.assigneeId)) {
    const rows = await db().$transaction(async (tx) => {
      const taken = await tx.finding.updateManyAndReturn({ where: { AND: [findingScope(viewer, {}), { id: { in: own.map((one) => one.findingId) }, assigneeId: null, state: { in: [...LIVING_STATES] } }] }, data: { assigneeId }, select: { id: true } });
      const teamOf = new Map(own.map((one) => [one.findingId, one.team]));
      await tx.findingEvent.createMany({
        skipDuplicates: true,
        data: taken.map(({ id }) => ({ id: idOf('event', id, 'rule', 'assigned', at), findingId: id, kind: 'assigned' satisfies FindingEvent['kind'], at, actorId: null, details: { assigneeId, by: 'rule', team: teamOf.get(id) ?? null } })),
      });
      return taken.length;
    });
    count += rows;
  }
  return count;
}
