import { useQueries } from '@tanstack/react-query';
import { listColleagues } from '#contract/location-notes.ts';
import { call } from '../../lib/call.ts';

export interface Named { id: string; name: string }

/** Places that are asked one by one who sees them; of more, people who see any of them are among those whom work can be given to. */
const PLACES_ASKED = 12;

/** Who sees one of some locations and may be named in a note there, each once; asked for when somebody begins to name one. */
export function useColleagues(locationIds: readonly string[], isAsked: boolean): Named[] {
  const answers = useQueries({
    queries: [...new Set(locationIds)].slice(0, PLACES_ASKED).map((locationId) => (
      { queryKey: ['colleagues', { locationId }], queryFn: ({ signal }: { signal: AbortSignal }) => call(listColleagues, { params: { locationId } }, signal), enabled: isAsked, staleTime: 300_000 })),
  });
  return [...new Map(answers.flatMap(({ data }) => data?.people ?? []).map((one) => [one.id, one])).values()];
}

/** The same of many places: beyond some, whom work can be given to, too; a note that names somebody who sees none of its places is refused with that sentence. */
export function useNameable(locationIds: readonly string[], others: readonly Named[], isAsked: boolean): Named[] {
  const near = useColleagues(locationIds, isAsked);
  if (!isAsked || new Set(locationIds).size <= PLACES_ASKED) return near;
  return [...new Map([...near, ...others].map((one) => [one.id, one])).values()];
}

/** "… @mau" at the end of what was typed: what follows the sign; null where nobody is being named. */
export function namingAtEnd(text: string): string | null {
  const found = /(?:^|\s)@([\p{L}\p{M}'’. -]{0,30})$/u.exec(text);
  return found?.[1] ?? null;
}

/** Those whose name has a word that begins so; nobody is called that any more once a whole name stands there. */
export function matchPeople(people: readonly Named[], typed: string): Named[] {
  const wanted = fold(typed);
  return people.filter(({ name }) => fold(name).startsWith(wanted) || fold(name).split(' ').some((word) => word.startsWith(wanted))).slice(0, 6);
}

/** The text with the name that was begun at its end written out. */
export function completeName(text: string, name: string): string {
  return `${text.replace(/@[^@]*$/u, '')}@${name} `;
}

/** Names as they are stored: "@Maude Roy" of somebody who may be named becomes `@{id}`; longer names first, so that none is taken for the beginning of another. */
export function toTokens(text: string, people: readonly Named[]): string {
  return people.toSorted((a, b) => b.name.length - a.name.length).reduce((said, { id, name }) => said.replaceAll(`@${name}`, `@{${id}}`), text);
}

/** The other way round, for changing a note. */
export function fromTokens(text: string, people: readonly { id: string; name: string | null }[]): string {
  return people.reduce((said, { id, name }) => (name === null ? said : said.replaceAll(`@{${id}}`, `@${name}`)), text);
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
