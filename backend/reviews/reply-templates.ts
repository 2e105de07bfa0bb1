import type { ReplyTone } from '#domain/review-reply.ts';
import type { UiLanguage, Words } from '#domain/words.ts';

/** A reply to begin from. A sentence whose field is not known is left out; the greeting does without a name. */
export interface ReplyTemplate {
  id: string;
  language: UiLanguage;
  tone: ReplyTone;
  title: Words;
  /** What stands before the sentences: with the author's name, and without. */
  greeting: { named: string; unnamed: string };
  sentences: readonly string[];
  /** How it is signed. */
  signature: string;
}

/** What the fields `{author}`, `{store}` and `{phone}` stand for; null: not known. */
export interface TemplateFields {
  author: string | null;
  store: string | null;
  phone: string | null;
}

const FR = { language: 'fr', greeting: { named: 'Bonjour {author},', unnamed: 'Bonjour,' }, signature: 'L’équipe, {store}' } as const;
const EN = { language: 'en', greeting: { named: 'Hello {author},', unnamed: 'Hello,' }, signature: 'The team at {store}' } as const;
const TITLES = {
  thanks: { fr: 'Remerciement', en: 'Thanks' },
  stars: { fr: 'Remerciement pour une note sans texte', en: 'Thanks for stars without a text' },
  neutral: { fr: 'Avis partagé', en: 'Mixed review' },
  apology: { fr: 'Excuses', en: 'Apology' },
  complaint: { fr: 'Excuses, et suite à donner', en: 'Apology, and what comes next' },
} as const;

/** Templates of the product. They promise nothing that a store can't keep, and repeat nothing of the review: it may hold what is nobody's business. */
export const REPLY_TEMPLATES: readonly ReplyTemplate[] = [
  {
    id: 'thanks-fr', tone: 'thanks', title: TITLES.thanks, ...FR,
    sentences: ['Merci d’avoir pris le temps de nous écrire.', 'Votre message a été transmis à l’équipe, à qui il fait très plaisir.', 'Au plaisir de vous revoir bientôt chez nous.'],
  },
  { id: 'stars-fr', tone: 'thanks', title: TITLES.stars, ...FR, sentences: ['Merci de votre note.', 'Si vous avez un moment, dites-nous ce qui vous a plu : l’équipe le lira avec intérêt.'] },
  {
    id: 'neutral-fr', tone: 'neutral', title: TITLES.neutral, ...FR,
    sentences: ['Merci de votre franchise.', 'Nous retenons ce qui vous a convenu, et nous regardons en équipe ce que nous pouvons mieux faire.', 'Pour nous en dire davantage, vous pouvez nous joindre au {phone}.'],
  },
  {
    id: 'apology-fr', tone: 'apology', title: TITLES.apology, ...FR,
    sentences: ['Nous sommes désolés que votre visite ne se soit pas passée comme vous étiez en droit de l’attendre.', 'Nous en parlons avec l’équipe afin que cela ne se reproduise pas.', 'Merci de nous l’avoir signalé.'],
  },
  {
    id: 'complaint-fr', tone: 'apology', title: TITLES.complaint, ...FR,
    sentences: ['Nous vous présentons nos excuses pour ce que vous décrivez.', 'Nous aimerions comprendre ce qui s’est passé et trouver une solution avec vous.', 'Vous pouvez nous joindre au {phone}, en mentionnant cet avis.'],
  },
  { id: 'thanks-en', tone: 'thanks', title: TITLES.thanks, ...EN, sentences: ['Thank you for taking the time to write to us.', 'We have passed your message on to the team, who were very pleased to read it.', 'We look forward to seeing you again soon.'] },
  { id: 'stars-en', tone: 'thanks', title: TITLES.stars, ...EN, sentences: ['Thank you for your rating.', 'If you have a moment, tell us what you liked: the team will be glad to read it.'] },
  {
    id: 'neutral-en', tone: 'neutral', title: TITLES.neutral, ...EN,
    sentences: ['Thank you for being frank with us.', 'We are glad of what suited you, and are looking as a team at what we can do better.', 'If you would like to tell us more, you can reach us at {phone}.'],
  },
  {
    id: 'apology-en', tone: 'apology', title: TITLES.apology, ...EN,
    sentences: ['We are sorry that your visit was not what you had every right to expect.', 'We are talking it over with the team so that it does not happen again.', 'Thank you for letting us know.'],
  },
  {
    id: 'complaint-en', tone: 'apology', title: TITLES.complaint, ...EN,
    sentences: ['Please accept our apologies for what you describe.', 'We would like to understand what happened and to find a solution with you.', 'You can reach us at {phone}; please mention this review.'],
  },
];

/** Names that sources give to those who gave none. */
const NOBODY = /^(?:an? )?(?:google user|utilisateur google|anonym\p{L}*|client[e]? anonyme|unknown|inconnue?|guest|invitée?)(?![\p{L}])/iu;

/** The text of a template with its fields filled in. */
export function fillTemplate({ greeting, sentences, signature }: Pick<ReplyTemplate, 'greeting' | 'sentences' | 'signature'>, fields: TemplateFields): string {
  const known = knownFields(fields);
  const isFilled = (text: string): boolean => [...text.matchAll(/\{(\w+)\}/g)].every(([, name]) => known[name as keyof TemplateFields] !== null);
  const fill = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => known[name as keyof TemplateFields] ?? whole);
  const opening = known.author === null ? greeting.unnamed : greeting.named;
  return [opening, sentences.filter(isFilled).map(fill).join(' '), isFilled(signature) ? fill(signature) : ''].filter((part) => part !== '').map(fill).join('\n\n');
}

/** The text of a brand's own template with its fields filled in: a name that is not known goes with the blank before it, a phone with its sentence. */
export function fillOwnTemplate(text: string, fields: TemplateFields): string {
  const { author, store, phone } = knownFields(fields);
  const known = phone === null ? text.replaceAll(/[^.!?\n]*\{phone\}[^.!?\n]*[.!?]?/g, '') : text;
  const filled = { author, store, phone };
  return known.replaceAll(/(\s*)\{(author|store|phone)\}/g, (_whole, blank: string, name: keyof TemplateFields) => (filled[name] === null ? '' : `${blank}${filled[name]}`)).trim();
}

function knownFields({ author, store, phone }: TemplateFields): TemplateFields {
  return { author: author === null || NOBODY.test(author.trim()) ? null : author.trim(), store, phone };
}

/** The tone that a review asks for: by its stars where it has some, else by what its text says. */
export function suggestTone({ rating, label }: { rating: number | null; label: 'negative' | 'neutral' | 'positive' | null }): ReplyTone {
  if (rating !== null) return rating >= 4 && label !== 'negative' ? 'thanks' : rating <= 2 ? 'apology' : 'neutral';
  return label === 'positive' ? 'thanks' : label === 'negative' ? 'apology' : 'neutral';
}
