import { ConflictError, InvalidInputError, NotFoundError } from '#backend/errors.ts';
import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import { addChannel, changeChannel, listChannels, listFailingChannels, MAIL_CHANNEL, MOST_CHANNELS, removeChannel, rotateChannelKey, testChannel } from '#contract/channels.ts';
import { EMAIL_WAY_OUT } from '#domain/delivery.ts';
import type { Viewer } from '#domain/viewer.ts';
import type { NoticeKind } from '#notices/define-kind.ts';
import { readRow } from '#records/audit-states.ts';
import { getBrand } from '#records/brands.ts';
import { healthOf, lastingTroubles } from '#records/channel-health.ts';
import * as records from '#records/channels.ts';
import { addDeliveries, type Receiver } from '#records/deliveries.ts';
import { lastTests } from '#records/delivery-log.ts';
import { listRegions } from '#records/regions.ts';
import { getPerson, namesOfPeople } from '#records/users.ts';
import type { AppDeps } from '../deps.ts';
import { mountRoute, type MountRoutes } from '../mount-route.ts';
import { requireKeeper } from './may-keep.ts';
import { presentChannel, presentFailing, presentHealth, presentTest, testMessage } from './presenter.ts';

/** Nobody tries a channel out more often than this. */
const TEST_PAUSE_MS = 5000;
const kinds = loadNoticeKinds();

const mount: MountRoutes = (router, deps) => {
  mountRoute(router, listChannels, async ({ viewer, params: { brandId } }) => {
    await requireKeeper(viewer, brandId);
    const [channels, regions] = await Promise.all([records.listChannels(viewer, brandId), listRegions(viewer, brandId)]);
    const waysOut = [EMAIL_WAY_OUT, ...channels.map((one) => one.id)];
    const [health, tests, told] = await Promise.all([healthOf(viewer, waysOut), lastTests(viewer, brandId, waysOut), kinds]);
    return {
      channels: channels.map((one) => presentChannel(one, health.get(one.id), tests.get(one.id), new Date())),
      email: deps.mailIsSetUp === true ? { health: presentHealth(health.get(EMAIL_WAY_OUT)), test: presentTest(tests.get(EMAIL_WAY_OUT)) } : null,
      kinds: [...told.values()].flatMap(presentKind), regions: regions.map(({ id, path }) => ({ id, path })),
    };
  });

  mountRoute(router, listFailingChannels, async ({ viewer, params: { brandId } }) => {
    await requireKeeper(viewer, brandId);
    const channels = await records.listChannels(viewer, brandId);
    const troubles = await lastingTroubles(viewer, [...(deps.mailIsSetUp === true ? [EMAIL_WAY_OUT] : []), ...channels.map((one) => one.id)]);
    return { failing: presentFailing(channels, troubles) };
  });

  mountRoute(router, addChannel, async ({ viewer, params: { brandId }, body }) => {
    await requireKeeper(viewer, brandId);
    await refuseUnknown(viewer, brandId, body);
    await refuseInside(deps, body.url);
    if ((await records.listChannels(viewer, brandId)).length >= MOST_CHANNELS) throw new InvalidInputError({ fr: `Cette marque a déjà ${MOST_CHANNELS} canaux : retirez-en un.`, en: `This brand has ${MOST_CHANNELS} channels already: remove one.` });
    const { channel, key } = await records.addChannel(viewer, deps.box, brandId, body, new Date());
    return { id: channel.id, key };
  }, { noun: 'channels', act: 'create', read: (_asked, answer) => (answer === null ? null : stateOf(answer.id)) });

  mountRoute(router, changeChannel, async ({ viewer, params: { brandId, channelId }, body }) => {
    await requireKeeper(viewer, brandId);
    await refuseUnknown(viewer, brandId, body);
    await refuseInside(deps, body.url);
    await records.changeChannel(viewer, deps.box, brandId, channelId, body, new Date());
    return { accepted: true as const };
  }, { noun: 'channels', act: 'change', read: ({ params: { channelId } }) => stateOf(channelId) });

  mountRoute(router, removeChannel, async ({ viewer, params: { brandId, channelId } }) => {
    await requireKeeper(viewer, brandId);
    await records.removeChannel(viewer, brandId, channelId);
    return {};
  }, { noun: 'channels', act: 'delete', read: ({ params: { channelId } }) => stateOf(channelId) });

  mountRoute(router, rotateChannelKey, async ({ viewer, params: { brandId, channelId } }) => {
    await requireKeeper(viewer, brandId);
    return records.rotateKey(viewer, deps.box, brandId, channelId, new Date());
  }, { noun: 'channels', act: 'change', read: ({ params: { channelId } }) => stateOf(channelId) });

  mountRoute(router, testChannel, async ({ viewer, params: { brandId, channelId } }) => {
    await requireKeeper(viewer, brandId);
    const at = new Date();
    const last = (await lastTests(viewer, brandId, [channelId])).get(channelId);
    if (last !== undefined && at.getTime() - Date.parse(last.createdAt) < TEST_PAUSE_MS) throw new ConflictError({ fr: 'Un essai vient d’être envoyé : attendez sa réponse.', en: 'A test was sent a moment ago: wait for its answer.' });
    const { to, languages, channelName } = await receiverOf(viewer, brandId, channelId);
    const [{ name: brandName }, names] = await Promise.all([getBrand(viewer, brandId), namesOfPeople([viewer.userId])]);
    const url = `${deps.auth.options.baseURL}/brands/${encodeURIComponent(brandId)}/channels`;
    const message = testMessage({ languages, channelName, who: names.get(viewer.userId ?? '') ?? 'Enseigne', brandName, url, at });
    for (const wayOut of await addDeliveries(viewer, [{ key: `test:${brandId}:${channelId}:${at.toISOString()}`, brandId, kind: 'test', to, message }], at)) await deps.queue.enqueue('deliver', wayOut, { wayOut });
    return { accepted: true as const };
  }, { noun: 'channels', act: 'test', read: ({ params: { brandId, channelId } }, answer) => (channelId === MAIL_CHANNEL ? { brandId, id: MAIL_CHANNEL, name: null, state: { tested: answer !== null } } : stateOf(channelId)) });
};
export default mount;

const stateOf = (id: string) => readRow('Channel', { id }, { name: 'name', members: ['kind', 'name', 'languages', 'cadences', 'regionIds', 'host', 'addressSetAt', 'keySetAt', 'isEnabled', 'stopped'] });

/** Kinds that are somebody's own matter are told to no channel. */
function presentKind({ id, group, words, offers, channels }: NoticeKind) {
  return channels === undefined ? [] : [{ id, group, name: words.name, when: words.when, offers: [...offers], byDefault: channels }];
}

/** Of the mail: whoever asks. */
async function receiverOf(viewer: Viewer, brandId: string, channelId: string): Promise<{ to: Receiver; languages: readonly ('fr' | 'en')[]; channelName: string }> {
  if (channelId !== MAIL_CHANNEL) {
    const channel = await records.getChannel(viewer, brandId, channelId);
    return { to: { kind: 'channel', channelId }, languages: channel.languages, channelName: channel.name };
  }
  if (viewer.userId === null) throw new NotFoundError({ fr: 'Une clé n’a pas d’adresse de courriel.', en: 'A key has no mail of its own.' });
  const { id, name, email, language } = await getPerson(viewer.userId);
  return { to: { kind: 'email', userId: id, name, address: email }, languages: [language], channelName: language === 'fr' ? 'Courriel' : 'E-mail' };
}

/** Throws InvalidInputError for an address to which nothing would ever go, while whoever gives it still looks at it. */
async function refuseInside({ leadsInside }: AppDeps, url: string | undefined): Promise<void> {
  if (url === undefined || leadsInside === undefined) return;
  const { hostname } = new URL(url);
  if (!(await leadsInside(hostname))) return;
  throw new InvalidInputError({
    fr: `${hostname} mène à l’intérieur du réseau : rien n’y part tant que l’exploitant ne l’a pas nommé dans le réglage ALLOWED_PRIVATE_HOSTS.`,
    en: `${hostname} leads inside the network: nothing goes there until the operator names it in the setting ALLOWED_PRIVATE_HOSTS.`,
  });
}

/** Throws InvalidInputError for regions of others, and for kinds or cadences that are not on offer. */
async function refuseUnknown(viewer: Viewer, brandId: string, { regionIds, cadences }: { regionIds: readonly string[] | null; cadences: Readonly<Record<string, string>> }): Promise<void> {
  const known = new Set((await listRegions(viewer, brandId)).map((one) => one.id));
  const offered = new Map([...(await kinds).values()].flatMap(presentKind).map((one) => [one.id, one.offers as readonly string[]]));
  const problems = [
    ...(regionIds ?? []).filter((id) => !known.has(id)).map(() => ({ path: 'body.regionIds', message: { fr: 'Cette région n’existe pas.', en: 'There is no such region.' } })),
    ...Object.entries(cadences).filter(([kind, cadence]) => !(offered.get(kind)?.includes(cadence) ?? false)).map(([kind]) => ({ path: `body.cadences.${kind}`, message: { fr: 'Un canal n’apprend pas cela, ou pas à ce rythme.', en: 'A channel is not told this, or not so often.' } })),
  ];
  if (problems.length > 0) throw new InvalidInputError({ fr: 'Ces réglages ne conviennent pas au canal.', en: 'These settings do not fit the channel.' }, problems);
}
