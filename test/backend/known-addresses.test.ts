import { expect, it } from 'vitest';
import { countWithoutAddress, hasKnownAddress } from '#backend/known-addresses.ts';
import { BrandStandard } from '#domain/brand-standard.ts';
import type { Location } from '#domain/location.ts';
import brandWebsite from '#publishers/brand-website.ts';
import openstreetmap from '#publishers/openstreetmap.ts';
import pagesJaunes from '#publishers/pages-jaunes.ts';
import webDirectory from '#publishers/web-directory.ts';
import { makeRecord } from '#test/integration/records/sample.ts';

const standard = (publishers: Record<string, unknown>) => BrandStandard.parse({ brand: 'B', names: [{ name: 'B' }], publishers });
const place = (id: string, over: Partial<Location> = {}): Location => ({ ...makeRecord(id, ['Québec']), websiteUrls: {}, listings: [], id, brandId: 'b', ...over });
const LISTED = place('l1', { websiteUrls: { fr: 'https://b.example/l1' }, listings: [{ publisherId: 'web-directory', url: 'https://annuaire.example/l1' }] });
const BARE = place('l2');
const ALL = [brandWebsite, openstreetmap, pagesJaunes, webDirectory];

it.each([
  ['brand-website', brandWebsite], ['web-directory', webDirectory],
])('%s is read at addresses that are given: of one location there is one, of the other none', (_id, publisher) => {
  expect([LISTED, BARE].map((one) => hasKnownAddress(publisher, one, standard({})))).toEqual([true, false]);
});
it('a source that is searched as a whole needs no address', () => expect(hasKnownAddress(openstreetmap, BARE, standard({}))).toBe(true));

it.each<[string, Record<string, unknown>, Location[], ReturnType<typeof countWithoutAddress>]>([
  ['named sources alone, and whether a listing is required there', { 'web-directory': { required: true }, 'brand-website': {} }, [LISTED, BARE, place('l3', { websiteUrls: { fr: 'https://b.example/l3' } })], [
    { publisherId: 'web-directory', locations: 2, isRequired: true }, { publisherId: 'brand-website', locations: 1, isRequired: false },
  ]],
  ['all have one: nothing is told', { 'web-directory': { required: true } }, [LISTED], []],
  ['a source of another area does not ask for an address here', { 'pages-jaunes': { required: true, areas: ['FR'] } }, [BARE], []],
  ['a source that is checked by eye needs none', { 'web-directory': { required: true, manual: { everyDays: 30 } } }, [BARE], []],
  ['a location that is closed is not judged', { 'web-directory': { required: true } }, [place('l4', { businessStatus: 'closed-permanently' })], []],
])('%s', (_case, publishers, locations, expected) => expect(countWithoutAddress(ALL, standard(publishers), locations)).toEqual(expected));
