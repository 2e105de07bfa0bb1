import { z } from 'zod';

export const Nothing = z.strictObject({});
export const NoBody = z.undefined();
export const BrandParams = z.object({ brandId: z.string().min(1) });

/** A measure that may rest on nothing: null is drawn as "not enough seen", never as 0. */
export const Measure = z.number().nullable();

/** The one shape of every error (problem+json). */
export const Problem = z.object({
  id: z.string(),
  status: z.int(),
  title: z.string(),
  problems: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type Problem = z.infer<typeof Problem>;
