import { describe, expect, it } from 'vitest';
import type { GatheredListing } from '#domain/listing.ts';
import { FIELD_VALUES, type FieldName } from '#domain/observation.ts';
import type { ListingCandidate } from '#domain/publisher-connection.ts';
import { Review } from '#domain/review.ts';
import { Trouble } from '#domain/trouble.ts';
import { Words } from '#domain/words.ts';
import { SourceFailedError } from '#publishers/define-publisher.ts';
import { loadPublishers } from '#publishers/run.ts';
import type { Played } from '#test/network/apis/listed/play.ts';
import { begin, OPERATIONS, otherWays, play, playSource, type Operation } from './every-answer.ts';
import { changedFields, spoil } from './spoil.ts';

/** Publishers that are asked by no API: pages under robots.txt, and what people look at. */
const WITHOUT_API = ['apple-maps', 'bing-maps', 'brand-website', 'pages-jaunes', 'reviews-page', 'web-directory', 'yellow-pages'];
const publishers = await loadPublishers();
const played = (await Promise.all(publishers.filter(({ id }) => !WITHOUT_API.includes(id)).map(playSource))).filter((one) => one !== null);

it('every publisher with an API is played here: one that is new has to be added to test/network/apis/listed', () => {
  expect([...WITHOUT_API, ...played.map(({ publisher }) => publisher.id)].toSorted()).toEqual(publishers.map(({ id }) => id).toSorted());
});

/** Where an answer names what it is of: without it there is nothing to tell of. */
const LEADS: Readonly<Record<string, RegExp>> = {
  'all-the-places': /^(?:type|features(?:\[0\](?:\.properties)?)?)$/, geojson: /^(?:type|features(?:\[0\](?:\.properties)?)?)$/, openstreetmap: /^elements(?:\[\d+\](?:\.type|\.id)?)?$/, facebook: /^data(?:\[0\](?:\.id)?)?$/, trustpilot: /^(?:id|reviews)$/,
  'google-business-profile': /^(?:locations(?:\[0\](?:\.name)?)?|location|name)$/, 'recherche-entreprises': /^results(?:\[0\](?:\.matching_etablissements(?:\[0\](?:\.siret)?)?)?)?$/,
};
/** Fields that are told by a member that is not the one at which they stand. */
const ALSO: Readonly<Record<string, readonly (readonly [RegExp, readonly FieldName[]])[]>> = {
  'all-the-places': [[/properties\.addr:/, ['address']]], geojson: [[/properties\.addr:/, ['address']]], openstreetmap: [[/tags\.addr:/, ['address']]],
  facebook: [[/rating_count/, ['rating']]], foursquare: [[/longitude/, ['coordinates']], [/^stats/, ['rating']]], yelp: [[/review_count/, ['rating']], [/^attributes/, ['businessStatus', 'websiteUrl']]], 'google-places': [[/userRatingCount/, ['rating']]],
  'recherche-entreprises': [[/longitude/, ['coordinates']]],
  // What customers see is asked for where the list says that it differs, and told against what the list has.
  'google-business-profile': [[/^(?:locations\[0\]\.)?(?:metadata|websiteUri)/, ['websiteUrl', 'publicEdit']], [/^diffMask/, ['publicEdit']], [/locationAssociation/, ['logo']]],
};

const ways = played.flatMap((source) => [{ way: source.publisher.id, source }, ...otherWays(source)]);
describe.each(ways)('$way', ({ source }) => {
  const { id } = source.publisher;
  it.each(OPERATIONS.filter((operation) => begin(source, operation) !== null))('%s: whatever member of whatever answer is dropped, emptied or of another type, nothing throws and no other field changes', async (operation) => {
    const known = new Map<string, Played>();
    const before = await play(source, operation, known);
    expect(flawsOf(before, operation)).toEqual([]);
    expect(['test', 'reply'].includes(operation) ? before : { ok: true }).toMatchObject({ ok: true });
    const wrong: string[] = [];
    for (const [key, answer] of [...known].filter(([, { body }]) => body !== '')) {
      for (const { name, json } of spoil(JSON.parse(answer.body))) {
        const result = await play(source, operation, new Map(known), (asked, one) => (asked === key ? { ...one, body: JSON.stringify(json) } : one)).catch(lost);
        wrong.push(...flawsOf(result, operation).map((flaw) => `${flaw} with ${name}`));
        const path = name.slice(0, name.indexOf(': '));
        // A refusal that lost its code is read by its status; a source that answers in another form says nothing at all.
        if (operation !== 'gather' || answer.status >= 400 || LEADS[id]?.test(path) === true) continue;
        wrong.push(...strangeChanges(id, path, listingOf(before), listingOf(result)).map((field) => `${field} changed with ${name}`));
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** A source may fail as a whole, with a trouble that has its sentence; any other error is one. */
function lost(error: unknown): null {
  if (error instanceof SourceFailedError && Trouble.safeParse(error.trouble).success) return null;
  throw error;
}

/** Fields that are not what they were, though what they were read from is. */
function strangeChanges(id: string, path: string, before: GatheredListing | undefined, after: GatheredListing | undefined): string[] {
  const own = `$.${path}`;
  const changed = changedFields(before, after).filter(({ locators }) => !locators.some((locator) => locator.startsWith(own) || own.startsWith(locator)));
  return changed.map(({ field }) => field).filter((field) => ALSO[id]?.some(([where, fields]) => where.test(path) && fields.includes(field as FieldName)) !== true);
}

function listingOf(result: unknown): GatheredListing | undefined {
  return (result instanceof Map ? [...(result as Map<string, GatheredListing[]>).values()].flat() : ((result ?? []) as GatheredListing[]))[0];
}

/** What of a result is not as it is declared. */
function flawsOf(result: unknown, operation: Operation): string[] {
  if (result === null) return [];
  if (operation === 'reply' || operation === 'shown-reply') return (result as { ok: boolean; trouble?: unknown }).ok || Trouble.safeParse((result as { trouble?: unknown }).trouble).success ? [] : ['a reply that ended in nothing'];
  if (operation === 'test') {
    const { ok, trouble, words } = result as { ok: boolean; trouble?: unknown; words: unknown };
    return [...(ok || Trouble.safeParse(trouble).success ? [] : ['a test without its trouble']), ...(Words.safeParse(words).success ? [] : ['a test without its sentence'])];
  }
  if (operation === 'search') return (result as ListingCandidate[]).flatMap(({ externalId, url }) => (externalId !== '' && URL.canParse(url) ? [] : [`a candidate “${externalId}” at “${url}”`]));
  const listing = listingOf(result);
  return (listing?.pages ?? []).flatMap(({ observations, reviews, trouble }) => [
    ...observations.filter(({ field, value }) => value !== null && !FIELD_VALUES[field].safeParse(value).success).map(({ field, value }) => `${field} read as ${JSON.stringify(value)}`),
    ...reviews.filter((review) => !Review.safeParse(review).success).map((review) => `a review read as ${JSON.stringify(review)}`),
    ...(trouble !== null && observations.length > 0 ? ['a page in trouble that says something'] : []),
  ]);
}
