const WHOLE_LISTING = '*';

/** A verdict's subject for people: a language as its code in capitals, anything else as written; nothing for the whole listing. */
export function nameSubject(subject: string): string {
  if (subject === WHOLE_LISTING) return '';
  return /^[a-z]{2}$/.test(subject) ? subject.toUpperCase() : subject;
}
