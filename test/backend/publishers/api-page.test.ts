import { describe, expect, it } from 'vitest';
import { at, listOf, numberOf, openApiPage, parseJson, textOf } from '#publishers/_api-page.ts';

const ANSWER = { fetchedAt: '2026-03-02T10:00:00.000Z', bodyHash: 'b'.repeat(64) };

describe('the page of an answer', () => {
  it('keeps the path of each value as its proof', () => {
    const page = openApiPage({ url: 'https://maps.example/1', language: 'fr' }, ANSWER);
    page.add('businessName', '$.name', 'Lunetterie', 'Lunetterie');
    expect(page.read()).toMatchObject({ url: 'https://maps.example/1', language: 'fr', trouble: null, observations: [{ field: 'businessName', raw: 'Lunetterie', method: 'api', rank: 0, evidence: { locator: '$.name', excerpt: 'Lunetterie', ...ANSWER } }] });
  });
  it('what was there and could not be read is null; what was not there is nothing', () => {
    const page = openApiPage({ url: 'https://maps.example/1', language: null }, ANSWER);
    page.add('regularHours', '$.hours', { odd: true }, null);
    page.add('phone', '$.phone', undefined, null);
    page.add('email', '$.email', '', null);
    expect(page.read().observations).toMatchObject([{ field: 'regularHours', raw: '{"odd":true}', value: null }]);
  });
  it('a long text is shown by its beginning', () => {
    const page = openApiPage({ url: 'https://maps.example/1', language: null }, ANSWER);
    page.addReview({ externalId: 'r1', publishedAt: null, rating: 4, text: 'a'.repeat(900), authorName: null, reply: null }, '$.reviews[0]');
    expect(page.read().reviews[0]?.evidence?.excerpt).toHaveLength(300);
  });
});

describe('an answer of any shape', () => {
  it('a path that breaks off is undefined', () => {
    const json = parseJson('{"a":[{"b":1},null,"text"]}');
    expect(at(json, 'a', 0, 'b')).toBe(1);
    for (const path of [['a', 1, 'b'], ['a', 2, 'length'], ['a', 9], ['x', 'y'], ['constructor'], ['a', 'length', 'x']]) expect(at(json, ...path)).toBeUndefined();
    expect(parseJson('<html>')).toBeUndefined();
    expect(parseJson(null)).toBeUndefined();
  });
  it('a value of another type is none', () => {
    expect([textOf(7), textOf('  '), textOf(' a '), numberOf('7'), numberOf(Number.NaN), numberOf(7), listOf({ 0: 1 }), listOf([1])]).toEqual([null, null, 'a', null, null, 7, [], [1]]);
  });
});
