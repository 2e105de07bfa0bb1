import { z } from 'zod';
import { InvalidInputError, NotAllowedError, NotFoundError } from '#backend/errors.ts';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { decideListingLink, listLocationLinks, nameListingLink, searchListingAgain } from '#contract/listing-links.ts';
import { SYSTEM_VIEWER, type Viewer } from '#domain/viewer.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { isCrawlConfirmed } from '#records/brands.ts';
import { decideLink, nameLink } from '#records/listing-links.ts';
import { countLinkStandings, listLocationLinks as listLinks, searchAgain } from '#records/location-links.ts';
import { getLocation } from '#records/locations.ts';
import { isAdministratorOf } from '#records/roles.ts';
import type { AppDeps } from '../deps.ts';
import { readRow } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { presentLocationLinks } from './presenter.ts';

const Key = z.tuple([z.string()]);
const LINK = { name: 'externalId', members: ['externalId', 'url', 'state', 'decidedBy'] };

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, listLocationLinks, async ({ viewer, params: place, query: { standing, text, cursor, limit } }) => {
    const publisher = searchedPublisher(deps, place.publisherId);
    const known = { ...place, countries: publisher.countries };
    const [after] = readCursor(Key, cursor) ?? [];
    const [found, counts] = await Promise.all([listLinks(viewer, known, { standing, text, after, limit: limit + 1 }), countLinkStandings(viewer, known)]);
    const { rows, next } = pageOf(found.rows, limit, ({ location }) => [location.storeCode]);
    return { total: found.total, rows: rows.map((one) => presentLocationLinks(one, publisher)), next, counts };
  });

  mountRoute(router, decideListingLink, async ({ viewer, params: { brandId, linkId }, body }) => {
    await requireBrandAdministrator(viewer, brandId);
    await decideLink(viewer, brandId, linkId, body.state, new Date());
    return { accepted: true as const };
  }, { noun: 'listing-links', act: 'decide', read: ({ params: { linkId } }) => readRow('ListingLink', { id: linkId }, LINK) });

  mountRoute(router, nameListingLink, async ({ viewer, params: { brandId, publisherId }, body: { locationId, listing } }) => {
    await requireBrandAdministrator(viewer, brandId);
    const publisher = searchedPublisher(deps, publisherId);
    await requireOfBrand(viewer, brandId, locationId);
    const externalId = idOf(publisher, listing);
    await nameLink(viewer, { locationId, publisherId, externalId, url: addressIn(listing) ?? externalId }, new Date());
    return { externalId };
  }, {
    noun: 'listing-links', act: 'create',
    read: ({ params: { publisherId }, body: { locationId } }, answer) => (answer === null ? null : readRow('ListingLink', { locationId, publisherId, externalId: answer.externalId }, LINK)),
  });

  mountRoute(router, searchListingAgain, async ({ viewer, params: { brandId, publisherId, locationId } }) => {
    await requireBrandAdministrator(viewer, brandId);
    searchedPublisher(deps, publisherId);
    await requireOfBrand(viewer, brandId, locationId);
    await searchAgain(viewer, { locationId, publisherId });
    if (!(await isCrawlConfirmed(SYSTEM_VIEWER, brandId))) return { when: 'next-crawl' as const };
    await deps.queue.enqueue('check-again', locationId, { brandId, locationIds: [locationId] });
    return { when: 'now' as const };
  }, {
    noun: 'listing-links', act: 'ask',
    read: ({ params: { brandId, publisherId, locationId } }, answer) => ({ brandId, id: null, name: publisherId, locationId, state: { search: answer?.when ?? null } }),
  });
};
export default mount;

/** What no id of any source has is a slip: whether an id leads anywhere is told by the first reading. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.:/~=+-]{0,299}$/u;

/** The id in what a person gave: an id as it is, or the address of a listing's page. Throws InvalidInputError where an address holds none. */
function idOf({ words: { name }, idIn }: Publisher, given: string): string {
  const address = addressIn(given);
  if (address === null) {
    if (ID.test(given)) return given;
    throw new InvalidInputError({ fr: `« ${given.slice(0, 60)} » n’est pas un identifiant : ${name.fr} n’y met ni espace ni ponctuation de phrase. Collez l’identifiant, ou l’adresse de la fiche.`, en: `“${given.slice(0, 60)}” is no id: ${name.en} puts no space and no punctuation of a sentence in one. Paste the id, or the address of the listing.` });
  }
  const id = idIn?.(address) ?? null;
  if (id !== null) return id;
  throw new InvalidInputError({ fr: `Cette adresse n’est pas celle d’une fiche de ${name.fr}, ou ne porte pas son identifiant : collez l’identifiant lui-même.`, en: `This is not the address of a listing on ${name.en}, or it holds no id: paste the id itself.` });
}

/** "www.yelp.com/biz/…" is a web address, too; an id with a colon in it is none. */
function addressIn(given: string): string | null {
  if (/^https?:\/\//i.test(given)) return given;
  return /^[\w-]+(?:\.[\w-]+)+\/\S/.test(given) ? `https://${given}` : null;
}

function searchedPublisher({ publishers }: AppDeps, publisherId: string): Publisher {
  const found = publishers.find((one) => one.id === publisherId && one.search !== undefined);
  if (!found) throw new NotFoundError({ fr: 'Aucune source de ce nom ne demande que l’on relie des fiches.', en: 'There is no such source whose listings are linked.' });
  return found;
}

async function requireOfBrand(viewer: Viewer, brandId: string, locationId: string): Promise<void> {
  if ((await getLocation(viewer, locationId)).brandId !== brandId) throw new NotFoundError({ fr: 'Ce lieu n’existe pas.', en: 'There is no such location.' });
}

async function requireBrandAdministrator(viewer: Viewer, brandId: string): Promise<void> {
  if (!isAdministratorOf(viewer, brandId)) throw new NotAllowedError({ fr: 'Seule une personne qui administre la marque peut en changer les sources.', en: 'Only an administrator of the brand may change its sources.' });
}
