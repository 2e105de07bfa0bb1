import type { Logger } from 'pino';
import type { RequestLimits } from '#backend/request-limits.ts';
import type { SecretBox } from '#backend/secret-box.ts';
import type { MapTiles } from '#backend/map-tiles.ts';
import type { TrustedProxies } from '#backend/trusted-proxies.ts';
import type { Check } from '#checks/define-check.ts';
import type { Words } from '#domain/words.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import type { Auth } from '#records/auth-store.ts';
import type { Queue } from '#records/queue.ts';

/** What the app is made of: given by the composition root, and by tests. */
export interface AppDeps {
  auth: Auth;
  checks: readonly Check[];
  publishers: readonly Publisher[];
  /** Sentences of the reasons that all checks share. */
  reasons: Readonly<Record<string, Words>>;
  /** The built dashboard; null: the API alone. */
  staticFolder: string | null;
  log: Logger;
  queue: Pick<Queue, 'enqueue' | 'countJobs' | 'isReady'>;
  overpassUrl: string;
  /** Seals what is entered for publishers. */
  box: SecretBox;
  /** Requests that one host may be asked in a day. */
  dailyRequestsPerHost: number;
  requestsPerSecond?: number | undefined;
  /** Who is believed about whom they ask for; by default nobody. */
  trustedProxies?: TrustedProxies | null;
  /** What /metrics wants to be shown; by default nothing. */
  metricsToken?: string | undefined;
  /** A mail server is set up. */
  mailIsSetUp?: boolean;
  /** True for a host that lies inside the network and that the operator has not allowed; without it none does. */
  leadsInside?: (hostname: string) => Promise<boolean>;
  /** Pictures under the map of locations; without them it draws outlines of its own. */
  mapTiles?: MapTiles | null;
  /** How often one person, key or address may ask; by default without end. */
  limits?: RequestLimits | null;
  /** The name by which people know the provider of single sign-on; null: there is none. */
  singleSignOn?: string | null;
}
