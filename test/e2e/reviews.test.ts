import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepPicture, LANGUAGES, openBrowser, openReader, visit, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { TOLD, tellReviews } from './told-reviews.ts';
import { say } from './words.ts';

let product: SampleProduct;
let browser: Browser;
let told = { locationId: '', name: '' };

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
  told = await tellReviews(product.brandId);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

describe.each(LANGUAGES)('the first minute with a review in %s', (language) => {
  let server: RunningServer;
  let reader: Reader;
  let page: Page;
  const words = (key: string, values: Record<string, string | number> = {}) => say(language, key, values);
  const inbox = (query = '') => `${server.baseUrl}/brands/${product.brandId}/reviews${query}`;
  const rows = (): Locator => page.getByRole('list', { name: words('inbox.list') }).getByRole('article');
  const opened = (): Locator => page.getByRole('region', { name: words('inbox.opened') });
  /** Opens the review whose text begins so. */
  const open = async (text: string): Promise<void> => {
    await rows().filter({ hasText: text.slice(0, 40) }).getByRole('link').click();
    await opened().getByText(text).first().waitFor();
  };

  beforeAll(async () => {
    server = await product.startServer();
    reader = await openReader(browser, { language });
    page = reader.page;
    await visit(page, server.link);
  });
  afterAll(async () => {
    await reader?.context.close();
    await server?.stop();
  });

  it('is reached from the top of every page, newest first, and says how many there are', async () => {
    await page.getByRole('navigation', { name: words('nav.label') }).getByRole('link', { name: words('nav.reviews') }).click();
    await page.getByRole('heading', { level: 1, name: words('inbox.title') }).waitFor();
    await rows().first().waitFor();
    expect(await rows().first().innerText()).toContain(TOLD.mixed.slice(0, 40));
    expect(await rows().filter({ hasText: TOLD.mixed.slice(0, 40) }).count()).toBe(1);
    expect(await page.getByRole('group', { name: words('inbox.counts') }).innerText()).toMatch(/\d/);
    await keepPicture(page, `reviews.${language}`, 'window');
  });

  it('opens beside the list, with where else it stands and the sentence that proves each topic', async () => {
    await open(TOLD.mixed);
    expect(await opened().innerText()).toContain(words('inbox.alsoOn', { sources: 'Facebook' }));
    await opened().getByText(words('topic.waiting')).first().waitFor();
    expect(new URL(page.url()).searchParams.get('review')).not.toBeNull();
    await keepPicture(page, `review-opened.${language}`, 'window');
  });

  it('shows what its author said before, and what its source took away', async () => {
    await open(TOLD.after);
    await opened().getByText(TOLD.before).waitFor();
    await open(TOLD.removed);
    expect(await opened().innerText()).toContain(words('inbox.removed'));
  });

  it('shows the author’s own words, with the source’s translation behind a fold', async () => {
    await open(TOLD.original);
    await opened().getByText(words('inbox.translation')).click();
    await opened().getByText('L’opticien a tout expliqué').waitFor();
    expect(await opened().innerText()).not.toContain('(Original)');
  });

  it('is narrowed down to what contradicts itself; the address can be shared and the view kept', async () => {
    await visit(page, inbox(`?location=${told.locationId}&publisher=google-business-profile&only=contradictory`));
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByRole('button', { name: words('views.saveThis') }).click();
    await page.getByRole('textbox', { name: words('views.name') }).fill(`Vue ${language}`);
    await page.getByRole('button', { name: words('inbox.save') }).click();
    await page.getByRole('link', { name: `Vue ${language}` }).waitFor();
    await visit(page, inbox());
    await page.getByRole('link', { name: `Vue ${language}` }).click();
    await expect.poll(() => rows().count()).toBe(1);
    await page.getByRole('button', { name: words('views.delete', { name: `Vue ${language}` }) }).click();
    await expect.poll(() => page.getByRole('link', { name: `Vue ${language}` }).count()).toBe(0);
  });

  it('is corrected by a person, which counts at once and can be undone', async () => {
    await visit(page, inbox(`?location=${told.locationId}&only=contradictory`));
    await open(TOLD.contrary);
    await opened().getByText(words('inbox.contradictoryNegative')).waitFor();
    await opened().getByRole('button', { name: words('inbox.correct'), exact: true }).click();
    await opened().getByRole('combobox', { name: words('inbox.overall') }).selectOption({ label: words('sentiment.positive') });
    await opened().getByRole('button', { name: words('inbox.save'), exact: true }).click();
    await opened().getByText(words('inbox.byPerson')).waitFor();
    expect(await opened().getByText(words('inbox.contradictoryNegative')).count()).toBe(0);
    await opened().getByRole('button', { name: words('inbox.undo') }).click();
    await opened().getByText(words('inbox.contradictoryNegative')).waitFor();
  });

  it('says so where nothing matches, and leads back', async () => {
    await visit(page, inbox('?q=zzzzzz'));
    await page.getByText(words('inbox.noMatch')).waitFor();
    await page.getByRole('button', { name: words('inbox.reset') }).first().click();
    await rows().first().waitFor();
    expect(new URL(page.url()).search).toBe('');
  });

  it('opens over the list on a phone, and the list is there again behind it', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await visit(page, inbox(`?location=${told.locationId}`));
    await open(TOLD.mixed);
    await keepPicture(page, `review-phone.${language}`, 'window');
    await opened().getByRole('button', { name: words('inbox.close') }).click();
    await expect.poll(() => opened().count()).toBe(0);
    expect(await rows().count()).toBeGreaterThan(3);
  });

  it('met no error of a script', () => {
    expect(reader.troubles).toEqual([]);
  });
});
