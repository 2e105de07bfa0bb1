import { isElement, parentElement, type HtmlElement } from './dom.ts';

/** Where scripts that load images late keep the address. */
const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-original-src', 'data-cfsrc', 'data-orig-file', 'data-image-src', 'data-url', 'nitro-lazy-src', 'data-ll-src'] as const;
const LAZY_SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'nitro-lazy-srcset'] as const;
/** What stands in for an image until it is loaded: a picture of a few bytes, or a file that says so. */
const PLACEHOLDER = /^data:image\/(?:gif|png|webp)[^,]*,.{0,400}$|^data:image\/svg\+xml[^,]*,(?:%3Csvg|PHN2Zy|<svg).{0,260}$|(?:placeholder|blank|spacer|transparent|1x1|pixel|lazy(?:load)?)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/is;

/** The address of an image as a visitor ends up seeing it: late loading, `srcset` and `<picture>` included. */
export function imageSource(element: HtmlElement): string | undefined {
  const { attribs, name } = element;
  if (name === 'meta') return attribs['content'];
  if (name === 'object') return attribs['data'];
  if (name !== 'img' && name !== 'amp-img' && name !== 'source') return attribs['content'] ?? attribs['src'] ?? attribs['href'];
  const lazy = LAZY.map((one) => attribs[one]).find((one) => one !== undefined && one.trim() !== '' && !one.startsWith('{'));
  const source = attribs['src']?.trim();
  const late = lazy ?? firstOfSet(LAZY_SETS.map((one) => attribs[one]).find(Boolean)) ?? pictureSource(element);
  return source && !(late !== undefined && PLACEHOLDER.test(source)) ? source : (late ?? source);
}

/** The largest would do as well; the first is what older browsers take. */
function firstOfSet(set: string | undefined): string | undefined {
  return set?.trim().split(/\s*,\s+|\s+\d+(?:\.\d+)?[wx]\s*,?\s*/)[0]?.split(/\s+/)[0] || undefined;
}

function pictureSource(element: HtmlElement): string | undefined {
  const picture = parentElement(element);
  if (picture?.name !== 'picture') return undefined;
  for (const child of picture.children) {
    const set = isElement(child) && child.name === 'source' ? (child.attribs['srcset'] ?? child.attribs['data-srcset']) : undefined;
    const first = firstOfSet(set);
    if (first) return first;
  }
  return undefined;
}
