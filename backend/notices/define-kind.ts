import { z } from 'zod';
import { Cadence, NoticeGroup, type Notice } from '#domain/notice.ts';
import { Role, ROLES } from '#domain/viewer.ts';
import { Words } from '#domain/words.ts';

/** A kind of thing that people may want to be told: its words, who is told by default and how soon, and how one reads. */
export interface NoticeKind {
  /** Equals the file's name. */
  id: string;
  group: NoticeGroup;
  words: {
    /** In the table of preferences. */
    name: Words;
    /** When it is told, in one sentence. */
    when: Words;
    /** Why somebody gets it, "because …": the last line of a mail. */
    because: Words;
  };
  /** How soon a reader may choose to be told. */
  offers: readonly Cadence[];
  /** Until they choose; a role that is missing is not told, nor offered the kind. Few at once: nobody drowns. */
  defaults: Partial<Readonly<Record<Role, Cadence>>>;
  /** What a new channel of the brand is told; missing: no channel is ever told of it, being somebody's own matter. */
  channels?: Cadence;
  /** Always at once, whatever the hour, and nobody turns it off. */
  isSecurity?: true;
  /** One line, the count first. `notice` holds no more than the reader may see. */
  title(notice: Notice): Words;
  /** Sentences under it. */
  lines(notice: Notice): Words[];
}

export const NoticeKindShape = z.looseObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  group: NoticeGroup,
  words: z.strictObject({ name: Words, when: Words, because: Words }),
  offers: z.array(Cadence).min(1),
  defaults: z.partialRecord(Role, Cadence),
  channels: Cadence.optional(),
  isSecurity: z.literal(true).optional(),
  title: z.function(),
  lines: z.function(),
}).refine((kind) => [...Object.values(kind.defaults), ...(kind.channels ? [kind.channels] : [])].every((one) => kind.offers.includes(one)), 'a default is none of those that it offers');

/** What is told as it happens: at once, with the mail of the day or of the week, or not at all. */
export const ANY_TIME: readonly Cadence[] = ['instant', 'daily', 'weekly', 'never'];

/** The same for every role: somebody's own work. */
export function forEverybody(cadence: Cadence): Record<Role, Cadence> {
  return Object.fromEntries(ROLES.map((role) => [role, cadence])) as Record<Role, Cadence>;
}

/** Declares a kind of notice. */
export function defineKind(kind: NoticeKind): NoticeKind {
  return kind;
}
