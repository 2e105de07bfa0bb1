import type { Logger } from 'pino';
import { loadFolder } from '#backend/load-folder.ts';
import { EMAIL_WAY_OUT, SETTING_WAY_OUT, type TryEnd } from '#domain/delivery.ts';
import { getChannelState, openChannel, stopChannel } from '#records/channels.ts';
import { healthOf } from '#records/channel-health.ts';
import { claimDelivery, endTry, nextDueAt, type ClaimedDelivery } from '#records/delivery-tries.ts';
import { FetchError } from '../http/errors.ts';
import { postJson } from '../http/post-json.ts';
import { judgeSilence } from '../notify/_judge-answer.ts';
import { blamesWayOut, nextTryIn } from '../notify/_retry-plan.ts';
import { ChannelShape, type Channel, type ChannelMeans, type Handover } from '../notify/define-channel.ts';
import { reportFailing } from './report-failing.ts';
import type { Toolbox } from './toolbox.ts';

/** A pause that is shorter is slept through; the clock or a later job sees to a longer one. */
const LONGEST_SLEEP_MS = 3000;
/** A receiver that took nothing for so long is no longer asked until somebody looks. */
const FAILING_DAYS = 3;
/** A way out that fails so often on end is reported; what is mended within minutes is nobody's news. */
const FAILURES_TOLD = 3;

/** What delivering needs of the toolbox. */
export type DeliveryTools = Pick<Toolbox, 'viewer' | 'box' | 'env' | 'now'>;

/** Every channel of the folder. */
export function loadChannels(): Promise<Channel[]> {
  return loadFolder<Channel>(new URL('../notify/', import.meta.url), ChannelShape);
}

/**
 * Hands over what is due on one way out, one message after the other at the pace of its channel. Any number of workers may
 * do so at once. Answers in how many seconds there is more to do; null: nothing waits.
 */
export async function deliverFrom(tools: DeliveryTools, channels: readonly Channel[], wayOut: string, log: Logger, sleep = pause): Promise<number | null> {
  const { viewer, box, now } = tools;
  for (;;) {
    const channel = await channelOf(tools, channels, wayOut);
    const claim = await claimDelivery(viewer, box, wayOut, channel?.paceMs ?? 0, now());
    if (claim === 'none') break;
    if ('waitMs' in claim) {
      if (claim.waitMs > LONGEST_SLEEP_MS) return claim.waitMs / 1000;
      await sleep(claim.waitMs);
      continue;
    }
    await deliverOne(tools, channel, claim.found, log);
  }
  const next = await nextDueAt(viewer, wayOut);
  return next === null ? null : Math.max(1, (next.getTime() - now().getTime()) / 1000);
}

/** The channel of a way out as it is now; undefined where it was removed. */
async function channelOf({ viewer }: DeliveryTools, channels: readonly Channel[], wayOut: string): Promise<Channel | undefined> {
  const kind = wayOut === EMAIL_WAY_OUT ? 'email' : wayOut === SETTING_WAY_OUT ? 'webhook' : (await getChannelState(viewer, wayOut))?.kind;
  return channels.find((one) => one.id === kind);
}

async function deliverOne(tools: DeliveryTools, channel: Channel | undefined, delivery: ClaimedDelivery, log: Logger): Promise<void> {
  const { viewer, now } = tools;
  const { id, wayOut, channelId, channelKind, tries, kind } = delivery;
  const end = await handOver(tools, channel, delivery);
  const seconds = end.trouble === null ? null : nextTryIn({ kind: channelKind, trouble: end.trouble, tries, retryAfterMs: end.retryAfterMs ?? null, chance: Math.random() });
  const at = now();
  const blames = end.trouble !== null && kind !== 'test' && blamesWayOut(channelKind, end.trouble);
  await endTry(viewer, delivery, { end, nextAt: seconds === null || kind === 'test' ? null : new Date(at.getTime() + seconds * 1000), blames }, at);
  log[end.trouble === null ? 'info' : 'warn']({ deliveryId: id, kind, channel: channelKind, trouble: end.trouble, code: end.code, tries }, end.trouble === null ? 'A message was handed over' : 'A message was not taken');
  if (!blames) return;
  const health = (await healthOf(viewer, [wayOut])).get(wayOut);
  const isLasting = at.getTime() - Date.parse(health?.failingSince ?? at.toISOString()) >= FAILING_DAYS * 86_400_000;
  if (channelId !== null && (end.trouble === 'gone' || isLasting)) await stopChannel(viewer, channelId, end.trouble === 'gone' ? 'gone' : 'failing', at);
  if (seconds === null || isLasting || (health?.failures ?? 0) >= FAILURES_TOLD) await reportFailing(tools, delivery, log);
}

/** What came of it; nothing is ever thrown, so that every try ends in the log. */
async function handOver(tools: DeliveryTools, channel: Channel | undefined, delivery: ClaimedDelivery): Promise<TryEnd> {
  const { env, now } = tools;
  const means: ChannelMeans = { settings: env, now, post: (url, body, headers = {}) => postJson(url, body, headers, env, now()) };
  try {
    const handover = await openHandover(tools, delivery);
    return channel === undefined || handover === null ? { trouble: 'channel-off', code: null, said: null } : await channel.hand(handover, means);
  } catch (error) {
    if (error instanceof FetchError) return judgeSilence(error);
    // A fault of ours: the message stays, and is tried again by a version that may know better.
    return { trouble: 'out-of-order', code: null, said: error instanceof Error ? error.name : null };
  }
}

/** Null: there is nothing to hand it to any more. A test reaches a channel that is switched off, too. */
async function openHandover({ viewer, box, env, now }: DeliveryTools, delivery: ClaimedDelivery): Promise<Handover | null> {
  const { message, messageId, file, wayOut, toName, toAddress, kind } = delivery;
  const common = { message, messageId, file, person: null, address: null };
  if (wayOut === EMAIL_WAY_OUT) return { ...common, person: toAddress === null ? null : { name: toName, address: toAddress } };
  if (wayOut === SETTING_WAY_OUT) return env.WEBHOOK_URL === undefined || env.WEBHOOK_SECRET === undefined ? null : { ...common, address: { url: env.WEBHOOK_URL, keys: env.WEBHOOK_SECRET.split(/[\s,]+/).filter((one) => one !== '') } };
  const state = await getChannelState(viewer, wayOut);
  if (state === null || (kind !== 'test' && (!state.isEnabled || state.stopped !== null))) return null;
  return { ...common, address: await openChannel(viewer, box, wayOut, now()) };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve, milliseconds); });
}
