const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** What never carries meaning between two texts of the trade: the marks removed by the fold, one kind of quote, dash and space. */
const SAME_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201A\u201B\u02BC\u02B9`\u00B4\u2032]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033]/g, '"'],
  [/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-'],
  [/[\u200B-\u200D\u2060\uFEFF\u00AD]/g, ''],
];

const ANY_SIGN = new RegExp(SAME_SIGNS.map(([signs]) => signs.source).join('|'));

/** Nothing to fold but case and spaces: most of what a page holds. */
const PLAIN = /^[\t\n\r -~]*$/;

/** Beside plain signs nothing but the letters of western languages and signs, each of which folds by itself. */
const WESTERN = /^[\t\n\r -~\u00A0-\u024F\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2100-\u2BFF]*$/;
/** White space that is not one single space. */
const UNEVEN = /\s\s|[^\S ]/;
const LAST_PLAIN = 0x7e;
/** By character code. */
const foldedLetters: string[] = [];

/**
 * Folds a text for comparison: lower case, no accents or ligatures, one kind of apostrophe, quote and dash, single
 * spaces, trimmed. Keeps punctuation. Total: never throws, '' for ''.
 */
export function foldText(text: string): string {
  const folded = PLAIN.test(text) ? text : WESTERN.test(text) ? foldLetters(text) : foldSigns(text);
  const lower = folded.toLowerCase();
  const quoted = (lower.includes('`') ? lower.replaceAll('`', "'") : lower).trim();
  return UNEVEN.test(quoted) ? quoted.replace(/\s+/g, ' ') : quoted;
}

/** Folding a whole text letter by letter is quick once each letter was folded the long way. */
function foldLetters(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= LAST_PLAIN) continue;
    folded += text.slice(from, at) + (foldedLetters[code] ??= foldSigns(text.charAt(at)));
    from = at + 1;
  }
  return folded + text.slice(from);
}

function foldSigns(text: string): string {
  let folded = text.normalize('NFKC');
  if (ANY_SIGN.test(folded)) for (const [signs, sign] of SAME_SIGNS) folded = folded.replace(signs, sign);
  return folded
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[œæßøłđ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The folded words of a text, punctuation dropped; `l'`, `d'` and their like stand as words of their own. */
export function foldWords(text: string): string[] {
  const folded = foldText(text);
  const plain = folded.includes("'") ? folded.replace(/\b(?:[cdjlmnst]|qu)'(?=\w)/g, (elided) => `${elided.slice(0, -1)} `).replaceAll("'", '') : folded;
  return plain.split(PLAIN.test(plain) ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * Folds letter by letter, so that every position stays where it was in the text: what is found in the folded text can
 * be cut from the original. Letters that have no single plain letter stay.
 */
export function foldInPlace(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/\s/g, ' ');
  return text.replace(/[\u2018\u2019]/g, "'").replace(/[\u2010-\u2015\u2212]/g, '-').replace(/\s/g, ' ')
    .replace(/[A-Z]+/g, (letters) => letters.toLowerCase())
    .replace(/[^\0-\x7F]/gu, (letter) => {
      const plain = letter.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '');
      return plain.length === letter.length ? plain : letter;
    });
}

/** The text as a literal part of a regular expression. */
export function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
