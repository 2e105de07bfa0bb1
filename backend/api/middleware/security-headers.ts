import helmet from 'koa-helmet';
import type { Middleware } from 'koa';

/**
 * What a browser may do with our pages: our own scripts and styles and nothing else; pictures also from `imageSources`. A page that
 * draws styles has them carry a nonce (permitStyles). Over plain HTTP nothing is upgraded: there would be nobody to answer.
 */
export function setSecurityHeaders(baseUrl: string, imageSources: readonly string[] = []): Middleware {
  const isSecure = baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:', ...imageSources], fontSrc: ["'self'"],
        connectSrc: ["'self'"], frameSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // Other hosts of the operator's domain are theirs to answer for.
    strictTransportSecurity: isSecure ? { includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
  });
}
