/**
 * Whether a publisher's block in the standard (`render`) lets a page of this address be rendered: "auto" says any host,
 * else hosts are named, with a dot those below. By default none.
 */
export function mayRender(said: string | undefined, url: string): boolean {
  if (said === undefined || said === 'never') return false;
  if (said === 'auto') return true;
  const host = URL.parse(url)?.hostname ?? '';
  return said.split(',').map((one) => one.trim()).some((one) => (one.startsWith('.') ? host.endsWith(one) : host === one));
}
