const KEYS: ReadonlyMap<string, string> = new Map(['ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'].flatMap((letters, key) => Array.from(letters, (letter) => [letter, String(key + 2)] as const)));
/** An area code or a toll-free code and a word in capitals: "1-800-LUNETTES", "(514) VOIR-BIEN". */
const LETTERED = /^(?:[^\dA-Z]*|.*[a-z\u00C0-\u00FF.:]\s*)(?:\+?1[\s.-]{0,3})?\(?([2-9]\d{2})\)?[\s.-]{0,3}((?=[\dA-Z-]*[\s-]?[A-Z-]{3})[\dA-Z](?:[\s-]?[\dA-Z]){6,12})\b/;

/** A North American number whose last digits are letters, as it is dialled ("800 586-3883"); null for any other text. */
export function dialLetters(text: string): string | null {
  if (!/[2-9]\d{2}\D{0,3}[\dA-Z-]*[A-Z]{3}/.test(text)) return null;
  const [, area, word] = LETTERED.exec(text) ?? [];
  if (area === undefined || word === undefined) return null;
  const digits = dialWord(word);
  return `${area} ${digits.slice(0, 3)}-${digits.slice(3)}`;
}

/** The seven digits that a word dials behind an area or toll-free code ("LUN-ETTES": "5863883"); letters beyond are for the eye. */
export function dialWord(word: string): string {
  return word.replace(/[^\dA-Z]/g, '').slice(0, 7).replace(/[A-Z]/g, (letter) => KEYS.get(letter) ?? letter);
}
