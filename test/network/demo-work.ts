// The demo's eight weeks as its people lived them: after each crawl they do what they would have done until the next.
import { loadChecks } from '#checks/run.ts';
import type { Cause } from '#domain/finding.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { escalateOverdue } from '#jobs/pipeline/escalate-overdue.ts';
import { giveToTeams } from '#jobs/pipeline/give-to-teams.ts';
import { loadPublishers } from '#publishers/run.ts';
import { listBrands } from '#records/brands.ts';
import { listQueue, type QueuedFinding } from '#records/finding-queue.ts';
import { listLocations } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { buildChain, type Chain } from './chain.ts';
import { act, at, note, propose, type Stage } from './demo-acts.ts';
import { gatherCast, nextWeek, settleIn, storeIn, type PersonName } from './demo-people.ts';
import { CLUSTER_ID, planDefects, type Defect } from './defects.ts';
import type { AreaCode } from './places.ts';

const DAY_MS = 86_400_000;

/** A week of the demo: 0 is before its first crawl. `asOf`: when that crawl was. */
export interface DemoWeek {
  seed: number;
  size: number;
  startDate: string;
  week: number;
  isLast: boolean;
  asOf: Date;
}

/** A finding with the region that answers for it, and what will become of it on the simulated web. */
interface KnownFinding extends QueuedFinding {
  manager: PersonName | null;
  /** The next crawl will see it right. */
  isMendedNext: boolean;
  /** Somebody has to do something: nothing on the simulated web ends it. */
  lasts: boolean;
  isOfCluster: boolean;
}

interface Scene extends Stage {
  chain: Chain;
  findings: readonly KnownFinding[];
  /** So many days after the crawl, at an hour (UTC) of the working day; never later than now, nor than the next crawl. */
  on: (days: number, hour?: number) => Date;
  /** YYYY-MM-DD so many days after the crawl. */
  day: (days: number) => string;
}

const MANAGERS: Readonly<Record<string, PersonName>> = { Québec: 'maude', Ontario: 'colin', France: 'elise' };
/** What lay behind a defect, as those who mended it would say. */
const CAUSES: Readonly<Record<string, readonly Cause[]>> = {
  'brand-website': ['web-template', 'store-never-told-us', 'web-template'], 'web-directory': ['public-edit', 'data-aggregator', 'store-never-told-us'],
  'pages-jaunes': ['data-aggregator', 'relocation'], openstreetmap: ['public-edit'],
};

/** Does what the people of the demo do in one week. */
export async function workWeek(week: DemoWeek): Promise<void> {
  const [brand] = await listBrands(SYSTEM_VIEWER);
  if (brand === undefined) throw new Error('The demo has no brand yet.');
  const chain = buildChain(week.seed, week.size, week.startDate);
  if (week.week === 0) return settleIn(brand.id, chain, new Date(week.asOf.getTime() - 3_600_000));
  const checks = await loadChecks();
  const scene: Scene = { brandId: brand.id, cast: await gatherCast(), checks, chain, findings: await knownFindings(brand.id, chain, (week.week - 1) * 7), ...calendarOf(week) };
  const toolbox = { viewer: SYSTEM_VIEWER, checks, publishers: await loadPublishers() };
  await giveToTeams(toolbox, brand.id, scene.on(0).toISOString());
  if (!week.isLast) await mendWhatWillBeMended(scene, week.week);
  await STORY[week.week]?.(scene);
  await escalateOverdue(toolbox, brand.id, scene.on(1, 10).toISOString());
  if (week.isLast) {
    await lastDay(scene);
    await nextWeek(brand.id, chain, new Date());
  }
}

function calendarOf({ asOf }: DemoWeek): Pick<Scene, 'on' | 'day'> {
  const midnight = Math.floor(asOf.getTime() / DAY_MS) * DAY_MS;
  const end = Math.min(Date.now(), asOf.getTime() + 7 * DAY_MS - 3_600_000);
  return {
    on: (days, hour = 14) => new Date(Math.min(end, Math.max(asOf.getTime() + 60_000, midnight + days * DAY_MS + (hour + 0.25 * (days + 1)) * 3_600_000))),
    day: (days) => new Date(midnight + days * DAY_MS).toISOString().slice(0, 10),
  };
}

async function knownFindings(brandId: string, chain: Chain, day: number): Promise<KnownFinding[]> {
  const planned = planDefects(chain);
  const [findings, regions] = [await listQueue(SYSTEM_VIEWER, brandId, 'living'), await listRegions(SYSTEM_VIEWER, brandId)];
  const pathOf = new Map(regions.map((one) => [one.id, one.path]));
  return findings.map((finding): KnownFinding => {
    const { storeCode, regionId } = finding.location;
    const own = (planned.get(storeCode) ?? []).filter((one: Defect) => one.publisherId === finding.publisherId && one.checkId === finding.checkId && one.fromDay <= day && (one.toDay === null || one.toDay > day));
    const path = pathOf.get(regionId ?? '') ?? [];
    const country = path.find((step) => step in MANAGERS);
    return {
      ...finding, manager: country === undefined ? null : (MANAGERS[country] ?? null), isOfCluster: own.some((one) => one.cluster === CLUSTER_ID),
      isMendedNext: own.length > 0 && own.every((one) => one.toDay !== null && one.toDay <= day + 7), lasts: own.length > 0 && own.every((one) => one.toDay === null),
    };
  }).sort((a, b) => b.weight - a.weight || a.location.storeCode.localeCompare(b.location.storeCode) || a.checkId.localeCompare(b.checkId));
}

/** The simulated web mends some defects by itself: the manager of the region is the one who did it. */
async function mendWhatWillBeMended(scene: Scene, week: number): Promise<void> {
  const mended = scene.findings.filter((one) => one.isMendedNext && !one.isOfCluster && one.manager !== null);
  for (const [index, { id, manager, publisherId }] of mended.entries()) {
    if (manager === null) continue;
    await act(scene, manager, [id], { kind: 'acknowledge' }, scene.on(1 + (index % 2)));
    const causes = CAUSES[publisherId] ?? [];
    const cause = causes[(index + week) % causes.length];
    // Not everybody says why.
    if (cause !== undefined && index % 4 !== 3) await act(scene, manager, [id], { kind: 'name-cause', cause }, scene.on(2 + (index % 2), 15));
    if (index % 3 !== 2) await act(scene, manager, [id], { kind: 'claim-fixed' }, scene.on(3 + (index % 3), 16));
  }
}

/** What happened in which week, beside the usual. Whoever or whatever is missing in a small chain leaves its part out. */
const STORY: Readonly<Record<number, (scene: Scene) => Promise<void>>> = {
  async 1(scene) {
    const { cast, on } = scene;
    const karim = await locationIn(scene, 'CA-QC');
    if (karim === undefined) return;
    await note(scene, 'maude', karim.id, `${at(cast, 'karim')} l’entrée du mail est en travaux : préviens-nous quand la porte de la rue rouvre, on mettra l’accès à jour partout.`, on(2));
    await note(scene, 'karim', karim.id, `${at(cast, 'maude')} c’est rouvert depuis ce matin.`, on(5, 13));
  },
  async 2(scene) {
    const variant = pick(scene, (one) => one.checkId === 'email' && one.publisherId === 'web-directory' && one.manager === 'maude') ?? pick(scene, (one) => one.checkId === 'email');
    await act(scene, 'sophie', ids(variant), { kind: 'accept', reason: 'Le franchisé garde sa boîte actuelle le temps de prévenir ses clients.', until: scene.day(100) }, scene.on(1, 17));
    const karim = await locationIn(scene, 'CA-QC');
    if (karim !== undefined) {
      const day = scene.day(4);
      const specialHours = [...karim.specialHours.filter((one) => one.date !== day), { date: day, ranges: [[600, 1200] as [number, number]] }].sort((a, b) => a.date.localeCompare(b.date));
      await propose(scene, 'karim', { locationId: karim.id, field: 'specialHours', before: karim.specialHours, after: specialHours, reason: 'Journée portes ouvertes : nous fermons à 20 h ce jour-là.' }, scene.on(1), { by: 'sophie', isApproved: true, answer: 'Belle idée, c’est noté.', at: scene.on(1, 19) });
    }
  },
  async 3(scene) {
    const stuck = pick(scene, (one) => one.manager === 'colin' && one.publisherId === 'web-directory' && one.impact === 'critical' && one.lasts);
    await act(scene, 'colin', ids(stuck), { kind: 'note', text: `Sent the correction twice through the directory’s form; both came back unread. ${at(scene.cast, 'daniel')} they only answer a letter from head office.` }, scene.on(1));
    if (scene.cast.has('daniel')) await act(scene, 'colin', ids(stuck), { kind: 'escalate', assigneeId: scene.cast.get('daniel') ?? '', text: 'The directory asks for a letter from head office before it changes an address.' }, scene.on(2));
    await act(scene, 'daniel', ids(stuck), { kind: 'note', text: `${at(scene.cast, 'colin')} letter is out, with the lease attached. They said two weeks.` }, scene.on(4, 18));
  },
  async 4(scene) {
    const cluster = scene.findings.filter((one) => one.isOfCluster).map((one) => one.id);
    await act(scene, 'sophie', cluster, { kind: 'note', text: `${at(scene.cast, 'nadia')} mêmes heures du dimanche partout, le même jour : ça vient d’un flux, pas des magasins. On écrit une fois à l’annuaire.` }, scene.on(1));
    if (scene.cast.has('nadia')) await act(scene, 'sophie', cluster, { kind: 'assign', assigneeId: scene.cast.get('nadia') ?? '' }, scene.on(1, 15));
    await act(scene, 'nadia', cluster, { kind: 'name-cause', cause: 'data-aggregator' }, scene.on(3));
  },
  async 5(scene) {
    const emily = await locationIn(scene, 'CA-ON');
    if (emily !== undefined) {
      await propose(scene, 'emily', { locationId: emily.id, field: 'branch', before: emily.branch ?? null, after: 'Downtown', reason: 'Everybody in town calls us that.' }, scene.on(1), { by: 'daniel', isApproved: false, answer: 'The branch name is the one on the lease and on every map; with another one people would look for two stores.', at: scene.on(2, 18) });
    }
    const store = await locationIn(scene, 'FR');
    const [first] = scene.findings.filter((one) => one.locationId === store?.id && one.lasts);
    await act(scene, 'elise', ids(first), { kind: 'note', text: `${at(scene.cast, 'antoine')} est-ce bien ce que disent la porte et la facture ? L’annuaire nous demande une preuve.` }, scene.on(1, 9));
    await act(scene, 'antoine', ids(first), { kind: 'note', text: `${at(scene.cast, 'elise')} rien n’a changé chez nous depuis l’ouverture. Photo de la porte envoyée par courriel.` }, scene.on(2, 10));
  },
  async 6(scene) {
    const still = scene.findings.filter((one) => one.isOfCluster && !one.isMendedNext).map((one) => one.id);
    await act(scene, 'nadia', still, { kind: 'set-due', dueOn: scene.day(18), text: 'L’annuaire reprend le flux entier à la fin du mois.' }, scene.on(2, 16));
    const karim = await locationIn(scene, 'CA-QC');
    const own = scene.findings.filter((one) => one.locationId === karim?.id && one.lasts).map((one) => one.id);
    if (scene.cast.has('karim')) await act(scene, 'maude', own, { kind: 'assign', assigneeId: scene.cast.get('karim') ?? '' }, scene.on(2));
    await act(scene, 'karim', own, { kind: 'acknowledge' }, scene.on(3, 13));
    const web = scene.findings.filter((one) => one.publisherId === 'brand-website' && one.lasts && one.locationId !== karim?.id).slice(0, 3).map((one) => one.id);
    await act(scene, 'thomas', web, { kind: 'acknowledge' }, scene.on(4));
  },
  async 7(scene) {
    const antoine = await locationIn(scene, 'FR');
    if (antoine !== undefined) {
      await propose(scene, 'antoine', { locationId: antoine.id, field: 'regularHours', before: antoine.regularHours, after: { ...antoine.regularHours, sa: [[600, 1080]] }, reason: 'Depuis novembre nous fermons à 18 h le samedi, comme tout le centre.' }, scene.on(4, 10));
    }
    const emily = await locationIn(scene, 'CA-ON');
    if (emily !== undefined) {
      const day = scene.day(40);
      await propose(scene, 'emily', { locationId: emily.id, field: 'specialHours', before: emily.specialHours, after: [...emily.specialHours.filter((one) => one.date !== day), { date: day, ranges: [] }].sort((a, b) => a.date.localeCompare(b.date)), reason: 'Closed for the yearly stock count.' }, scene.on(5, 18));
    }
  },
};

/** The morning of the last crawl: a fix that waits for its reading, and what waits for whoever opens the demo. */
async function lastDay(scene: Scene): Promise<void> {
  const { cast, on } = scene;
  const karim = await locationIn(scene, 'CA-QC');
  const own = scene.findings.filter((one) => one.locationId === karim?.id && one.lasts);
  await act(scene, 'karim', own.slice(0, 1).map((one) => one.id), { kind: 'claim-fixed' }, on(0));
  const web = pick(scene, (one) => one.publisherId === 'brand-website' && one.lasts && one.state === 'open' && one.locationId !== karim?.id);
  await act(scene, 'colin', ids(pick(scene, (one) => one.manager === 'colin' && one.lasts && one.state === 'open' && one.id !== web?.id)), { kind: 'claim-fixed' }, on(0));
  if (!cast.has('admin')) return;
  const alike = scene.findings.filter((one) => web !== undefined && one.locationId === web.locationId && one.lasts && one.publisherId === 'brand-website').map((one) => one.id);
  await act(scene, 'sophie', alike, { kind: 'assign', assigneeId: cast.get('admin') ?? '' }, on(0));
  await act(scene, 'sophie', alike, { kind: 'note', text: `${at(cast, 'admin')} le gabarit de cette page a encore l’ancienne valeur : peux-tu regarder avant lundi ?` }, on(0));
}

function pick(scene: Scene, fits: (finding: KnownFinding) => boolean): KnownFinding | undefined {
  return scene.findings.find((one) => !one.isOfCluster && !one.isMendedNext && fits(one));
}

function ids(finding: KnownFinding | undefined): string[] {
  return finding === undefined ? [] : [finding.id];
}

async function locationIn({ brandId, chain }: Scene, area: AreaCode) {
  const code = storeIn(chain, area)?.record.storeCode;
  return (await listLocations(SYSTEM_VIEWER, brandId)).find((one) => one.storeCode === code);
}
