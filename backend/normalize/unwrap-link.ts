/** Pages that a site leads its visitors through on the way out, with the parameter that holds the real address. Seen 2026-11. */
const DOORS: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/^(?:www\.)?google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/^l\.(?:facebook|instagram)\.com$|^lm\.facebook\.com$/, /^\/(?:l\.php)?$/, 'u'],
  [/^(?:www\.|m\.)?yelp\.[a-z.]{2,6}$/, /^\/biz_redir$/, 'url'],
];

/** The address behind a directory's or network's own door ("https://l.facebook.com/l.php?u=…"), or the same one. */
export function unwrapLink(url: URL): URL {
  const host = url.hostname.toLowerCase();
  for (const [hosts, paths, parameter] of DOORS) {
    const inside = hosts.test(host) && paths.test(url.pathname) ? url.searchParams.get(parameter) : null;
    const real = inside === null ? null : URL.parse(inside);
    if (real !== null && /^https?:$/.test(real.protocol)) return real;
  }
  return url;
}
