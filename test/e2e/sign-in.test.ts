import { createServer, type AddressInfo } from 'node:net';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unpackRows } from '#contract/ranking-pack.ts';
import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { db } from '#records/connection.ts';
import { listLocations } from '#records/locations.ts';
import { listRegions } from '#records/regions.ts';
import { partOf } from '../jobs/notify/read-mail.ts';
import { startMailReceiver, type MailReceiver } from '../jobs/notify/receivers.ts';
import { findViolations, keepPicture, LANGUAGES, measureSidewaysScroll, openBrowser, openReader, visit, type Language, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { say } from './words.ts';

const ADMIN = 'admin@localhost.localdomain';
const PASSWORD = 'quatre chevaux bleus';
const OTHER = 'le fleuve gèle en janvier';
const WAIT_MS = 60_000;
const STEP_MS = 30_000;
const NAMES = { fr: 'Français', en: 'English' } as const;
/** As the mails say them, not as the dashboard does. */
const SUBJECTS = {
  invitation: { fr: /^Lunetterie Boréale\s: votre accès à Enseigne$/, en: /^Lunetterie Boréale: your access to Enseigne$/ },
  reset: { fr: /^Choisir un nouveau mot de passe$/, en: /^Choose a new password$/ },
  link: { fr: /^Votre lien de connexion$/, en: /^Your sign-in link$/ },
};
const WRONG = { fr: 'L’adresse ou le mot de passe est erroné.', en: 'The address or the password is wrong.' };
const USED = { fr: /^Ce code est erroné/, en: /^This code is wrong/ };

let product: SampleProduct;
let browser: Browser;
let mails: MailReceiver;
beforeAll(async () => {
  [product, browser, mails] = await Promise.all([startSampleProduct(), openBrowser(), startMailReceiver()]);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
  await mails?.close();
});

describe.each(LANGUAGES)('getting in, in %s', (language) => {
  const words = (key: string, values: Record<string, string | number> = {}) => say(language, key, values);
  let server: RunningServer;
  const readers: Reader[] = [];
  const open = async (options: Partial<Parameters<typeof openReader>[1]> = {}): Promise<Reader> => {
    const reader = await openReader(browser, { language, ...options });
    readers.push(reader);
    return reader;
  };
  beforeEach(async () => {
    // As on the day of the first start: nobody has a way in yet, and the link is printed.
    await db().$transaction([db().account.deleteMany(), db().twoFactor.deleteMany(), db().session.deleteMany(), db().signInDelay.deleteMany(), db().user.updateMany({ data: { twoFactorEnabled: false } })]);
    server = await product.startServer({ worker: true, settings: { SMTP_URL: mails.url, PORT: String(await freePort()) } });
  });
  afterEach(async () => {
    await Promise.all(readers.splice(0).map(({ context }) => context.close()));
    await server?.stop();
  });

  it('from the printed link to a second factor, a colleague who sees their region alone, and a forgotten password', async () => {
    // The printed link, the language of pages and mails, a password.
    const admin = await open();
    const { page } = admin;
    await visit(page, server.link);
    await page.getByRole('button', { name: `${language.toUpperCase()}, ${NAMES[language]}` }).click();
    await page.getByRole('link', { name: words('shell.account') }).click();
    await page.getByLabel(words('signIn.newPassword')).fill(PASSWORD);
    await page.getByRole('button', { name: words('signIn.choose') }).click();
    await page.getByText(words('account.password.done')).waitFor();
    await signOut(page, language);

    // A wrong password is told, the right one lets in.
    await enter(page, language, ADMIN, 'quatre chevaux verts');
    expect(await page.getByRole('alert').textContent()).toBe(WRONG[language]);
    await keepPicture(page, `sign-in-wrong.${language}`);
    await enter(page, language, ADMIN, PASSWORD);
    await page.getByRole('navigation', { name: words('nav.label') }).waitFor();

    // The second factor: its key read from the page, its backup codes shown once.
    await page.getByRole('link', { name: words('shell.account') }).click();
    await page.getByLabel(words('account.password.current')).last().fill(PASSWORD);
    await page.getByRole('button', { name: words('account.factor.setUp') }).click();
    await page.getByRole('img', { name: words('account.factor.qr') }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    const secret = (await page.getByText(/^[A-Z2-7]{16,}=*$/).textContent()) ?? '';
    const otp = createOTP(new TextDecoder().decode(base32.decode(secret)));
    const confirming = await otp.totp();
    await page.getByLabel(words('signIn.code')).fill(confirming);
    await page.getByRole('button', { name: words('account.factor.confirm') }).click();
    await page.getByText(words('account.factor.keep')).waitFor();
    const codes = await page.getByRole('status').getByRole('listitem').allTextContents();
    expect([codes.length, new Set(codes).size]).toEqual([10, 10]);
    await keepPicture(page, `account-backup-codes.${language}`);

    // From now on a code is asked for: not the one of before, the next.
    await signOut(page, language);
    await enter(page, language, ADMIN, PASSWORD);
    await sendCode(page, language, confirming);
    await page.getByRole('alert').getByText(USED[language]).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await sendCode(page, language, await otp.hotp(Math.floor(Date.now() / STEP_MS) + 1));
    await page.getByRole('heading', { level: 1, name: words('account.title') }).or(page.getByRole('navigation', { name: words('nav.label') })).first().waitFor();

    // A phone comes in by a backup code, and is put out again from the desk.
    const phone = await open({ width: 390, height: 844, scheme: 'dark' });
    await visit(phone.page, `${server.baseUrl}/account`);
    await enter(phone.page, language, ADMIN, PASSWORD);
    await phone.page.getByRole('button', { name: words('signIn.useBackup') }).click();
    expect([await findViolations(phone.page), await measureSidewaysScroll(phone.page)]).toEqual([[], 0]);
    await phone.page.getByLabel(words('signIn.backupCode')).fill(codes[0] ?? '');
    await phone.page.getByRole('button', { name: words('signIn.enter') }).click();
    await phone.page.getByText(words('account.factor.on_other', { count: 9 })).waitFor();
    await visit(page, `${server.baseUrl}/account`);
    const sessions = page.locator('main li').filter({ hasText: '127.0.0.1' }).or(page.locator('main li').filter({ hasText: '::1' }));
    await expect.poll(() => sessions.count()).toBe(2);
    await page.getByRole('button', { name: /^(Fermer la session|End the session)/ }).click();
    await expect.poll(() => sessions.count()).toBe(1);
    await phone.page.reload();
    await phone.page.getByRole('heading', { level: 1, name: words('signIn.title') }).waitFor();

    // A colleague is invited, in their own language, to one region.
    const [region] = (await listRegions(SYSTEM_VIEWER, product.brandId)).filter((one) => one.path.length === 2).toSorted((a, b) => b.locationCount - a.locationCount);
    if (!region) throw new Error('The sample has no region.');
    const theirs: Language = language === 'fr' ? 'en' : 'fr';
    const colleague = `marie.${language}@example.org`;
    await visit(page, `${server.baseUrl}/brands/${product.brandId}/people`);
    await page.getByRole('button', { name: words('people.invite'), exact: true }).click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel(words('people.email')).fill(colleague);
    await panel.getByLabel(words('people.name')).fill('Marie Côté');
    await panel.getByLabel(words('people.language')).selectOption(theirs);
    await panel.getByRole('radio', { name: words('role.regional-manager') }).check();
    await panel.getByRole('combobox', { name: words('people.regions') }).fill(region.path.at(-1) ?? '');
    await page.getByRole('option', { name: region.path.join(' › '), exact: true }).click();
    await panel.getByRole('button', { name: words('people.send') }).click();
    await page.getByText(words('people.mailed')).waitFor();
    await page.getByRole('rowheader', { name: colleague }).waitFor();
    const invitation = await mailedLink(colleague, 'invitation', theirs);

    // They accept it, and see their region alone; what is not theirs to do is not offered.
    const guest = await open();
    await visit(guest.page, invitation);
    await guest.page.getByRole('heading', { level: 1, name: say(theirs, 'signIn.invitationTitle') }).waitFor();
    await guest.page.getByText(say(theirs, 'people.means.regional-manager')).waitFor();
    expect(await findViolations(guest.page)).toEqual([]);
    await keepPicture(guest.page, `invitation.${theirs}`);
    await guest.page.getByLabel(say(theirs, 'signIn.newPassword')).fill(PASSWORD);
    await guest.page.getByRole('button', { name: say(theirs, 'signIn.accept') }).click();
    const menu = guest.page.getByRole('navigation', { name: say(theirs, 'nav.label') });
    await menu.getByRole('link', { name: say(theirs, 'nav.ranking') }).waitFor();
    expect(await menu.getByRole('link', { name: say(theirs, 'nav.import') }).count()).toBe(0);
    const { packed } = (await (await guest.page.request.get(`${server.baseUrl}/api/brands/${product.brandId}/ranking`)).json()) as { packed: Parameters<typeof unpackRows>[0] };
    const seen = new Set(unpackRows(packed).map((one) => one.locationId));
    expect(seen.size).toBe(region.locationCount);
    const foreign = (await listLocations(SYSTEM_VIEWER, product.brandId)).find((one) => !seen.has(one.id));
    await visit(guest.page, `${server.baseUrl}/brands/${product.brandId}/locations/${foreign?.id}`);
    await guest.page.getByRole('heading', { level: 1, name: say(theirs, 'notFound.title.location') }).waitFor();

    // A forgotten password is chosen anew by a mail, and a mailed link lets in without one.
    await visit(guest.page, `${server.baseUrl}/account`);
    await signOut(guest.page, theirs);
    await guest.page.getByLabel(say(theirs, 'signIn.email')).fill(colleague);
    await guest.page.getByRole('button', { name: say(theirs, 'signIn.forgot') }).click();
    await guest.page.getByRole('status').getByText(colleague).waitFor();
    await visit(guest.page, await mailedLink(colleague, 'reset', theirs));
    await guest.page.getByLabel(say(theirs, 'signIn.newPassword')).fill(OTHER);
    await guest.page.getByRole('button', { name: say(theirs, 'signIn.choose') }).click();
    await guest.page.getByText(say(theirs, 'signIn.resetDone')).waitFor();
    await guest.page.getByRole('link', { name: say(theirs, 'signIn.enter') }).click();
    await enter(guest.page, theirs, colleague, PASSWORD);
    expect(await guest.page.getByRole('alert').textContent()).toBe(WRONG[theirs]);
    await enter(guest.page, theirs, colleague, OTHER);
    await menu.waitFor();
    await visit(guest.page, `${server.baseUrl}/account`);
    await signOut(guest.page, theirs);
    await guest.page.getByLabel(say(theirs, 'signIn.email')).fill(colleague);
    await guest.page.getByRole('button', { name: say(theirs, 'signIn.mailLink') }).click();
    await visit(guest.page, await mailedLink(colleague, 'link', theirs));
    await guest.page.getByRole('button', { name: say(theirs, 'signIn.enter') }).click();
    await menu.waitFor();
    expect(readers.flatMap(({ troubles }) => troubles)).toEqual([]);
  });
});

async function enter(page: Page, language: Language, email: string, password: string): Promise<void> {
  await page.getByLabel(say(language, 'signIn.email')).fill(email);
  await page.getByLabel(say(language, 'signIn.password'), { exact: true }).fill(password);
  const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/sign-in') && answer.request().method() === 'POST');
  await page.getByRole('button', { name: say(language, 'signIn.enter') }).click();
  if ((await answered).status() === 401) await page.getByRole('alert').waitFor();
}

async function sendCode(page: Page, language: Language, code: string): Promise<void> {
  await page.getByLabel(say(language, 'signIn.code')).fill(code);
  await page.getByRole('button', { name: say(language, 'signIn.enter') }).click();
}

async function signOut(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: say(language, 'account.signOut') }).click();
  await page.getByRole('heading', { level: 1, name: say(language, 'signIn.title') }).waitFor();
}

/** The link of the mail that the server was handed for somebody; both parts of the mail hold it, in their language. */
async function mailedLink(to: string, kind: keyof typeof SUBJECTS, language: Language): Promise<string> {
  const find = () => mails.mails.find((one) => one.to.includes(to) && SUBJECTS[kind][language].test(one.headers['subject'] ?? ''));
  await expect.poll(find, { timeout: WAIT_MS }).toBeDefined();
  const mail = find();
  if (!mail) throw new Error(`${to} was sent no mail.`);
  const [text, html] = [partOf(mail, 'text/plain'), partOf(mail, 'text/html')];
  const link = /http:\/\/localhost:\d+\/\w+#[\w-]{20,}/.exec(text)?.[0] ?? '';
  expect([text.includes(language === 'fr' ? 'Bonjour Marie Côté,' : 'Hello Marie Côté,'), html.includes(`href="${link}"`), html.includes(`<html lang="${language}"`), mail.headers['auto-submitted']]).toEqual([true, true, true, 'auto-generated']);
  return link;
}

/** The mails' links name the port: it must be known before the server listens. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return port;
}
