import { expect, it } from 'vitest';
import type { Observation, StandingValue } from '#domain/observation.ts';
import { brief, judge, listing, page, publisher, seen } from '../gathered.ts';

const standing = (kind: StandingValue['standing'], words: string | null = null) => seen('standing', { standing: kind, words }, { method: 'api' });
const said = (observations: Observation[], over: Parameters<typeof judge>[0] = {}) => judge({ publishers: [publisher([], ['standing'])], listings: [listing([page(observations)])], ...over, only: ['standing'] });

it.each<[string, Observation[], string[]]>([
  ['good', [standing('good')], ['pass ok']], ['nothing said by a source that warns only where it must', [], ['pass ok']],
  ['suspended', [standing('suspended')], ['fail suspended']], ['another listing prevails', [standing('duplicate')], ['fail duplicate']],
  ['a warning beside a good standing', [standing('good'), standing('consumer-warning', 'Avis suspects retirés.')], ['fail consumer-warning']],
  ['what we could not read', [seen('standing', null, { raw: '{}' })], ['cannot-tell unreadable']],
])('%s', (_case, observations, expected) => expect(said(observations).map(brief)).toEqual(expected));

it('shows the warning that customers read', () => {
  expect(said([standing('consumer-warning', 'Avis suspects retirés.')])[0]?.observed).toBe('Avis suspects retirés.');
});
it('cannot tell of a listing that could not be read', () => {
  expect(said([], { listings: [listing([page([], { trouble: 'sign-in-expired' })])] }).map(brief)).toEqual(['cannot-tell sign-in-expired']);
});
it('is not asked of a source that tells no standing', () => {
  expect(said([], { publishers: [publisher(['phone'])] }).map(({ outcome }) => outcome)).toEqual(said([], { publishers: [publisher(['phone'])] }).map(() => 'not-applicable'));
});
