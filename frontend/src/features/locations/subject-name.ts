import { fieldName } from '../../lib/i18n.ts';

const WHOLE_LISTING = '*';
/** Their subject is made of a phrase of the standard, and is followed by the page's language where the phrase names none. */
const PHRASE_CHECKS: ReadonlySet<string> = new Set(['required-phrases', 'forbidden-phrases']);
const PHRASE_SUBJECT = /^(.*?)(?: \(([a-z]{2})\))?$/;

interface About {
  checkId: string;
  subject: string;
  expected?: string | null;
  observed?: string | null;
}

/** A field by its id, as checks that compare several name it. */
const FIELD_SUBJECT = /^[a-z]+[A-Z][A-Za-z]*$|^(?:address|phone|email|coordinates|categories)$/;

/** A verdict's subject for people: a field by its name, a language as its code in capitals, a phrase as the standard writes it, anything else as written; nothing for the whole listing. */
export function nameSubject({ checkId, subject, expected, observed }: About): string {
  if (subject === WHOLE_LISTING) return '';
  if (PHRASE_CHECKS.has(checkId)) {
    const [, key = subject, language] = PHRASE_SUBJECT.exec(subject) ?? [];
    // A phrase that is rightly absent is told by no value: its key without dashes is nearest.
    const phrase = expected ?? observed ?? key.replaceAll('-', ' ');
    return `« ${phrase} »${language === undefined ? '' : ` ${language.toUpperCase()}`}`;
  }
  if (FIELD_SUBJECT.test(subject)) return fieldName(subject) ?? subject;
  return /^[a-z]{2}$/.test(subject) ? subject.toUpperCase() : subject;
}
