/** Stands where a person's name stood, in pages, texts and data alike: no sign in it means anything to HTML, JSON or SQL. */
export const ERASED_MARK = '[nom effacé / name erased]';

/** Signs of a name that pages write otherwise, by their plain letter: what an address or an entity makes of them. */
const ENTITY: Record<string, string> = { '\u0300': 'grave', '\u0301': 'acute', '\u0302': 'circ', '\u0303': 'tilde', '\u0308': 'uml', '\u0327': 'cedil' };
const GAP = String.raw`(?:[\s\u00a0\u2007\u202f_+-]|&nbsp;|&#0*160;|&#x0*a0;|\\u00a0|%20|%c2%a0)+`;
const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

/** How a name is compared: without case and with plain spaces. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('fr').replace(/\s+/g, ' ').trim();
}

/** True of a name that is its bearer's alone well enough to be looked for in any text: two words and more. "Paul" also names streets. */
export function isTelling(name: string): boolean {
  return nameKey(name).split(' ').filter((word) => /\p{L}{2}/u.test(word)).length >= 2;
}

/**
 * Finds a name as pages, addresses and data write it: with entities, escapes, hyphens for spaces, or without accents. `values`
 * finds it only where it is a whole value (between quotes or tags), which is all that a single word allows.
 */
export function patternOf(name: string, where: 'anywhere' | 'values'): RegExp {
  const words = nameKey(name).split(' ').map((word) => Array.from(word, signOf).join(''));
  const body = words.join(GAP);
  return where === 'anywhere' ? new RegExp(`${BEFORE}${body}${AFTER}`, 'giu') : new RegExp(String.raw`(?<=["'>]\s*)${body}(?=\s*["'<])`, 'giu');
}

/** A text with the mark in place of what the pattern finds. */
export function redact(text: string, pattern: RegExp): string {
  return text.replace(pattern, ERASED_MARK);
}

/** One sign of a name, in every spelling. */
function signOf(sign: string): string {
  const [plain = sign, accent] = Array.from(sign.normalize('NFD'));
  const code = sign.codePointAt(0) ?? 0;
  const spellings = [literal(sign), `&#0*${code};`, `&#x0*${code.toString(16)};`, ...Array.from({ length: sign.length }, (_, at) => sign.charAt(at)).map((one) => String.raw`\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)];
  if (code > 127) spellings.push(literal(encodeURIComponent(sign)), literal(sign.normalize('NFD')), literal(plain));
  if (accent !== undefined && ENTITY[accent] !== undefined) spellings.push(`&${plain}${ENTITY[accent]};`);
  if (sign === "'" || sign === '’') spellings.push('’', "'", '&rsquo;', '&apos;', '%27', '-');
  if (sign === '&') spellings.push('&amp;');
  if (sign === '.') spellings.push('');
  if (sign === '-') spellings.push(GAP);
  return `(?:${[...new Set(spellings)].join('|')})`;
}

const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
