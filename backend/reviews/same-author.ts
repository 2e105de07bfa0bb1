import { foldText } from '#normalize/text.ts';

/** How sources call somebody who gave no name. */
const NAMELESS = /^(?:(?:a |an |un |une |l )?(?:google|facebook|yelp|trustpilot)? ?(?:user|utilisateur|utilisatrice|customer|client|cliente|guest|visiteur|anonymous|anonyme|anonymous user|utilisateur anonyme|verified customer|client verifie|cliente verifiee|acheteur verifie|anonymous customer|client anonyme)(?: google| facebook| yelp)?)$/;

/**
 * Whether two names of reviews' authors may be one person's. `same`: equal, or surname and given name agree where one is an
 * initial ("Marie T.", "Tremblay Marie"). `compatible`: what is there agrees, and it is too little ("Marie", "Marie
 * Tremblay"). `unknown`: a source names nobody.
 */
export function compareAuthors(a: string | null, b: string | null): 'same' | 'compatible' | 'different' | 'unknown' {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return 'unknown';
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const left = [...long];
  for (const word of short.toSorted((x, y) => y.length - x.length)) {
    const at = left.findIndex((each) => agrees(word, each));
    if (at < 0) return 'different';
    left.splice(at, 1);
  }
  // An initial on both sides of each word would agree with a crowd.
  const isWritten = short.some((word) => word.length > 1 && long.includes(word));
  if (!isWritten) return one.join(' ') === other.join(' ') ? 'compatible' : 'different';
  return short.length >= 2 || (short.join(' ') === long.join(' ') && isPseudonym(short[0])) ? 'same' : 'compatible';
}

/** "Marie" is many people; "lunette42" is one. */
function isPseudonym(word: string | undefined): boolean {
  return word !== undefined && (word.length >= 10 || /\p{L}.*\p{N}|\p{N}.*\p{L}/u.test(word));
}

function agrees(a: string, b: string): boolean {
  return a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);
}

function wordsOf(name: string | null): string[] {
  if (name === null) return [];
  const folded = foldText(name).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return folded === '' || NAMELESS.test(folded) ? [] : folded.split(' ');
}
