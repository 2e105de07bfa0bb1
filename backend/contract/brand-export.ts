import { z } from 'zod';

/** Where everything that is known of a brand is had as JSON lines. No JSON, and so no route of the contract. */
export const EXPORT_PATH = '/api/brands/:brandId/export';

/** What comes along: pages and pictures as they were read, and reviewers' names. By default neither. */
export const ExportChoice = z.strictObject({ captures: z.enum(['true', 'false']).default('false'), names: z.enum(['true', 'false']).default('false') });
