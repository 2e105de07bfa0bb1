import { z } from 'zod';

/** Proof of what was taken away for good: numbers, and no name but a brand's. */
export const ErasureReceipt = z.strictObject({
  kind: z.enum(['brand', 'reviewer']),
  at: z.iso.datetime(),
  /** Who did it: a person's id or "command". */
  by: z.string(),
  brand: z.strictObject({ id: z.string(), name: z.string() }),
  /** Of a reviewer: the one location that was meant; null: all of the brand. */
  storeCode: z.string().nullable(),
  /** Of a reviewer: their texts went, too. */
  takesText: z.boolean(),
  /** Rows by table that held something of it before, and after. */
  counts: z.array(z.strictObject({ what: z.string(), before: z.int(), after: z.int() })),
});
export type ErasureReceipt = z.infer<typeof ErasureReceipt>;

/** Who is to be forgotten, and where. */
export interface ReviewerErasure {
  brandId: string;
  /** Null: everywhere in the brand. */
  locationId: string | null;
  name: string;
  takesText: boolean;
}
