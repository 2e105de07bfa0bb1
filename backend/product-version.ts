import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The version of this product, as package.json names it. */
export const PRODUCT_VERSION = z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))).version;
