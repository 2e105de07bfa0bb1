import { expect, it } from 'vitest';
import { LINKS_PER_LISTING } from '#backend/plan-crawl.ts';
import type { GatheredListing } from '#domain/listing.ts';
import { observationsOf, type Observation, type TouchpointValue } from '#domain/observation.ts';
import type { LinkAnswer } from '#jobs/http/ask-status.ts';
import type { Fetcher } from '#jobs/http/fetch-page.ts';
import { checkLinks, type LinkRound } from '#jobs/pipeline/check-links.ts';
import brandWebsite from '#publishers/brand-website.ts';
import webDirectory from '#publishers/web-directory.ts';
import { listing, page, seen } from '../../backend/checks/gathered.ts';

const OK: LinkAnswer = { status: 200, trouble: null };
const GONE: LinkAnswer = { status: 404, trouble: 'not-found' };
const FIRST: LinkRound = { runId: 'R1', reading: 'first', asOf: '2026-11-15T06:00:00Z' };
const PAGE = 'https://boreale.example/fr/laval';

/** A fetcher that answers from a list and notes what it was asked. */
function played(answers: Record<string, LinkAnswer | LinkAnswer[]>): { fetcher: Fetcher; asked: string[] } {
  const asked: string[] = [];
  const askLink = (url: string): Promise<LinkAnswer> => {
    asked.push(url);
    const given = answers[url] ?? OK;
    return Promise.resolve(Array.isArray(given) ? (given[asked.filter((one) => one === url).length - 1] ?? OK) : given);
  };
  return { fetcher: { askLink } as unknown as Fetcher, asked };
}

const to = (target: string, kind: TouchpointValue['kind'] = 'booking'): Observation => seen('touchpoint', { kind, target, label: '' }, { method: 'link' });
const store = (observations: Observation[], over: Partial<GatheredListing> = {}): GatheredListing => listing([page(observations, { url: PAGE })], { publisherId: 'brand-website', ...over });
const check = (fetcher: Fetcher, listings: GatheredListing[], round = FIRST) => checkLinks(fetcher, [brandWebsite, webDirectory], listings, round);
const statuses = (one: GatheredListing) => one.pages.flatMap((each) => observationsOf(each.observations, 'linkStatus').map(({ rank, value }) => `${rank} ${value?.target} ${value?.status}`));

it('asks links to pages, each once, and notes what they answer in the order of the page', async () => {
  const { fetcher, asked } = played({ 'https://rdv.example/laval': GONE });
  const one = store([to('https://rdv.example/laval'), to('https://rdv.example/laval#top'), to('https://boreale.example/fr/catalogue', 'catalogue'), seen('websiteUrl', 'https://boreale.example/')]);
  await check(fetcher, [one]);
  expect(asked).toHaveLength(3);
  expect(statuses(one)).toEqual(['0 https://boreale.example/ 200', '1 https://rdv.example/laval 404', '2 https://boreale.example/fr/catalogue 200']);
});

it.each([
  ['a number', to('tel:+14505550142', 'click-to-call')], ['a mailbox', to('mailto:laval@boreale.example', 'email')], ['a form', to('https://boreale.example/envoi', 'contact-form')], ['the page itself', to(`${PAGE}#heures`)],
  ['a wall of log-in', to('https://www.facebook.com/boreale', 'social')], ['another', seen('socialProfile', 'https://x.com/boreale')], ['a map for any address', to('https://www.google.com/maps/dir/?api=1&destination=45,-73', 'directions')], ['no address', to('javascript:void(0)')],
])('does not ask %s', async (_case, observation) => {
  const { fetcher, asked } = played({});
  await check(fetcher, [store([observation])]);
  expect(asked).toEqual([]);
});

it('asks nothing for a source whose links are not followed', async () => {
  const { fetcher, asked } = played({});
  await check(fetcher, [store([to('https://rdv.example/laval')], { publisherId: 'web-directory' })]);
  expect(asked).toEqual([]);
});

it('asks at most so many of one listing', async () => {
  const { fetcher, asked } = played({});
  await check(fetcher, [store(Array.from({ length: 30 }, (_, index) => to(`https://rdv.example/${index}`)))]);
  expect(asked).toHaveLength(LINKS_PER_LISTING);
});

it('asks a link of the template once in a crawl, whatever it answered', async () => {
  const { fetcher, asked } = played({ 'https://rdv.example/': GONE });
  await check(fetcher, [store([to('https://rdv.example/')]), store([to('https://rdv.example/')])]);
  await check(fetcher, [store([to('https://rdv.example/')])]);
  expect(asked).toHaveLength(1);
});

it('a second reading asks again what did not answer well, once', async () => {
  const { fetcher, asked } = played({ 'https://rdv.example/': [GONE, OK] });
  const again = [store([to('https://rdv.example/'), to('https://rdv.example/well')]), store([to('https://rdv.example/')])];
  await check(fetcher, [store([to('https://rdv.example/'), to('https://rdv.example/well')])]);
  await check(fetcher, again, { ...FIRST, reading: 'second' });
  expect(asked).toEqual(['https://rdv.example/', 'https://rdv.example/well', 'https://rdv.example/']);
  expect(again.flatMap(statuses)).toEqual(['0 https://rdv.example/ 200', '1 https://rdv.example/well 200', '0 https://rdv.example/ 200']);
});

it('a crawl of the same day remembers, one of the next day asks anew', async () => {
  const { fetcher, asked } = played({});
  await check(fetcher, [store([to('https://rdv.example/')])]);
  await check(fetcher, [store([to('https://rdv.example/')])], { runId: 'R2', reading: 'first', asOf: '2026-11-15T18:00:00Z' });
  expect(asked).toHaveLength(1);
  await check(fetcher, [store([to('https://rdv.example/')])], { runId: 'R3', reading: 'first', asOf: '2026-11-16T06:00:00Z' });
  expect(asked).toHaveLength(2);
});
