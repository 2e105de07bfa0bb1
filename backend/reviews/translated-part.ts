import { takeOriginal } from './split-translation.ts';

/** "(Translated by Google)", "(Original)" and their like, in the languages of the page. */
const MARKS = /\((?:Translated by Google|Traduit par Google|Traduction(?: par)? Google|Original|Avis d[’']origine|Version originale|Texte d[’']origine)\)/gi;

/** What a source set beside the author's own words, without its marks; null where it set nothing. */
export function takeTranslation(text: string): string | null {
  const original = takeOriginal(text);
  if (original === text.trim()) return null;
  const at = text.lastIndexOf(original);
  const rest = (at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + original.length)}`).replaceAll(MARKS, ' ').trim();
  return rest === '' ? null : rest;
}
