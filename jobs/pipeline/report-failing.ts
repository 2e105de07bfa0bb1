import type { Logger } from 'pino';
import { EMAIL_WAY_OUT, SETTING_WAY_OUT, type DeliveryTrouble } from '#domain/delivery.ts';
import type { MessageBody } from '#domain/message.ts';
import { UI_LANGUAGES, type UiLanguage } from '#domain/words.ts';
import { listBrands } from '#records/brands.ts';
import { listChannels, listNoticeChannels } from '#records/channels.ts';
import { claimReport, healthOf } from '#records/channel-health.ts';
import { addDeliveries, type NewDelivery } from '#records/deliveries.ts';
import type { ClaimedDelivery } from '#records/delivery-tries.ts';
import { keepersOf } from '#records/channel-keepers.ts';
import { TROUBLE_WORDS } from '../notify/_trouble-words.ts';
import type { DeliveryTools } from './deliver.ts';

const WORDS: Readonly<Record<UiLanguage, { subject(channel: string): string; missed: string; open: string; why: string; mail: string; setting: string; stopped: string }>> = {
  fr: {
    subject: (channel) => `${channel} ne prend plus les messages`, missed: 'Ce qui devait y aller attend, ou se trouve dans le journal des envois.', open: 'Ouvrir le journal des envois',
    why: 'Vous recevez ce message parce que vous veillez sur les canaux de cette marque.', mail: 'Le courriel', setting: 'Le webhook de l’installation', stopped: 'Il est arrêté : plus rien n’y part avant que quelqu’un le remette en marche.',
  },
  en: {
    subject: (channel) => `${channel} takes no more messages`, missed: 'What should have gone there waits, or stands in the delivery log.', open: 'Open the delivery log',
    why: 'You get this because you look after the channels of this brand.', mail: 'E-mail', setting: 'The installation’s webhook', stopped: 'It is stopped: nothing goes there until somebody starts it again.',
  },
};

/** The channel that fails, as its own report names it. */
interface Failing {
  wayOut: string;
  name: Readonly<Record<UiLanguage, string>>;
  trouble: DeliveryTrouble;
  isStopped: boolean;
}

/**
 * Tells that a way out takes nothing any more, by another one, once until it works again: of a channel by mail to those
 * who look after the brand; of the mail by the channels of each brand; and where that one fails too, by whatever is left.
 * What nobody could be told stands on the page of channels and in the log.
 */
export async function reportFailing(tools: DeliveryTools, { wayOut, channelId, brandId }: ClaimedDelivery, log: Logger): Promise<void> {
  const { viewer, now } = tools;
  const trouble = (await healthOf(viewer, [wayOut])).get(wayOut)?.trouble ?? null;
  if (trouble === null || !(await claimReport(viewer, wayOut, now()))) return;
  const brandIds = brandId !== null ? [brandId] : (await listBrands(viewer)).map((one) => one.id);
  const own = channelId === null || brandId === null ? undefined : (await listChannels(viewer, brandId)).find((one) => one.id === channelId);
  const named = (language: UiLanguage) => own?.name ?? (wayOut === SETTING_WAY_OUT ? WORDS[language].setting : WORDS[language].mail);
  const failing: Failing = { wayOut, trouble, isStopped: (own?.stopped ?? null) !== null, name: { fr: named('fr'), en: named('en') } };
  let told = 0;
  // The mail is everybody's: each brand hears of it by its own channels.
  for (const id of wayOut === EMAIL_WAY_OUT ? (await listBrands(viewer)).map((one) => one.id) : brandIds) {
    const reports = await reportsFor(tools, id, failing);
    await addDeliveries(viewer, reports, now());
    told += reports.length;
  }
  log.warn({ wayOut, trouble, told }, told === 0 ? 'A channel fails, and there is no other to say so' : 'A channel fails; another says so');
}

/** By mail where mail works and is not what fails; else by the brand's other channels. */
async function reportsFor({ viewer, env, now }: DeliveryTools, brandId: string, failing: Failing): Promise<NewDelivery[]> {
  const mailWorks = env.SMTP_URL !== undefined && failing.wayOut !== EMAIL_WAY_OUT && ((await healthOf(viewer, [EMAIL_WAY_OUT])).get(EMAIL_WAY_OUT)?.failingSince ?? null) === null;
  const url = `${env.PUBLIC_URL ?? `http://localhost:${env.PORT}`}/brands/${encodeURIComponent(brandId)}/channels`;
  const common = { brandId, kind: 'channel-failing' };
  const key = (receiver: string) => `channel-failing:${failing.wayOut}:${brandId}:${receiver}:${now().toISOString()}`;
  const event = { type: 'notice.channel_failing', occurredAt: now().toISOString(), data: { brandId, channelId: failing.wayOut, channel: failing.name.en, trouble: failing.trouble } };
  if (mailWorks) {
    const keepers = await keepersOf(viewer, brandId);
    if (keepers.length > 0) {
      return keepers.map(({ id, name, email, language }) => ({ ...common, key: key(id), to: { kind: 'email', userId: id, name, address: email }, message: { bodies: [bodyOf(failing, language, url)], event } }));
    }
  }
  const channels = (await listNoticeChannels(viewer, brandId)).filter((one) => one.id !== failing.wayOut);
  const health = await healthOf(viewer, channels.map((one) => one.id));
  return channels.filter((one) => (health.get(one.id)?.failingSince ?? null) === null)
    .map(({ id, languages }) => ({ ...common, key: key(id), to: { kind: 'channel', channelId: id }, message: { bodies: (languages.length > 0 ? languages : UI_LANGUAGES).map((language) => bodyOf(failing, language, url)), event } }));
}

function bodyOf({ name, trouble, isStopped }: Failing, language: UiLanguage, url: string): MessageBody {
  const words = WORDS[language];
  return {
    language, subject: words.subject(name[language]), paragraphs: [TROUBLE_WORDS[trouble][language], ...(isStopped ? [words.stopped] : []), words.missed],
    sections: [], action: { label: words.open, url }, why: words.why,
  };
}
