import type { Logger } from 'pino';
import { UI_LANGUAGES, type Words } from '#domain/words.ts';
import { addDeliveries, type Receiver } from '#records/deliveries.ts';
import { findingsChangedBy } from '#records/findings.ts';
import { getBrand } from '#records/brands.ts';
import { getRun, type RunRow } from '#records/runs.ts';
import { latestScores } from '#records/scores.ts';
import { roundShown } from '#scoring/round-shown.ts';
import { scoreGroup } from '#scoring/score-group.ts';
import type { Toolbox } from './toolbox.ts';

/** What a run has to say, as it is worded below. */
interface RunMessage {
  kind: string;
  title: Words;
  lines: { fr: string[]; en: string[] };
  url: string;
  facts: Record<string, unknown>;
}

/** Tells whom the settings name what a run changed: one message, only about confirmed changes, none when nothing changed. */
export async function tellAboutRun(toolbox: Toolbox, run: RunRow, log: Logger): Promise<void> {
  const { env, viewer, now } = toolbox;
  const receivers: Receiver[] = [
    ...(env.SMTP_URL !== undefined && env.MAIL_TO !== undefined ? [{ kind: 'email' as const, userId: null, name: '', address: env.MAIL_TO }] : []),
    ...(env.WEBHOOK_URL !== undefined && env.WEBHOOK_SECRET !== undefined ? [{ kind: 'webhook-setting' as const }] : []),
  ];
  if (receivers.length === 0) return;
  const messages = (await Promise.all([alarmOf(toolbox, run), messageOf(toolbox, run)])).filter((one) => one !== null);
  const waiting = messages.flatMap(({ kind, title, lines, url, facts }) => receivers.map((to) => ({
    key: `${kind}:${run.id}:${to.kind}`, brandId: run.brandId, kind, to,
    message: {
      bodies: UI_LANGUAGES.map((language) => ({ language, subject: title[language], paragraphs: lines[language], action: { label: language === 'fr' ? 'Ouvrir' : 'Open', url } })),
      event: { type: kind.replaceAll('-', '_'), occurredAt: new Date(run.asOf).toISOString(), data: facts },
    },
  })));
  await addDeliveries(viewer, waiting, now());
  log.debug({ messages: waiting.length }, 'What a run changed waits to be told');
}

/** One alarm for all sources that this run found changed, however many locations each leaves in the dark. */
async function alarmOf(toolbox: Toolbox, run: RunRow): Promise<RunMessage | null> {
  const { summary } = await getRun(toolbox.viewer, run.id);
  const alarms = summary?.sourceAlarms ?? [];
  if (alarms.length === 0) return null;
  const { name } = await getBrand(toolbox.viewer, run.brandId);
  const named = (language: 'fr' | 'en') => alarms.map((id) => toolbox.publishers.find((one) => one.id === id)?.words.name[language] ?? id).join(', ');
  return {
    kind: 'source-alarm',
    title: { fr: `${name} : une source a changé (${named('fr')})`, en: `${name}: a source has changed (${named('en')})` },
    lines: {
      fr: [`Ce que nous lisions ne s’y lit plus : ${named('fr')}.`, 'Les derniers verdicts restent en vigueur, avec leur âge; aucun point n’est perdu.'],
      en: [`What we used to read there can no longer be read: ${named('en')}.`, 'The last verdicts stand, with their age; no point is lost.'],
    },
    url: toolbox.env.PUBLIC_URL ?? `http://localhost:${toolbox.env.PORT}`,
    facts: { brandId: run.brandId, runId: run.id, asOf: run.asOf, sources: alarms, fields: summary?.changedSources ?? {} },
  };
}

/** What a run changed, in words and with the brand’s score as the dashboard shows it; null when it changed nothing that is confirmed. */
export async function messageOf(toolbox: Pick<Toolbox, 'viewer' | 'env'>, run: RunRow): Promise<RunMessage | null> {
  const { opened, reopened, verified } = await findingsChangedBy(toolbox.viewer, run);
  if (opened + reopened + verified === 0) return null;
  const [{ name }, scores] = await Promise.all([getBrand(toolbox.viewer, run.brandId), latestScores(toolbox.viewer, run.brandId)]);
  const { value } = scoreGroup(scores);
  // As the dashboard shows it: one decimal, a half upwards.
  const score = value === null ? null : roundShown(value);
  const shown = (locale: string) => score?.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return {
    kind: 'run-changes',
    title: { fr: `${name} : ${opened} nouveaux constats`, en: `${name}: ${opened} new findings` },
    lines: {
      fr: [...(score === null ? [] : [`Cohérence : ${shown('fr-CA')}`]), `Nouveaux constats : ${opened}`, `De nouveau faux : ${reopened}`, `Corrigés, vérifiés par la lecture : ${verified}`],
      en: [...(score === null ? [] : [`Consistency: ${shown('en-CA')}`]), `New findings: ${opened}`, `Broken again: ${reopened}`, `Fixed, verified by reading: ${verified}`],
    },
    url: toolbox.env.PUBLIC_URL ?? `http://localhost:${toolbox.env.PORT}`,
    facts: { brandId: run.brandId, runId: run.id, asOf: run.asOf, score, opened, reopened, verified },
  };
}
