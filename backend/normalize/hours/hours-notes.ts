import type { HoursToken } from './read-tokens.ts';

/** What a sentence or bracket may not speak of to be left out: it would change the hours. */
const SAYS_HOURS: ReadonlySet<HoursToken['kind']> = new Set([
  'days', 'time', 'holiday', 'school', 'closed', 'all-day', 'always', 'except', 'excluded', 'month', 'date', 'nth', 'feast', 'until', 'between', 'lunch', 'rest', 'others', 'open-end', 'half',
]);

/**
 * The tokens without notes in words that nobody knows: what stands in brackets ("(parking at the back)"), and whole
 * sentences ("Call us for a quote.") that say nothing of days or times. Null when an unknown word stands among hours.
 */
export function withoutNotes(tokens: readonly HoursToken[]): HoursToken[] | null {
  if (!tokens.some(({ kind }) => kind === 'unknown')) return [...tokens];
  const kept = dropParts(dropAsides(tokens));
  return kept.length === 0 || kept.some(({ kind }) => kind === 'unknown') ? null : kept;
}

function dropAsides(tokens: readonly HoursToken[]): HoursToken[] {
  const kept: HoursToken[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const end = token?.kind === 'aside' ? tokens.findIndex((one, index) => index > at && one.kind === 'aside-end') : -1;
    const inside = end < 0 ? [] : tokens.slice(at + 1, end);
    if (end > 0 && inside.some(({ kind }) => kind === 'unknown') && !inside.some(({ kind }) => SAYS_HOURS.has(kind))) at = end + 1;
    else {
      if (token !== undefined) kept.push(token);
      at += 1;
    }
  }
  return kept;
}

/** Sentences end at a full stop or a line's end; one that is all words goes, the others stay whole. */
function dropParts(tokens: readonly HoursToken[]): HoursToken[] {
  const parts: HoursToken[][] = [[]];
  for (const token of tokens) {
    parts.at(-1)?.push(token);
    if (token.kind === 'break' || token.kind === 'line') parts.push([]);
  }
  return parts.filter((part) => !part.some(({ kind }) => kind === 'unknown') || part.some(({ kind }) => SAYS_HOURS.has(kind))).flat();
}
