import { BUSINESS_STATUSES, type BusinessStatus } from '#domain/location.ts';
import { foldText } from './text.ts';
import { STATUS_WORDS } from './words/status-words.ts';

const LONGEST_TEXT = 300;

/** A place's state from a source's key ("CLOSED_PERMANENTLY") or in words, French or English. Null for "closed" alone, which may be tonight, and for anything else. */
export function parseBusinessStatus(text: string): BusinessStatus | null {
  if (text.length > LONGEST_TEXT) return null;
  const folded = foldText(text.replaceAll('_', ' '));
  return BUSINESS_STATUSES.find((one) => one === folded.replaceAll(' ', '-')) ?? STATUS_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}
