import type { Words } from './words.ts';

/**
 * NIST SP 800-63B-4 (2025-08), 3.1.1.2: length counts, every character is welcome, none is demanded, and what is known to be
 * chosen often is refused. It asks for 15 where the password stands alone; 12 is ours, beside delays after wrong ones.
 */
export const PASSWORD_MIN_LENGTH = 12;
/** Longer than a sentence; hashing a book would be work that anybody could cause. */
export const PASSWORD_MAX_LENGTH = 128;

/** What may not stand in a password, because it is the first that others would try. */
export interface PasswordOwner {
  email: string;
  name: string;
  brandNames: readonly string[];
}

export const PASSWORD_PROBLEMS = ['too-short', 'too-long', 'common', 'personal'] as const;
export type PasswordProblem = (typeof PASSWORD_PROBLEMS)[number];

export const PASSWORD_WORDS: Record<PasswordProblem, Words> = {
  'too-short': { fr: `Il faut au moins ${PASSWORD_MIN_LENGTH} caractères; une phrase est facile à retenir.`, en: `At least ${PASSWORD_MIN_LENGTH} characters; a sentence is easy to remember.` },
  'too-long': { fr: `Au plus ${PASSWORD_MAX_LENGTH} caractères.`, en: `At most ${PASSWORD_MAX_LENGTH} characters.` },
  common: { fr: 'Ce mot de passe est parmi les premiers que l’on essaie; choisissez-en un autre.', en: 'This password is among the first that are tried; choose another.' },
  personal: { fr: 'Il contient votre nom, votre adresse ou le nom de la marque; choisissez-en un autre.', en: 'It contains your name, your address or the brand’s name; choose another.' },
};

/** Our own list: what people type when they are asked for twelve characters, in both languages. What is left beside them must say something. */
const COMMON = [
  'motdepasse', 'monmotdepasse', 'password', 'passwort', 'passw0rd', 'passphrase', 'administrateur', 'administrator', 'administration', 'admin', 'utilisateur', 'username', 'user', 'bienvenue', 'welcome',
  'letmein', 'laissemoientrer', 'ouvretoi', 'sesame', 'changeme', 'changemoi', 'achanger', 'changezmoi', 'secret', 'supersecret', 'default', 'defaut', 'temporaire', 'temporary', 'temp', 'test', 'testing', 'essai', 'demo',
  'azertyuiop', 'qsdfghjklm', 'wxcvbn', 'azerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwerty', 'qwertz', 'asdf', 'abcdefghijklmnopqrstuvwxyz', 'abcdefghijklm', 'abcdefgh', 'abcdef', 'abcd', 'abc',
  'bonjour', 'bonsoir', 'salut', 'hello', 'jetaime', 'iloveyou', 'monamour', 'mylove', 'amour', 'cheri', 'doudou', 'loulou', 'chouchou', 'soleil', 'sunshine', 'princesse', 'princess', 'licorne', 'unicorn', 'dragon', 'monkey', 'superman', 'batman', 'starwars', 'pokemon', 'football', 'hockey', 'canadiens', 'baseball', 'soccer',
  'montreal', 'quebec', 'canada', 'toronto', 'paris', 'lyon', 'marseille', 'france', 'printemps', 'ete', 'automne', 'hiver', 'spring', 'summer', 'autumn', 'fall', 'winter', 'janvier', 'fevrier', 'mars', 'avril', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre', 'january', 'february', 'march', 'april', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'lundi', 'vendredi', 'monday', 'friday',
  'entreprise', 'company', 'magasin', 'boutique', 'store', 'bureau', 'office', 'travail', 'work', 'enseigne', 'siege', 'headoffice', 'direction', 'marketing',
  '0123456789', '1234567890', '123456789', '12345678', '123456', '987654321', '147258369', '159357', '112233', '102030', 'cestmoi', 'itsme', 'trustno', 'whatever', 'nimporte',
].sort((a, b) => b.length - a.length);
/** Letters that must be left when the common words and the figures are taken out. */
const OWN_LETTERS = 4;
const DISTINCT_CHARACTERS = 5;

/** What is wrong with a new password; null: it will do. */
export function findPasswordProblem(password: string, owner: PasswordOwner): PasswordProblem | null {
  const length = Array.from(password.normalize('NFKC')).length;
  if (length < PASSWORD_MIN_LENGTH) return 'too-short';
  if (length > PASSWORD_MAX_LENGTH) return 'too-long';
  const plain = fold(password);
  if (isPersonal(plain, owner)) return 'personal';
  return isCommon(password, plain) ? 'common' : null;
}

function isCommon(password: string, plain: string): boolean {
  if (new Set(password.toLowerCase()).size < DISTINCT_CHARACTERS) return true;
  let rest = plain;
  for (const word of COMMON) rest = rest.replaceAll(word, ' ');
  return rest.replaceAll(/[^a-z]/g, '').length < OWN_LETTERS && rest !== plain;
}

function isPersonal(plain: string, { email, name, brandNames }: PasswordOwner): boolean {
  const [mailbox = '', host = ''] = email.split('@');
  const words = [mailbox, ...mailbox.split(/[._+-]/), host.split('.').at(-2) ?? '', ...name.split(/\s+/), name, ...brandNames];
  // Two letters and three stand in half of all sentences.
  return words.map(fold).some((word) => word.length >= 5 && plain.includes(word));
}

/** Without accents, case, spaces and signs, and with the usual figures read as the letters that they stand for. */
function fold(text: string): string {
  const letters = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9@$!]/g, '');
  return letters.replaceAll('@', 'a').replaceAll('$', 's').replaceAll('!', '').replaceAll(/(?<=[a-z])[0134](?=[a-z])/g, (figure) => ({ 0: 'o', 1: 'i', 3: 'e', 4: 'a' })[figure] ?? figure);
}
