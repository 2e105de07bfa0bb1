/** Where pictures of streets under the map of locations come from, if the operator has named a place. */
export interface MapTiles {
  /** With {z}, {x} and {y}, and perhaps {s}. */
  url: string;
  /** Plain text, as the tiles' licence wants it. */
  attribution: string;
}

/** A whole address with all three places of a tile; a subdomain may be left open (`{s}`) at its beginning alone. */
const TILE_URL = /^(https?:\/\/)(\{s\}\.)?([a-z0-9.-]+(?::\d+)?)\/[^{}]*(?:\{(?:z|x|y|r)\}[^{}]*)+$/i;

/** True of an address template that Leaflet can fill in and a content policy can name. */
export function isTileUrl(url: string): boolean {
  return TILE_URL.test(url) && ['{z}', '{x}', '{y}'].every((part) => url.includes(part));
}

/** What a content policy allows for these tiles: their one host, or the subdomains that the template leaves open. */
export function tileOrigin(url: string): string {
  const [, scheme = '', open = '', host = ''] = TILE_URL.exec(url) ?? [];
  return `${scheme}${open === '' ? '' : '*.'}${host}`;
}
