/**
 * Words to hashed pieces, the same when the word model is trained and when it is asked. The folding here is frozen with
 * the weights on purpose: a change of text.ts must not silently change what a trained model sees.
 */

/** Buckets of one language's weights. */
export const PIECE_BUCKETS = 2 ** 16;
/** Bits of one language's set of known words. */
export const KNOWN_BITS = 2 ** 20;

/** The longest word that is looked at whole, and the most words of a text: more tells no more. */
const WORD_CHARACTERS_MAX = 24;
const WORDS_MAX = 60;
/** Text beyond this many characters holds more words than are looked at. */
const TEXT_CHARACTERS_MAX = 1_000;

const WORD = /[a-zà-öø-ÿœąćčđęěğıłńňőřśšşţťůűźżžăāēīūģķļņțș]+'?/g;
const LETTERS: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };

/** Lower-case words of a text in Latin letters, an elision or a contraction with its apostrophe: "l'", "don'". */
export function splitLatinWords(text: string): string[] {
  const folded = text.slice(0, TEXT_CHARACTERS_MAX).normalize('NFC').toLowerCase().replace(/[\u2018\u2019\u02BC`\u00B4]/g, "'");
  const words = folded.match(WORD) ?? [];
  return words.length > WORDS_MAX ? words.slice(0, WORDS_MAX) : words;
}

/** The word without its accents, as the sets of known words hold it. */
export function plainWord(word: string): string {
  if (/^[a-z']*$/.test(word)) return word;
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[œæßøłđ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** One step of FNV-1a over UTF-16 code units. */
const mix = (value: number, unit: number): number => Math.imul(value ^ unit, 0x01000193);

/** The end of a hash: an avalanche, so that low bits may be taken. */
function finish(value: number): number {
  const once = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (once ^ (once >>> 12)) >>> 0;
}

function hashWhole(word: string, seed: number): number {
  let value = 0x811c9dc5 ^ seed;
  for (let index = 0; index < word.length; index += 1) value = mix(value, word.charCodeAt(index));
  return finish(value);
}

/** The buckets of a word, each once: the word itself and its runs of 1–5 letters, its ends marked. */
export function piecesOf(word: string): Set<number> {
  const padded = `<${word.length > WORD_CHARACTERS_MAX ? word.slice(0, WORD_CHARACTERS_MAX) : word}>`;
  const buckets = new Set([hashWhole(padded, 0) % PIECE_BUCKETS]);
  for (let start = 0; start < padded.length; start += 1) {
    let value = 0x5eed4a11;
    const end = Math.min(start + 5, padded.length);
    for (let index = start; index < end; index += 1) {
      value = mix(value, padded.charCodeAt(index));
      buckets.add(finish(value) % PIECE_BUCKETS);
    }
  }
  return buckets;
}

/** The three bits that a plain word sets in a set of known words (a Bloom filter). */
export function knownBits(word: string): [number, number, number] {
  const first = hashWhole(word, 1);
  const second = hashWhole(word, 2) | 1;
  return [first % KNOWN_BITS, (first + second) % KNOWN_BITS, (first + 2 * second) % KNOWN_BITS];
}
