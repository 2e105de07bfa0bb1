import { expect, it } from 'vitest';
import { planCrawl } from '#backend/plan-crawl.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import { makeRecord } from '#test/integration/records/sample.ts';
import { atlasPublisher } from '#test/integration/pipeline/atlas.ts';

const OPERATOR = { OVERPASS_URL: 'http://overpass.example/api' };
const standard = BrandStandard.parse({ brand: 'B', names: [{ name: 'B' }], publishers: { atlas: {} } });
const locations: Location[] = ['l1', 'l2', 'l3'].map((id) => ({ ...makeRecord(id, ['Québec']), id, brandId: 'b' }));
const plan = (known: Partial<Parameters<typeof planCrawl>[4]>) => planCrawl([atlasPublisher()], OPERATOR, standard, locations, { settings: new Map([['atlas', { apiKey: 'k' }]]), waiting: new Set(), links: new Map(), ...known }).requests;

it.each([
  ['that waits for its key: nothing', { waiting: new Set(['atlas']) }, 0],
  ['whose listings are all linked: one request each', { links: new Map([['atlas', new Map(locations.map((one) => [one.id, [`at-${one.id}`]]))]]) }, 3],
  ['of which one listing is linked: the others are searched first', { links: new Map([['atlas', new Map([['l1', ['at-1']]])]]) }, 5],
])('a source %s', (_name, known, requests) => {
  expect(plan(known)).toBe(requests);
});
