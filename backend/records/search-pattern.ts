/** Letters that are written with signs in French and its neighbours, by the plain one that people type. */
const WITH_SIGNS: Readonly<Record<string, string>> = { a: 'aàáâãäå', c: 'cç', e: 'eèéêë', i: 'iìíîï', n: 'nñ', o: 'oòóôõö', u: 'uùúûü', y: 'yýÿ', "'": "'’‘" };
/** A sign may stand behind its letter, as macOS writes it. */
const SIGNS = '[\\u0300-\\u036f]*';
const MOST_WORDS = 8;

/**
 * What somebody typed as regular expressions of PostgreSQL, one a word, for `~*`: "cafe" finds « Café ». So no extension of
 * the server is needed (unaccent, pg_trgm), and nothing is stored twice that would have to be purged twice.
 */
export function searchPatterns(typed: string): string[] {
  const plain = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll(/[’‘]/g, "'");
  return plain.split(/\s+/).filter((word) => word !== '').slice(0, MOST_WORDS).map((word) => (
    // Both ways of writing one sound; the rest letter by letter.
    word.split(/(oe|ae)/).map((part) => (part === 'oe' ? `(${letters('oe')}|œ)` : part === 'ae' ? `(${letters('ae')}|æ)` : letters(part))).join('')));
}

function letters(part: string): string {
  return Array.from(part, (letter) => {
    const signed = WITH_SIGNS[letter];
    return signed === undefined ? letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : `[${signed}]${SIGNS}`;
  }).join('');
}
