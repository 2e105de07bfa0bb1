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
/** Turns of phrase that say another thing than their words: "pas mal" praises, "pas terrible" doesn't. One word each. */
const IDIOMS = /\b(pas|not)(?:\s+(?:si|trop|so|too|that))?\s+(mal|pire|terrible|cher|chere|chers|fameu[sx]e?|bad|great|cheap)\b/g;
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
    .replace(IDIOMS, '$1$2')
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

/** One step of FNV-1a over UTF-16 code units. */
const mix = (value: number, unit: number) => Math.imul(value ^ unit, 0x01000193);

/** The end of a hash: an avalanche, so that low bits may be taken. */
function finish(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}

function hash(text: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < text.length; index += 1) value = mix(value, text.charCodeAt(index));
  return finish(value);
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
  const isNegated = token.startsWith('~');
  const padded = `<${isNegated ? token.slice(1) : token}>`;
  for (let start = 0; start + 3 <= padded.length; start += 1) {
    let value = isNegated ? 0x7e57ab1e : 0x5eed4a11;
    const end = Math.min(start + 5, padded.length);
    for (let index = start; index < end; index += 1) {
      value = mix(value, padded.charCodeAt(index));
      if (index >= start + 2) buckets.add(WORD_BUCKETS + (finish(value) % CHARACTER_BUCKETS));
    }
  }
}
