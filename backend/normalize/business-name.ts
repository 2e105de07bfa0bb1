import { foldText, foldWords } from './text.ts';
import { keysByWord, wordsOf } from './words/all.ts';

/** What follows is no name any more (characters). */
const LONGEST_NAME = 300;
/** ®, ™ and their letters in brackets, and pictures: signs beside a name, not of it. */
const MARKS = /[\u00AE\u2122\u00A9\u2120]|\((?:md|mc|r|tm|c)\)|\p{Extended_Pictographic}/giu;
const LEGAL_FORMS_BEFORE = new Set(wordsOf((words) => words.legalFormsBefore));
const LEGAL_FORMS = new Set(wordsOf((words) => words.legalForms));
/** "&", "+", "et" and "and" are one word in names. */
const AND = new Set(['et', 'and']);
/** "St-Hubert" is "Saint-Hubert", "Dr" is "Docteur". */
const TITLES = keysByWord((words) => words.titles);
/** "S.à r.l." is a form of four pieces. */
const SPACED_FORMS = /\bs\.\s?[aà]\s?r\.\s?l\b\.?/giu;

/**
 * A business name in the form in which two ways of writing it are equal: folded, punctuation, marks and pictures and a
 * legal form dropped ("inc.", "ltée", "SARL X"), "&" as "and". Total; a name of signs only comes back folded.
 */
export function normalizeBusinessName(raw: string): string {
  const words = nameWords(raw);
  return words.length === 0 ? foldText(raw.slice(0, LONGEST_NAME)) : words.join(' ');
}

/** The words of a business name in that form; none for a name of signs only. */
export function nameWords(raw: string): string[] {
  const text = raw.slice(0, LONGEST_NAME).replace(MARKS, ' ').replace(SPACED_FORMS, 'sarl').replace(/(?<=\p{L})\+(?=\s*$)/u, ' plus').replace(/&(?:amp;)?|\+/gi, ' and ').replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  const words = foldWords(text).map((word) => (AND.has(word) ? 'and' : word === 'compagnie' ? 'cie' : word));
  // "Opto-Réseau MD": the mark's letters without their brackets.
  if (words.length > 2 && /\s(?:MD|MC|TM)$/.test(raw.trim())) words.pop();
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '')) words.pop();
  if (words.length > 1 && LEGAL_FORMS_BEFORE.has(words[0] ?? '')) words.shift();
  return words.map((word) => TITLES.get(word) ?? word);
}

/**
 * True when `observed` is one of the accepted names in any way of writing it, alone or followed by the branch where that
 * name has a pattern for it (" – {branch}").
 */
export function compareBusinessNames(observed: string, accepted: readonly { name: string; branchPattern?: string | undefined }[], branch?: string): boolean {
  const seen = joinedName(observed);
  return accepted.some(({ name, branchPattern }) => {
    if (seen === joinedName(name)) return true;
    if (branchPattern === undefined || branch === undefined) return false;
    return seen === joinedName(name + branchPattern.replace('{branch}', branch));
  });
}

/** "OptiVision" is "Opti-Vision"; digits stay apart, so that "Optique 1 2" is not "Optique 12". */
function joinedName(raw: string): string {
  return normalizeBusinessName(raw).replace(/(?<!\d) | (?!\d)/g, '');
}
