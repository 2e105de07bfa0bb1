import { useSyncExternalStore } from 'react';
import { getWords, watchLanguage, type Words } from './i18n.ts';

/**
 * The words of the language now drawn, for what stands on a page by the hundred: `useTranslation` makes an object of its
 * own in every component, and a row of the ranking has a dozen of them; that alone was half the work of scrolling.
 */
export function useWords(): Words {
  return useSyncExternalStore(watchLanguage, getWords);
}
