import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { BrandParams, NoBody } from './shared.ts';

/** By what a location's verdicts are laid out: one column per check, or one per publisher. */
export const MATRIX_COLUMNS = ['checks', 'publishers'] as const;
export const MatrixBy = z.enum(MATRIX_COLUMNS);
export type MatrixBy = z.infer<typeof MatrixBy>;

/** How the verdicts of one cell came out. An accepted value passes and is counted apart; all four at 0: nothing applied. */
export const MatrixKind = z.object({ passed: z.int(), accepted: z.int(), failed: z.int(), unsure: z.int() });
export type MatrixKind = z.infer<typeof MatrixKind>;

/** In place of a kind: nothing was ever judged there. */
export const NOT_JUDGED = -1;

export const getMatrix = defineRoute({
  keyScope: 'read:locations', method: 'GET', path: '/api/brands/:brandId/matrix', summary: 'Every location in the viewer’s scope × checks or publishers: what passed, failed, was accepted or could not be told. Cells name one of `kinds` by its place, or −1.',
  params: BrandParams, query: z.object({ by: MatrixBy.default('checks') }), body: NoBody,
  response: z.object({
    by: MatrixBy,
    /** Ids of checks or publishers. */
    columns: z.array(z.string()),
    /** The few different cells that there are: ten thousand rows name them by number. */
    kinds: z.array(MatrixKind),
    /** By store code, as `cells`. */
    locationIds: z.array(z.string()),
    /** One row per location, one number per column. */
    cells: z.array(z.array(z.int())),
  }),
});
export type Matrix = z.infer<typeof getMatrix.response>;
