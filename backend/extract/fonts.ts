import type { FontUse } from '#domain/observation.ts';
import type { HtmlPage } from './html-page.ts';
import type { Won } from './style-cascade.ts';
import type { TextRun } from './text-runs.ts';

/** A family of the page, and where it is set. */
export interface FoundFont extends FontUse {
  source: string;
}

const GENERIC = /^(?:serif|sans-serif|monospace|cursive|fantasy|inherit|initial|unset|revert|none|math|emoji)$/i;
const SYSTEM = /^(?:-apple-system|blinkmacsystemfont|system-ui|ui-(?:sans-serif|serif|monospace|rounded)|\.sfnstext.*|segoe ui variable)$/i;
/** Fonts that draw signs, not letters. */
const ICONS = /awesome|icon|glyph|symbols|emoji|dashicons|icomoon|fontello|themify|linea|swiper|slick|star\b/i;
/** What a stylesheet may write before its families in `font`. */
const SHORTHAND = /(?:^|\s)(?:[\d.]+(?:[a-z]+|%)|(?:x+-)?(?:small|large)|medium|larger|smaller|(?:calc|clamp|min|max)\((?:[^()]|\([^()]*\))*\))(?:\s*\/\s*[\w.%-]+)?\s+(.+)$/is;
const FAMILIES_MAX = 12;
const SHARE_MIN = 0.002;

/**
 * The families in which the page's text is set, weighted by letters, headings apart; shares add up to 1. A family that a
 * font service's link brings and no rule that was read uses has share 0 and the role `declared`.
 */
export function readFonts(page: HtmlPage, runs: readonly TextRun[]): FoundFont[] {
  const uses = new Map<string, { family: string; role: FontUse['role']; weight: number; won: Won }>();
  const families = new Map<string, string | null>();
  let total = 0;
  for (const { font, characters, isHeading } of runs) {
    if (!font) continue;
    let family = families.get(font.value);
    if (family === undefined) families.set(font.value, (family = firstFamily(font.value)));
    if (family === null) continue;
    const role = isHeading ? 'heading' : 'body';
    const key = `${role}|${family.toLowerCase()}`;
    const known = uses.get(key);
    if (known) known.weight += characters;
    else uses.set(key, { family, role, weight: characters, won: font });
    total += characters;
  }
  const found: FoundFont[] = [...uses.values()]
    .sort((a, b) => b.weight - a.weight)
    .map(({ family, role, weight, won }) => ({ family, role, share: Math.round((weight / total) * 10_000) / 10_000, rule: won.rule, source: won.source }))
    .filter(({ share }) => share >= SHARE_MIN);
  for (const declared of readDeclaredFonts(page)) {
    if (!found.some(({ family }) => family.toLowerCase() === declared.family.toLowerCase())) found.push(declared);
  }
  return found.slice(0, FAMILIES_MAX);
}

/** Families that a link to a font service names. */
export function readDeclaredFonts(page: HtmlPage): FoundFont[] {
  return page.named('link').flatMap((link) => {
    const href = link.attribs['href'] ?? link.attribs['data-href'] ?? '';
    return /fonts\.(?:googleapis|bunny)\.|fonts\.bunny\.net/i.test(href) ? familiesOf(href).map((family) => ({ family, share: 0, role: 'declared' as const, rule: href.slice(0, 200), source: page.locate(link) })) : [];
  });
}

/** `?family=Open+Sans:wght@400;700&family=Lora`, or the older `?family=Lora|Open+Sans:400,700`. */
export function familiesOf(address: string): string[] {
  const url = URL.parse(address.startsWith('//') ? `https:${address}` : address);
  const families = url?.searchParams.getAll('family').flatMap((one) => one.split('|')) ?? [];
  return [...new Set(families.map((one) => (one.split(':')[0] ?? '').replaceAll('+', ' ').trim()))].filter((one) => one !== '' && one.length < 60 && !ICONS.test(one)).slice(0, FAMILIES_MAX);
}

/** The first family that is a font of letters, unquoted; "system-ui" for whatever the machine has. Null: none is named. */
export function firstFamily(value: string): string | null {
  const list = SHORTHAND.exec(value.slice(0, 400))?.[1] ?? value.slice(0, 400);
  const first = list.split(',')[0]?.trim().replace(/^["']|["']$/g, '').replaceAll(/\s+/g, ' ').trim();
  if (!first || GENERIC.test(first) || ICONS.test(first) || first.length > 60 || /[(){};*]/.test(first)) return null;
  return SYSTEM.test(first) ? 'system-ui' : first;
}
