import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '#backend/env.ts';
import { boxOf } from '#backend/secret-box.ts';
import { loadChecks } from '#checks/run.ts';
import { Message } from '#domain/message.ts';
import { DEFAULT_PREFERENCES, type NoticeDraft } from '#domain/notice.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { sendDigests } from '#jobs/pipeline/send-digests.ts';
import { addressNotices, sendInstants } from '#jobs/pipeline/send-notices.ts';
import { loadPublishers } from '#publishers/run.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { savePreferences } from '#records/notification-settings.ts';
import { endCauses, tellNotices } from '#records/notices.ts';
import { listRegions } from '#records/regions.ts';
import { addMember, addRole } from '#records/users.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const box = boxOf(['a secret of a test, thirty-two characters']);
const env = readSettings({ SMTP_URL: 'smtp://127.0.0.1:1', PUBLIC_URL: 'https://enseigne.example' });
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let tools: Parameters<typeof sendDigests>[0];
let [head, manager, standIn, executive] = ['', '', '', ''];
/** A Tuesday, nine o'clock in UTC, the zone of the sample's brand. */
const NOON = new Date('2026-03-10T09:00:00Z');
const later = (minutes: number, from = NOON) => new Date(from.getTime() + minutes * 60_000);

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  const runId = await startRun(brand.brandId, brand.standardVersionId, '2026-03-02T06:00:00.000Z');
  for (const locationId of brand.locations.values()) await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf: '2026-03-02T06:00:00.000Z' }));
  const regions = await listRegions(SYSTEM_VIEWER, brand.brandId);
  const regionId = regions.find((one) => one.name === 'Québec')?.id ?? '';
  head = await addMember({ email: 'cx@boreale.example', name: 'Camille', role: 'head-office', brandId: brand.brandId, language: 'fr' });
  manager = await addMember({ email: 'maude@boreale.example', name: 'Maude', role: 'regional-manager', brandId: brand.brandId, regionId, language: 'en' });
  executive = await addMember({ email: 'dir@boreale.example', name: 'Dominique', role: 'executive', brandId: brand.brandId });
  standIn = await addMember({ email: 'remi@boreale.example', name: 'Rémi', role: 'store-manager', brandId: brand.brandId, locationId: brand.locations.get('FR-1') ?? '' });
  tools = { viewer: SYSTEM_VIEWER, env, box, checks: await loadChecks(), publishers: await loadPublishers() };
});
beforeEach(async () => {
  await db().delivery.deleteMany();
  await db().notice.deleteMany();
  await db().noticeCause.deleteMany();
  await db().clockTask.deleteMany();
  await db().notificationSetting.deleteMany();
});

const subjects = (codes: readonly string[]): NoticeDraft['subjects'] => codes.map((code) => ({ locationId: brand.locations.get(code) ?? '', storeCode: code, name: `Store ${code}`, path: `/findings/${code}`, about: null, figures: { opened: 1 } }));
const draft = (more: Partial<NoticeDraft> = {}): NoticeDraft => ({
  kind: 'cluster-found', brandId: brand.brandId, cause: 'cluster:1', occurredAt: NOON.toISOString(), impact: 'serious', lasts: 'standing', to: null,
  params: { check: { fr: 'Téléphone', en: 'Phone' }, sources: { fr: 'Carte', en: 'Map' } }, path: `/brands/${brand.brandId}/findings`, subjects: subjects([...brand.locations.keys()]), ...more,
});
const pass = async (now = NOON) => {
  await addressNotices(tools, now);
  await sendInstants(tools, now);
};
const sent = async () => (await db().delivery.findMany({ orderBy: [{ createdAt: 'asc' }, { toName: 'asc' }] })).map((row) => ({ to: row.toName, kind: row.kind, subject: row.subject, message: Message.parse(row.message), file: row.fileName }));

describe('one cause', () => {
  it('of many places is one message to who is told at once, and to nobody else yet', async () => {
    await tellNotices([draft()]);
    await pass();
    expect((await sent()).map(({ to, subject }) => ({ to, subject }))).toEqual([{ to: 'Camille', subject: '4 lieux : Téléphone' }]);
  });

  it('is told again only after it ended and came back', async () => {
    expect(await tellNotices([draft(), draft({ occurredAt: later(1).toISOString() })])).toBe(1);
    await pass();
    expect(await tellNotices([draft({ occurredAt: later(60).toISOString() })])).toBe(0);
    await endCauses(brand.brandId, 'cluster-found', ['cluster:1'], later(70).toISOString());
    expect(await tellNotices([draft({ occurredAt: later(80).toISOString() })])).toBe(1);
    await pass(later(90));
    expect(await sent()).toHaveLength(2);
  });

  it('is told once though four workers look at the same moment', async () => {
    await tellNotices([draft()]);
    await Promise.all([addressNotices(tools, NOON), addressNotices(tools, NOON), addressNotices(tools, NOON)]);
    await Promise.all([1, 2, 3, 4].map(() => sendInstants(tools, NOON)));
    expect(await sent()).toHaveLength(1);
  });
});

describe('each reader', () => {
  it('reads the counts of their own places', async () => {
    await savePreferences(manager, { ...DEFAULT_PREFERENCES, cadences: { 'cluster-found': 'instant' } }, NOON);
    await tellNotices([draft()]);
    await pass();
    const [, mine] = (await sent()).toSorted((a, b) => a.to.localeCompare(b.to));
    expect(mine).toMatchObject({ to: 'Maude', subject: '2 locations: Phone' });
    expect(JSON.stringify(mine)).not.toMatch(/FR-1|ON-1/);
  });

  it('is not told of what they did themselves', async () => {
    await tellNotices([draft({ actorId: head })]);
    await pass();
    expect(await sent()).toEqual([]);
  });

  it('is told in the morning of what happens in their quiet hours; of their account’s security at once', async () => {
    await savePreferences(head, { ...DEFAULT_PREFERENCES, quietHours: '08:00-12:00' }, NOON);
    await tellNotices([draft(), { ...draft({ kind: 'second-factor-off', brandId: null, cause: 'x', lasts: 'event', to: [head], subjects: [], params: {}, path: '/account' }) }]);
    await pass();
    expect((await sent()).map((one) => one.kind)).toEqual(['second-factor-off']);
    await pass(later(179));
    expect(await sent()).toHaveLength(1);
    await pass(later(180));
    expect((await sent()).map((one) => one.kind).toSorted()).toEqual(['cluster-found', 'second-factor-off']);
  });

  it('gets the work of whom they stand in for, within the days', async () => {
    const membership = await addRole(standIn, { role: 'regional-manager', brandId: brand.brandId, standsInForId: manager, validFrom: '2026-03-09', validUntil: '2026-03-15' });
    const work = draft({ kind: 'assigned', cause: 'act:1', lasts: 'event', to: [manager], params: { actor: 'Camille' }, subjects: subjects(['QC-1']) });
    await tellNotices([work]);
    await pass();
    expect((await sent()).map((one) => one.to).toSorted()).toEqual(['Maude', 'Rémi']);
    await db().membership.delete({ where: { id: membership } });
  });

  it('gets many alerts as one', async () => {
    await tellNotices(Array.from({ length: 40 }, (_, at) => draft({ cause: `cluster:${at}` })));
    await pass();
    expect((await sent()).map((one) => one.subject)).toEqual(['40 nouvelles']);
  });
});

describe('mails of the day, the week and the month', () => {
  const monday = new Date('2026-03-16T08:00:30Z');
  const begin = () => sendDigests(tools, NOON);

  it('a summary goes out on Monday, once, though two workers send it and send it again', async () => {
    await begin();
    expect(await sent()).toEqual([]);
    await Promise.all([sendDigests(tools, monday), sendDigests(tools, monday)]);
    await sendDigests(tools, later(10, monday));
    expect((await sent()).map((one) => one.to).toSorted()).toEqual(['Camille', 'Maude']);
    const mine = (await sent()).find((one) => one.to === 'Maude');
    expect(mine?.message.bodies[0]?.subject).toMatch(/^Your week/);
    expect(JSON.stringify(mine)).not.toMatch(/FR-1|ON-1/);
    expect(mine?.message.unsubscribeUrl).toMatch(/^https:\/\/enseigne\.example\/api\/unsubscribe\//);
  });

  it('several weeks in which the machine was off are one mail, late, that says so', async () => {
    await begin();
    await sendDigests(tools, new Date('2026-04-08T15:00:00Z'));
    const mails = (await sent()).filter((one) => one.kind === 'summary' && one.to === 'Maude');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.message.bodies[0]?.paragraphs[0]).toMatch(/was due on April 6, 2026/);
  });

  it('what is told by the day waits for the morning', async () => {
    await begin();
    await tellNotices([draft({ kind: 'broken-again', cause: 'run:1', lasts: 'event', subjects: subjects(['QC-1', 'FR-1']).map((one) => ({ ...one, figures: { reopened: 1 } })) })]);
    await pass();
    expect(await sent()).toEqual([]);
    await sendDigests(tools, new Date('2026-03-11T08:00:10Z'));
    expect((await sent()).filter((one) => one.to !== 'Rémi').map(({ to, subject }) => ({ to, subject }))).toEqual([{ to: 'Camille', subject: '2 constats de nouveau faux' }, { to: 'Maude', subject: '1 finding broken again' }]);
  });

  it('the monthly sheet goes to executives and the head office on the first at seven, enclosed', async () => {
    await begin();
    await sendDigests(tools, new Date('2026-04-01T06:59:00Z'));
    expect((await sent()).filter((one) => one.kind === 'monthly-report')).toEqual([]);
    await sendDigests(tools, new Date('2026-04-01T07:00:00Z'));
    const reports = (await sent()).filter((one) => one.kind === 'monthly-report');
    expect(reports.map((one) => one.to).toSorted()).toEqual(['Camille', 'Dominique']);
    expect(reports[0]?.file).toMatch(/^lunetterie-boreale.*\.pdf$/);
    expect(executive).not.toBe('');
  });
});
