// Who works for the demo's brand: the people of each role, the teams and what comes to them, what the regions are held to.
import type { BrandStandard } from '#domain/brand-standard.ts';
import { ROLES, SYSTEM_VIEWER, type Role, type Viewer } from '#domain/viewer.ts';
import type { UiLanguage } from '#domain/words.ts';
import { env } from '#backend/env.ts';
import { actorOf, writeAuditEntry } from '#records/audit-log.ts';
import { scheduleCrawl } from '#records/brands.ts';
import { db } from '#records/connection.ts';
import { invite } from '#records/invitations.ts';
import { listLocations } from '#records/locations.ts';
import { auditGrants } from '#records/people.ts';
import { listRegions } from '#records/regions.ts';
import { currentStandard, publishStandard } from '#records/standards.ts';
import { addStandIn } from '#records/stand-ins.ts';
import { saveTeam } from '#records/teams.ts';
import { addMember, ensureAdministrator } from '#records/users.ts';
import { viewerOf } from '#records/viewers.ts';
import type { Chain, Store } from './chain.ts';
import { planDefects } from './defects.ts';
import type { AreaCode } from './places.ts';

const DAY_MS = 86_400_000;

interface DemoPerson {
  name: string;
  language: UiLanguage;
  role: Role;
  /** Names from the root. */
  region?: readonly string[];
  /** A store manager has the first store of this area whose trouble lasts. */
  storeIn?: AreaCode;
}

const PEOPLE = {
  sophie: { name: 'Sophie Archambault', language: 'fr', role: 'head-office' },
  daniel: { name: 'Daniel Whitmore', language: 'en', role: 'head-office' },
  nadia: { name: 'Nadia Belkacem', language: 'fr', role: 'head-office' },
  thomas: { name: 'Thomas Nguyen', language: 'en', role: 'head-office' },
  helene: { name: 'Hélène Marchand', language: 'fr', role: 'executive' },
  robert: { name: 'Robert Ashworth', language: 'en', role: 'executive' },
  maude: { name: 'Maude Tremblay', language: 'fr', role: 'regional-manager', region: ['Canada', 'Québec'] },
  colin: { name: 'Colin Fraser', language: 'en', role: 'regional-manager', region: ['Canada', 'Ontario'] },
  elise: { name: 'Élise Garnier', language: 'fr', role: 'regional-manager', region: ['France'] },
  julien: { name: 'Julien Morel', language: 'fr', role: 'regional-manager', region: ['France', 'Île-de-France'] },
  karim: { name: 'Karim Haddad', language: 'fr', role: 'store-manager', storeIn: 'CA-QC' },
  emily: { name: 'Emily Carter', language: 'en', role: 'store-manager', storeIn: 'CA-ON' },
  antoine: { name: 'Antoine Lefèvre', language: 'fr', role: 'store-manager', storeIn: 'FR' },
} as const satisfies Readonly<Record<string, DemoPerson>>;
/** A person of the demo by first name; `admin` is whoever opens it by the link in the terminal. */
export type PersonName = keyof typeof PEOPLE | 'admin';

/** What the head office decided before the first crawl: a weekly crawl can't hold anybody to three days. */
function withRules(standard: BrandStandard, from: Date): BrandStandard {
  const by = new Date(from.getTime() + 120 * DAY_MS).toISOString().slice(0, 10);
  return {
    ...standard,
    thresholds: { ...standard.thresholds, fixDays: { critical: 14, serious: 21, moderate: 60, minor: 90 } },
    targets: [{ score: 99, by }, { region: 'Canada > Québec', score: 99.5, by }, { region: 'Canada > Ontario', score: 99.2, by }, { region: 'France', score: 99, by }],
    routing: [
      { publishers: ['web-directory', 'pages-jaunes', 'openstreetmap'], team: 'Annuaires' },
      { checks: ['regular-hours', 'special-hours', 'holiday-ahead', 'business-status'], team: 'Magasins' },
      { team: 'Site web' },
    ],
    escalation: [{ afterDays: 0, to: 'team-lead' }, { afterDays: 7, to: 'regional-manager' }, { afterDays: 21, to: 'head-office' }],
  };
}

const TEAMS: readonly { name: string; assignee: PersonName | null; leads: readonly PersonName[]; others: readonly PersonName[] }[] = [
  { name: 'Annuaires', assignee: null, leads: ['nadia'], others: ['daniel'] },
  { name: 'Magasins', assignee: null, leads: ['maude', 'colin', 'elise'], others: ['julien'] },
  { name: 'Site web', assignee: 'thomas', leads: ['thomas'], others: ['sophie'] },
];

/** The store that a store manager of this area has: the first open one with something that nobody mends by itself, or the first open one. */
export function storeIn(chain: Chain, area: AreaCode): Store | undefined {
  const open = chain.stores.filter((one) => one.area === area && one.record.businessStatus === 'open');
  const planned = planDefects(chain);
  return open.find((one) => planned.get(one.record.storeCode)?.some((defect) => defect.fromDay <= 7 && defect.toDay === null)) ?? open[0];
}

/** Makes the people, the teams and version 2 of the standard, as before the first crawl. */
export async function settleIn(brandId: string, chain: Chain, at: Date): Promise<void> {
  await scheduleCrawl(SYSTEM_VIEWER, brandId, { crawlSchedule: null, timeZone: 'America/Toronto' }, at);
  await ensureAdministrator(env.ADMIN_EMAIL);
  const [regions, locations] = [await listRegions(SYSTEM_VIEWER, brandId), await listLocations(SYSTEM_VIEWER, brandId)];
  for (const person of Object.values<DemoPerson>(PEOPLE)) {
    const store = person.storeIn && storeIn(chain, person.storeIn);
    const locationId = store && locations.find((one) => one.storeCode === store.record.storeCode)?.id;
    const regionId = person.region && regions.find((one) => one.path.join() === person.region?.join())?.id;
    // A small chain may have no store in an area: nobody manages it then.
    if ((person.storeIn && locationId === undefined) || (person.region && regionId === undefined)) continue;
    const userId = await addMember({ email: addressOf(person.name), name: person.name, language: person.language, role: person.role, brandId, regionId: regionId ?? null, locationId: locationId ?? null });
    await writeAuditEntry({ actor: { kind: 'command', name: 'demo' }, noun: 'memberships', act: 'create', before: null, after: await auditGrants(brandId, userId), at });
  }
  const cast = await gatherCast();
  const sophie = await viewerNamed(cast, 'sophie', at);
  const version = await currentStandard(SYSTEM_VIEWER, brandId);
  if (version) {
    const rules = withRules(version.standard, at);
    const next = await publishStandard(sophie, brandId, rules, at.toISOString());
    const told = ({ standard: { routing, targets, escalation }, version: number }: typeof version) => ({ brandId, id: null, name: `v${number}`, state: { version: number, routing, targets, escalation: escalation ?? null } });
    await writeAuditEntry({ actor: actorOf(sophie), noun: 'standards', act: 'publish', before: told(version), after: told(next), at });
  }
  const idsOf = (names: readonly PersonName[]): string[] => names.flatMap((name) => cast.get(name) ?? []);
  for (const { name, assignee, leads, others } of TEAMS) {
    const members = [...idsOf(leads).map((userId) => ({ userId, isLead: true })), ...idsOf(others).map((userId) => ({ userId, isLead: false }))];
    const team = await saveTeam(sophie, brandId, { name, assigneeId: assignee === null ? null : (cast.get(assignee) ?? null), members }, at);
    await writeAuditEntry({ actor: actorOf(sophie), noun: 'teams', act: 'create', before: null, after: { brandId, id: team.id, name, state: { assigneeId: team.assigneeId, members } }, at });
  }
}

/** What waits among the people on the last day: an invitation, and a stand-in for next week's holidays; and who was here when. */
export async function nextWeek(brandId: string, chain: Chain, now: Date): Promise<void> {
  const cast = await gatherCast();
  const day = (days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
  const [absentId, standInId] = [cast.get('elise'), cast.get('julien')];
  if (absentId !== undefined && standInId !== undefined) await addStandIn(await viewerNamed(cast, 'sophie', now), { grantable: [...ROLES], isOverall: true, isAdministrator: true }, brandId, { absentId, standInId, from: day(5), until: day(19) });
  const store = chain.stores.find((one) => one.area === 'CA-QC' && one.record.businessStatus === 'open' && one !== storeIn(chain, 'CA-QC'));
  const location = (await listLocations(SYSTEM_VIEWER, brandId)).find((one) => one.storeCode === store?.record.storeCode);
  if (location) await invite(await viewerNamed(cast, 'sophie', now), brandId, { email: addressOf('Laurence Gagné'), name: 'Laurence Gagné', language: 'fr' }, { role: 'store-manager', regionIds: [], locationIds: [location.id], isAllBrands: false }, new Date(now.getTime() - DAY_MS));
  let at = now.getTime();
  for (const [name, id] of cast) {
    at -= DAY_MS * 0.7;
    if (name !== 'admin' && name !== 'robert') await db().user.update({ where: { id }, data: { lastSignInAt: new Date(at) } });
  }
}

/** Ids of the demo's people, of those who are there. */
export async function gatherCast(): Promise<Map<PersonName, string>> {
  const users = await db().user.findMany({ select: { id: true, email: true } });
  const idOf = new Map(users.map((one) => [one.email, one.id]));
  const cast = new Map<PersonName, string>();
  for (const [name, { name: whole }] of Object.entries(PEOPLE) as [PersonName, DemoPerson][]) {
    const id = idOf.get(addressOf(whole));
    if (id !== undefined) cast.set(name, id);
  }
  const admin = idOf.get(env.ADMIN_EMAIL.toLowerCase());
  return admin === undefined ? cast : cast.set('admin', admin);
}

/** What a person of the demo sees and may do; somebody who is not there sees nothing. */
export async function viewerNamed(cast: ReadonlyMap<PersonName, string>, name: PersonName, now: Date): Promise<Viewer> {
  return viewerOf(cast.get(name) ?? 'nobody', now);
}

function addressOf(name: string): string {
  const plain = name.normalize('NFD').replace(/[^a-zA-Z ]/g, '').toLowerCase();
  return `${plain.replace(' ', '.')}@lunetterie-boreale.example`;
}
