import { Agent, Pool, ProxyAgent, type Dispatcher } from 'undici';
import { ConnectionGate } from './connection-gate.ts';
import { PrivateAddressError } from './errors.ts';
import type { WayTo } from './exchange.ts';
import type { FetcherSettings } from './fetcher-settings.ts';
import { guardedConnector, isOverridden, leadsInside, type ResolveName } from './private-address-guard.ts';
import { proxyFor } from './proxies.ts';

/** Sockets per host; pace and concurrency hold a host well below. */
const CONNECTIONS_PER_HOST = 8;
const MAX_HEADER_BYTES = 32 * 1024;
/** An idle socket is one of the few that may be open: a host that would keep it for ten minutes keeps it for this. */
const IDLE_MS = 4000;

export interface WaysOut {
  to: WayTo;
  close(): Promise<void>;
}

/**
 * The pools of sockets through which everything leaves: directly, every address judged as it is connected to, or by the
 * proxy that the settings name for it. A proxy is where the operator says it is, inside or not; what is asked through it
 * is judged as far as our own resolver knows the name, for it is the proxy that connects.
 */
export function openWaysOut(settings: FetcherSettings, resolveName?: ResolveName): WaysOut {
  const gate = new ConnectionGate(settings.maxConnections);
  // Time is kept by the request itself, see receive-answer.ts.
  const limits = {
    maxHeaderSize: MAX_HEADER_BYTES, headersTimeout: 0, bodyTimeout: 0, keepAliveTimeout: IDLE_MS, keepAliveMaxTimeout: IDLE_MS, connections: CONNECTIONS_PER_HOST, allowH2: false,
  };
  const direct = new Agent({ ...limits, connect: gate.guard(guardedConnector(settings, resolveName)) });
  const proxies = new Map<string, ProxyAgent>();
  const proxyAt = (uri: string): ProxyAgent => {
    const known = proxies.get(uri);
    if (known !== undefined) return known;
    // Plain http is asked of the proxy itself: few let it be tunnelled.
    const made = new ProxyAgent({
      ...limits, uri, proxyTunnel: false, connectTimeout: settings.timeoutSeconds * 1000,
      factory: (origin, options: Pool.Options) => new Pool(origin, { ...options, ...limits }),
      clientFactory: (origin, options: Pool.Options) => new Pool(origin, { ...options, ...limits, connections: settings.maxConnections }),
    });
    proxies.set(uri, made);
    return made;
  };
  const judged = async (url: URL, way: Dispatcher): Promise<Dispatcher> => {
    if (await leadsInside(settings, url.hostname, resolveName)) throw new PrivateAddressError(`${url.hostname} leads to an address that is not public.`);
    return way;
  };
  return {
    to: (url) => {
      const proxy = settings.proxies.http === null && settings.proxies.https === null ? null : proxyFor(settings.proxies, url);
      return proxy === null || isOverridden(settings, url.hostname) ? direct : judged(url, proxyAt(proxy));
    },
    close: async () => {
      await Promise.all([direct.destroy(), ...[...proxies.values()].map((one) => one.destroy())]);
    },
  };
}
