import type { Logger } from 'pino';
import { loadNoticeKinds } from '#backend/notice-kinds.ts';
import { unsubscribePath } from '#backend/unsubscribe-token.ts';
import { EMAIL_WAY_OUT, SETTING_WAY_OUT, type DeliveryTrouble } from '#domain/delivery.ts';
import type { MessageBody } from '#domain/message.ts';
import { UI_LANGUAGES, type UiLanguage } from '#domain/words.ts';
import { whenDue } from '#notices/when-due.ts';
import { listBrands, type BrandRow } from '#records/brands.ts';
import { listChannels } from '#records/channels.ts';
import { claimReport, healthOf, reportsOf } from '#records/channel-health.ts';
import { addDeliveries, type NewDelivery } from '#records/deliveries.ts';
import type { ClaimedDelivery } from '#records/delivery-tries.ts';
import { keepersOf } from '#records/channel-keepers.ts';
import { TROUBLE_WORDS } from '../notify/_trouble-words.ts';
import type { DeliveryTools } from './deliver.ts';
import { readersOf, type Reader } from './notice-readers.ts';
import { siteUrlOf } from './send-notices.ts';

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

const KIND = 'channel-failing';

/** The channel that fails, as its own report names it. */
interface Failing {
  wayOut: string;
  name: Readonly<Record<UiLanguage, string>>;
  trouble: DeliveryTrouble;
  isStopped: boolean;
}

/**
 * Tells that a way out takes nothing any more, by another one, once until it works again: of a channel by mail to those
 * who look after the brand and want to hear it; of the mail by the channels of each brand; and where that one fails too,
 * by whatever is left. Whoever was told or not, the brand's pages say it to those who look after it.
 */
export async function reportFailing(tools: DeliveryTools, { wayOut, channelId, brandId }: ClaimedDelivery, log: Logger): Promise<void> {
  const { viewer, now } = tools;
  const trouble = (await healthOf(viewer, [wayOut])).get(wayOut)?.trouble ?? null;
  if (trouble === null || !(await claimReport(viewer, wayOut, now()))) return;
  const brands = await listBrands(viewer);
  const own = channelId === null || brandId === null ? undefined : (await listChannels(viewer, brandId)).find((one) => one.id === channelId);
  const named = (language: UiLanguage) => own?.name ?? (wayOut === SETTING_WAY_OUT ? WORDS[language].setting : WORDS[language].mail);
  const failing: Failing = { wayOut, trouble, isStopped: (own?.stopped ?? null) !== null, name: { fr: named('fr'), en: named('en') } };
  let told = 0;
  // The mail is everybody's: each brand hears of it by its own channels.
  for (const brand of wayOut === EMAIL_WAY_OUT || brandId === null ? brands : brands.filter((one) => one.id === brandId)) {
    const reports = await reportsFor(tools, brand, failing);
    await addDeliveries(viewer, reports, now());
    told += reports.length;
  }
  log.warn({ wayOut, trouble, told }, told === 0 ? 'A channel fails, and there is no other to say so' : 'A channel fails; another says so');
}

/** By mail where mail works and is not what fails; else by the brand's other channels. Each hears it as they chose to, after their quiet hours. */
async function reportsFor({ viewer, env, box, now }: DeliveryTools, brand: BrandRow, failing: Failing): Promise<NewDelivery[]> {
  const kind = (await loadNoticeKinds()).get(KIND);
  if (kind === undefined) return [];
  const siteUrl = siteUrlOf(env);
  const event = { type: 'notice.channel_failing', occurredAt: now().toISOString(), data: { brandId: brand.id, channelId: failing.wayOut, channel: failing.name.en, trouble: failing.trouble } };
  const reportTo = (reader: Reader): NewDelivery[] => {
    const dueAt = whenDue(reader.cadenceOf(kind), reader.hours, { now: now(), timeZone: reader.timeZone });
    const own = reader.userId === null ? {} : { preferencesUrl: `${siteUrl}/notifications`, unsubscribeUrl: `${siteUrl}${unsubscribePath(box, { userId: reader.userId, kinds: [KIND] })}` };
    const bodies = (reader.languages.length > 0 ? reader.languages : UI_LANGUAGES).map((language) => bodyOf(failing, language, `${siteUrl}/brands/${encodeURIComponent(brand.id)}/channels`));
    return dueAt === null ? [] : [{ key: `${reportsOf(failing.wayOut)}${brand.id}:${reader.key}:${now().toISOString()}`, brandId: brand.id, kind: KIND, to: reader.to, dueAt, message: { bodies, event, brandName: brand.name, ...own } }];
  };
  const readers = await readersOf(brand, env, now());
  const health = await healthOf(viewer, [EMAIL_WAY_OUT, ...readers.flatMap(({ to }) => (to.kind === 'channel' ? [to.channelId] : []))]);
  const works = (wayOut: string): boolean => wayOut !== failing.wayOut && (health.get(wayOut)?.failingSince ?? null) === null;
  const keepers = new Set((await keepersOf(viewer, brand.id, now())).map((one) => one.id));
  const mails = works(EMAIL_WAY_OUT) ? readers.filter((one) => one.userId !== null && keepers.has(one.userId)).flatMap(reportTo) : [];
  return mails.length > 0 ? mails : readers.filter(({ to }) => to.kind === 'channel' && works(to.channelId)).flatMap(reportTo);
}

function bodyOf({ name, trouble, isStopped }: Failing, language: UiLanguage, url: string): MessageBody {
  const words = WORDS[language];
  return {
    language, subject: words.subject(name[language]), paragraphs: [TROUBLE_WORDS[trouble][language], ...(isStopped ? [words.stopped] : []), words.missed],
    sections: [], action: { label: words.open, url }, why: words.why,
  };
}
