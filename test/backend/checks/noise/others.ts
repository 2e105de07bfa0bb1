import * as fc from 'fast-check';
import { choose, inHand, letters, type Hand } from './hand.ts';

/** States, each as sources and notices write it. */
const STATES = {
  open: ['Ouvert', 'open', 'OPERATIONAL', 'Ouvert maintenant', 'Actuellement ouvert', 'En activité', 'Currently open', 'Ouverte'],
  'closed-temporarily': ['Fermé temporairement', 'CLOSED_TEMPORARILY', 'Temporarily closed', 'Fermé pour travaux', 'Fermeture temporaire', 'Fermé jusqu’à nouvel ordre', 'Closed until further notice'],
  'closed-permanently': ['Fermé définitivement', 'CLOSED_PERMANENTLY', 'Permanently closed', 'Fermeture définitive', 'Définitivement fermé', 'Fermé pour de bon', 'Out of business'],
  'opening-soon': ['Ouverture prochaine', 'Opening soon', 'FUTURE_OPENING', 'Bientôt ouvert', 'Ouvre bientôt', 'Coming soon'],
} as const;
export type State = keyof typeof STATES;
export const someState = fc.constantFrom<State>('open', 'closed-temporarily', 'closed-permanently', 'opening-soon');
export const STATE_CHANGES: Readonly<Record<string, (state: State) => State | null>> = {
  // A listing that says nothing of a coming opening, or closes for now what opens soon, misleads nobody.
  'an opening of what is closed': (state) => (state === 'open' ? null : 'open'), 'a closing for good': (state) => (state === 'closed-permanently' ? null : 'closed-permanently'), 'a closing for now': (state) => (state === 'open' || state === 'closed-permanently' ? 'closed-temporarily' : null), 'an opening to come': (state) => (state === 'opening-soon' ? null : 'opening-soon'),
};

export function writeState(state: State, hand: Hand): string {
  const way = choose<string>(hand, 0, STATES[state]);
  return choose(hand, 1, [way, ` ${way} `, way.includes('_') ? way : inHand(way, hand)]);
}

/** Kinds of business by their names in two languages and two vocabularies. */
const KINDS = {
  optician: ['Opticien', 'Optician', 'opticiens', 'https://schema.org/Optician', 'shop=optician', 'gcid:optician', 'Opticien-lunetier', 'Magasin de lunettes'],
  optometrist: ['Optométriste', 'Optometrist', 'Optométristes'], pharmacy: ['Pharmacie', 'Pharmacy', 'https://schema.org/Pharmacy', 'Drugstore'], bakery: ['Boulangerie', 'Bakery', 'shop=bakery'], shoes: ['Magasin de chaussures', 'Shoe store', 'ShoeStore', 'shop=shoes', 'gcid:shoe_store'], florist: ['Fleuriste', 'Florist', 'Flower shop'],
} as const;
export type Kind = keyof typeof KINDS;
const ALL_KINDS = ['optician', 'optometrist', 'pharmacy', 'bakery', 'shoes', 'florist'] as const;
export const someKind = fc.constantFrom<Kind>(...ALL_KINDS);
export const KIND_CHANGES: Readonly<Record<string, (kind: Kind, at: number) => Kind>> = { 'another kind': (kind, at) => ALL_KINDS[(ALL_KINDS.indexOf(kind) + 1 + (at % (ALL_KINDS.length - 1))) % ALL_KINDS.length] ?? kind };

export function writeKind(kind: Kind, hand: Hand | null): string {
  const [plain] = KINDS[kind];
  if (hand === null) return plain;
  const way = choose<string>(hand, 0, KINDS[kind]);
  return /[=:/]/.test(way) || /[a-z][A-Z]/.test(way) ? way : letters(way, hand);
}

const SENTENCES = {
  fr: ['Votre opticien à Lévis vous reçoit sans rendez-vous', 'La boutique est ouverte le dimanche et le stationnement est gratuit', 'Un examen de la vue dure 30 minutes', 'Nous gardons plus de 1 500 montures', 'Le magasin existe depuis 1987', 'Nous n’acceptons pas les chèques'],
  en: ['Your optician in Guelph sees you without an appointment', 'The shop is open on Sundays and parking is free', 'An eye exam takes 30 minutes', 'We keep more than 1,500 frames', 'The store has stood here since 1987', 'We do not accept cheques'],
} as const;
export const someText = fc.record({ language: fc.constantFrom<'fr' | 'en'>('fr', 'en'), order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 }) }).map(({ language, order }) => ({ language, sentences: order.map((at): string => SENTENCES[language][at] ?? '') }));
export type SomeText = { language: 'fr' | 'en'; sentences: readonly string[] };

const swap = (text: SomeText, pairs: readonly (readonly [from: string, to: string])[]): SomeText => ({ ...text, sentences: text.sentences.map((sentence) => pairs.reduce((said, [from, to]) => said.replace(from, to), sentence)) });
/** One promise turned round; the words around it stay. */
export const TEXT_CHANGES: Readonly<Record<string, (text: SomeText) => SomeText>> = {
  'open and closed': (text) => swap(text, [['ouverte', 'fermée'], ['is open', 'is closed']]), 'another day': (text) => swap(text, [['dimanche', 'samedi'], ['Sundays', 'Saturdays']]), 'a price': (text) => swap(text, [['gratuit', 'payant'], ['free', 'paid']]), 'another length': (text) => swap(text, [['30', '45']]), 'another count': (text) => swap(text, [['1 500', '500'], ['1,500', '500']]),
  'another year': (text) => swap(text, [['1987', '1978']]), 'a negation gone': (text) => swap(text, [['n’acceptons pas', 'acceptons'], ['do not accept', 'accept']]), 'a negation come': (text) => swap(text, [['gardons', 'ne gardons pas'], ['We keep', 'We do not keep']]), 'the opposite condition': (text) => swap(text, [['sans rendez-vous', 'sur rendez-vous'], ['without an', 'by']]),
};

export function writeText({ sentences }: SomeText, hand: Hand | null): string {
  if (hand === null) return `${sentences.join('. ')}.`;
  const thousands = choose(hand, 1, ['1 500', '1500', '1,500', '1\u00A0500', '1.500']);
  const text = sentences.join(choose(hand, 0, ['. ', '.\n', '.  ', ' – ', '.\n\n• '])).replace(/1[ ,]500/, thousands);
  const written = choose(hand, 2, [text, `${text}.`, `« ${text} »`, `${text} ✨`]);
  return inHand(written.replace(thousands, '§'), hand).replace('§', thousands);
}

export const somePlace = fc.record({ latitude: fc.integer({ min: 4_300_000, max: 4_900_000 }), longitude: fc.integer({ min: -7_900_000, max: -6_000_000 }) }).map(({ latitude, longitude }) => ({ latitude: latitude / 100_000, longitude: longitude / 100_000 }));
export type SomePlace = { latitude: number; longitude: number };
export const PLACE_CHANGES: Readonly<Record<string, (place: SomePlace) => SomePlace>> = {
  'half a kilometre north': ({ latitude, longitude }) => ({ latitude: latitude + 0.0045, longitude }), 'half a kilometre east': ({ latitude, longitude }) => ({ latitude, longitude: longitude + 0.007 }), 'the other side of the meridian': ({ latitude, longitude }) => ({ latitude, longitude: -longitude }), 'the two turned round': ({ latitude, longitude }) => ({ latitude: longitude, longitude: latitude }), 'nowhere': () => ({ latitude: 0, longitude: 0 }),
};

export function writePlace({ latitude, longitude }: SomePlace, hand: Hand): unknown {
  const [north, east] = [latitude.toFixed(5), longitude.toFixed(5)];
  const side = (value: number, names: readonly [string, string]): string => `${Math.abs(value).toFixed(5)}° ${value < 0 ? names[1] : names[0]}`;
  return choose<unknown>(hand, 0, [`${north}, ${east}`, `${north},${east}`, `${north} ${east}`, `(${north}; ${east})`, `geo:${north},${east}`, `${side(latitude, ['N', 'S'])}, ${side(longitude, ['E', choose(hand, 1, ['W', 'O'])])}`, `${north.replace('.', ',')} ; ${east.replace('.', ',')}`, { lat: latitude, lng: longitude }, { latitude: north, longitude: east }, [latitude, longitude], { type: 'Point', coordinates: [longitude, latitude] }, `POINT(${east} ${north})`, `https://www.google.com/maps/@${north},${east},17z`]);
}

const DATED = [{ date: '2026-12-24', fr: '24 décembre', en: 'December 24' }, { date: '2026-12-31', fr: '31 décembre', en: 'December 31' }, { date: '2026-06-24', fr: '24 juin', en: 'June 24' }, { date: '2026-09-07', fr: '7 septembre', en: 'September 7' }] as const;
export const someDay = fc.record({ day: fc.nat(3), opens: fc.constantFrom<number | null>(null, 9 * 60, 9 * 60 + 30, 10 * 60), closes: fc.constantFrom(15 * 60, 16 * 60 + 30, 17 * 60), language: fc.constantFrom<'fr' | 'en'>('fr', 'en') });
export interface SomeDay { day: number; opens: number | null; closes: number; language: 'fr' | 'en' }
export const DAY_CHANGES: Readonly<Record<string, (value: SomeDay) => SomeDay | null>> = {
  'another opening': (value) => (value.opens === null ? null : { ...value, opens: value.opens + 30 }), 'another closing': (value) => (value.opens === null ? null : { ...value, closes: value.closes + 60 }), 'a closing': (value) => (value.opens === null ? null : { ...value, opens: null }), 'an opening': (value) => (value.opens === null ? { ...value, opens: 600 } : null), 'another date': (value) => ({ ...value, day: (value.day + 1) % DATED.length }),
};

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

export function writeDay({ day, opens, closes, language }: SomeDay, hand: Hand | null): unknown {
  const { date, fr, en } = DATED[day] ?? DATED[0];
  const structured = [{ date, ranges: opens === null ? [] : [[opens, closes]] }];
  if (hand === null) return structured;
  if (choose(hand, 0, [0, 0, 1]) === 1) return choose<unknown>(hand, 1, [structured, `${date}: ${opens === null ? 'x' : `${clock(opens)}-${clock(closes)}`}`, { [date]: opens === null ? [] : [[clock(opens), clock(closes)]] }]);
  const named = language === 'fr' ? choose(hand, 1, [fr, `${fr} 2026`, `le ${fr}`, `Le ${fr} 2026`]) : choose(hand, 1, [en, `${en}, 2026`, en.replace(/^(\p{L}{3})\p{L}+/u, '$1')]);
  if (opens === null) return language === 'fr' ? choose(hand, 2, [`${named} : fermé`, `Fermé ${named.startsWith('le') || named.startsWith('Le') ? named.replace(/^Le/, 'le') : `le ${named}`}`]) : choose(hand, 2, [`${named}: closed`, `Closed on ${named}`, `Closed ${named}`]);
  const french = (minutes: number): string => choose(hand, 3, [`${String(Math.floor(minutes / 60))} h${minutes % 60 === 0 ? '' : ` ${String(minutes % 60)}`}`, `${String(Math.floor(minutes / 60))}h${String(minutes % 60).padStart(2, '0')}`, clock(minutes)]);
  const english = (minutes: number): string => `${String(((Math.floor(minutes / 60) + 11) % 12) + 1)}:${String(minutes % 60).padStart(2, '0')}${choose(hand, 3, [' am', 'am', ' a.m.']).replace('a', minutes >= 720 ? 'p' : 'a')}`;
  return language === 'fr' ? `${named} : ${choose(hand, 4, ['de ', '', 'ouvert de '])}${french(opens)} à ${french(closes)}` : `${named}: ${english(opens)} ${choose(hand, 4, ['to', '–', '-'])} ${english(closes)}`;
}
