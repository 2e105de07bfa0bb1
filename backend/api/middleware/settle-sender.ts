import type { Middleware } from 'koa';
import { clientAddress, type TrustedProxies } from '#backend/trusted-proxies.ts';

/** What proxies say of the request that they pass on, in all spellings that some library believes. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-forwarded-protocol', 'x-forwarded-ssl', 'x-real-ip', 'x-client-ip', 'x-cluster-client-ip', 'cf-connecting-ip', 'true-client-ip', 'fastly-client-ip'];

/**
 * Settles once who asks and how, before anybody looks: from a trusted proxy X-Forwarded-For, -Proto and -Host count, from anybody
 * else they are as if never sent. Afterwards X-Forwarded-For holds one address, which limits, logs, sessions and the audit log read.
 */
export function settleSender(trusted: TrustedProxies): Middleware {
  return (ctx, next) => {
    const { headers, socket } = ctx.req;
    const peer = socket.remoteAddress ?? '';
    const isProxy = trusted.isTrusted(peer, 0);
    const [from, protocol, host] = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'].map((name) => (isProxy ? ctx.get(name) : ''));
    for (const name of FORWARDED) delete headers[name];
    headers['x-forwarded-for'] = clientAddress(peer, from ?? '', trusted);
    if (protocol === 'http' || protocol === 'https') headers['x-forwarded-proto'] = protocol;
    if (host) headers['x-forwarded-host'] = host;
    return next();
  };
}
