import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations, keepPicture, measureSidewaysScroll, openBrowser, openReader, visit, type Language, type Reader } from './open-browser.ts';
import { startSampleProduct, type RunningServer, type SampleProduct } from './start-product.ts';
import { say } from './words.ts';

let product: SampleProduct;
let server: RunningServer;
let browser: Browser;
let signedIn: Reader;

beforeAll(async () => {
  [product, browser] = await Promise.all([startSampleProduct(), openBrowser()]);
  server = await product.startServer({ worker: true });
  signedIn = await openReader(browser, { language: 'en' });
  await visit(signedIn.page, server.link);
});
afterAll(async () => {
  await browser?.close();
  await product?.close();
});

const editorOf = (page: Page, language: Language) => page.getByRole('textbox', { name: say(language, 'standard.editor') });
const button = (page: Page, language: Language, key: string, values = {}) => page.getByRole('button', { name: say(language, key, values), exact: true });

describe.each([['en', 1440, 'light', 1], ['fr', 390, 'dark', 2]] as const)('the standard, in %s at %d px, %s', (language, width, scheme, version) => {
  let reader: Reader;
  let page: Page;
  beforeAll(async () => {
    reader = await openReader(browser, { language, width, scheme, signedInAs: signedIn });
    page = reader.page;
    await visit(page, `${server.baseUrl}/brands/${product.brandId}/standard`);
    // A phone shows one view of the draft at a time, the form first.
    const views = page.getByRole('radiogroup', { name: say(language, 'standardForm.as') });
    if ((await views.count()) > 0) await views.getByText(say(language, 'standardForm.text')).click();
  });
  afterAll(() => reader?.context.close());

  const look = async (name: string) => {
    await keepPicture(page, `standard-${name}.${language}.${scheme}.${width}`);
    const refused = (await findViolations(page)).filter((one) => one.impact === 'serious' || one.impact === 'critical');
    expect(refused).toEqual([]);
    expect(await measureSidewaysScroll(page)).toBe(0);
  };

  it('is read as it is typed: a wrong key is named with its line, which is a click away', async () => {
    const editor = editorOf(page, language);
    await page.getByText(say(language, 'standard.unchanged')).waitFor();
    const text = await editor.inputValue();
    await editor.fill(`${text}palete: {}\n`);
    const line = text.split('\n').length;
    await button(page, language, 'standard.line', { line }).click();
    expect(await editor.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe('palete: {}');
    expect(await button(page, language, 'standard.preview').isDisabled()).toBe(true);
    await look('problem');
    await editor.fill(text);
  });

  it('is previewed: findings by check, scores and ranks that move', async () => {
    const editor = editorOf(page, language);
    const text = await editor.inputValue();
    const weights = language === 'en' ? '  phone: 0\n  address: 1\n' : '  business-name: 0\n  address: 2\n';
    await editor.fill(`${text.replace(/^checkWeights:\n(?: .*\n)*/m, '')}checkWeights:\n${weights}`);
    await button(page, language, 'standard.preview').click();
    await page.getByRole('heading', { name: say(language, 'standard.result') }).waitFor({ timeout: 120_000 });
    await page.getByText(say(language, 'standard.secondReading')).waitFor();
    const checks = page.getByRole('region', { name: say(language, 'standard.byCheck') });
    await checks.locator('button[aria-expanded]').first().click();
    expect(await page.getByRole('region', { name: say(language, 'standard.movers') }).locator('tbody tr').count()).toBeGreaterThan(0);
    await look('preview');
  });

  it('is known again with its preview after the page was left', async () => {
    await page.reload();
    await page.getByRole('heading', { name: say(language, 'standard.result') }).waitFor();
    expect(await page.getByText(say(language, 'standard.outdated')).count()).toBe(0);
  });

  it('is published after one more question, and stands in the history with its differences', async () => {
    // Above the preview's tables, and once more below them.
    await expect.poll(() => button(page, language, 'standard.publish').count()).toBe(2);
    await button(page, language, 'standard.publish').last().click();
    await page.getByText(say(language, 'standard.lastPreview', { day: '#' }).split('#')[0] ?? '').waitFor();
    await look('confirm');
    await button(page, language, 'standard.confirmed', { version: version + 1 }).click();
    await page.getByText(say(language, 'standard.publishedDone', { version: version + 1 })).waitFor();
    await button(page, language, 'standard.differencesOf', { version: version + 1 }).click();
    const changed = page.getByRole('rowheader', { name: new RegExp(`^${say(language, 'standardForm.part.checkWeights')} · `) });
    await changed.first().waitFor();
    expect(await changed.first().isVisible()).toBe(true);
    await look('history');
  });

  it('met no error of a script', () => {
    expect(reader.troubles).toEqual([]);
  });
});

it('two writers: the second hears of it, loses nothing, and goes on from the newer version', async () => {
  const [first, second] = await Promise.all([openReader(browser, { language: 'en', signedInAs: signedIn }), openReader(browser, { language: 'en', signedInAs: signedIn })]);
  const address = `${server.baseUrl}/brands/${product.brandId}/standard`;
  const write = async ({ page }: Reader, threshold: string, value: string) => {
    await visit(page, address);
    const editor = editorOf(page, 'en');
    await page.getByText(say('en', 'standard.unchanged')).waitFor();
    await editor.fill((await editor.inputValue()).replace(new RegExp(`${threshold}: .*`), `${threshold}: ${value}`));
    await button(page, 'en', 'standard.publish').click();
  };
  await write(first, 'staleDays', '300');
  await write(second, 'coordinatesMetres', '90');
  // No preview was made of it: that is said, and offered first.
  await first.page.getByText(say('en', 'standard.neverPreviewed')).waitFor();
  await button(first.page, 'en', 'standard.previewFirst').waitFor();
  await first.page.getByRole('button', { name: /^Publish version \d+$/ }).click();
  await first.page.getByText(/is in force\. What was last read/).waitFor();
  await second.page.getByRole('button', { name: /^Publish version \d+$/ }).click();
  await second.page.getByText(/was published while you wrote/).waitFor();
  expect(await editorOf(second.page, 'en').inputValue()).toContain('coordinatesMetres: 90');
  await second.page.getByRole('button', { name: /^Go on from version/ }).click();
  await button(second.page, 'en', 'standard.publish').waitFor();
});
