import { z } from 'zod';

/** The most rows of one page, of every list. */
export const PAGE_MAX = 500;

/** What every list that grows takes in its query. A cursor is the `next` of the page before, and of no use otherwise. */
export const paging = (usual = 100) => ({ cursor: z.string().max(500).optional(), limit: z.coerce.number().int().min(1).max(PAGE_MAX).default(usual) });

/** The cursor of the next page; null: that was the last. It stands in the header `Link`, too. */
export const Next = z.string().nullable();
