import { z } from 'zod';

/** A postal address as published, in parts; any part may be missing. `country` is ISO 3166-1 alpha-2. */
export const PostalAddress = z.strictObject({
  street: z.string().optional(),
  unit: z.string().optional(),
  locality: z.string().optional(),
  region: z.string().optional(),
  postalCode: z.string().optional(),
  country: z.string().optional(),
});
export type PostalAddress = z.infer<typeof PostalAddress>;

/** WGS 84, degrees. */
export const Coordinates = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});
export type Coordinates = z.infer<typeof Coordinates>;
