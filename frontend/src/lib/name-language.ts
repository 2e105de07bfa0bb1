import { getLanguage } from './i18n.ts';

/** A language (ISO 639-1) by its name in the reader's. */
export function nameLanguage(code: string): string {
  try {
    const name = new Intl.DisplayNames([getLanguage()], { type: 'language' }).of(code) ?? code;
    return name.slice(0, 1).toLocaleUpperCase() + name.slice(1);
  } catch {
    return code;
  }
}
