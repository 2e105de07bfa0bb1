import { expect, it } from 'vitest';
import { compareRouting, teamOf } from '#findings/route-finding.ts';

const RULES = [
  { checks: ['regular-hours'], publishers: ['brand-website'], team: 'web' }, { checks: ['regular-hours'], team: 'store' }, { regions: ['Québec'], publishers: ['google-bulk', 'pages-jaunes'], team: 'inscriptions' }, { checks: ['logo'], team: 'brand' },
];

it.each<[string, string, string, string[], string | null]>([
  ['the first rule that fits', 'regular-hours', 'brand-website', ['Canada', 'Québec'], 'web'], ['the next one, on another publisher', 'regular-hours', 'pages-jaunes', ['Canada', 'Québec'], 'store'],
  ['by region and publisher', 'phone', 'pages-jaunes', ['Canada', 'Québec', 'Laval'], 'inscriptions'], ['the same publisher elsewhere', 'phone', 'pages-jaunes', ['France'], null], ['by check alone', 'logo', 'openstreetmap', [], 'brand'],
])('%s', (_case, checkId, publisherId, regionPath, team) => expect(teamOf({ checkId, publisherId }, regionPath, RULES)).toBe(team));
it('no rules, no team', () => expect(teamOf({ checkId: 'phone', publisherId: 'site' }, [], [])).toBeNull());

it.each(['quebec', 'QUÉBEC', 'Canada > Québec', 'canada>quebec'])('a region named as the import of a standard allows it: %s', (name) => {
  expect(teamOf({ checkId: 'phone', publisherId: 'site' }, ['Canada', 'Québec', 'Laval'], [{ regions: [name], team: 'ops' }])).toBe('ops');
});

it('a draft of rules tells where findings go, what each rule catches, and how many move', () => {
  const findings = [['logo', 'Québec'], ['phone', 'Québec'], ['phone', 'France']].map(([checkId = '', region = '']) => ({ checkId, publisherId: 'pages-jaunes', region }));
  expect(compareRouting(findings, (one) => [one.region], RULES, [{ checks: ['logo'], team: 'brand' }, { regions: ['France'], team: 'paris' }])).toEqual({
    teams: [{ team: 'web', before: 0, after: 0 }, { team: 'store', before: 0, after: 0 }, { team: 'inscriptions', before: 2, after: 0 }, { team: 'brand', before: 0, after: 1 }, { team: 'paris', before: 0, after: 1 }, { team: null, before: 1, after: 1 }],
    caught: [1, 1], moved: 3,
  });
});
