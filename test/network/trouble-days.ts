import type { z } from 'zod';
import type { Fault } from './faults.ts';

const STORE_PAGE = '^www\\.lunetterie-boreale\\.example/(?:fr/magasins|en/stores)/';
const CARD = '^annuaire\\.example/(?:fr/fiche|en/listing)/';

/** A bad day on the simulated web: about a sixth of the pages can't be read, each by another trouble, and some only stumble once. */
export const BAD_DAY: readonly z.input<typeof Fault>[] = [
  { pattern: `${STORE_PAGE}.*3$`, kind: 'forbidden' },
  { pattern: `${STORE_PAGE}.*6$`, kind: 'empty' },
  { pattern: `${STORE_PAGE}.*[02468]8$`, kind: 'wrong-type' },
  { pattern: `${STORE_PAGE}.*-9$`, kind: 'hang' },
  { pattern: `${STORE_PAGE}.*[13579]1$`, kind: 'reset', times: 1 },
  { pattern: `${CARD}.*7$`, kind: 'captcha' },
  { pattern: `${CARD}.*[0-4]2$`, kind: 'error-500' },
  { pattern: `${CARD}.*[0-4]4$`, kind: 'error-503', times: 1, retryAfterSeconds: 0 },
  { pattern: '^pages-jaunes\\.example/pros/.*5$', kind: 'truncate' },
  { pattern: '^pages-jaunes\\.example/pros/.*0$', kind: 'charset' },
];

/** A day on which the map does not answer in full, beside all else. */
export const WORSE_DAY: readonly z.input<typeof Fault>[] = [...BAD_DAY, { pattern: '^overpass\\.example/', kind: 'remark' }];
