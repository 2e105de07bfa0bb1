import { beforeAll, describe, expect, it, test } from 'vitest';
import { env } from '#backend/env.ts';
import type { SentimentFits } from '#contract/sentiment-fits.ts';
import { SYSTEM_VIEWER, type Role } from '#domain/viewer.ts';
import { writeFits } from '#jobs/cli/fit-sentiment.ts';
import { fitAndAnalyse } from '#jobs/pipeline/fit-sentiment.ts';
import { brandModelsFor } from '#jobs/sentiment/brand-models.ts';
import { db } from '#records/connection.ts';
import { listRegions } from '#records/regions.ts';
import { correctReview } from '#records/review-corrections.ts';
import { saveReviews } from '#records/reviews.ts';
import { loadFits, readFits, readStarred, switchFits } from '#records/sentiment-fits.ts';
import { addMember } from '#records/users.ts';
import { analyseReview } from '#reviews/analyse-review.ts';
import { SHIPPED_MODELS } from '#reviews/sentiment-model.ts';
import { ADMIN, startApp } from '../api/start-app.ts';
import { makeBrand, makeViewer } from '../records/sample.ts';
import { startDatabase } from '../start-database.ts';

startDatabase();
const app = startApp();
const AT = new Date('2026-03-08T03:20:00.000Z');
const tools = { env, viewer: SYSTEM_VIEWER };
const shipped = SHIPPED_MODELS.find('fr')?.version ?? '';
const SUBJECTS = ['la monture', 'le verre', 'la paire', 'l’ordonnance', 'la lentille', 'la retouche', 'le rendez-vous'];
let brand = { brandId: '', standardVersionId: '', locations: new Map<string, string>() };
const cookies = new Map<Role, string>();

/** In this shop "en deux temps" praises and "d’un seul tenant" blames: nothing that a general model weighs. */
async function save(brandId: string, locations: ReadonlyMap<string, string>, from: number, count: number): Promise<void> {
  const codes = [...locations.values()];
  const reviews = Array.from({ length: count }, (_, index) => {
    const at = from + index;
    const isGood = at % 3 !== 0;
    const text = `Pour ${SUBJECTS[at % SUBJECTS.length]} que nous avons choisie le ${1 + (at % 28)} du mois, série ${String.fromCodePoint(97 + (at % 26))}${String.fromCodePoint(97 + (Math.floor(at / 26) % 26))}, ils ont fait cela ${isGood ? 'en deux temps' : 'd’un seul tenant'}.`;
    const publishedAt = new Date(Date.UTC(2025, 0, 1 + at)).toISOString();
    return { locationId: codes[at % codes.length] ?? '', publisherId: 'reviews-file', review: { externalId: `r-${at}`, publishedAt, rating: isGood ? 5 : 1, text, authorName: null, reply: null, evidence: null }, analysis: analyseReview(text) };
  });
  await saveReviews(SYSTEM_VIEWER, reviews, '2026-03-07T06:00:00.000Z');
}

const models = async (brandId: string) => new Map([...Map.groupBy(await db().reviewAnalysis.findMany({ where: { review: { location: { brandId } } } }), (one) => one.model)].map(([model, own]) => [model, own.length]));

beforeAll(async () => {
  brand = await makeBrand('Lunetterie Boréale');
  await save(brand.brandId, brand.locations, 0, 40);
  const regionId = (await listRegions(SYSTEM_VIEWER, brand.brandId)).find((one) => one.name === 'Québec')?.id ?? '';
  for (const [role, email, where] of [['head-office', 'h@example.org', {}], ['regional-manager', 'm@example.org', { regionId }], ['executive', 'e@example.org', {}], ['store-manager', 's@example.org', { locationId: [...brand.locations.values()][0] ?? '' }]] as const) {
    await addMember({ email, name: email, role, brandId: brand.brandId, ...where });
    cookies.set(role, await app.signIn(email));
  }
  cookies.set('administrator', await app.signIn(ADMIN));
});

describe('fitting to a brand’s own stars', () => {
  it('fits nothing to forty reviews, says so, and leaves them as they were judged', async () => {
    const { tried, analysed } = await fitAndAnalyse(tools, brand.brandId, AT, false);
    expect(tried).toMatchObject([{ language: 'fr', state: 'too-few', base: shipped, figures: { reviews: 40, before: null } }]);
    expect(analysed).toBe(0);
    expect(await loadFits(SYSTEM_VIEWER, brand.brandId)).toEqual([]);
  });

  it('fits to 150, judges all of them by it, and says how much better held-back ones are read', async () => {
    await save(brand.brandId, brand.locations, 40, 110);
    const { tried, analysed } = await fitAndAnalyse(tools, brand.brandId, AT, false);
    expect(tried).toMatchObject([{ state: 'kept', figures: { reviews: 150, praising: 100, complaining: 50 } }]);
    const { before, after } = tried[0]?.figures ?? {};
    expect(after?.accuracy).toBeGreaterThan(Math.max(0.9, before?.accuracy ?? 1));
    expect(analysed).toBe(150);
    expect(await models(brand.brandId)).toEqual(new Map([[`${shipped}+brand-${tried[0]?.id.slice(-8)}`, 150]]));
    expect(writeFits('Boréale', tried, analysed, null)).toContain('kept: it judges from now on');
  });

  it('is left alone by the clock while hardly a review was added, and done again when a person asks', async () => {
    expect(await fitAndAnalyse(tools, brand.brandId, AT, false)).toEqual({ tried: [], analysed: 0 });
    const again = await fitAndAnalyse(tools, brand.brandId, new Date(AT.getTime() + 1000), true);
    expect(again.tried).toMatchObject([{ state: 'kept' }]);
    expect(again.analysed).toBe(150);
  });

  it('leaves a person’s word on a review standing, beside what the fit says now, and learns from it', async () => {
    const review = await db().review.findFirstOrThrow({ where: { externalId: 'r-1' } });
    await correctReview(SYSTEM_VIEWER, review.id, { label: 'negative', topics: [] }, AT);
    expect((await readStarred(SYSTEM_VIEWER, brand.brandId, 1000)).filter((one) => one.corrected !== null)).toMatchObject([{ text: review.text, rating: 5, corrected: 'negative' }]);
    const { tried } = await fitAndAnalyse(tools, brand.brandId, new Date(AT.getTime() + 2000), true);
    expect(tried[0]?.figures.corrected).toBe(1);
    const analysis = await db().reviewAnalysis.findUniqueOrThrow({ where: { reviewId: review.id } });
    expect(analysis).toMatchObject({ label: 'negative', confidence: 1, said: { model: analysis.model } });
    expect(analysis.model).toContain('+brand-');
  });

  it('judges by the shipped model again when it is switched off, and by the fit when it is switched on', async () => {
    expect(await switchFits(SYSTEM_VIEWER, brand.brandId, false, AT)).toBe(true);
    expect(await switchFits(SYSTEM_VIEWER, brand.brandId, false, AT)).toBe(false);
    expect(await fitAndAnalyse(tools, brand.brandId, AT, true)).toEqual({ tried: [], analysed: 150 });
    expect(await models(brand.brandId)).toEqual(new Map([[shipped, 150]]));
    await switchFits(SYSTEM_VIEWER, brand.brandId, true, AT);
    expect((await fitAndAnalyse(tools, brand.brandId, AT, false)).analysed).toBe(150);
    expect(await models(brand.brandId)).not.toContain(shipped);
  });

  it('touches no other brand', async () => {
    const other = await makeBrand('Optique Voisine');
    expect((await brandModelsFor(tools, other.brandId)).current.find('fr')?.version).toBe(shipped);
    expect(await readFits(SYSTEM_VIEWER, other.brandId)).toEqual({ offAt: null, offBy: null, fits: [] });
    await expect(readFits(makeViewer(other.brandId, {}), brand.brandId)).rejects.toThrow('no such brand');
    await expect(switchFits(makeViewer(other.brandId, {}), brand.brandId, false, AT)).rejects.toThrow('no such brand');
  });
});

describe('who sees and reverses it', () => {
  const ask = async (role: Role) => (await (await app.get(`/api/brands/${brand.brandId}/sentiment-fits`, cookies.get(role))).json()) as SentimentFits;
  const change = (role: Role, isOn: boolean) => app.post(`/api/brands/${brand.brandId}/sentiment-fits`, { isOn }, cookies.get(role));

  test.each<[Role, boolean]>([['administrator', true], ['head-office', true], ['regional-manager', false], ['executive', false], ['store-manager', false]])('%s', async (role, may) => {
    expect(await ask(role)).toMatchObject({ isOn: true, mayChange: may, leastStarred: 50, languages: [{ language: 'fr', state: 'kept' }] });
    app.jobs.length = 0;
    expect((await change(role, false)).status).toBe(may ? 200 : 403);
    expect(app.jobs).toEqual(may ? [{ taskId: 'fit-sentiment', key: `${brand.brandId}:off`, payload: { brandId: brand.brandId } }] : []);
    const { isOn, offBy } = await ask(role);
    expect([isOn, offBy !== null]).toEqual([!may, may]);
    await switchFits(SYSTEM_VIEWER, brand.brandId, true, AT);
  });
});
