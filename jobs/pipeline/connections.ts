import { connectionTrouble, enteredSettings, needsConnection, quotaLimit, quotaPeriod, withDraft, type ConnectionDraft } from '#backend/publisher-connection.ts';
import type { BrandStandard } from '#domain/brand-standard.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Publisher, PublisherSettings } from '#publishers/define-publisher.ts';
import { openPublisherSettings, type OpenedSettings } from '#records/publisher-settings.ts';
import { markSpent, takeRequest } from '#records/publisher-uses.ts';
import { noteAnswer } from './note-answers.ts';
import { freshAccessToken } from './sign-in.ts';
import type { Toolbox } from './toolbox.ts';

/** How a publisher is asked for a brand. */
export interface Connection {
  settings: PublisherSettings;
  /** Why it can't be asked at all; null when it can. */
  trouble: Trouble | null;
  account: Account;
}

/** What of one asking is counted, and hidden. */
export interface Account {
  /** Takes one request of the quota; false: it is spent. */
  takeRequest(): Promise<boolean>;
  /** Notes what a request ended with; null: well. */
  note(trouble: Trouble | null): Promise<void>;
  now(): Date;
  /** The text without any secret of this connection. */
  hide(text: string): string;
}

/** What was entered is read once for the audits that begin within this time. */
const HELD_MS = 5_000;
/** A shorter one hides more of a text than the secret. */
const SECRET_LENGTH_MIN = 6;

type Tools = Pick<Toolbox, 'env' | 'viewer' | 'box' | 'now' | 'fetcher'>;
const held = new WeakMap<Toolbox['box'], Map<string, { until: number; opened: Promise<Map<string, OpenedSettings>> }>>();

/** How each of these publishers is asked for a brand in a run, by id. Of those that need nothing, nothing is looked up. */
export async function connectionsOf(tools: Tools, run: { id: string; brandId: string }, standard: BrandStandard, publishers: readonly Publisher[]): Promise<Map<string, Connection>> {
  const hasFields = publishers.some((one) => needsConnection(one) || one.fields !== undefined);
  const opened = hasFields ? await openedOf(tools, run.brandId) : new Map<string, OpenedSettings>();
  return new Map(await Promise.all(publishers.map(async (publisher) => [publisher.id, await connect(tools, run, standard, publisher, opened.get(publisher.id))] as const)));
}

/** The same for one publisher, with what was entered just now, or typed and not saved. */
export async function connectionOf(tools: Tools, run: { id: string; brandId: string }, standard: BrandStandard, publisher: Publisher, draft?: ConnectionDraft): Promise<Connection> {
  const opened = (await openPublisherSettings(tools.viewer, tools.box, run.brandId)).get(publisher.id);
  return connect(tools, run, standard, publisher, draft === undefined ? opened : withDraft(opened, draft));
}

async function connect(tools: Tools, run: { id: string; brandId: string }, standard: BrandStandard, publisher: Publisher, opened: OpenedSettings | undefined): Promise<Connection> {
  const entered = enteredSettings(tools.env, standard, publisher.id, opened);
  const trouble = connectionTrouble(publisher, entered, opened);
  if (trouble !== null || publisher.signIn === undefined || opened?.hasSignedIn !== true) return { settings: entered, trouble, account: accountOf(tools, run, publisher, entered, opened?.secrets ?? []) };
  const access = await freshAccessToken(tools, run.brandId, publisher, entered);
  if ('trouble' in access) return { settings: entered, trouble: access.trouble, account: accountOf(tools, run, publisher, entered, opened?.secrets ?? []) };
  return { settings: { ...entered, accessToken: access.token }, trouble: null, account: accountOf(tools, run, publisher, entered, [...(opened?.secrets ?? []), access.token]) };
}

function accountOf({ viewer, now }: Tools, run: { id: string; brandId: string }, { id: publisherId, quota }: Publisher, settings: PublisherSettings, secrets: readonly string[]): Account {
  const period = () => (quota === undefined ? null : { brandId: run.brandId, publisherId, period: quotaPeriod(quota, now()) });
  const hidden = secrets.flatMap((one) => (one.length < SECRET_LENGTH_MIN ? [] : [one, encodeURIComponent(one)]));
  return {
    now,
    async takeRequest() {
      const place = period();
      return place === null || quota === undefined || takeRequest(place, quotaLimit(quota, settings));
    },
    async note(trouble) {
      noteAnswer({ viewer }, run, { publisherId, trouble, at: now().toISOString() });
      const place = period();
      if (trouble === 'quota-spent' && place !== null && quota !== undefined) await markSpent(place, quotaLimit(quota, settings));
    },
    hide: (text) => hidden.reduce((shown, secret) => (shown.includes(secret) ? shown.replaceAll(secret, '***') : shown), text),
  };
}

function openedOf({ viewer, box }: Tools, brandId: string): Promise<Map<string, OpenedSettings>> {
  const ofBox = held.get(box) ?? new Map<string, { until: number; opened: Promise<Map<string, OpenedSettings>> }>();
  held.set(box, ofBox);
  const known = ofBox.get(brandId);
  if (known !== undefined && known.until > performance.now()) return known.opened;
  const opened = openPublisherSettings(viewer, box, brandId);
  ofBox.set(brandId, { until: performance.now() + HELD_MS, opened });
  // What could not be read is asked for again.
  opened.catch(() => ofBox.delete(brandId));
  return opened;
}
