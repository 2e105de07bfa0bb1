import { InvalidInputError } from '#backend/errors.ts';
import { mentionedIn, showMentions } from '#domain/mention.ts';
import type { NoticeDraft } from '#domain/notice.ts';
import { SYSTEM_VIEWER, type Role, type Viewer } from '#domain/viewer.ts';
import { brandRoles, peopleAt, type Place } from '#records/brand-roles.ts';
import { namedBefore, saveMentions, type Mention } from '#records/mentions.ts';
import { tellNotices } from '#records/notices.ts';
import { getNamedPlaces, type NamedPlace } from '#records/named-places.ts';
import { namesOfPeople } from '#records/users.ts';

/** As much of a note as a message repeats. */
const TOLD_LENGTH = 300;

/** A note as it was written: at one place, or on findings of some. */
export interface WrittenNote {
  text: string;
  noteId: string | null;
  subjects: readonly { locationId: string; findingId: string | null }[];
  at: string;
}

/** Those who see a location, by name: whom a note there may name. */
export async function peopleAtLocation(viewer: Viewer, locationId: string): Promise<{ id: string; name: string; role: Role }[]> {
  const [place] = await getNamedPlaces(viewer, [locationId]);
  return place === undefined ? [] : peopleAt(await brandRoles(place.brandId, new Date()), placeOf(place));
}

/** Throws InvalidInputError where a note names somebody who sees none of its places: they would be told of what they may not read. */
export async function requireMentions(viewer: Viewer, text: string, locationIds: readonly string[]): Promise<void> {
  const ids = mentionedIn(text);
  if (ids.length === 0) return;
  const places = await getNamedPlaces(viewer, locationIds);
  const seeing = await seenBy(places);
  const message = { fr: 'Une personne nommée ne voit pas ce lieu.', en: 'Somebody named here does not see this location.' };
  if (ids.some((id) => ![...seeing.values()].some((people) => people.has(id)))) throw new InvalidInputError(message, [{ path: 'body.text', message }]);
}

/** Keeps who was named and tells each of them once, of the places that they see. */
export async function keepMentions(viewer: Viewer, note: WrittenNote): Promise<void> {
  const before = note.noteId === null ? new Set<string>() : await namedBefore(note.noteId);
  const ids = mentionedIn(note.text).filter((id) => !before.has(id));
  if (ids.length === 0) return;
  const places = await getNamedPlaces(SYSTEM_VIEWER, note.subjects.map((one) => one.locationId));
  const seeing = await seenBy(places);
  const names = await namesOfPeople([...ids, viewer.userId]);
  const mentions: Mention[] = ids.flatMap((userId) => note.subjects.filter((one) => seeing.get(one.locationId)?.has(userId)).map(({ locationId, findingId }) => ({ userId, authorId: viewer.userId, at: note.at, locationId, noteId: note.noteId, findingId })));
  await saveMentions(mentions);
  const told = showMentions(note.text, names).slice(0, TOLD_LENGTH);
  await tellNotices([...Map.groupBy(mentions, (one) => one.userId)].flatMap(([userId, own]) => draft(userId, own, { places, told, actor: names.get(viewer.userId ?? '') ?? '', actorId: viewer.userId })));
}

function draft(userId: string, mentions: readonly Mention[], { places, told, actor, actorId }: { places: readonly NamedPlace[]; told: string; actor: string; actorId: string | null }): NoticeDraft[] {
  const [first] = mentions;
  const place = places.find((one) => one.locationId === first?.locationId);
  if (first === undefined || place === undefined) return [];
  const pathOf = ({ findingId, locationId }: Mention): string => (findingId === null ? `/brands/${place.brandId}/locations/${locationId}#notes` : `/findings/${findingId}`);
  return [{
    kind: 'mentioned', brandId: place.brandId, cause: `mention:${first.noteId ?? first.findingId ?? ''}:${userId}:${first.at}`, occurredAt: first.at, impact: null, lasts: 'event', to: [userId], actorId,
    params: { actor, text: told }, path: pathOf(first),
    subjects: mentions.flatMap((one) => {
      const at = places.find((other) => other.locationId === one.locationId);
      return at === undefined ? [] : [{ locationId: one.locationId, storeCode: at.storeCode, name: at.name, path: pathOf(one), about: null, figures: {} }];
    }),
  }];
}

async function seenBy(places: readonly NamedPlace[]): Promise<Map<string, Set<string>>> {
  const roles = new Map(await Promise.all([...new Set(places.map((one) => one.brandId))].map(async (brandId) => [brandId, await brandRoles(brandId, new Date())] as const)));
  return new Map(places.map((place) => [place.locationId, new Set(peopleAt(roles.get(place.brandId) ?? [], placeOf(place)).map((one) => one.id))]));
}

function placeOf({ locationId, regionPath }: NamedPlace): Place {
  return { locationId, regionPath };
}
