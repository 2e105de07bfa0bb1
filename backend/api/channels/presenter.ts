import type { ChannelHealthView, ChannelTest, ChannelView, FailingChannel } from '#contract/channels.ts';
import type { MessageInput } from '#domain/message.ts';
import type { UiLanguage } from '#domain/words.ts';
import { EMAIL_WAY_OUT } from '#domain/delivery.ts';
import type { LastingTrouble, WayOutHealth } from '#records/channel-health.ts';
import type { ChannelRow } from '#records/channels.ts';
import type { DeliveryRow } from '#records/delivery-log.ts';

export function presentHealth(health: WayOutHealth | undefined): ChannelHealthView {
  return { lastSentAt: health?.lastSentAt ?? null, failingSince: health?.failingSince ?? null, trouble: health?.trouble ?? null, said: health?.said ?? null };
}

export function presentTest(test: DeliveryRow | undefined): ChannelTest | null {
  return test === undefined ? null : { at: test.createdAt, state: test.state, trouble: test.trouble, code: test.code, said: test.said };
}

/** An old key that signs no more is none. */
export function presentChannel({ brandId: _brand, createdAt: _at, oldKeyUntil, ...channel }: ChannelRow, health: WayOutHealth | undefined, test: DeliveryRow | undefined, now: Date): ChannelView {
  return { ...channel, oldKeyUntil: oldKeyUntil !== null && Date.parse(oldKeyUntil) > now.getTime() ? oldKeyUntil : null, health: presentHealth(health), test: presentTest(test) };
}

/** The mail first, it is everybody's; then the brand's own, as they are listed. What somebody switched off fails nobody. */
export function presentFailing(channels: readonly ChannelRow[], troubles: readonly LastingTrouble[]): FailingChannel[] {
  const of = (wayOut: string) => troubles.find((one) => one.wayOut === wayOut);
  const mail = of(EMAIL_WAY_OUT);
  return [
    ...(mail === undefined ? [] : [{ id: EMAIL_WAY_OUT, kind: 'email' as const, name: null, since: mail.since, trouble: mail.trouble, isStopped: false }]),
    ...channels.flatMap(({ id, kind, name, isEnabled, stopped, stoppedAt }) => {
      const trouble = of(id);
      const since = trouble?.since ?? stoppedAt;
      return !isEnabled || since === null || (trouble === undefined && stopped === null) ? [] : [{ id, kind, name, since, trouble: trouble?.trouble ?? null, isStopped: stopped !== null }];
    }),
  ];
}

const TEST = {
  fr: { subject: 'Essai : ce canal fonctionne', line: (name: string, who: string) => `${who} essaie le canal « ${name} ». Rien n’est à faire.`, open: 'Ouvrir les canaux', why: 'Vous recevez ce message parce que quelqu’un a demandé un essai.' },
  en: { subject: 'Test: this channel works', line: (name: string, who: string) => `${who} is trying the channel “${name}”. There is nothing to do.`, open: 'Open the channels', why: 'You get this because somebody asked for a test.' },
} as const;

/** What a test says, in the languages of its channel. */
export function testMessage({ languages, channelName, who, brandName, url, at }: { languages: readonly UiLanguage[]; channelName: string; who: string; brandName: string; url: string; at: Date }): MessageInput {
  return {
    brandName,
    bodies: languages.map((language) => ({ language, subject: TEST[language].subject, paragraphs: [TEST[language].line(channelName, who)], action: { label: TEST[language].open, url }, why: TEST[language].why })),
    event: { type: 'test', occurredAt: at.toISOString(), data: { channel: channelName, brandName } },
  };
}
