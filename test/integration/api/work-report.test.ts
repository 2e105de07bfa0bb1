import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { startCalendar } from '#contract/calendar.ts';
import type { WorkReport } from '#contract/work-report.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { listFindings } from '#records/findings.ts';
import { listRegions } from '#records/regions.ts';
import { publishStandard } from '#records/standards.ts';
import { addMember } from '#records/users.ts';
import { makeBrand, makeOutcome, STANDARD, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';
import { startApp } from './start-app.ts';

startDatabase();
const app = startApp();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<string, string>();
const findings = new Map<string, string>();
const report = async (who: string, query = '') => (await (await app.get(`/api/brands/${brand.brandId}/work-report${query}`, cookies.get(who))).json()) as WorkReport;

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await publishStandard(SYSTEM_VIEWER, brand.brandId, { ...STANDARD, targets: [{ score: 90, by: inDays(200).toISOString().slice(0, 10) }] }, new Date().toISOString());
  const asOf = inDays(-20).toISOString();
  const runId = await startRun(brand.brandId, brand.standardVersionId, asOf);
  for (const [code, locationId] of brand.locations) {
    await saveAudit(SYSTEM_VIEWER, makeOutcome({ runId, locationId, standardVersionId: brand.standardVersionId, asOf }));
    findings.set(code, (await listFindings(SYSTEM_VIEWER, { locationId }))[0]?.id ?? '');
  }
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  for (const [role, where] of [['regional-manager', { regionId }], ['head-office', {}]] as const) {
    const id = await addMember({ email: `${role}@example.org`, name: role, role, brandId: brand.brandId, language: 'en', ...where });
    cookies.set(role, await app.signIn(`${role}@example.org`));
    if (role === 'regional-manager') await db().finding.updateMany({ where: { id: findings.get('QC-2') ?? '' }, data: { assigneeId: id } });
  }
  // One was mended after ten days in Québec, one after five in France.
  for (const [code, days] of [['QC-1', -10], ['FR-1', -15]] as const) {
    const id = findings.get(code) ?? '';
    await db().finding.update({ where: { id }, data: { state: 'verified', closedAt: inDays(days) } });
    await db().findingEvent.create({ data: { id: `verified-${code}`, findingId: id, kind: 'verified', at: inDays(days), details: { because: 'read-right' } } });
  }
});

describe('the report on the work', () => {
  it('adds up what was mended, and is narrowed to the reader’s regions', async () => {
    const whole = await report('head-office');
    expect(whole).toMatchObject({ days: 90, open: 2, unassigned: 1, all: { fixed: 2, isFew: true, medianDays: expect.closeTo(7.5, 1) as number, slowDays: null }, before: { fixed: 0, medianDays: null } });
    expect(whole.regions.map((one) => [one.path.at(-1), one.fixed])).toEqual(expect.arrayContaining([['Québec', 1], ['France', 1]]));
    expect(whole.targets.map((one) => [one.path.at(-1), one.target])).toEqual(expect.arrayContaining([['Québec', 90]]));
    const own = await report('regional-manager', '?days=30');
    expect([own.all.fixed, own.all.medianDays === null ? null : Math.round(own.all.medianDays), own.open, own.regions.map((one) => one.path.at(-1))]).toEqual([1, 10, 1, ['Québec']]);
  });

  it('is refused for another time, and to strangers', async () => {
    expect((await app.get(`/api/brands/${brand.brandId}/work-report?days=7`, cookies.get('head-office'))).status).toBe(400);
    const other = await makeBrand('Optique Voisine');
    for (const path of ['work-report', 'work-report/file?as=csv&lang=fr&days=90']) expect((await app.get(`/api/brands/${other.brandId}/${path}`, cookies.get('head-office'))).status).toBe(404);
    expect((await app.get(`/api/brands/${brand.brandId}/work-report/file?as=csv&lang=fr&days=90`)).status).toBe(401);
  });

  it('comes as a file with the same figures', async () => {
    const csv = await (await app.get(`/api/brands/${brand.brandId}/work-report/file?as=csv&lang=fr&days=90`, cookies.get('regional-manager'))).text();
    // `lang` is how earlier addresses name it.
    expect(await (await app.get(`/api/brands/${brand.brandId}/work-report/file?locale=fr-CA&days=90`, cookies.get('regional-manager'))).text()).toBe(csv);
    expect(csv.split('\r\n').map((line) => line.split(',').slice(0, 4).join(','))).toEqual(expect.arrayContaining(['Région,Canada › Québec,1,10']));
    expect((await app.get(`/api/brands/${brand.brandId}/work-report/file?as=xlsx&lang=en&days=90`, cookies.get('head-office'))).headers.get('content-type')).toContain('spreadsheetml');
  });
});

describe('the calendar feed', () => {
  const start = async (who: string) => ((await (await app.post('/api/calendar', {}, cookies.get(who))).json()) as z.infer<typeof startCalendar.response>).url;
  const read = async (url: string) => {
    const text = await (await fetch(url)).text();
    return { text, events: new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
  };

  it('holds whole days of what its owner is to mend, of holidays and targets, within their scope', async () => {
    const { text, events } = await read(await start('regional-manager'));
    const due = events.find((one) => one.summary.startsWith('To fix: '));
    expect(due).toMatchObject({ summary: expect.stringContaining('Lunetterie Boréale') as string });
    expect([due?.startDate.isDate, due?.startDate.toString(), due?.duration.toSeconds()]).toEqual([true, inDays(-20 + 7).toISOString().slice(0, 10), 86_400]);
    expect(events.filter((one) => one.summary.startsWith('Target 90')).length).toBe(1);
    expect(text).toMatch(/REFRESH-INTERVAL;VALUE=DURATION:PT6H/);
    expect(text).toMatch(/DTSTAMP:\d{8}T\d{6}Z/);
    // Of Québec's two stores alone.
    expect(text.replaceAll('\r\n ', '')).not.toContain('France');
    const mine = await read(await start('head-office'));
    expect(mine.events.some((one) => one.summary.startsWith('To fix'))).toBe(false);
  });

  it('tells the same day under the same name each time', async () => {
    const url = await start('regional-manager');
    const uids = async () => (await read(url)).events.map((one) => one.uid);
    const first = await uids();
    expect(new Set(first).size).toBe(first.length);
    expect(await uids()).toEqual(first);
  });

  it('answers under its newest address only, and not at all once it is off; the token is kept as a hash', async () => {
    const [old, url] = [await start('regional-manager'), await start('regional-manager')];
    expect([(await fetch(old)).status, (await fetch(url)).status, (await fetch(`${app.origin}/calendar/guessed.ics`)).status]).toEqual([404, 200, 404]);
    const token = /calendar\/(.+)\.ics/.exec(url)?.[1] ?? '';
    expect(JSON.stringify(await db().calendarFeed.findMany())).not.toContain(token);
    await app.post('/api/calendar/deletion', {}, cookies.get('regional-manager'));
    expect((await fetch(url)).status).toBe(404);
    expect((await app.post('/api/calendar', {})).status).toBe(401);
  });
});
