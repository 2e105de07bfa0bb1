import type { ManualAnswers, ManualField } from '#domain/manual-check.ts';
import type { Words } from '#domain/words.ts';
import { readFieldValue } from '#normalize/read-field.ts';

/** An answer from which no value can be read, with the sentence that says how to write it. */
export interface UnreadableAnswer {
  field: ManualField;
  message: Words;
}

/** Fewer digits are no phone number anywhere. */
const PHONE_DIGITS_MIN = 7;

const SENTENCES: Partial<Record<ManualField, Words>> = {
  phone: { fr: 'Ce n’est pas un numéro de téléphone. Écrivez-le comme il est affiché, par exemple 514 555-0142 ou 01 23 45 67 89.', en: 'This is not a phone number. Write it as it is shown, for example 514 555-0142 or 01 23 45 67 89.' },
  regularHours: { fr: 'Ces heures ne se lisent pas. Écrivez les jours et les heures, par exemple « lun-ven 9 h à 17 h, sam 10 h à 16 h, dim fermé ».', en: 'These hours can’t be read. Write days and hours, for example “Mon-Fri 9am-5pm, Sat 10am-4pm, Sun closed”.' },
  websiteUrl: { fr: 'Ce n’est pas une adresse web. Copiez celle qui est affichée, par exemple https://www.exemple.com/magasin.', en: 'This is not a web address. Copy the one that is shown, for example https://www.example.com/store.' },
  address: { fr: 'Cette adresse ne se lit pas. Écrivez le numéro et la rue, la ville et le code postal.', en: 'This address can’t be read. Write the number and street, the town and the postal code.' },
  businessStatus: { fr: 'Choisissez un état : ouvert, fermé temporairement, fermé définitivement ou ouverture prochaine.', en: 'Choose a status: open, temporarily closed, permanently closed or opening soon.' },
};
const POSTAL_CODE: Words = { fr: 'Le code postal de cette adresse n’est pas complet. Écrivez-le en entier, par exemple G1V 2L1 ou 75008.', en: 'The postal code of this address is not complete. Write all of it, for example G1V 2L1 or 75008.' };

/** "G1V 2L" at the end of a Canadian address; four or six digits before the town of a French one. */
const BROKEN_CODES: Readonly<Record<string, RegExp>> = { CA: /\b[a-z]\d[a-z](?:[ -]?\d[a-z]?)?\s*(?:,\s*canada\s*)?$/i, FR: /,\s*(?:\d{4}|\d{6})\s+\p{L}/u };

/** Which of a person's answers no check could compare with anything: told at once, while the listing is before their eyes. */
export function findUnreadable(answers: ManualAnswers, country: string | undefined): UnreadableAnswer[] {
  return Object.entries(answers).flatMap(([name, answer]): UnreadableAnswer[] => {
    const field = name as ManualField;
    if (answer.said !== 'other') return [];
    const message = whyUnreadable(field, answer.text, country);
    return message === null ? [] : [{ field, message }];
  });
}

function whyUnreadable(field: ManualField, text: string, country: string | undefined): Words | null {
  const sentence = SENTENCES[field] ?? null;
  if (readFieldValue(field, text, { country }) === null) return sentence;
  if (field === 'phone' && text.replace(/\D/g, '').length < PHONE_DIGITS_MIN) return sentence;
  if (field !== 'address') return null;
  const isCodeRead = readFieldValue('address', text, { country })?.postalCode !== undefined;
  return !isCodeRead && BROKEN_CODES[country?.toUpperCase() ?? '']?.test(text) === true ? POSTAL_CODE : null;
}
