import * as fc from 'fast-check';
import { choose, inHand, letters, type Hand } from './hand.ts';

export const NAMES = ['Lunetterie Boréale', 'Optique Sainte-Foy', 'Dubois & Fils', 'L’Œil de Lynx', 'Opti-Vision 2000', 'Boréal Eyewear', 'Rôtisserie Saint-Hubert', 'Café Dépôt', 'Le Marché d’Ici', 'Smith & Sons', 'Brûlerie Mont-Royal', 'Tigre Géant', 'Aux Petits Délices', 'Pharmacie Jean Tremblay', 'Harbor Optical'] as const;
/** Names of other businesses, of the other language, or of before. */
export const NAME_CHANGES: Readonly<Record<string, (name: string) => string>> = {
  'another word': (name) => name.replace(/\S+$/u, 'Lafleur'), 'a word more': (name) => `${name} Laval`, 'a word less': (name) => name.split(' ').slice(0, -1).join(' '), 'a promotion': (name) => `${name} – soldes d’été`,
  'another number': (name) => (name.includes('2000') ? name.replace('2000', '3000') : `${name} 24`), 'another letter': (name) => name.replace(/\p{L}(?=\s|$)/u, 'q'),
};

export function writeName(name: string, hand: Hand): string {
  const joined = name.replace('&', choose(hand, 0, ['&', 'et', 'and', '+', '&amp;']));
  const formed = choose(hand, 1, [joined, joined, `${joined} inc.`, `${joined} Ltée`, `${joined}, LLC`, `${joined} SARL`, `${joined} S.A.`, `${joined} S.E.N.C.R.L.`]);
  const short = choose(hand, 2, [formed, formed.replace(/\bSainte\b/, 'Ste').replace(/\bSaint\b/, 'St').replace(/\bMont\b/, 'Mt')]);
  const written = inHand(short, hand);
  return choose(hand, 3, [written, `${written}®`, `  ${written} `, `« ${written} »`, `${written}™`, `"${written}"`]);
}

/** A national number with its digits as `#`, the country's code and what is dialled before it at home. */
export const NUMBERS = [
  { country: 'CA', code: '1', trunk: '1', groups: ['418', '555', '01##'] }, { country: 'CA', code: '1', trunk: '1', groups: ['514', '288', '4###'] }, { country: 'US', code: '1', trunk: '1', groups: ['802', '555', '01##'] },
  { country: 'FR', code: '33', trunk: '0', groups: ['1', '42', '68', '53', '##'] }, { country: 'FR', code: '33', trunk: '0', groups: ['6', '12', '34', '56', '##'] }, { country: 'BE', code: '32', trunk: '0', groups: ['2', '511', '22', '##'] },
  { country: 'CH', code: '41', trunk: '0', groups: ['22', '310', '11', '##'] }, { country: 'GB', code: '44', trunk: '0', groups: ['20', '7946', '00##'] },
] as const;
export const someNumber = fc.record({ kind: fc.constantFrom(...NUMBERS), digits: fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }) });
export type SomeNumber = typeof someNumber extends fc.Arbitrary<infer T> ? T : never;

export function writePhone({ kind, digits }: SomeNumber, hand: Hand | null): string {
  let at = 0;
  const groups = kind.groups.map((group) => group.replace(/#/g, () => String(digits[at++] ?? 0)));
  const isAmerican = kind.code === '1';
  if (hand === null) return isAmerican ? groups.join('-') : `${kind.trunk}${groups.join(' ')}`;
  const by = choose(hand, 0, [' ', '.', '-', '', '\u00A0', '\u2011']);
  const rest = groups.slice(1).join(by);
  const first = groups[0] ?? '';
  const national = isAmerican ? choose(hand, 1, [`(${first}) ${rest}`, `${first}${by}${rest}`, `1${by || ' '}${first}${by}${rest}`, `1 (${first}) ${rest}`]) : `${kind.trunk}${first}${by}${rest}`;
  const international = choose(hand, 2, [`+${kind.code} ${first}${by}${rest}`, `tel:+${kind.code}${groups.join('')}`, isAmerican ? `+1 (${first}) ${rest}` : `+${kind.code} (0)${first}${by}${rest}`, `${isAmerican ? '+' : '00'}${kind.code} ${first}${by}${rest}`]);
  const number = choose(hand, 3, [national, international]);
  return choose(hand, 4, [number, number, `Tél. : ${number}`, `Téléphone ${number}`, `Phone: ${number}`, ` ${number} `, ...(number.startsWith('tel:') ? [number] as const : [`☎ ${number}`, `T ${number}`, `${number} (sans frais)`] as const)]);
}

export const EMAILS = ['info@boreale.example', 'sainte-foy@boreale.example', 'magasin.12@opti-vision.example', 'contact@lunettes.boreale.example', 'jean_tremblay@boreale.example'] as const;
export const EMAIL_CHANGES: Readonly<Record<string, (email: string) => string>> = { 'another mailbox': (email) => `x${email}`, 'another host': (email) => email.replace('@', '@x'), 'another ending': (email) => email.replace('.example', '.test'), 'a dash less': (email) => email.replace(/[-_.](?=.*@)/, '').replace(/^info@/, 'infos@').replace(/^contact@/, 'contacts@') };

export function writeEmail(email: string, hand: Hand): string {
  const cased = choose(hand, 0, [email, email.toUpperCase(), email.charAt(0).toUpperCase() + email.slice(1)]);
  return choose(hand, 1, [cased, ` ${cased} `, `mailto:${cased}`, `mailto:${cased}?subject=Bonjour`, `Courriel : ${cased}`, `E-mail: ${cased}`, `<${cased}>`, `${cased}.`, cased.replace('@', ' [at] '), cased.replace('@', '(arobase)')]);
}

export const PAGES = ['https://www.boreale.example/fr/magasins/sainte-foy', 'https://boreale.example/stores/QC-001', 'https://lunettes.example/', 'https://boreale.example/magasin?id=12&lang=fr', 'https://boreale.example/montréal/centre-ville.html'] as const;
export const PAGE_CHANGES: Readonly<Record<string, (page: string) => string>> = {
  'another host': (page) => page.replace('.example', '.test'), 'another path': (page) => page.replace('.example/', '.example/autre/'), 'another subdomain': (page) => page.replace(/https:\/\/(?:www\.)?/, 'https://boutique.'), 'a parameter': (page) => `${page}${page.includes('?') ? '&' : '?'}magasin=13`,
};

export function writePage(page: string, hand: Hand): string {
  const tracking = choose(hand, 0, ['', 'utm_source=google', 'utm_source=gmb&utm_medium=organic&utm_campaign=listing', 'gclid=Cj0K', 'fbclid=IwAR0', 'y_source=1_MTIz', 'UTM_Source=Bing', 'msclkid=1a2b']);
  const whole = tracking === '' ? page : `${page}${page.includes('?') ? '&' : '?'}${tracking}`;
  const [path = '', query] = whole.split('?');
  const bare = path.replace(/\/$/, '');
  const ended = path.endsWith('.html') ? path : choose(hand, 1, [bare, `${bare}/`]);
  const withQuery = query === undefined ? ended : `${ended}?${query}`;
  const rest = withQuery.replace(/^https:\/\/(?:www\.)?/, '');
  const schemed = choose(hand, 2, [`https://${rest}`, `http://${rest}`, `http://www.${rest}`, `https://www.${rest}`, rest, `www.${rest}`, `//${rest}`, `HTTPS://WWW.${rest}`, `https://${rest.replace('.example', '.EXAMPLE')}`]);
  return choose(hand, 3, [schemed, `${schemed}#heures`, ` ${schemed} `, encodeURI(schemed)]);
}

export const PROFILES = ['https://www.facebook.com/LunetterieBoreale', 'https://www.instagram.com/boreale.lunettes', 'https://x.com/boreale', 'https://www.linkedin.com/company/boreale', 'https://www.tiktok.com/@boreale', 'https://www.youtube.com/@boreale'] as const;

export function writeProfile(profile: string, hand: Hand): string {
  const rest = profile.replace(/^https:\/\/(?:www\.)?/, '');
  const host = choose(hand, 0, [`https://www.${rest}`, `http://${rest}`, rest, `https://m.${rest}`, `https://fr-ca.${rest}`, `https://www.${rest}`.replace('x.com/', 'twitter.com/')]);
  const cased = choose(hand, 1, [host, letters(host, { ...hand, letters: 'lower' })]);
  return choose(hand, 2, [cased, `${cased}/`, `${cased}?hl=fr`, `${cased}/?ref=page_internal`, `${cased}#`]);
}
