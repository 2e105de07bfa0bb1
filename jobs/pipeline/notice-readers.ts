import { DEFAULT_PREFERENCES, type Cadence, type NoticePreferences } from '#domain/notice.ts';
import type { Role, Viewer } from '#domain/viewer.ts';
import type { UiLanguage } from '#domain/words.ts';
import { cadenceOf } from '#notices/choose-cadence.ts';
import type { NoticeKind } from '#notices/define-kind.ts';
import type { Settings } from '#backend/env.ts';
import type { Receiver } from '#records/deliveries.ts';
import { channelsToTell, peopleToTell, seenByChannel, seenLocations, type ReadingPerson } from '#records/notice-readers.ts';

/** Kinds that the receivers named in the settings are told: what a run changed, and sources that it found changed. */
const SETTINGS_KINDS: ReadonlySet<string> = new Set(['run-finished', 'source-changed']);
/** The first administrator's address where nobody gave one: it leads nowhere. */
const NOWHERE = /\.localdomain$/;

/** A person, a channel or an address that may be told things of a brand. */
export interface Reader {
  /** Under which receipts are kept. */
  key: string;
  to: Receiver;
  /** Null: nobody who signs in. */
  userId: string | null;
  languages: readonly UiLanguage[];
  timeZone: string;
  hours: NoticePreferences;
  /** Null: no person. */
  viewer: Viewer | null;
  roles: readonly Role[];
  cadenceOf(kind: NoticeKind): Cadence;
  /** Locations of the brand that they are told about. */
  sees(): Promise<'all' | ReadonlySet<string>>;
}

type Given = Pick<Settings, 'SMTP_URL' | 'MAIL_TO' | 'WEBHOOK_URL' | 'WEBHOOK_SECRET'>;

/** Everybody and everything that may be told things of a brand: its people (where there is a mail server), its channels, and the receivers of the settings. */
export async function readersOf(brand: { id: string; timeZone: string }, env: Given, now: Date): Promise<Reader[]> {
  const [people, channels] = await Promise.all([env.SMTP_URL === undefined ? [] : peopleToTell(brand.id, now), channelsToTell(brand.id)]);
  const base = { timeZone: brand.timeZone, hours: DEFAULT_PREFERENCES, userId: null, viewer: null, roles: [] };
  return [
    ...people.filter((one) => !NOWHERE.test(one.email)).map((one) => personReader(one, brand)),
    ...channels.map((one): Reader => ({
      ...base, key: `channel:${one.id}`, to: { kind: 'channel', channelId: one.id }, languages: one.languages, sees: once(() => seenByChannel(one, brand.id)),
      cadenceOf: (kind) => (kind.channels === undefined ? 'never' : (one.cadences[kind.id] ?? 'never')),
    })),
    ...settingsReaders(env).map((one): Reader => ({ ...base, ...one, sees: () => Promise.resolve('all'), cadenceOf: ({ id }) => (SETTINGS_KINDS.has(id) ? 'instant' : 'never') })),
  ];
}

function personReader(person: ReadingPerson, brand: { id: string; timeZone: string }): Reader {
  const { userId, name, email, language, roles, viewer, preferences } = person;
  return {
    key: `person:${userId}`, to: { kind: 'email', userId, name, address: email }, userId, viewer, roles, languages: [language], timeZone: preferences.timeZone ?? brand.timeZone, hours: preferences,
    sees: once(() => seenLocations(viewer, brand.id)), cadenceOf: (kind) => cadenceOf(kind, roles, preferences, brand.id),
  };
}

/** MAIL_TO reads both languages: whose the address is, nobody knows. */
function settingsReaders(env: Given): Pick<Reader, 'key' | 'to' | 'languages'>[] {
  return [
    ...(env.SMTP_URL === undefined || env.MAIL_TO === undefined ? [] : [{ key: `address:${env.MAIL_TO}`, to: { kind: 'email' as const, userId: null, name: '', address: env.MAIL_TO }, languages: ['fr', 'en'] as const }]),
    ...(env.WEBHOOK_URL === undefined || env.WEBHOOK_SECRET === undefined ? [] : [{ key: 'webhook-setting', to: { kind: 'webhook-setting' as const }, languages: ['en', 'fr'] as const }]),
  ];
}

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => (asked ??= ask());
}
