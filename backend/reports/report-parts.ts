import { roundTenth } from '#contract/formats.ts';
import { Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { MonthChanges, MovedLocation, Overview } from '#contract/overview.ts';
import { SCORE_BANDS } from '#domain/score.ts';
import type { UiLanguage } from '#domain/words.ts';
import type { Teller } from './report-data.ts';
import { COLOURS, styles } from './report-styles.ts';

const BAR_POINTS = 46;
const [, { from: HIGH_FROM } = { from: 100 }, { from: MIDDLE_FROM } = { from: 100 }] = SCORE_BANDS;

/** The eight figures that an executive reads first, as the page shows them. */
export function drawFigures(overview: Overview, teller: Teller, language: UiLanguage): ReactElement {
  const { say, formats, measure } = teller;
  const { score, sentiment, rating, target, band, month } = overview;
  const figure = (label: string, value: number | null, shown: string, note: string, isLead = false) => h(View, { key: label, style: styles.figure },
    h(Text, { style: styles.small }, label), h(Text, { style: value === null ? styles.none : isLead ? styles.lead : styles.value }, shown), h(Text, { style: styles.small }, note));
  const bandName = SCORE_BANDS.find((one) => one.id === band)?.name[language];
  return h(View, { style: styles.figures },
    figure(say('score'), score, measure(score, formats.score), [bandName, target && sayTarget(score, target, teller)].filter(Boolean).join(' · '), true),
    figure(say('presence'), overview.presence, measure(overview.presence, formats.score), say('presenceNote')),
    figure(say('accuracy'), overview.accuracy, measure(overview.accuracy, formats.score), say('accuracyNote')),
    figure(say('sentiment'), sentiment.value, measure(sentiment.value, formats.sentiment), sentiment.low === null || sentiment.high === null ? '' : `${say('between', { low: formats.sentiment(sentiment.low), high: formats.sentiment(sentiment.high) })}, ${say('reviews', { count: formats.count(sentiment.sampleSize) })}`),
    figure(say('rating'), rating.value, measure(rating.value, (value) => say('stars', { value: formats.rating(value) })), rating.sampleSize > 0 ? say('reviews', { count: formats.count(rating.sampleSize) }) : ''),
    figure(say('coverage'), overview.coverage, measure(overview.coverage, formats.share), say('coverageNote')),
    figure(say('ranked'), overview.rankedCount, formats.count(overview.rankedCount), say('rankedNote', { count: formats.count(overview.locationCount) })),
    figure(say('open'), overview.openFindings, formats.count(overview.openFindings), month === null ? '' : `${say('on', { day: formats.shortDay(month.since) })}\u00a0: ${formats.count(month.findings.before)}`));
}

/** A target, and whether it is reached by the number that is shown. */
export function sayTarget(score: number | null, target: { score: number; by: string }, { say, formats }: Teller): string {
  const named = say('target', { score: formats.score(target.score), day: formats.day(target.by) });
  if (score === null) return named;
  const missing = Math.max(0, Math.round(roundTenth(target.score) * 10) - Math.round(roundTenth(score) * 10)) / 10;
  return `${named} (${missing === 0 ? say('reached') : say('missing', { points: formats.score(missing) })})`;
}

/** What the month changed, in sums that agree. */
export function drawMonth(month: MonthChanges | null, teller: Teller): ReactElement {
  const { say, formats, publisherName } = teller;
  if (month === null) return h(Text, { style: styles.soft }, say('noMonth'));
  const { before, after } = month.score;
  const { findings } = month;
  const lost = month.lostSources.toSorted((a, b) => (a.since < b.since ? -1 : 1))[0];
  const flow = [
    ['opened', findings.opened, '+'], ['back', findings.back, '+'], ['fixed', findings.fixed, '\u2212'], ['accepted', findings.accepted, '\u2212'], ['withdrawn', findings.withdrawn, '\u2212'],
  ] as const;
  const line = (name: string, shown: string, isTotal = false) => h(View, { key: name, style: styles.row }, h(Text, { style: isTotal ? [styles.name, styles.bold] : styles.name }, name), h(Text, { style: styles.number }, shown));
  return h(View, null,
    h(Text, { style: styles.small }, say('since', { day: formats.day(month.since) })),
    before !== null && after !== null && line(say('score'), formats.change(roundTenth(after) - roundTenth(before))),
    line(`${say('open')}, ${say('on', { day: formats.shortDay(month.since) }).toLowerCase()}`, formats.count(findings.before)),
    ...flow.filter(([name, count]) => count > 0 || name === 'opened' || name === 'fixed').map(([name, count, sign]) => line(say(name), `${sign}${formats.count(count)}`)),
    line(say('now'), formats.count(findings.now), true),
    month.newClusters > 0 && h(Text, { key: 'clusters' }, say('newClusters', { count: formats.count(month.newClusters) })),
    lost !== undefined && h(Text, { key: 'lost', style: { maxLines: 2, textOverflow: 'ellipsis' } }, say('lost', { name: month.lostSources.map((one) => publisherName(one.publisherId)).join(', '), day: formats.day(lost.since) })),
    ...month.standards.slice(-1).map((one) => h(Text, { key: one.version }, say('standard', { version: String(one.version), day: formats.day(one.day) }))));
}

/** The locations that moved most, in two sentences. */
export function drawMoved({ rose, fell, roseCount, fellCount }: MonthChanges, { say, formats }: Teller): ReactElement {
  const sentence = (title: string, moved: readonly MovedLocation[]) => moved.length > 0 && h(Text, { key: title, style: { maxLines: 2, textOverflow: 'ellipsis' } },
    h(Text, { style: styles.soft }, `${title}\u00a0: `), moved.map((one) => `${one.name} ${formats.change(roundTenth(one.after) - roundTenth(one.before))}`).join(', '));
  return h(View, null, sentence(say('rose', { count: formats.count(roseCount) }), rose), sentence(say('fell', { count: formats.count(fellCount) }), fell));
}

interface ScoreRow {
  key: string;
  name: string;
  score: number | null;
  indent?: number;
  target?: number | null;
  note?: string;
}

/** Names with a number and a bar; a tick where the target is. */
export function drawScores(rows: readonly ScoreRow[], { formats, measure }: Teller): ReactElement[] {
  return rows.map(({ key, name, score, indent = 0, target = null, note }) => h(View, { key, style: styles.row },
    h(Text, { style: [styles.name, { paddingLeft: indent * 8 }] }, name),
    h(Text, { style: score === null ? [styles.note, { width: 70 }] : styles.number }, measure(score, formats.score)),
    score !== null && h(View, { style: { width: BAR_POINTS, height: 4, backgroundColor: COLOURS.line, position: 'relative' } },
      h(View, { style: { width: (BAR_POINTS * score) / 100, height: 4, backgroundColor: score >= HIGH_FROM ? COLOURS.high : score >= MIDDLE_FROM ? COLOURS.middle : COLOURS.low } }),
      target !== null && h(View, { style: { position: 'absolute', top: -1.5, left: (BAR_POINTS * target) / 100, width: 1, height: 7, backgroundColor: COLOURS.ink } })),
    note !== undefined && h(Text, { style: styles.note }, note)));
}

/** Names with a number at their end. */
export function drawLines(rows: readonly { key: string; name: string; shown: string; note?: string }[]): ReactElement[] {
  return rows.map(({ key, name, shown, note }) => h(View, { key, style: styles.row },
    h(Text, { style: styles.name }, name, note !== undefined && h(Text, { style: styles.soft }, `  ${note}`)), h(Text, { style: [styles.number, { width: 52 }] }, shown)));
}
