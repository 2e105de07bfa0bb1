import { foldText, foldWords } from './text.ts';
import { wordsOf } from './words/all.ts';

/** What follows is no name any more (characters). */
const LONGEST_NAME = 300;
const LEGAL_FORMS = new Set(wordsOf((words) => words.legalForms));
/** "&", "+", "et" and "and" are one word in names. */
const AND = new Set(['et', 'and']);

/**
 * A business name in the form in which two ways of writing it are equal: folded, punctuation and a legal form at the
 * end dropped ("inc.", "ltée"), "&" as "and". Total; a name of signs only comes back folded.
 */
export function normalizeBusinessName(raw: string): string {
  const words = foldWords(raw.slice(0, LONGEST_NAME).replace(/[&+]/g, ' and ').replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', '')))
    .map((word) => (AND.has(word) ? 'and' : word));
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  return words.length === 0 ? foldText(raw.slice(0, LONGEST_NAME)) : words.join(' ');
}

/**
 * True when `observed` is one of the accepted names in any way of writing it, alone or followed by the branch where that
 * name has a pattern for it (" – {branch}").
 */
export function compareBusinessNames(observed: string, accepted: readonly { name: string; branchPattern?: string | undefined }[], branch?: string): boolean {
  const seen = normalizeBusinessName(observed);
  return accepted.some(({ name, branchPattern }) => {
    if (seen === normalizeBusinessName(name)) return true;
    if (branchPattern === undefined || branch === undefined) return false;
    return seen === normalizeBusinessName(name + branchPattern.replace('{branch}', branch));
  });
}
