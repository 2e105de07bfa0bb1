/**
 * Text to features, the same at training and at judging. The folding here is frozen with the weights on purpose: a
 * change of #normalize/text.ts must not silently change what a trained model sees.
 */

/** Buckets of each half of the linear weights: word runs in the first, characters of words in the second. */
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
/** "Il n'y a que du bon", "not only was it good": a negation that denies nothing. */
const UNDONE_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map([['n', new Set(['que', 'qu'])], ['ne', new Set(['que', 'qu'])], ['not', new Set(['only', 'just'])]]);
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
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(SMILE, ' %smile ')
    .replace(FROWN, ' %frown ')
    .replace(/n\s?[’'`´]\s?t\b/g, ' not')
    .replace(/\b(do|does|did|is|was|were|are|wo|would|could|should|have|has|had|ca)nt\b/g, '$1 not')
    .replace(IDIOMS, '$1$2')
    .replace(/\d+/g, '0')
    .replace(/([a-z])\1{2,}/g, '$1$1');
  return (folded.match(TOKEN) ?? []).slice(0, LONGEST_TEXT_WORDS);
}

/** What a token is: a word, a mark that speaks ("!", an emoji), or a mark that divides. */
export type TokenKind = 'word' | 'mark' | 'break';

export function kindOf(token: string): TokenKind {
  if (/^[a-z0-9]/.test(token)) return 'word';
  return /^[.,;:()]$/.test(token) ? 'break' : 'mark';
}

/** For each token whether a negation reaches it. Marks and a contrast end the reach. */
export function findNegated(tokens: readonly string[], kinds: readonly TokenKind[]): boolean[] {
  let reach = 0;
  let by = '';
  return tokens.map((token, index) => {
    if (NEGATIONS.has(token)) {
      reach = NEGATION_REACH_WORDS;
      by = token;
      return false;
    }
    if (kinds[index] !== 'word' || CONTRASTS.has(token) || UNDONE_BY.get(by)?.has(token) === true) {
      reach = 0;
      return false;
    }
    if (reach === 0) return false;
    reach -= 1;
    return true;
  });
}

/** One step of FNV-1a over UTF-16 code units. */
const mix = (value: number, unit: number) => Math.imul(value ^ unit, 0x01000193);

/** The end of a hash: an avalanche, so that low bits may be taken. */
function finish(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}

const NEGATED = 0x7e57ab1e;
const TEXT_START = 77;
const AFTER_BREAK = 99;

/** The hash of a word, before its end. */
export function hashWord(token: string): number {
  let value = 0x811c9dc5 ^ 1;
  for (let index = 0; index < token.length; index += 1) value = mix(value, token.charCodeAt(index));
  return value;
}

/** Hashes of the distinct runs of 3–5 characters of a word with its bounds; the caller takes the buckets it has. */
export function hashCharacters(word: string): number[] {
  const padded = `<${word}>`;
  const found = new Set<number>();
  for (let start = 0; start + 3 <= padded.length; start += 1) {
    let value = 0x5eed4a11;
    const end = Math.min(start + 5, padded.length);
    for (let index = start; index < end; index += 1) {
      value = mix(value, padded.charCodeAt(index));
      if (index >= start + 2) found.add(finish(value));
    }
  }
  return [...found];
}

/** Bucket of a run of characters in the linear weights. */
export function characterBucket(hash: number, isNegated: boolean): number {
  return WORD_BUCKETS + ((isNegated ? finish(hash ^ NEGATED) : hash) % CHARACTER_BUCKETS);
}

/** A whole word's bucket among so many. */
export function wordBucket(hash: number, buckets: number): number {
  return finish(hash) % buckets;
}

/** Calls `visit` with the bucket of each run of one to three words. A bucket may come more than once. */
export function visitRuns(hashes: readonly number[], kinds: readonly TokenKind[], negated: readonly boolean[], visit: (bucket: number) => void): void {
  let before = TEXT_START;
  let beforeThat = 0;
  for (let index = 0; index < hashes.length; index += 1) {
    if (kinds[index] === 'break') {
      before = AFTER_BREAK;
      beforeThat = 0;
      continue;
    }
    const plain = hashes[index] ?? 0;
    const value = negated[index] === true ? plain ^ NEGATED : plain;
    visit(finish(value) % WORD_BUCKETS);
    const pair = mix(mix(value, 2), before * 31);
    visit(finish(pair) % WORD_BUCKETS);
    if (beforeThat !== 0) visit(finish(mix(mix(mix(value, 3), before * 31), beforeThat * 17)) % WORD_BUCKETS);
    beforeThat = before === TEXT_START || before === AFTER_BREAK ? 0 : before;
    before = value;
  }
}
