import { expect, it } from 'vitest';
import { loadPublishers } from '#publishers/run.ts';
import { place } from '../checks/gathered.ts';

const SEARCHED = (await loadPublishers()).filter((one) => one.lookUpUrl !== undefined);

it('those that a person looks at can be searched by a person', () => expect(SEARCHED.map((one) => one.id)).toEqual(expect.arrayContaining(['apple-maps', 'bing-maps', 'google-places', 'openstreetmap', 'pages-jaunes', 'yellow-pages', 'yelp'])));
it.each(SEARCHED.map((one) => [one.id, one] as const))('%s: the search holds the name and the town, written for an address', (_id, publisher) => {
  const url = publisher.lookUpUrl?.(place({ businessName: 'Café & Cie' })) ?? '';
  expect(url).toMatch(/^https:\/\/[!-~]+$/);
  const read = decodeURIComponent(url.replaceAll('+', ' '));
  expect(read).toContain('Café & Cie');
  expect(read).toContain('Québec');
});
