import { SYSTEM_VIEWER } from '#domain/viewer.ts';
import { loadPublishers } from '#publishers/run.ts';
import { readRow } from '#records/audit-states.ts';
import { readFits, switchFits, type FitRow } from '#records/sentiment-fits.ts';
import { fitAndAnalyse } from '../pipeline/fit-sentiment.ts';
import { watchReviews } from '../pipeline/watch-reviews.ts';
import { auditCommand } from './_audit.ts';
import { chooseBrand } from './_brand.ts';
import { defineCommand, textOption, UsageError } from './define-command.ts';

const SAID: Record<FitRow['state'], string> = { kept: 'kept: it judges from now on', 'not-better': 'not better than chance allows: the shipped model judges', 'too-few': 'too few, or too one-sided, to be fitted: the shipped model judges' };

export default defineCommand({
  id: 'fit-sentiment',
  summary: 'Fits the models of sentiment to the stars of a brand’s own reviews, prints how held-back reviews were read before and after, and keeps what reads better. --off goes back to the shipped models, --on takes it up again.',
  usage: 'fit-sentiment [--brand NAME] [--off|--on] [--json]',
  options: { brand: { type: 'string' }, off: { type: 'boolean', default: false }, on: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  needsDatabase: true,
  async run({ options, settings, ...input }) {
    const [off, on] = [options['off'] === true, options['on'] === true];
    if (off && on) throw new UsageError('Choose one of --off and --on.');
    const brand = await chooseBrand(textOption({ ...input, options, settings }, 'brand'));
    const now = new Date();
    const before = await fitState(brand.id);
    if (off || on) await switchFits(SYSTEM_VIEWER, brand.id, on, now);
    const { tried, analysed } = await fitAndAnalyse({ env: settings, viewer: SYSTEM_VIEWER, tell: (line) => process.stderr.write(`${line}\n`) }, brand.id, now, !off);
    const after = await fitState(brand.id);
    await auditCommand('fit-sentiment', { noun: 'sentiment-fits', act: 'change', before, after: after && { ...after, state: { ...after.state, fitted: tried.map(({ language, state }) => `${language}: ${state}`), reviewsJudgedAnew: analysed } }, at: now });
    if (analysed > 0) await watchReviews({ viewer: SYSTEM_VIEWER, publishers: await loadPublishers() }, brand.id, now);
    const { offAt } = await readFits(SYSTEM_VIEWER, brand.id);
    process.stdout.write(options['json'] === true ? `${JSON.stringify({ isOn: offAt === null, tried, analysed })}\n` : `${writeFits(brand.name, tried, analysed, offAt)}\n`);
  },
});

const fitState = (id: string) => readRow('Brand', { id }, { name: 'name', members: ['fitOffAt'] });

/** The tries as a table with what came of them. */
export function writeFits(brand: string, tried: readonly FitRow[], analysed: number, offAt: string | null): string {
  const share = (value: number | undefined): string => (value === undefined ? '–' : `${(value * 100).toFixed(1)} %`);
  const loss = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(3));
  const rows = tried.map(({ language, state, figures }) => [
    language, String(figures.reviews), String(figures.praising), String(figures.complaining), String(figures.corrected),
    share(figures.before?.accuracy), share(figures.after?.accuracy), loss(figures.before?.loss), loss(figures.after?.loss), SAID[state],
  ]);
  const head = ['', 'reviews', 'praise', 'complain', 'corrected', 'right before', 'right after', 'loss before', 'loss after', ''];
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, at) => (at === cells.length - 1 ? cell : cell.padStart(widths[at] ?? 0))).join('  ').trimEnd();
  const none = `There is nothing to fit: ${brand} has no review with text and stars in a language that a shipped model judges.`;
  const table = offAt !== null ? [`Switched off since ${offAt.slice(0, 10)}: the shipped models judge the reviews of ${brand}.`] : rows.length === 0 ? [none] : [line(head), ...rows.map(line), '', '“Right” is the mean of the shares of praise and of complaints that were taken for what their stars say, on reviews held back.'];
  return [...table, `Reviews judged anew: ${analysed}.`].join('\n');
}
