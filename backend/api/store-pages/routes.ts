import { z } from 'zod';
import { cancelPageSearch, decideStorePages, getPageSearch, listStorePages, startPageSearch } from '#contract/store-pages.ts';
import { InvalidInputError, NotFoundError } from '#backend/errors.ts';
import { pageOf, readCursor } from '#backend/page-cursor.ts';
import { normalizeUrl } from '#normalize/url.ts';
import { listLocationFacts } from '#records/locations.ts';
import { cancelPageSearch as cancel, createPageSearch, getPageSearch as readSearch, lastPageSearch } from '#records/page-searches.ts';
import { currentStandard } from '#records/standards.ts';
import { countStorePages, decideStorePages as decide, listStorePages as listPages } from '#records/store-pages.ts';
import { readRow } from '#records/audit-states.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { mayManage, requireManager } from '../roles.ts';
import { presentStorePage } from './presenter.ts';

const Key = z.tuple([z.string(), z.number(), z.string().nullable(), z.string()]);

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, getPageSearch, async ({ viewer, params: { brandId } }) => {
    const [search, standard, locations, counts] = await Promise.all([lastPageSearch(viewer, brandId), currentStandard(viewer, brandId), listLocationFacts(viewer, brandId), countStorePages(viewer, brandId)]);
    const website = standard?.standard.website;
    const host = website?.hosts[0];
    // What answered nothing is no place to begin at again.
    const before = search?.state === 'done' && search.result?.notes.includes('site-silent') !== true ? search.question : null;
    const open = locations.filter((one) => one.businessStatus !== 'closed-permanently');
    return {
      search: search && { id: search.id, state: search.state, question: search.question, done: search.done, total: search.total, result: search.result, createdAt: search.createdAt, finishedAt: search.finishedAt },
      start: {
        site: before?.site ?? (host === undefined ? '' : `https://${host}/`), locator: before?.locator ?? '', pattern: before?.pattern ?? website?.urlPattern ?? '',
      },
      locations: open.length, without: open.filter((one) => Object.keys(one.websiteUrls).length === 0).length, counts, mayChange: mayManage(viewer, brandId),
    };
  });

  mountRoute(router, startPageSearch, async ({ viewer, params: { brandId }, body }) => {
    await requireManager(viewer, brandId);
    if (normalizeUrl(body.site, []) === null) throw new InvalidInputError({ fr: 'Ce n’est pas l’adresse d’un site : il y manque un nom comme exemple.com.', en: 'This is not the address of a site: it needs a name such as example.com.' }, [{ path: 'body.site', message: { fr: 'Par exemple https://www.exemple.com/', en: 'For example https://www.example.com/' } }]);
    if (body.locator !== null && hostOf(body.locator) !== hostOf(body.site)) throw new InvalidInputError({ fr: 'La page des magasins n’est pas sur ce site.', en: 'The page of stores is not on this site.' }, [{ path: 'locator', message: { fr: 'Une adresse du même site.', en: 'An address of the same site.' } }]);
    const searchId = await createPageSearch(viewer, brandId, body, new Date());
    await deps.queue.enqueue('find-store-pages', searchId, { searchId, brandId });
    return { searchId };
  }, { noun: 'store-pages', act: 'start', read: (_asked, answer) => (answer === null ? null : searchState(answer.searchId)) });

  mountRoute(router, cancelPageSearch, async ({ viewer, params: { brandId, searchId } }) => {
    await requireManager(viewer, brandId);
    if ((await readSearch(viewer, searchId)).brandId !== brandId) throw new NotFoundError({ fr: 'Cette recherche n’existe pas.', en: 'There is no such search.' });
    await cancel(viewer, searchId, new Date());
    return { accepted: true as const };
  }, { noun: 'store-pages', act: 'cancel', read: ({ params: { searchId } }) => searchState(searchId) });

  mountRoute(router, listStorePages, async ({ viewer, params: { brandId }, query: { state, text, cursor, limit } }) => {
    const [storeCode, confidence = 0, language = null, id = ''] = readCursor(Key, cursor) ?? [];
    const found = await listPages(viewer, brandId, { state, text, after: storeCode === undefined ? null : { storeCode, confidence, language, id }, limit: limit + 1 });
    const { rows, next } = pageOf(found.rows, limit, (one) => [one.record.storeCode, one.confidence, one.language, one.id]);
    return { total: found.total, rows: rows.map(presentStorePage), next };
  });

  mountRoute(router, decideStorePages, async ({ viewer, params: { brandId }, body: { state, which } }) => {
    await requireManager(viewer, brandId);
    return { decided: await decide(viewer, brandId, which, state, new Date()) };
  }, {
    noun: 'store-pages', act: 'decide',
    read: async ({ viewer, params: { brandId } }, answer) => ({ brandId, id: null, name: null, state: { pages: await countStorePages(viewer, brandId), decided: answer?.decided ?? null } }),
  });
};
export default mount;

const searchState = (searchId: string) => readRow('PageSearch', { id: searchId }, { members: ['state', 'question'] });

function hostOf(url: string): string | undefined {
  return URL.parse(url)?.host.replace(/^www\./, '');
}
