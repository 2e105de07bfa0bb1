import type { PostalAddress } from '#domain/address.ts';
import { foldWords } from '../text.ts';
import { keysByWord } from '../words/all.ts';

const STREET_TYPES = keysByWord((words) => words.streetTypes);
/** Names of streets that are words of every day, too: "close", "way" are asked for a number. */
const EVERYDAY = new Set(['close', 'way', 'line', 'court', 'walk', 'path', 'place', 'center', 'mall', 'row', 'passage', 'res', 'car', 'all', 'pass', 'cell', 'mail', 'parc', 'cours']);

/**
 * True for what can be a place: a town, a province, a postal code, a door's number with a name, or a street by its type.
 * False for words that a page shows where its address should be ("Voir la carte", "N/D"), which say nothing of the place.
 */
export function namesPlace({ street = '', unit = '', locality, region, postalCode }: PostalAddress): boolean {
  if ([locality, region, postalCode].some((part) => part !== undefined && /[\p{L}\p{N}]/u.test(part))) return true;
  const words = foldWords(`${street} ${unit}`);
  if (!words.some((word) => /^\p{L}{2}/u.test(word))) return words.some((word) => /^\d/.test(word)) && words.some((word) => /^\d+e$/.test(word));
  return words.some((word) => /\d/.test(word)) || (words.length > 1 && words.some((word) => word.length > 1 && STREET_TYPES.has(word) && !EVERYDAY.has(word)));
}
