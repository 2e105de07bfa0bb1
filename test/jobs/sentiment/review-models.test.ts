import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { readSettings } from '#backend/env.ts';
import { openLocalModel, scoreLabels } from '#jobs/sentiment/local-model.ts';
import { openReviewModels } from '#jobs/sentiment/review-models.ts';
import { analyseReview, isCurrentAnalysis } from '#reviews/analyse-review.ts';

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).forEach((close) => close()));

/** A model on loopback that gives `answer` for what it is asked, and keeps the questions. */
async function serveModel(answer: (question: { texts: string[]; lang: string }) => { status: number; body: unknown }) {
  const asked: { texts: string[]; lang: string }[] = [];
  const server = createServer((request, response) => {
    void json(request).then((question) => {
      asked.push(question as { texts: string[]; lang: string });
      const { status, body } = answer(question as { texts: string[]; lang: string });
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

describe('a model that is asked by HTTP', () => {
  it('judges whole texts, all of a language in one question, and the shipped model the clauses', async () => {
    const { url, asked } = await serveModel(({ texts }) => ({ status: 200, body: { scores: texts.map(() => -0.9) } }));
    const models = await openReviewModels(readSettings({ ENSEIGNE_SENTIMENT_URL: url }));
    const ready = await models.prepare(['Très bon accueil, merci !', 'Un magasin au top, je recommande vivement.', 'The staff was very friendly and kind to us.']);
    expect(asked.map(({ lang, texts }) => [lang, texts.length])).toEqual([['fr', 2], ['en', 1]]);
    const said = analyseReview('Très bon accueil, merci !', undefined, ready);
    expect(said).toMatchObject({ sentiment: -0.9, label: 'negative', model: expect.stringMatching(/^asked:127\.0\.0\.1:\d+$/) as string });
    expect(isCurrentAnalysis(said, models.current)).toBe(true);
    expect(isCurrentAnalysis(analyseReview('Très bon accueil, merci !'), models.current)).toBe(false);
  });

  it('a language of which we have no model, where the settings name it', async () => {
    const { url } = await serveModel(({ texts }) => ({ status: 200, body: { scores: texts.map(() => 0.8) } }));
    const models = await openReviewModels(readSettings({ ENSEIGNE_SENTIMENT_URL: url, ENSEIGNE_SENTIMENT_LANGUAGES: 'de' }));
    const text = 'Das Personal war sehr freundlich und die Brille passt wunderbar.';
    expect(analyseReview(text, undefined, await models.prepare([text]))).toMatchObject({ language: 'de', sentiment: 0.8, label: 'positive', topics: [] });
  });

  it.each([
    ['an error', { status: 500, body: {} }],
    ['another shape', { status: 200, body: { result: 'fine' } }],
    ['too few scores', { status: 200, body: { scores: [] } }],
    ['scores out of range', { status: 200, body: { scores: [7, 7] } }],
  ])('falls back to the shipped model on %s, says so once and rests', async (_, answer) => {
    const { url, asked } = await serveModel(() => answer);
    const told: string[] = [];
    const models = await openReviewModels(readSettings({ ENSEIGNE_SENTIMENT_URL: url }), (sentence) => told.push(sentence));
    const texts = ['Très bon accueil, merci !', 'Un magasin au top, je recommande vivement.'];
    await models.prepare(texts);
    const ready = await models.prepare(texts);
    expect(analyseReview(texts[0] ?? '', undefined, ready)).toEqual(analyseReview(texts[0] ?? ''));
    expect(told).toHaveLength(1);
    expect(asked).toHaveLength(1);
  });

  it('a text without an answer is judged by the shipped model, and is not current', async () => {
    const { url } = await serveModel(({ texts }) => ({ status: 200, body: { scores: texts.map(() => null) } }));
    const models = await openReviewModels(readSettings({ ENSEIGNE_SENTIMENT_URL: url }));
    const said = analyseReview('Très bon accueil, merci !', undefined, await models.prepare(['Très bon accueil, merci !']));
    expect(said).toEqual(analyseReview('Très bon accueil, merci !'));
    expect(isCurrentAnalysis(said, models.current)).toBe(false);
  });
});

describe('a model in a folder', () => {
  it('says what to install where the package is missing', async () => {
    await expect(openLocalModel('/nowhere', new Set(['fr']), () => Promise.reject(new Error('not found')))).rejects.toThrow(/npm install @huggingface\/transformers/);
  });

  it('reads the labels that the package gives, from the folder alone', async () => {
    const env = { allowRemoteModels: true, localModelPath: '' };
    const pipeline = () => Promise.resolve((texts: string[]) => Promise.resolve(texts.map(() => [{ label: '1 star', score: 0.75 }, { label: '5 stars', score: 0.25 }])));
    const model = await openLocalModel('/models/mine', new Set(['fr']), () => Promise.resolve({ env, pipeline }));
    expect(env).toEqual({ allowRemoteModels: false, localModelPath: '/models' });
    expect(model.version).toBe('local:mine');
    expect(await model.score(['Bof'], 'fr')).toEqual([-0.5]);
  });

  it.each([
    [[{ label: 'POSITIVE', score: 0.9 }, { label: 'NEGATIVE', score: 0.1 }], 0.8],
    [[{ label: 'LABEL_0', score: 0.1 }, { label: 'LABEL_1', score: 0.2 }, { label: 'LABEL_2', score: 0.7 }], 0.6],
    [[{ label: 'neutral', score: 1 }], 0],
    [[{ label: 'joy', score: 1 }], null],
  ])('%j is %s', (labels, expected) => {
    const score = scoreLabels(labels);
    expect(score === null ? null : Math.round(score * 1000) / 1000).toBe(expected);
  });
});

it('the open build judges when the settings say so', async () => {
  const models = await openReviewModels(readSettings({ ENSEIGNE_SENTIMENT_BUILD: 'open' }));
  expect(analyseReview('Très bon accueil, merci !', 'fr', await models.prepare([]))).toMatchObject({ label: 'positive', model: expect.stringMatching(/^fr-open-/) as string });
});
