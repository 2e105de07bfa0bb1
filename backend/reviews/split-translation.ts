/** How Google joins a review with its own translation, in either order and in the language of the page. */
const TRANSLATED = /\((?:Translated by Google|Traduit par Google|Traduction par Google)\)/i;
const ORIGINAL = /\((?:Original|Avis d[’']origine|Version originale|Texte d[’']origine)\)/i;

/** The text as its author wrote it: "(Translated by Google) … (Original) …" gives what follows (Original). */
export function takeOriginal(text: string): string {
  const translated = TRANSLATED.exec(text);
  if (translated === null) return text.trim();
  const original = ORIGINAL.exec(text);
  // Without an (Original) mark the author's text stands first and the translation follows.
  if (original === null) return translated.index > 0 ? text.slice(0, translated.index).trim() : text.slice(translated[0].length).trim();
  const [start, end] = [original.index + original[0].length, translated.index];
  return text.slice(start, end > start ? end : undefined).trim();
}
