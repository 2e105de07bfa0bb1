/**
 * Text to hashed features, the same at training and at judging. The folding here is frozen with the weights
 * on purpose: a change of #normalize/text.ts must not silently change what a trained model sees.
 */

/** Buckets of each half of the weights: word n-grams in the first, character n-grams in the second. */
export const WORD_BUCKETS = 2 ** 18;
export const CHARACTER_BUCKETS = 2 ** 18;
export const BUCKETS = WORD_BUCKETS + CHARACTER_BUCKETS;

/** Words that a negation reaches; measured shapes: "pas du tout aimable", "not at all friendly". */
const NEGATION_REACH_WORDS = 4;
/** A long rant says nothing new after this many words, and bounds the work. */
const LONGEST_TEXT_WORDS = 1200;

const NEGATIONS = new Set([
  'ne', 'n', 'pas', 'jamais', 'rien', 'aucun', 'aucune', 'sans', 'ni', 'guere',
  'not', 'no', 'never', 'nothing', 'none', 'neither', 'nor', 'without', 'hardly', 'barely', 'cannot', 'nobody', 'aint',
]);
const CONTRASTS = new Set(['mais', 'cependant', 'pourtant', 'toutefois', 'neanmoins', 'hormis', 'sauf', 'but', 'however', 'although', 'though', 'except', 'yet']);
const TOKEN = /[a-z0-9]+|[!?]+|[.,;:()]|\p{Extended_Pictographic}|%smile|%frown/gu;
const SMILE = /[:;=]-?[)\]dp]+(?=\s|$)|<3|\^\^/g;
const FROWN = /[:=]-?[([/]+(?=\s|$)/g;

/** Words, marks and emoji of a text: lower case, no accents, digits as 0, "sooooo" as "soo". */
export function splitWords(text: string): string[] {
  const folded = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(SMILE, ' %smile ')
    .replace(FROWN, ' %frown ')
    .replace(/n[’'`´]t\b/g, ' not')
    .replace(/\b(do|does|did|is|was|were|are|wo|would|could|should|have|has|had|ca)nt\b/g, '$1 not')
    .replace(/\d+/g, '0')
    .replace(/([a-z])\1{2,}/g, '$1$1');
  return (folded.match(TOKEN) ?? []).slice(0, LONGEST_TEXT_WORDS);
}

const isWord = (token: string) => /^[a-z0-9]/.test(token);

/** The same words with `~` before those that a negation reaches. Punctuation and a contrast end its reach. */
export function markNegations(tokens: readonly string[]): string[] {
  let reach = 0;
  return tokens.map((token) => {
    if (NEGATIONS.has(token)) {
      reach = NEGATION_REACH_WORDS;
      return token;
    }
    if (!isWord(token) || CONTRASTS.has(token)) {
      reach = 0;
      return token;
    }
    if (reach === 0) return token;
    reach -= 1;
    return `~${token}`;
  });
}

/** FNV-1a over UTF-16 code units, finished by an avalanche so that low bits may be masked. */
function hash(text: string, seed: number): number {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  value ^= value >>> 12;
  return value >>> 0;
}

/** The distinct buckets of a text: 1- and 2-word runs with negation marks, 3–5 characters inside words. */
export function hashFeatures(text: string): Int32Array {
  const marked = markNegations(splitWords(text));
  const buckets = new Set<number>();
  let before = '^';
  let beforeThat = '';
  for (const token of marked) {
    if (/^[.,;:()]$/.test(token)) {
      before = '|';
      beforeThat = '';
      continue;
    }
    buckets.add(hash(token, 1) % WORD_BUCKETS);
    buckets.add(hash(`${before} ${token}`, 2) % WORD_BUCKETS);
    if (beforeThat !== '') buckets.add(hash(`${beforeThat} ${before} ${token}`, 3) % WORD_BUCKETS);
    addCharacterRuns(token, buckets);
    beforeThat = before === '^' || before === '|' ? '' : before;
    before = token;
  }
  return Int32Array.from(buckets);
}

function addCharacterRuns(token: string, buckets: Set<number>): void {
  const sign = token.startsWith('~') ? '~' : '';
  const padded = `<${token.slice(sign.length)}>`;
  for (let length = 3; length <= 5; length += 1) {
    for (let start = 0; start + length <= padded.length; start += 1) {
      buckets.add(WORD_BUCKETS + (hash(sign + padded.slice(start, start + length), 4) % CHARACTER_BUCKETS));
    }
  }
}
