import { expect, it } from 'vitest';
import type { LinkStatus, Observation } from '#domain/observation.ts';
import { brief, judge, listing, page, publisher, seen } from '../gathered.ts';

const TARGET = 'https://rendezvous.example/boreale/sainte-foy';
const link = (status: number | null, trouble: LinkStatus['trouble'] = null, target = TARGET) => seen('linkStatus', { target, status, trouble }, { method: 'link', raw: target });
const said = (observations: Observation[], over: Parameters<typeof judge>[0] = {}) => judge({ publishers: [publisher([], ['linkStatus'])], listings: [listing([page(observations)])], ...over, only: ['broken-link'] });

it.each<[string, Observation, string]>([
  ['a page', link(200), 'pass ok'],
  ['a redirect that was followed no further', link(302), 'pass ok'],
  ['404', link(404, 'not-found'), 'fail broken'],
  ['410', link(410, 'gone'), 'fail broken'],
  ['no such host', link(null, 'unknown-host'), 'fail unknown-host'],
  ['403', link(403, 'forbidden'), 'cannot-tell forbidden'],
  ['a captcha', link(200, 'captcha'), 'cannot-tell captcha'],
  ['429', link(429, 'rate-limited'), 'cannot-tell rate-limited'],
  ['503', link(503, 'server-error'), 'cannot-tell server-error'],
  ['no answer in time', link(null, 'timeout'), 'cannot-tell timeout'],
  ['robots.txt keeps us out', link(null, 'blocked-by-robots'), 'cannot-tell blocked-by-robots'],
  ['a private address', link(null, 'private-address'), 'cannot-tell private-address'],
  ['a status that is made up', link(418), 'cannot-tell refused'],
])('%s', (_case, observation, expected) => expect(said([observation]).map(brief)).toEqual([expected]));

it('each link is a subject; one that stands on two pages is one', () => {
  const both = listing([page([link(404, 'not-found'), link(200, null, 'https://boreale.example/')]), page([link(404, 'not-found')], { language: 'en' })]);
  expect(said([], { listings: [both] }).map((one) => `${one.subject} ${brief(one)}`)).toEqual(['rendezvous.example/boreale/sainte-foy fail broken', 'boreale.example/ pass ok']);
});

it('two long addresses are two subjects', () => {
  const long = (end: string) => `https://rendezvous.example/${'x'.repeat(200)}${end}`;
  const subjects = said([link(404, null, long('a')), link(404, null, long('b'))]).map((one) => one.subject);
  expect(new Set(subjects).size).toBe(2);
  expect(Math.max(...subjects.map((one) => one.length))).toBeLessThan(140);
});

it('shows address and status', () => {
  expect(said([link(404, 'not-found')])[0]).toMatchObject({ observed: TARGET, params: { status: 404 } });
});

it('a page without links that were followed has nothing to be judged by', () => expect(said([])).toEqual([]));

it('a page that could not be read', () => {
  expect(said([], { listings: [listing([page([], { trouble: 'timeout' })])] }).map(brief)).toEqual(['cannot-tell timeout']);
});
