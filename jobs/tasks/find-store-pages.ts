import { z } from 'zod';
import { advancePageSearch, failPageSearch, finishPageSearch, getPageSearch } from '#records/page-searches.ts';
import { saveStorePages } from '#records/store-pages.ts';
import { findStorePages } from '../pipeline/find-store-pages.ts';
import { searchedBrand } from '../pipeline/searched-brand.ts';
import { defineTask } from './define-task.ts';

export default defineTask({
  id: 'find-store-pages',
  summary: 'Looks for the stores’ pages on a brand’s own site (its map, its locator, the pattern of its addresses) and keeps what is proposed for a person to confirm.',
  payload: z.object({ searchId: z.string() }),
  concurrency: 1,
  async run({ searchId }, { toolbox, now, log }) {
    const { viewer } = toolbox;
    const search = await getPageSearch(viewer, searchId);
    if (search.state !== 'waiting' && search.state !== 'running') return;
    let isCancelled = false;
    const onProgress = async (progress: { done: number; total: number }): Promise<boolean> => {
      isCancelled = !(await advancePageSearch(viewer, searchId, progress));
      return !isCancelled;
    };
    try {
      const { proposals, result } = await findStorePages(toolbox, await searchedBrand(toolbox, search.brandId), search.question, { onProgress });
      if (isCancelled) return;
      // A site that did not answer takes nothing back of what was proposed before.
      if (!result.notes.includes('site-silent')) await saveStorePages(viewer, search.brandId, proposals, now());
      await finishPageSearch(viewer, searchId, result, now());
      log.info({ brandId: search.brandId, searchId, found: result.found, wanted: result.wanted, read: result.read, notes: result.notes }, 'Store pages looked for');
    } catch (error) {
      log.error({ err: error, searchId }, 'A search for store pages failed');
      await failPageSearch(viewer, searchId, error instanceof Error ? error.message : String(error), now());
    }
  },
});
