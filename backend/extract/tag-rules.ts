/**
 * How HTML's elements open and close, as htmlparser2 12 and the HTML standard's "optional tags" have it: which hold
 * nothing, which are raw text, and which open elements a start tag closes.
 */
export interface TagRule {
  name: string;
  /** Holds nothing and needs no end tag. */
  isVoid: boolean;
  /** Everything up to its end tag is text; `references` says whether character references in it are read. */
  raw: 'references' | 'plain' | null;
  /** Open elements that end where this one starts. */
  closes: ReadonlySet<string> | null;
  /** Inside it other rules hold (svg, math), or HTML's again (inside those). */
  context: 'svg' | 'math' | 'html' | 'html-in-svg' | null;
}

const FORM_PARTS = ['input', 'option', 'optgroup', 'select', 'button', 'datalist', 'textarea'];
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  tr: ['tr', 'th', 'td'], th: ['th'], td: ['thead', 'th', 'td'], tbody: ['thead', 'tbody'], tfoot: ['thead', 'tbody'],
  body: ['head', 'link', 'script'], a: ['a'], li: ['li'], dd: ['dd', 'dt'], dt: ['dd', 'dt'], rt: ['rt', 'rp'], rp: ['rt', 'rp'],
  option: ['option'], optgroup: ['optgroup', 'option'],
};
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const CLOSE_PARAGRAPH = [
  'p', 'address', 'article', 'aside', 'blockquote', 'details', 'div', 'dl', 'fieldset', 'figcaption', 'figure', 'footer', 'form', 'header', 'hr', 'main', 'nav', 'ol', 'pre',
  'section', 'table', 'ul',
];
const CLOSE_FORM_PARTS = ['select', 'input', 'output', 'button', 'datalist', 'textarea'];
const VOID = [
  'area', 'base', 'basefont', 'br', 'col', 'command', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr',
];
const RAW = ['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext'];
const RAW_WITH_REFERENCES = ['title', 'textarea'];
/** Parts of svg and math in which HTML's rules hold again. */
const HTML_AGAIN = ['mi', 'mo', 'mn', 'ms', 'mtext', 'annotation-xml', 'desc', 'title'];
/** Names that need no rule but come often: known names are compared by identity. */
const PLAIN = ['foreignobject', 'html', 'head', 'span', 'strong', 'em', 'b', 'i', 'small', 'label', 'noscript', 'svg', 'math', 'path', 'g', 'use', 'picture', 'thead', 'time', 'template', 'video', 'font', 'center'];

const RULES = new Map<string, TagRule>();
for (const name of [...Object.keys(CLOSES), ...HEADINGS, ...CLOSE_PARAGRAPH, ...CLOSE_FORM_PARTS, ...VOID, ...RAW, ...RAW_WITH_REFERENCES, ...HTML_AGAIN, ...PLAIN]) {
  const closes = CLOSES[name] ?? (HEADINGS.includes(name) ? [...HEADINGS, 'p'] : CLOSE_PARAGRAPH.includes(name) ? ['p'] : CLOSE_FORM_PARTS.includes(name) ? FORM_PARTS : null);
  RULES.set(name, {
    name, isVoid: VOID.includes(name), raw: RAW.includes(name) ? 'plain' : RAW_WITH_REFERENCES.includes(name) ? 'references' : null,
    closes: closes && new Set(closes),
    context: name === 'svg' || name === 'math' ? name : name === 'foreignobject' ? 'html-in-svg' : HTML_AGAIN.includes(name) ? 'html' : null,
  });
}

/** Known names by length and first letter: a name that stands in the page is compared there and not cut from it. */
const BY_PLACE: (TagRule[] | undefined)[] = [];
for (const rule of RULES.values()) (BY_PLACE[placeOf(rule.name.length, rule.name.charCodeAt(0))] ??= []).push(rule);

function placeOf(length: number, first: number): number {
  return length * 128 + (first | 32);
}

/** The rule of the element whose name stands there in any case; any name has one. */
export function ruleAt(body: string, from: number, to: number): TagRule {
  const first = body.charCodeAt(from);
  const near = first < 128 && to - from < 16 ? BY_PLACE[placeOf(to - from, first)] : undefined;
  if (near) for (const rule of near) if (body.startsWith(rule.name, from)) return rule;
  return ruleOf(body.slice(from, to).toLowerCase());
}

/** The rule of an element by its lower-case name. Any name has one. */
export function ruleOf(name: string): TagRule {
  return RULES.get(name) ?? { name, isVoid: false, raw: null, closes: null, context: null };
}
