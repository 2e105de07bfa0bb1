import { candidate, cutExcerpt, type Candidate, type Reading } from './reading.ts';

/** More text than any store page holds of its own; phrases beyond it are not looked for (characters). */
const TEXT_CHARACTERS_MAX = 20_000;

/** What a visitor reads, line by line: kept only where a publisher carries it, because phrases are looked for in it. */
export function readPageText({ page }: Reading): Candidate[] {
  let text = '';
  for (const line of page.lines) {
    text += `${line.text}\n`;
    if (text.length > TEXT_CHARACTERS_MAX) break;
  }
  const kept = text.slice(0, TEXT_CHARACTERS_MAX).trim();
  return kept === '' ? [] : [candidate('pageText', kept, { raw: cutExcerpt(kept), method: 'visible-text', locator: 'body', excerpt: '' })];
}
