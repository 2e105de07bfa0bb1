import { isElement, isText, type HtmlElement, type HtmlNode } from './dom.ts';

/** A mark needs less; a map or an illustration more. */
const SVG_CHARACTERS_MAX = 60_000;
const DEPTH_MAX = 60;
/** The HTML parser writes names in lower case; SVG knows these only in their own. */
const CASED = new Map(
  ['viewBox', 'preserveAspectRatio', 'gradientUnits', 'gradientTransform', 'spreadMethod', 'clipPathUnits', 'maskUnits', 'maskContentUnits', 'patternUnits', 'patternTransform', 'patternContentUnits', 'stdDeviation', 'textLength', 'lengthAdjust', 'startOffset', 'pathLength', 'filterUnits', 'baseFrequency', 'numOctaves', 'linearGradient', 'radialGradient', 'clipPath', 'textPath', 'foreignObject', 'feGaussianBlur', 'feColorMatrix', 'feOffset', 'feBlend', 'feFlood', 'feMerge', 'feMergeNode', 'feComposite']
    .map((name) => [name.toLowerCase(), name]),
);
const LEFT_OUT = new Set(['script', 'foreignobject', 'a11y', 'animate', 'animatetransform', 'set']);

/** An `<svg>` of the page as an SVG file of its own, what its `<use>` names put in; null when it draws nothing or too much. */
export function serialiseSvg(svg: HtmlElement, elementById: (id: string) => HtmlElement | undefined): string | null {
  const written = { text: '', isDrawn: false };
  const write = (node: HtmlNode, depth: number): void => {
    if (written.text.length > SVG_CHARACTERS_MAX || depth > DEPTH_MAX) return;
    if (!isElement(node)) {
      if (isText(node)) written.text += escape(node.data);
      return;
    }
    if (LEFT_OUT.has(node.name)) return;
    if (node.name === 'use') {
      const id = /^#(.+)$/.exec(node.attribs['href'] ?? node.attribs['xlink:href'] ?? '')?.[1];
      const target = id === undefined || isWithin(svg, id) ? undefined : elementById(id);
      if (target && depth < DEPTH_MAX) {
        // A symbol outside of the drawing is drawn as one inside of it, in its own view.
        writeElement(target, target.name === 'symbol' ? 'svg' : 'g', depth, target.name === 'symbol' ? {} : { transform: node.attribs['transform'] ?? '' });
        return;
      }
    }
    writeElement(node, node.name, depth, {});
  };
  const writeElement = (node: HtmlElement, name: string, depth: number, more: Record<string, string>): void => {
    if (/^(?:path|rect|circle|ellipse|polygon|polyline|line|text|image|use)$/.test(node.name)) written.isDrawn = true;
    const cased = CASED.get(name) ?? name;
    const attributes = Object.entries({ ...node.attribs, ...(depth === 0 ? sizeOf(svg, elementById) : {}), ...more }).filter(([key, value]) => value !== '' && /^[a-z_][\w:.-]*$/i.test(key) && !key.startsWith('on') && key !== 'xmlns' && !key.startsWith('xmlns:'));
    written.text += `<${cased}${depth === 0 ? ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"' : ''}${attributes.map(([key, value]) => ` ${CASED.get(key) ?? key}="${escape(value)}"`).join('')}>`;
    for (const child of node.children) write(child, depth + 1);
    written.text += `</${cased}>`;
  };
  write(svg, 0);
  return written.isDrawn && written.text.length <= SVG_CHARACTERS_MAX ? written.text : null;
}

/** A drawing that only shows a symbol takes the symbol's view; sizes that a stylesheet would know (`100%`, `1em`) are dropped. */
function sizeOf({ attribs, children }: HtmlElement, elementById: (id: string) => HtmlElement | undefined): Record<string, string> {
  const use = children.find((child): child is HtmlElement => isElement(child) && child.name === 'use');
  const target = use ? elementById((use.attribs['href'] ?? use.attribs['xlink:href'] ?? '').slice(1)) : undefined;
  const viewbox = attribs['viewbox'] ?? target?.attribs['viewbox'] ?? '';
  const plain = (size: string | undefined): string => (size !== undefined && /^[\d.]+(?:px)?$/.test(size.trim()) ? size : '');
  return viewbox === '' ? {} : { viewbox, width: plain(attribs['width']), height: plain(attribs['height']) };
}

/** The drawing's own parts are found by the renderer. */
function isWithin(svg: HtmlElement, id: string): boolean {
  const open: HtmlElement[] = [svg];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.attribs['id'] === id) return true;
    for (const child of at.children) if (isElement(child)) open.push(child);
  }
  return false;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
