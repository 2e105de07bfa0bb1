import { readFileSync } from 'node:fs';
import { loadChecks } from '#checks/run.ts';
import { Settings } from '#backend/env.ts';
import { measureDatabase } from '#backend/measure-database.ts';
import { registry } from '#backend/metrics.ts';
import type { Publisher } from '#publishers/define-publisher.ts';
import { loadPublishers } from '#publishers/run.ts';
import { loadCommands } from '#jobs/cli/_command-line.ts';
import { WHO_MAY, type Actor } from './integration/api/who-may.ts';

/** The parts of the README that say what the code says: each stands between `<!-- name -->` and `<!-- /name -->`. */
export const README = new URL('../README.md', import.meta.url);

/** Every generated part by its name, as the code of today would write it. */
export async function readmeBlocks(): Promise<ReadonlyMap<string, string>> {
  return new Map([['who may what', writeWhoMay()], ['standard', writeStandard()], ['catalogue', await writeCatalogue()], ['commands', await writeCommands()], ['settings', writeSettings()], ['metrics', await writeMetrics()]]);
}

/** What stands in a part now; null where the README has no such part. */
export function readBlock(readme: string, name: string): string | null {
  return new RegExp(`<!-- ${name} -->\\n([^]*?)<!-- /${name} -->`).exec(readme)?.[1] ?? null;
}

/** The README with a part replaced. */
export function replaceBlock(readme: string, name: string, text: string): string {
  return readme.replace(new RegExp(`(<!-- ${name} -->\\n)[^]*?(<!-- /${name} -->)`), (_, opening: string, closing: string) => `${opening}${text}${closing}`);
}

function writeStandard(): string {
  return `\`\`\`yaml\n${readFileSync(new URL('fixtures/imports/standard.yaml', import.meta.url), 'utf8').trimEnd()}\n\`\`\`\n`;
}

async function writeCatalogue(): Promise<string> {
  const checks = (await loadChecks()).map(({ id, group, words, weight, weightReason }) => [`\`${id}\``, group, words.title.en, String(weight), weightReason.en]);
  return `${table(['check', 'group', 'what it judges', 'weight', 'why'], checks, [3])}\n${writePublishers(await loadPublishers())}`;
}

/** The table of the publishers of a folder. */
export function writePublishers(publishers: readonly Publisher[]): string {
  const rows = publishers.map(({ id, words, pace, patienceDays }) => [`\`${id}\``, words.description.en, String(pace.requestsPerSecond), String(patienceDays)]);
  return table(['publisher', 'what it is', 'requests a second', 'days of patience'], rows, [2, 3]);
}

async function writeCommands(): Promise<string> {
  return table(['command', 'what it does'], (await loadCommands()).map(({ usage, summary }) => [`\`${usage.replaceAll('|', '\\|')}\``, summary]));
}

function writeSettings(): string {
  const rows = Object.entries(Settings.shape).map(([name, shape]) => {
    const fallback = shape.safeParse(undefined);
    const shown = fallback.success && fallback.data !== undefined && fallback.data !== '' ? `\`${String(fallback.data)}\`` : '–';
    return [`\`${name}\``, shown, shape.description ?? ''];
  });
  return table(['setting', 'default', 'meaning'], rows);
}

/** By role, from the table that the test of every role on every route goes by. */
function writeWhoMay(): string {
  const roles: readonly (readonly [Actor, string])[] = [['administrator', 'administrator of all'], ['brand-administrator', 'administrator of a brand'], ['head-office', 'head office'], ['executive', 'executive'], ['regional-manager', 'regional manager'], ['store-manager', 'store manager']];
  const part: Partial<Record<Actor, string>> = { 'regional-manager': 'their regions', 'store-manager': 'their store' };
  const rows = Object.values(WHO_MAY).map(({ what, who, told = who }) => [what, ...roles.map(([role]) => (told.includes(role) ? (part[role] ?? 'yes') : '–'))]);
  return table(['', ...roles.map(([, name]) => name)], rows);
}

/** Those of ours; what the runtime tells of itself beside them is said in one line by hand. */
async function writeMetrics(): Promise<string> {
  measureDatabase({ countJobs: () => Promise.resolve([]) }, 1);
  const metrics = (await registry.getMetricsAsJSON()).filter(({ name }) => !/^enseigne_(?:process|nodejs)_/.test(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return table(['metric', 'kind', 'what it says'], metrics.map(({ name, type, help }) => [`\`${name}\``, String(type), help]));
}

function table(columns: readonly string[], rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return line(columns) + `|${columns.map((_, index) => (right.includes(index) ? '---:|' : '---|')).join('')}\n` + rows.map(line).join('');
}
