import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_PREFERENCES } from '#domain/notice.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { closeMailers } from '#jobs/notify/_mailer.ts';
import { deliverFrom, loadChannels } from '#jobs/pipeline/deliver.ts';
import { addressNotices, sendInstants } from '#jobs/pipeline/send-notices.ts';
import { tellAboutRun } from '#jobs/pipeline/tell-about-run.ts';
import { openToolbox, type Toolbox } from '#jobs/pipeline/toolbox.ts';
import { createAuth, createSignInLink } from '#records/auth-store.ts';
import { confirmCrawl } from '#records/brands.ts';
import { listFindings } from '#records/findings.ts';
import { listLocations } from '#records/locations.ts';
import { savePreferences } from '#records/notification-settings.ts';
import { listRegions } from '#records/regions.ts';
import { listRuns } from '#records/runs.ts';
import { addMember } from '#records/users.ts';
import { startNetworkCrawl, type NetworkCrawl } from '#test/integration/network-crawl.ts';
import { partOf, type ReadMail } from '#test/jobs/notify/read-mail.ts';
import { startMailReceiver, type MailReceiver } from '#test/jobs/notify/receivers.ts';
import { buildChain } from '#test/network/chain.ts';
import { planDefects, type Defect } from '#test/network/defects.ts';
import { findViolations, keepPicture, measureSidewaysScroll, openBrowser, openReader, visit, type Language, type Reader } from './open-browser.ts';
import { startServer, type RunningServer } from './start-product.ts';
import { say } from './words.ts';

const DAY_MS = 86_400_000;
const SIZE = 12;
/** Checks whose fails are serious or critical, whatever the standard's weights. */
const GRAVE = ['phone', 'regular-hours', 'address'];
const STORY = findStory();
const MANAGER = 'maude@boreale.example';
const HEAD_OFFICE = 'sam@boreale.example';
const STORE = 'karim@boreale.example';

let crawl: NetworkCrawl;
let smtp: MailReceiver;
let server: RunningServer;
let browser: Browser;
let findingId = '';

/** The day of the fault is today, so that what people do on the screen falls between the two crawls. */
const firstDay = new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - STORY.wrongDay * DAY_MS);
const momentOf = (day: number) => new Date(firstDay.getTime() + day * DAY_MS + 60_000);

/** Crawls as the night does, and lets out what it has to tell. */
async function nightOf(day: number): Promise<void> {
  await crawl.crawlOn(day, 0);
  const [run] = await listRuns(SYSTEM_VIEWER, crawl.brandId, 1);
  if (run === undefined) throw new Error('There was no run.');
  await letOut(momentOf(day), (toolbox) => tellAboutRun(toolbox, run));
}

/** What there is to tell goes out, as the clock sees to it every minute. */
async function letOut(now: Date, tell: (toolbox: Toolbox) => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  const toolbox = await openToolbox({ ...crawl.settings, SMTP_URL: smtp.url, PUBLIC_URL: server.baseUrl, MAIL_FROM: 'Enseigne <enseigne@boreale.example>' }, () => now);
  try {
    await tell(toolbox);
    await addressNotices(toolbox, now);
    for (const wayOut of await sendInstants(toolbox, now)) await deliverFrom(toolbox, await loadChannels(), wayOut, pino({ level: 'silent' }));
  } finally {
    await toolbox.fetcher.close();
  }
}

/** Somebody with a role, told at once of one kind and of nothing else at once. */
async function join(person: Parameters<typeof addMember>[0], kind: string): Promise<void> {
  const userId = await addMember(person);
  await savePreferences(userId, { ...DEFAULT_PREFERENCES, timeZone: 'America/Toronto', cadences: { [kind]: 'instant' } }, firstDay);
}

async function signIn(email: string, language: Language, width?: number): Promise<Reader> {
  // The token lies in the database that the server reads; no secret goes into it.
  const auth = createAuth({ secret: 'a secret of a test, thirty-two characters', baseUrl: server.baseUrl, trustedOrigins: [server.baseUrl] });
  const reader = await openReader(browser, { language, ...(width === undefined ? {} : { width, height: 844 }) });
  await visit(reader.page, await createSignInLink(auth, email));
  return reader;
}

/** A fault that comes into a store's listing some days into the story, alone, and goes again: the first of the first chain that has one. */
function findStory(): { seed: number; defect: Defect; quietDay: number; wrongDay: number; rightDay: number } {
  for (let seed = 1; seed < 100; seed += 1) {
    const planned = [...planDefects(buildChain(seed, SIZE)).values()].flat();
    const isAlone = (one: Defect) => planned.every((other) => other.storeCode !== one.storeCode || other.checkId !== one.checkId || other.publisherId !== one.publisherId || other.fromDay === one.fromDay);
    const defect = planned.find((one) => one.fromDay >= 2 && one.toDay !== null && one.cluster === null && GRAVE.includes(one.checkId) && (one.publisherId === 'web-directory' || one.publisherId === 'brand-website') && isAlone(one));
    if (defect !== undefined && defect.toDay !== null) return { seed, defect, quietDay: 0, wrongDay: defect.fromDay, rightDay: defect.toDay };
  }
  throw new Error('No chain has such a fault.');
}

const mailsTo = (email: string) => smtp.mails.filter((one) => one.to.includes(email));
/** It names the finding, and leads to it. */
const tells = (mail: ReadMail) => partOf(mail, 'text/plain').includes(`${server.baseUrl}/findings/${findingId}`);
const stateOf = async () => (await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId })).find((one) => one.id === findingId)?.state;

beforeAll(async () => {
  [crawl, smtp, browser] = await Promise.all([startNetworkCrawl({ seed: STORY.seed, size: SIZE, startDate: firstDay.toISOString().slice(0, 10) }), startMailReceiver(), openBrowser()]);
  await confirmCrawl(SYSTEM_VIEWER, crawl.brandId, firstDay);
  server = await startServer({ ENSEIGNE_HOME: crawl.home, RESOLVE: crawl.network.resolve, WORKER_INSIDE: 'false', SMTP_URL: smtp.url });
  const [locations, regions] = await Promise.all([listLocations(SYSTEM_VIEWER, crawl.brandId), listRegions(SYSTEM_VIEWER, crawl.brandId)]);
  const store = locations.find((one) => one.storeCode === STORY.defect.storeCode);
  const path = store?.regionPath.join('/');
  const regionId = regions.find((one) => one.path.join('/') === path)?.id ?? '';
  await join({ email: MANAGER, name: 'Maude', role: 'regional-manager', brandId: crawl.brandId, regionId, language: 'fr' }, 'new-findings');
  await join({ email: HEAD_OFFICE, name: 'Sam', role: 'head-office', brandId: crawl.brandId, language: 'en' }, 'fixes-verified');
  await join({ email: STORE, name: 'Karim', role: 'store-manager', brandId: crawl.brandId, locationId: store?.id ?? '', language: 'fr' }, 'assigned');
  // What the first crawl finds is told, too; the walk begins after it.
  await nightOf(STORY.quietDay);
  smtp.mails.length = 0;
});
afterAll(async () => {
  closeMailers();
  await browser?.close();
  await server?.stop();
  await Promise.all([smtp?.close(), crawl?.close()]);
});

describe('from an alert to a fix that a crawl has seen', () => {
  let manager: Reader;
  let store: Reader;
  let page: Page;

  it('the next night finds a fault, and the regional manager alone has a mail, in French', async () => {
    await nightOf(STORY.wrongDay);
    const locationId = (await listLocations(SYSTEM_VIEWER, crawl.brandId)).find((one) => one.storeCode === STORY.defect.storeCode)?.id;
    const { checkId, publisherId } = STORY.defect;
    findingId = (await listFindings(SYSTEM_VIEWER, { brandId: crawl.brandId, living: true })).find((one) => one.locationId === locationId && one.checkId === checkId && one.publisherId === publisherId)?.id ?? '';
    expect(mailsTo(HEAD_OFFICE).filter(tells)).toEqual([]);
    const [mail, ...more] = mailsTo(MANAGER);
    expect(more).toEqual([]);
    expect(mail?.headers['subject']).toMatch(/^\d+ nouve/);
    expect(mail?.headers['list-unsubscribe']).toContain(server.baseUrl);
    expect(mail !== undefined && tells(mail)).toBe(true);
  });

  const words = (key: string) => say('fr', key);
  const linkIn = (email: string) => new RegExp(`${server.baseUrl}/findings/${findingId}\\S*`).exec(partOf(mailsTo(email)[0] ?? { headers: {}, parts: [] }, 'text/plain'))?.[0] ?? '';

  it('she opens it from the mail on her phone and gives it to the store’s manager, who alone is told', async () => {
    manager = await signIn(MANAGER, 'fr', 390);
    page = manager.page;
    await visit(page, linkIn(MANAGER));
    await keepPicture(page, 'alert-opened.fr', 'window');
    await page.getByRole('region', { name: words('act.label') }).getByRole('button', { name: words('bulk.more') }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('button', { name: words('act.assign'), exact: true }).click();
    const person = sheet.getByRole('combobox', { name: words('act.person') });
    await person.selectOption({ label: `Karim (${words('role.store-manager')})` });
    await sheet.getByRole('button', { name: words('act.assign'), exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    await letOut(new Date());
    const [mail, ...more] = mailsTo(STORE);
    expect(more).toEqual([]);
    expect(mail !== undefined && tells(mail)).toBe(true);
    expect(partOf(mail ?? { headers: {}, parts: [] }, 'text/plain')).toContain('Maude');
    expect(mailsTo(MANAGER)).toHaveLength(1);
  });

  it('he opens it from his, has it corrected and says so', async () => {
    store = await signIn(STORE, 'fr', 390);
    const own = store.page;
    await visit(own, linkIn(STORE));
    const actions = own.getByRole('region', { name: words('act.label') });
    await actions.getByRole('button', { name: words('act.claim-fixed') }).click();
    await expect.poll(stateOf).toBe('fix-claimed');
    await own.getByRole('region', { name: words('reading.title') }).waitFor();
    expect(await findViolations(own)).toEqual([]);
    // A click closes nothing: that is for a reading.
    expect(mailsTo(HEAD_OFFICE).filter(tells)).toEqual([]);
  });

  it('a later night reads it right: it is verified, and the head office hears so, in English', async () => {
    await nightOf(STORY.rightDay);
    expect(await stateOf()).toBe('verified');
    const [mail] = mailsTo(HEAD_OFFICE).filter(tells);
    expect(mail?.headers['subject']).toMatch(/^\d+ fix/);
    expect(mail?.parts.map((one) => one.type)).toEqual(['text/plain', 'text/html']);
  });

  it('the head office sees it verified, with the time it took; the manager, too', async () => {
    const days = String(STORY.rightDay - STORY.wrongDay);
    const sam = await signIn(HEAD_OFFICE, 'en');
    await visit(sam.page, `${server.baseUrl}/findings/${findingId}`);
    await sam.page.getByText(new RegExp(say('en', 'story.verified_other', { count: days, moment: '@' }).split('@').map((one) => RegExp.escape(one)).join('.+'))).waitFor();
    expect(await findViolations(sam.page)).toEqual([]);
    await keepPicture(sam.page, 'fix-verified.en', 'window');
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByText(new RegExp(say('fr', 'story.verified_other', { count: days, moment: '@' }).split('@').map((one) => RegExp.escape(one)).join('.+'))).waitFor();
    expect([...manager.troubles, ...store.troubles, ...sam.troubles]).toEqual([]);
    await sam.context.close();
  });

  it('the log of what was sent tells both mails; a channel is added and tried out beside it', async () => {
    const sam = await signIn(HEAD_OFFICE, 'en');
    const words = (key: string) => say('en', key);
    await visit(sam.page, `${server.baseUrl}/brands/${crawl.brandId}/channels`);
    const log = sam.page.getByRole('region', { name: words('deliveries.title') });
    for (const email of [MANAGER, HEAD_OFFICE]) await log.getByText(email, { exact: true }).first().waitFor();
    await log.getByRole('button').first().click();
    await log.getByText(`${words('deliveries.taken')} (250)`).waitFor();
    const own = sam.page.getByRole('region', { name: words('channels.own') });
    await own.getByRole('button', { name: 'Slack' }).click();
    await own.getByLabel(words('channels.url')).fill('https://hooks.slack.example/services/T/B/secret-token');
    await own.getByLabel(words('channels.regions')).selectOption({ index: 1 });
    expect(await findViolations(sam.page)).toEqual([]);
    await keepPicture(sam.page, 'channels-new.en');
    await own.getByRole('button', { name: words('channels.add') }).click();
    await own.getByText('hooks.slack.example', { exact: false }).first().waitFor();
    await own.getByRole('button', { name: /^Slack .*hooks/ }).click();
    await own.getByRole('button', { name: words('channels.test') }).click();
    await own.getByText(words('channels.testing')).waitFor();
    expect(await sam.page.content()).not.toContain('secret-token');
    for (const [name, options] of [['phone.fr', { language: 'fr', width: 390, height: 844 }], ['dark.fr', { language: 'fr', scheme: 'dark' }]] as const) {
      const other = await openReader(browser, { ...options, signedInAs: sam });
      await visit(other.page, `${server.baseUrl}/brands/${crawl.brandId}/channels`);
      expect(await measureSidewaysScroll(other.page)).toBe(0);
      expect(await findViolations(other.page)).toEqual([]);
      await keepPicture(other.page, `channels-${name}`);
      await other.context.close();
    }
    expect(sam.troubles).toEqual([]);
  });
});
