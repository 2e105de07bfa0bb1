/** What a line holds, each a bit: most readers need look only at the lines that hold theirs. */
export const SIGNS = { digit: 1, mail: 2, notice: 4, status: 8, hours: 16, updated: 32 } as const;

/**
 * How the words begin without which a line tells nothing of the kind, French and English (some Dutch): three letters, `~`
 * for one with an accent. More words than meant begin so; the reader's own words decide.
 */
const BEGINNINGS: readonly (readonly [number, string])[] = [
  [SIGNS.mail, 'at aro arr'],
  // fermé, closed, ouvert, open, congés, vacances, holiday, gesloten; rouvre, réouverture, reopens.
  [SIGNS.notice, 'fer clo ouv ope con vac hol ges rou r~o re~ reo'],
  // The same, and: activité, cessation, business, bientôt, soon.
  [SIGNS.status, 'fer clo ouv ope act ces bus bie soo'],
  // midi, minuit, midnight, noon, fermé, clos, closed, gesloten.
  [SIGNS.hours, 'mid min noo fer clo ges'],
  // mis à jour, modifié, vérifié, actualisé, updated, reviewed, verified, edited.
  [SIGNS.updated, 'jou mod ver v~r ve~ act upd rev edi'],
];

const [ACCENTED, DIGIT, MAIL] = [27, 28, 29];
const LETTER_BITS = 5;
/** Accents that stand behind their letter. */
const [COMBINING_FROM, COMBINING_TO] = [0x300, 0x36f];
/** Of each character: 1–26 for a letter of either case, 27 with an accent, 28 for a digit, 29 for what an e-mail address is written or hidden with. */
const CLASSES = Uint8Array.from({ length: COMBINING_TO + 1 }, (_, code) => classOf(code));
const WORDS = new Uint8Array(1 << (3 * LETTER_BITS));
for (const [sign, words] of BEGINNINGS) {
  for (const word of words.split(' ')) WORDS[keyOf(word)] = (WORDS[keyOf(word)] ?? 0) | sign;
}

function classOf(code: number): number {
  const letter = (code | 32) - 96;
  if (code < 128 && letter >= 1 && letter <= 26) return letter;
  if (code >= 48 && code <= 57) return DIGIT;
  if ('@([{<'.includes(String.fromCharCode(code))) return MAIL;
  return (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || code >= COMBINING_FROM ? ACCENTED : 0;
}

function keyOf(word: string): number {
  return Array.from(word).reduce((key, letter) => (key << LETTER_BITS) | (letter === '~' ? ACCENTED : classOf(letter.charCodeAt(0))), 0);
}

/** The SIGNS of a text, in one pass over its letters: a tenth of asking it one pattern after the other. */
export function signsOf(text: string): number {
  let signs = 0;
  let key = 0;
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = CLASSES[text.charCodeAt(at)] ?? 0;
    if (letter >= 1 && letter <= ACCENTED) {
      letters += 1;
      if (letters <= 3) key = (key << LETTER_BITS) | letter;
      if (letters === 3) signs |= WORDS[key] ?? 0;
      continue;
    }
    if (letters === 2) signs |= WORDS[key] ?? 0;
    key = 0;
    letters = 0;
    if (letter === DIGIT) signs |= SIGNS.digit;
    else if (letter === MAIL) signs |= SIGNS.mail;
  }
  return letters === 2 ? signs | (WORDS[key] ?? 0) : signs;
}
