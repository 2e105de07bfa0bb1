import { useWords } from './use-words.ts';

/** Kinds of stores that files from several countries name in English. */
const KNOWN = ['mall', 'kiosk', 'outlet', 'flagship', 'street'] as const;

/** A store's format in the reader's words, where it is one that everybody knows; else as the master record has it. */
export function useFormatName(): (format: string) => string {
  const { t } = useWords();
  return (format) => {
    const known = KNOWN.find((one) => one === format.toLowerCase());
    return known === undefined ? format : t(`storeFormat.${known}`);
  };
}
