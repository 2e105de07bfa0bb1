import { mkdir, readFile } from 'node:fs/promises';
import { chromium as browserType, type Page } from 'playwright-core';
import { findChromium } from '#jobs/http/find-chromium.ts';
import { listKeys } from '../../frontend/split-words.ts';
import { type MockSettings, startMockApi } from './mock-api.ts';

// Draws every page in both languages, both widths and both themes, and runs axe on each.
// `node test/frontend/look.ts [part of a page's name] [part of a variant's name]`
const OUT = new URL('../e2e/screenshots/', import.meta.url).pathname;
const AXE = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const LOC = 'loc-003';
const KEYS = listKeys(JSON.parse(await readFile(new URL('../../frontend/src/locales/fr.json', import.meta.url), 'utf8')) as object);

interface Shot {
  name: string;
  path: string;
  scene?: NonNullable<MockSettings['scene']>;
  isWhole?: boolean;
  act?: (page: Page) => Promise<void>;
}

const SHOTS: Shot[] = [
  { name: 'overview', path: '/brands/boreale', isWhole: true },
  { name: 'overview-tables', path: '/brands/boreale', act: async (page) => { while (await page.getByRole('button', { name: /tableau|show table/i }).count() > 0) await page.getByRole('button', { name: /tableau|show table/i }).first().click(); } },
  { name: 'ranking', path: '/brands/boreale/ranking' },
  { name: 'ranking-filtered', path: '/brands/boreale/ranking?sort=-findings,name&region=Canada%2FQuébec&format=mall&q=saint' },
  { name: 'ranking-facet', path: '/brands/boreale/ranking?sel=loc-001,loc-004', act: async (page) => { await page.locator('search').getByRole('button', { name: /^(Constat|Finding|Filtrer|Filter)/ }).first().click(); } },
  { name: 'ranking-views', path: '/brands/boreale/ranking?format=mall', act: async (page) => { await page.getByRole('button', { name: /^(Vues|Views)$/ }).click(); } },
  { name: 'ranking-export', path: '/brands/boreale/ranking', act: async (page) => { await page.getByRole('button', { name: /^(Exporter|Export)$/ }).click(); } },
  { name: 'ranking-columns', path: '/brands/boreale/ranking?columns=rank,name,peers,status,format,language,franchisee,score,coverage,presence,accuracy,weakest,sentiment,rating,findings,trend' },
  { name: 'ranking-format', path: '/brands/boreale/ranking?peers=format&sort=region' },
  { name: 'scatter', path: '/brands/boreale/ranking?show=scatter', isWhole: true, act: async (page) => { await page.getByRole('listbox').focus(); await page.keyboard.press('ArrowRight'); } },
  { name: 'scatter-region', path: '/brands/boreale/ranking?show=scatter&region=Canada%2FQuébec&sel=loc-003,loc-010,loc-011' },
  { name: 'map', path: '/brands/boreale/ranking?show=map', isWhole: true },
  { name: 'map-near', path: '/brands/boreale/ranking?show=map&region=Canada%2FQuébec&sel=loc-003' },
  { name: 'matrix', path: '/brands/boreale/ranking?show=matrix', isWhole: true },
  { name: 'matrix-publishers', path: '/brands/boreale/ranking?show=matrix&by=publishers&sel=loc-002,loc-003' },
  { name: 'matrix-regions', path: '/brands/boreale/ranking?show=matrix&lines=regions', isWhole: true },
  { name: 'compare', path: '/brands/boreale/compare?ids=loc-001,loc-002,loc-003', isWhole: true },
  { name: 'compare-regions', path: '/brands/boreale/compare?regions=Canada%2FQuébec,France&ids=loc-004', isWhole: true },
  { name: 'compare-empty', path: '/brands/boreale/compare', act: async (page) => { await page.getByRole('combobox').last().fill('br'); } },
  { name: 'formula', path: '/brands/boreale/formula', isWhole: true },
  { name: 'formula-one', path: '/brands/boreale/formula?location=loc-002' },
  { name: 'ranking-end', path: '/brands/boreale/ranking', act: async (page) => { await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)); await page.waitForTimeout(200); } },
  { name: 'location', path: `/brands/boreale/locations/${LOC}`, isWhole: true },
  { name: 'location-drawer', path: `/brands/boreale/locations/loc-003`, act: async (page) => { await page.getByRole('button', { name: /preuve|proof/i }).first().click(); await page.waitForTimeout(700); } },
  { name: 'finding-forms', path: `/brands/boreale/locations/loc-003`, act: async (page) => { await page.getByRole('button', { name: /preuve|proof/i }).first().click(); await page.getByRole('button', { name: /^(Accepter cette valeur|Accept this value)$/ }).click(); await page.waitForTimeout(700); } },
  { name: 'location-logo', path: `/brands/boreale/locations/loc-002`, act: async (page) => { await page.locator('tbody button', { hasText: /^Logo$/ }).first().click({ timeout: 3000 }).catch(() => console.info('no logo finding here')); await page.waitForTimeout(700); } },
  ...[0, 1, 2, 3].map((at): Shot => ({ name: `location-reply-${at}`, path: `/brands/boreale/locations/loc-003`, act: async (page) => {
    const review = page.locator('article', { has: page.getByRole('button', { name: /^(Répondre|Reply)$/ }) }).nth(at);
    await review.getByRole('button', { name: /^(Répondre|Reply)$/ }).click({ timeout: 3000 }).catch(() => console.info('no such review here'));
    await page.waitForTimeout(500);
    const open = page.getByRole('region', { name: /^(Réponse à l’avis|Reply to the review)$/ });
    await open.locator('summary').click({ timeout: 1000 }).catch(() => {});
    await open.scrollIntoViewIfNeeded({ timeout: 2000 }).catch(() => {});
  } })),
  { name: 'location-unseen', path: '/brands/boreale/locations/loc-008' },
  { name: 'work-report', path: '/brands/boreale/work', isWhole: true },
  { name: 'work-proposals', path: '/brands/boreale/work?tab=proposals', isWhole: true },
  { name: 'work-teams', path: '/brands/boreale/work?tab=teams', isWhole: true },
  { name: 'record-form', path: `/brands/boreale/locations/${LOC}`, act: async (page) => { await page.getByRole('button', { name: /^(Changer|Change)$/ }).click(); await page.getByRole('form', { name: /fiche maîtresse|master record/ }).scrollIntoViewIfNeeded(); } },
  { name: 'keys', path: '/brands/boreale/keys', isWhole: true, act: async (page) => { await page.getByRole('button', { name: /^(Révoquer|Revoke) .Import/ }).click(); } },
  { name: 'keys-new', path: '/brands/boreale/keys', isWhole: true, act: async (page) => { await page.getByRole('button', { name: /^(Nouvelle clé|New key)$/ }).click(); } },
  { name: 'keys-made', path: '/brands/boreale/keys', isWhole: true, act: async (page) => {
    await page.getByRole('button', { name: /^(Nouvelle clé|New key)$/ }).click();
    await page.getByLabel(/^(Nom|Name)/).fill('Tableau');
    await page.getByRole('checkbox').first().click();
    await page.getByRole('button', { name: /^(Créer la clé|Make the key)$/ }).click();
    await page.getByText('curl -H').waitFor();
  } },
  { name: 'journal', path: '/brands/boreale/journal', isWhole: true },
  { name: 'journal-filtered', path: '/brands/boreale/journal?noun=publishers&from=2026-11-01' },
  { name: 'notifications', path: '/notifications', isWhole: true },
  { name: 'notifications-changed', path: '/notifications', act: async (page) => { await page.locator('tbody input[type=radio]').nth(2).click(); await page.locator('details summary').click(); } },
  { name: 'notifications-brand', path: '/notifications?brand=voisine' },
  { name: 'channels', path: '/brands/boreale/channels', isWhole: true, act: async (page) => { await page.getByRole('button', { name: /14 lieux/ }).click(); } },
  { name: 'channels-open', path: '/brands/boreale/channels', isWhole: true, act: async (page) => { await page.getByRole('button', { name: /^Intranet/ }).click(); } },
  { name: 'queue', path: '/brands/boreale/findings' },
  { name: 'queue-chosen', path: '/brands/boreale/findings?sort=due', act: async (page) => { for (const at of [0, 1, 3]) await page.locator('main article input[type=checkbox], main [data-job] > span input').nth(at).click(); } },
  { name: 'queue-sheet', path: '/brands/boreale/findings', act: async (page) => { await page.locator('main [data-job] input').first().click(); await page.getByRole('button', { name: /^(Autres actions|More actions)$/ }).click(); await page.waitForTimeout(500); } },
  { name: 'queue-due', path: '/brands/boreale/findings', act: async (page) => { await page.locator('main [data-job] input').first().click(); await page.getByRole('button', { name: /^(Autres actions|More actions)$/ }).click(); await page.getByRole('button', { name: /^(Changer l’échéance|Change the due date)$/ }).last().click(); await page.waitForTimeout(500); } },
  { name: 'queue-done', path: '/brands/boreale/findings', act: async (page) => { await page.locator('main [data-job] input').first().click(); await page.getByRole('button', { name: /^(C’est corrigé|It is fixed)$/ }).first().click(); await page.waitForTimeout(700); } },
  { name: 'queue-empty', path: '/brands/boreale/findings', scene: 'unseen' },
  { name: 'queue-failing', path: '/brands/boreale/findings', scene: 'failing' },
  { name: 'finding', path: '/brands/boreale/findings', isWhole: true, act: async (page) => { await page.locator('main article h2 a').first().click(); await page.waitForTimeout(900); } },
  { name: 'runs', path: '/brands/boreale/runs', isWhole: true },
  { name: 'sources', path: '/brands/boreale/sources?source=google-places', isWhole: true },
  { name: 'sources-sign-in', path: '/brands/boreale/sources?source=google-business-profile&signIn=done', isWhole: true },
  { name: 'sources-open', path: '/brands/boreale/sources?source=city-directory', isWhole: true },
  { name: 'sources-typed', path: '/brands/boreale/sources?source=yelp', isWhole: true, act: async (page) => { await page.getByLabel(/^(Clé|Key)/).fill('abc'); } },
  { name: 'checks', path: '/brands/boreale/checks', isWhole: true, act: async (page) => {
    await page.getByRole('button', { name: /^(Contrôler maintenant|Check now|Look now).*Sainte-Foy/ }).click();
    await page.getByRole('button', { name: /^(Tout est conforme|All as expected)/ }).click();
    await page.getByRole('group', { name: /^(téléphone|phone)$/i }).getByText(/^(Autre chose|Something else)$/).click();
    await page.getByRole('textbox', { name: /(téléphone|phone)/i }).fill('zzz');
    await page.getByRole('button', { name: /^(Enregistrer le contrôle|Save the check|Record the check)$/ }).click();
    await page.waitForTimeout(400);
  } },
  { name: 'plan', path: '/brands/boreale/plan', scene: 'planned' },
  { name: 'setup', path: '/setup', scene: 'new' },
  { name: 'setup-preview', path: '/setup', scene: 'new', isWhole: true, act: async (page) => {
    await page.locator('input[type=file]').first().setInputFiles({ name: 'magasins.csv', mimeType: 'text/csv', buffer: Buffer.from('a') });
    await page.locator('input[type=file]').nth(1).setInputFiles({ name: 'norme.yaml', mimeType: 'text/yaml', buffer: Buffer.from('a') });
    await page.getByRole('button', { name: /Prévisualiser|Preview/ }).click();
    await page.getByText('LB-042').waitFor();
  } },
  { name: 'sign-in', path: '/', scene: 'signed-out' },
  { name: 'empty', path: '/brands/boreale', scene: 'unseen' },
  { name: 'failing', path: '/brands/boreale/ranking', scene: 'failing' },
  { name: 'not-found', path: '/brands/boreale/nowhere' },
];
const VARIANTS = [
  { name: 'fr-1440-light', language: 'fr-CA', width: 1440, height: 900, scheme: 'light' },
  { name: 'en-1440-dark', language: 'en-CA', width: 1440, height: 900, scheme: 'dark' },
  { name: 'en-390-light', language: 'en-CA', width: 390, height: 844, scheme: 'light' },
  { name: 'fr-390-dark', language: 'fr-CA', width: 390, height: 844, scheme: 'dark' },
] as const;

const [pagePart = '', variantPart = ''] = process.argv.slice(2);
await mkdir(OUT, { recursive: true });
const chromium = await findChromium();
if (chromium === null) throw new Error('There is no Chromium here.');
const browser = await browserType.launch({ executablePath: chromium.path, args: ['--headless=new', '--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'] });
const servers = new Map<string, Awaited<ReturnType<typeof startMockApi>>>();
let troubles = 0;
for (const variant of VARIANTS.filter((one) => one.name.includes(variantPart))) {
  for (const shot of SHOTS.filter((one) => one.name.includes(pagePart))) {
    const scene = shot.scene ?? 'full';
    const server = servers.get(scene) ?? (await startMockApi({ scene }));
    servers.set(scene, server);
    const context = await browser.newContext({ locale: variant.language, viewport: { width: variant.width, height: variant.height }, colorScheme: variant.scheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => { troubles += 1; console.info(`${shot.name} ${variant.name}: ${error.message}`); });
    page.on('console', (message) => { if (message.type() === 'error' && !/status of (400|401|404|500)/.test(message.text())) { troubles += 1; console.info(`${shot.name} ${variant.name}: ${message.text()}`); } });
    await page.goto(`${server.url}${shot.path}`, { waitUntil: 'networkidle' });
    await shot.act?.(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${OUT}${shot.name}-${variant.name}.png`, fullPage: shot.isWhole ?? false });
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (sideways > 0) console.info(`${shot.name} ${variant.name}: page scrolls sideways by ${sideways} px`);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => (await (window as unknown as { axe: { run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[] }> } }).axe.run({ iframes: false })).violations.map((one) => `${one.impact} ${one.id}: ${one.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} (${node.failureSummary.split('\n')[1]?.trim()})`).join(' | ')} [${one.nodes.length}]`));
    for (const line of found) { troubles += 1; console.info(`${shot.name} ${variant.name}: ${line}`); }
    const drawn = await page.evaluate(() => document.body.innerText);
    for (const key of KEYS.filter((one) => drawn.includes(one))) { troubles += 1; console.info(`${shot.name} ${variant.name}: draws the key ${key} in place of its words`); }
    const rows = await page.locator('tbody tr').count();
    if (rows > 50 && shot.name.startsWith('ranking')) console.info(`${shot.name} ${variant.name}: ${rows} rows in the page`);
    await context.close();
  }
}
await browser.close();
for (const { server } of servers.values()) server.close();
console.info(troubles === 0 ? 'nothing found' : `${troubles} found`);
