import { describe, expect, it } from 'vitest';
import type { Publisher } from '#publishers/define-publisher.ts';
import { FIELD_NAMES } from '#domain/observation.ts';
import { Words } from '#domain/words.ts';
import { loadPublishers } from '#publishers/run.ts';
import { makeLocation, STANDARD } from './played.ts';

const publishers = await loadPublishers();
const location = makeLocation({ listings: publishers.map(({ id }) => ({ publisherId: id, url: `https://${id}.example/1` })) });

/** With everything entered that it asks for, and one confirmed listing. */
function planOf(publisher: Publisher, locations = [location]) {
  const settings = Object.fromEntries((publisher.fields ?? []).map(({ key, kind }) => [key, kind === 'url' ? `https://${key}.example/` : kind === 'switch' ? 'true' : key]));
  if (publisher.asks === 'whole-brand') return publisher.plan({ locations, standard: STANDARD, settings, links: new Map(locations.map(({ id }) => [id, ['1']])) });
  return locations.flatMap((one) => publisher.plan({ location: one, standard: STANDARD, settings, links: ['1'] }));
}

it('the folder holds the publishers of the first part', () => {
  expect(publishers.map(({ id }) => id)).toEqual(expect.arrayContaining(['brand-website', 'openstreetmap', 'pages-jaunes', 'reviews-page', 'web-directory']));
});

describe.each(publishers.map((publisher) => [publisher.id, publisher] as const))('%s', (_id, publisher) => {
  it('says itself in French and in English', () => {
    const { name, description, attribution } = publisher.words;
    expect([name, description, attribution ?? name].map((words) => Words.safeParse(words).success)).toEqual([true, true, true]);
    expect(publisher.words.description.fr).not.toBe(publisher.words.description.en);
  });

  it('carries fields that exist, a business name among them', () => {
    expect(FIELD_NAMES).toEqual(expect.arrayContaining(Object.keys(publisher.carries)));
    expect(publisher.carries.businessName).toBeDefined();
  });

  it('keeps a polite pace: two pages a second at most, and of an official API fewer requests than it grants', () => {
    const isApi = publisher.carries.pageLanguage === undefined;
    expect(publisher.pace.requestsPerSecond).toBeLessThanOrEqual(isApi ? 10 : 2);
    expect(publisher.pace.concurrency).toBeLessThanOrEqual(isApi ? 4 : 2);
  });

  it('plans the same requests each time, and leaves the location as it was', () => {
    const before = structuredClone(location);
    const plan = planOf(publisher);
    // What waits for settings, or for a listing to be found, has nothing to ask yet.
    const waits = publisher.fields !== undefined || publisher.search !== undefined || publisher.manual !== undefined;
    expect(plan.length > 0 || waits).toBe(true);
    expect(planOf(publisher)).toEqual(plan);
    expect(location).toEqual(before);
    expect(plan.every(({ url }) => URL.canParse(url))).toBe(true);
  });

  it('reads pages under robots.txt', () => {
    const pages = planOf(publisher).filter(({ accept }) => accept === 'html');
    expect(pages.every(({ obeysRobots }) => obeysRobots)).toBe(true);
  });

  it('plans nothing where there is nothing to ask', () => {
    expect(planOf(publisher, [])).toEqual([]);
  });

  it('names a page for mending, or none', () => {
    const url = publisher.editUrl({ url: 'https://listing.example/1', externalId: 'node/1' });
    expect(url === null || URL.canParse(url)).toBe(true);
  });
});
