import type { Logger } from 'pino';
import { loadFolder } from '#backend/load-folder.ts';
import { findingsChangedBy } from '#records/findings.ts';
import { getBrand } from '#records/brands.ts';
import type { RunRow } from '#records/runs.ts';
import type { Toolbox } from './toolbox.ts';
import { ChannelShape, type Channel, type Message } from '../notify/define-channel.ts';

/** Tells every configured channel what a run changed: one message, only about confirmed changes, none when nothing changed. */
export async function tellAboutRun(toolbox: Toolbox, run: RunRow, log: Logger): Promise<void> {
  const channels = (await loadFolder<Channel>(new URL('../notify/', import.meta.url), ChannelShape)).filter((one) => one.isConfigured(toolbox.env));
  if (channels.length === 0) return;
  const message = await messageOf(toolbox, run);
  if (!message) return;
  for (const channel of channels) {
    try {
      await channel.send(message, toolbox.env);
    } catch (error) {
      log.error({ channel: channel.id, error }, 'A channel did not take the message');
    }
  }
}

async function messageOf(toolbox: Toolbox, run: RunRow): Promise<Message | null> {
  const { opened, reopened, verified } = await findingsChangedBy(toolbox.viewer, run);
  if (opened + reopened + verified === 0) return null;
  const { name } = await getBrand(toolbox.viewer, run.brandId);
  return {
    kind: 'run-changes',
    title: { fr: `${name} : ${opened} nouveaux constats`, en: `${name}: ${opened} new findings` },
    lines: {
      fr: [`Nouveaux constats : ${opened}`, `De nouveau faux : ${reopened}`, `Corrigés, vérifiés par la lecture : ${verified}`],
      en: [`New findings: ${opened}`, `Broken again: ${reopened}`, `Fixed, verified by reading: ${verified}`],
    },
    url: toolbox.env.PUBLIC_URL ?? `http://localhost:${toolbox.env.PORT}`,
    facts: { brandId: run.brandId, runId: run.id, asOf: run.asOf, opened, reopened, verified },
  };
}
