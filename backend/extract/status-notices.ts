import type { BusinessStatus } from '#domain/location.ts';
import { foldText } from '#normalize/text.ts';
import { SIGNS } from './line-signs.ts';
import { isSaidOfPlace, ownWords } from './notice-subject.ts';
import { candidate, type Candidate, type Reading } from './reading.ts';
import { isClosedNow, isPause, readNotice } from './visible-special-hours.ts';

const STATUSES: [BusinessStatus, RegExp][] = [
  ['closed-permanently', /\b(?:definitivement ferme|ferme(?:e|s|es)? definitivement|fermeture definitive|permanently closed|closed permanently|closed for good|a ferme ses portes|avons ferme nos portes|est (?:maintenant )?ferme pour de bon|has closed its doors|have closed our doors|n'est plus en activite|a cesse ses activites|cessation d'activite|is now closed|no longer in business|out of business)/],
  ['closed-temporarily', /\b(?:temporairement ferme|ferme(?:e|s|es)? temporairement|fermeture temporaire|actuellement ferme(?:e|s|es)? pour|(?:ferme(?:e|s|es)?|fermeture) (?:exceptionnelle )?pour (?:travaux|renovations?|cause de|conges? annuels?|vacances)|ferme(?:e|s|es)? jusqu'a nouvel ordre|provisoirement ferme|temporarily closed|closed temporarily|temporary closure|closed (?:until further notice|for (?:renovations?|refurbishment|repairs|remodell?ing)|due to))/],
  ['opening-soon', /\b(?:ouverture prochaine(?:ment)?|prochaine ouverture|ouvre bientot|bientot ouvert|ouvrira (?:bientot|ses portes|prochainement)|nouvelle boutique bientot|opening soon|coming soon|grand opening (?:on|in|soon)|will be opening|opens? (?:its doors )?in (?:january|february|march|april|may|june|july|august|september|october|november|december))/],
];
/** Cheap, on the text as it is: no notice is without one of these. */
const SIGN = /ferm|clos|ouv|open|soon|business|activit|bient|Ferm|FERM|Clos|CLOS|Ouv|OUV|Open|OPEN|Soon|SOON|Bient|BIENT|Provisoire|Temp|Perman|cess/;
/** A notice is short; a story that mentions a closing is not one. */
const NOTICE_CHARACTERS_MAX = 240;

/**
 * Notices that a place is closed for good, closed for a while or not yet open. A page without one says nothing of it,
 * nor does one whose notice is of another place, of a service or a question; `seen` are the names and addresses of the page.
 */
export function readStatusNotices(reading: Reading, seen: readonly Candidate[] = []): Candidate[] {
  let own: ReadonlySet<string> | null = null;
  for (const line of reading.page.lines) {
    if ((line.signs & SIGNS.status) === 0 || line.isElsewhere || line.area === 'nav' || line.text.length > NOTICE_CHARACTERS_MAX || !SIGN.test(line.text)) continue;
    const { folded } = line;
    const [status, words] = STATUSES.find(([, one]) => one.test(folded)) ?? [];
    if (!status || !words || (status === 'closed-temporarily' && (isPause(folded) || isOver(line.text, reading)))) continue;
    own ??= ownWords(reading, seen);
    if (isSaidOfPlace(line.text, words, own)) return [candidate('businessStatus', status, { raw: line.text, method: 'visible-text', locator: reading.page.locate(line.element) })];
  }
  return [];
}

/** A closing whose dates are told and do not hold today is no status: it is past, or days to come. */
function isOver(text: string, reading: Reading): boolean {
  const told = readNotice(text, reading);
  if (told === null || isClosedNow(told, reading.day)) return false;
  const closed = told.days.filter((day) => day.ranges.length === 0 && !reading.day.isOver(day.date));
  return !closed.some((day) => day.date === reading.day.today());
}

/** A name without the notice that somebody wrote into it, "Lunetterie Boréale (fermé définitivement)", and what that says. */
export function partStatus(name: string): { name: string; status: BusinessStatus | null } {
  if (!SIGN.test(name)) return { name, status: null };
  const parts = name.split(/\s*[()[\]|]\s*|\s+[-–—:]\s+|\s*\*+\s*/).filter((part) => part !== '');
  for (const part of parts) {
    const folded = foldText(part);
    const [status, words] = STATUSES.find(([, one]) => one.test(folded)) ?? [];
    if (!status || !words || part.length > 40 || parts.length < 2) continue;
    const rest = name.replace(part, ' ').replace(/[([]\s*[)\]]|\*+/g, ' ').replace(/^[\s|:–—-]+|[\s|:–—-]+$/g, '').replace(/\s+/g, ' ');
    if (rest.length > 1) return { name: rest, status };
  }
  return { name, status: null };
}
