import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '#backend/env.ts';
import { openLog } from '#backend/log.ts';
import { boxOf } from '#backend/secret-box.ts';
import { loadChecks } from '#checks/run.ts';
import { DEFAULT_PREFERENCES, type NoticeDraft } from '#domain/notice.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import type { Channel } from '#jobs/notify/define-channel.ts';
import { closeMailers } from '#jobs/notify/_mailer.ts';
import { deliverFrom, loadChannels } from '#jobs/pipeline/deliver.ts';
import { sendDigests } from '#jobs/pipeline/send-digests.ts';
import { addressNotices, sendInstants } from '#jobs/pipeline/send-notices.ts';
import { loadPublishers } from '#publishers/run.ts';
import { saveAudit } from '#records/audits.ts';
import { db } from '#records/connection.ts';
import { getDelivery, listDeliveryLog } from '#records/delivery-log.ts';
import { savePreferences } from '#records/notification-settings.ts';
import { tellNotices } from '#records/notices.ts';
import { listRegions } from '#records/regions.ts';
import { finishRun } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { partOf } from '#test/jobs/notify/read-mail.ts';
import { startMailReceiver, type MailReceiver } from '#test/jobs/notify/receivers.ts';
import { startApp } from '../api/start-app.ts';
import { makeBrand, makeOutcome, startRun } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const app = startApp(() => null, [], () => {}, { hasMail: true });
const box = boxOf(['a secret of a test, thirty-two characters']);
const log = openLog({ LOG_LEVEL: 'silent' }, { write: () => {} });
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
let smtp: MailReceiver;
let channels: Channel[];
let tools: Parameters<typeof sendDigests>[0] & Parameters<typeof deliverFrom>[0];
let [head, manager] = ['', ''];
/** A Tuesday, nine o'clock in UTC, the zone of the sample's brand: the product is set up. */
const TUESDAY = new Date('2026-03-10T09:00:00Z');
const MONDAY = new Date('2026-03-16T08:00:30Z');
let at = TUESDAY;

beforeAll(async () => {
  [smtp, channels] = await Promise.all([startMailReceiver(), loadChannels()]);
  brand = await makeBrand('Lunetterie Boréale');
  // Two stores of Québec, one of Ontario, one of France: one here and one there is new this week, the other was mended and is wrong again.
  await audit(['QC-2', 'ON-1'], '2026-03-02T06:00:00.000Z');
  await audit(['QC-1', 'FR-1'], '2026-03-12T06:00:00.000Z');
  for (const finding of await db().finding.findMany({ where: { firstSeenAt: { lt: new Date('2026-03-10') } } })) {
    await db().findingEvent.create({ data: { id: `back ${finding.id}`, findingId: finding.id, kind: 'reopened', at: '2026-03-13T06:00:00.000Z', actorId: null, details: { because: 'came-back' } } });
  }
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  head = await addMember({ email: 'cx@boreale.example', name: 'Camille', role: 'head-office', brandId: brand.brandId, language: 'fr' });
  manager = await addMember({ email: 'maude@boreale.example', name: 'Maude', role: 'regional-manager', brandId: brand.brandId, regionId, language: 'en' });
  await addMember({ email: 'dir@boreale.example', name: 'Dominique', role: 'executive', brandId: brand.brandId, language: 'en' });
  const env = readSettings({ SMTP_URL: smtp.url, MAIL_FROM: 'Enseigne <enseigne@boreale.example>', PUBLIC_URL: app.origin });
  tools = { viewer: SYSTEM_VIEWER, env, box, checks: await loadChecks(), publishers: await loadPublishers(), now: () => at };
});
beforeEach(async () => {
  smtp.mails.length = 0;
  smtp.refuses.code = null;
  for (const forget of [db().delivery, db().channelHealth, db().notice, db().noticeCause, db().clockTask, db().notificationSetting]) await (forget as { deleteMany(): Promise<unknown> }).deleteMany();
  at = TUESDAY;
  await sendDigests(tools, at);
});
afterAll(async () => {
  closeMailers();
  await smtp.close();
});

async function audit(codes: readonly string[], asOf: string): Promise<void> {
  const runId = await startRun(brand.brandId, brand.standardVersionId, asOf);
  for (const code of codes) {
    const outcome = makeOutcome({ runId, locationId: brand.locations.get(code) ?? '', standardVersionId: brand.standardVersionId, asOf });
    await saveAudit(SYSTEM_VIEWER, { ...outcome, findings: { opened: outcome.findings.opened.map((one) => ({ ...one, finding: { ...one.finding, isConfirmed: true } })), updated: [] } });
  }
  await finishRun(SYSTEM_VIEWER, runId, { pages: codes.length, troubles: {}, opened: codes.length, verified: 0, reopened: 0, openFindings: codes.length, score: 50 });
}

/** What the worker does when the clock shows a moment: notices, digests, and handing over. */
async function atMoment(moment: Date | string): Promise<void> {
  at = new Date(moment);
  await addressNotices(tools, at);
  await sendInstants(tools, at);
  await sendDigests(tools, at);
  await deliver();
}
const deliver = () => deliverFrom(tools, channels, 'email', log, async (ms) => { at = new Date(at.getTime() + ms); });
const receivers = (mails = smtp.mails): string[] => mails.map((one) => one.to[0] ?? '').toSorted();
const mailTo = (address: string) => smtp.mails.filter((one) => one.to[0] === address);
const only = (address: string) => {
  const [mail, ...more] = mailTo(address);
  if (mail === undefined || more.length > 0) throw new Error(`${address} got ${more.length + (mail === undefined ? 0 : 1)} mails`);
  return mail;
};
const bothParts = (address: string) => [partOf(only(address), 'text/plain'), partOf(only(address), 'text/html')];
const brokenAgain = (codes: readonly string[]): NoticeDraft => ({
  kind: 'broken-again', brandId: brand.brandId, cause: 'run:1', occurredAt: at.toISOString(), impact: 'serious', lasts: 'event', to: null, params: {}, path: `/brands/${brand.brandId}/findings`,
  subjects: codes.map((code) => ({ locationId: brand.locations.get(code) ?? '', storeCode: code, name: `Store ${code}`, path: `/findings/${code}`, about: null, figures: { reopened: 1 } })),
});
const cluster = (): NoticeDraft => ({ ...brokenAgain([...brand.locations.keys()]), kind: 'cluster-found', cause: 'cluster:1', lasts: 'standing', params: { check: { fr: 'Téléphone', en: 'Phone' }, sources: { fr: 'Carte', en: 'Map' } } });

describe('the mail of the week', () => {
  it('reaches a French and an English reader as text and HTML, each with the counts of what they see', async () => {
    await atMoment(MONDAY);
    expect(receivers()).toEqual(['cx@boreale.example', 'maude@boreale.example']);
    expect(only('cx@boreale.example').headers['subject']).toBe('Votre semaine, Nouveaux constats : 2, De nouveau faux : 2, À corriger cette semaine : 4');
    expect(only('maude@boreale.example').headers['subject']).toBe('Your week, New findings: 1, Broken again: 1, Due this week: 2');
    for (const part of bothParts('cx@boreale.example')) {
      expect(part).toMatch(/Nouveaux constats : 2/i);
      expect(part).toMatch(/De nouveau faux : 2/i);
      expect(part).not.toContain('Broken again');
    }
    expect(partOf(only('cx@boreale.example'), 'text/html')).toMatch(/<html[^>]* lang="fr"/);
    expect(partOf(only('maude@boreale.example'), 'text/html')).toMatch(/<html[^>]* lang="en"/);
  });

  it('of a regional manager names no place of another region, in no part of it', async () => {
    await atMoment(MONDAY);
    for (const part of bothParts('maude@boreale.example')) {
      expect(part).toContain('QC-1');
      expect(part).toContain('QC-2');
      expect(part).not.toMatch(/FR-1|ON-1/);
    }
    for (const part of bothParts('cx@boreale.example')) expect(part).toMatch(/FR-1/);
  });

  it('counts nothing that no second reading has agreed to', async () => {
    const where = { locationId: brand.locations.get('QC-1') ?? '' };
    await db().finding.updateMany({ where, data: { isConfirmed: false } });
    await atMoment(MONDAY);
    await db().finding.updateMany({ where, data: { isConfirmed: true } });
    expect(only('maude@boreale.example').headers['subject']).toBe('Your week, Broken again: 1, Due this week: 1, Reviews to answer: 2');
    expect(only('cx@boreale.example').headers['subject']).toMatch(/^Votre semaine, Nouveaux constats : 1, De nouveau faux : 2/);
  });

  it('goes out once, though two workers look at once and look again', async () => {
    at = MONDAY;
    await Promise.all([sendDigests(tools, at), sendDigests(tools, at)]);
    await Promise.all([deliver(), deliver()]);
    await atMoment('2026-03-16T08:05:00Z');
    expect(smtp.mails).toHaveLength(2);
  });

  it('is stopped by one click of the mail program (RFC 8058), for that reader alone', async () => {
    await atMoment(MONDAY);
    const { headers } = only('maude@boreale.example');
    expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const url = /^<(?<url>[^>]+)>$/.exec(headers['list-unsubscribe'] ?? '')?.groups?.['url'] ?? '';
    expect(partOf(only('maude@boreale.example'), 'text/plain')).toContain(url);
    const answer = await fetch(url, { method: 'POST', body: 'List-Unsubscribe=One-Click', headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    expect(answer.status).toBe(200);
    smtp.mails.length = 0;
    await atMoment('2026-03-23T08:00:30Z');
    expect(receivers()).toEqual(['cx@boreale.example']);
  });
});

describe('the mail of the day', () => {
  it('brings what happened since yesterday in the reader’s language, of their own places', async () => {
    await tellNotices([brokenAgain(['QC-1', 'FR-1'])]);
    await atMoment(TUESDAY);
    expect(smtp.mails).toEqual([]);
    await atMoment('2026-03-11T08:00:10Z');
    expect(only('cx@boreale.example').headers['subject']).toBe('2 constats de nouveau faux');
    expect(only('maude@boreale.example').headers['subject']).toBe('1 finding broken again');
    expect(smtp.mails).toHaveLength(2);
    for (const part of bothParts('maude@boreale.example')) expect(part).not.toContain('FR-1');
    await atMoment('2026-03-12T08:00:10Z');
    expect(smtp.mails).toHaveLength(2);
  });

  it('comes by the reader’s own clock', async () => {
    await savePreferences(manager, { ...DEFAULT_PREFERENCES, timeZone: 'America/Toronto', digestMinute: 7 * 60 + 30 }, at);
    await tellNotices([brokenAgain(['QC-1'])]);
    await atMoment(TUESDAY);
    // Half past seven in Montréal is half past eleven in UTC: clocks went forward on 8 March.
    await atMoment('2026-03-10T11:29:00Z');
    expect(smtp.mails).toEqual([]);
    await atMoment('2026-03-10T11:30:00Z');
    expect(only('maude@boreale.example').headers['subject']).toBe('1 finding broken again');
  });
});

describe('quiet hours', () => {
  it('keep what is told at once until they end, and nothing else', async () => {
    await savePreferences(head, { ...DEFAULT_PREFERENCES, quietHours: '08:00-12:00' }, at);
    await savePreferences(manager, { ...DEFAULT_PREFERENCES, cadences: { 'cluster-found': 'instant' } }, at);
    await tellNotices([cluster()]);
    await atMoment('2026-03-10T09:01:00Z');
    expect(receivers()).toEqual(['maude@boreale.example']);
    await atMoment('2026-03-10T11:59:00Z');
    expect(mailTo('cx@boreale.example')).toEqual([]);
    await atMoment('2026-03-10T12:00:00Z');
    expect(only('cx@boreale.example').headers['subject']).toBe('4 lieux : Téléphone');
  });
});

describe('the monthly page', () => {
  it('is enclosed as PDF, once a month, to the executive and the head office', async () => {
    await atMoment('2026-04-01T06:59:00Z');
    const sheets = () => smtp.mails.filter((one) => one.parts.some((part) => part.type === 'application/pdf'));
    expect(sheets()).toEqual([]);
    at = new Date('2026-04-01T07:00:00Z');
    await Promise.all([sendDigests(tools, at), sendDigests(tools, at)]);
    await deliver();
    await atMoment('2026-04-02T07:00:00Z');
    expect(receivers(sheets())).toEqual(['cx@boreale.example', 'dir@boreale.example']);
    for (const { parts } of sheets()) {
      const files = parts.filter((one) => one.type === 'application/pdf');
      expect(files.map((one) => one.bytes.subarray(0, 5).toString('latin1'))).toEqual(['%PDF-']);
    }
    expect(only('dir@boreale.example').headers['subject']).toBe('Report of the month, as of April 1, 2026');
    await atMoment('2026-05-01T07:00:00Z');
    expect(receivers(sheets())).toEqual(['cx@boreale.example', 'cx@boreale.example', 'dir@boreale.example', 'dir@boreale.example']);
  });
});

describe('a mail server that', () => {
  const entries = async () => {
    const { rows } = await listDeliveryLog(SYSTEM_VIEWER, brand.brandId, { limit: 10 });
    return Promise.all(rows.filter((one) => one.toName === 'Maude').map(async ({ id, state, code, trouble }) => ({ state, code, trouble, tries: (await getDelivery(SYSTEM_VIEWER, id)).attempts.map((one) => `${one.outcome} ${one.code}`).toReversed() })));
  };

  it('says 4xx is asked again until it takes the mail, and the log has every try', async () => {
    smtp.refuses.code = 451;
    await atMoment(MONDAY);
    expect(await entries()).toEqual([{ state: 'waiting', code: '451', trouble: 'out-of-order', tries: ['failed 451'] }]);
    await atMoment('2026-03-16T08:01:00Z');
    smtp.refuses.code = null;
    await atMoment('2026-03-16T08:10:00Z');
    expect(await entries()).toEqual([{ state: 'sent', code: '250', trouble: null, tries: ['failed 451', 'failed 451', 'sent 250'] }]);
    expect(new Set(mailTo('maude@boreale.example').map((one) => one.headers['message-id'])).size).toBe(1);
  });

  it('says 5xx is not asked again', async () => {
    smtp.refuses.code = 554;
    await atMoment(MONDAY);
    smtp.refuses.code = null;
    await atMoment('2026-03-18T09:00:00Z');
    expect(await entries()).toEqual([{ state: 'given-up', code: '554', trouble: 'not-accepted', tries: ['failed 554'] }]);
    expect(smtp.mails).toEqual([]);
  });
});
