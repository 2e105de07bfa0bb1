import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement, type ReactNode } from 'react';
import type { Overview } from '#contract/overview.ts';
import { drawTrend } from './report-chart.ts';
import { withFreshFonts } from './report-fonts.ts';
import { tellIn, type ReportData, type ReportForm, type Teller } from './report-data.ts';
import { drawFigures, drawLines, drawMonth, drawMoved, drawScores, sayTarget } from './report-parts.ts';
import { MARGIN, styles } from './report-styles.ts';

/** What one sheet holds of each list, whatever the brand's size; more is a line that says so. */
const REGIONS_MAX = 8;
const WEAKEST_MAX = 3;
const CAUSES_MAX = 4;
const WARNINGS_MAX = 3;
const OUTER_LEVELS = 2;
const PAPER_POINTS = { a4: 841, letter: 791 } as const;

/** The overview as one sheet of paper: PDF, A4 or Letter. Data in, bytes out; the same figures as on the page. */
export async function makeReport(data: ReportData, form: ReportForm): Promise<Uint8Array> {
  const { overview } = data;
  const teller = tellIn(form, data);
  const { say, formats } = teller;
  const title = `${data.brand} · ${say('title')}`;
  const under = [say('title'), overview.asOf && say('asOf', { day: formats.day(overview.asOf) }), ...overview.scope].filter(Boolean).join(' · ');
  return withFreshFonts(() => renderToBuffer(h(Document, { title, author: 'Enseigne', subject: under, language: form.locale, ...(overview.asOf === null ? {} : { creationDate: new Date(overview.asOf), modificationDate: new Date(overview.asOf) }) },
    h(Page, { size: form.paper === 'a4' ? 'A4' : 'LETTER', style: styles.page }, h(View, { style: [styles.sheet, { height: PAPER_POINTS[form.paper] - 2 * MARGIN }], wrap: false },
      h(View, { style: styles.head }, h(View, { style: { flex: 1 } }, h(Text, { style: styles.brand }, data.brand), h(Text, { style: styles.soft }, under)), h(Text, { style: styles.small }, 'Enseigne')),
      ...(overview.asOf === null ? [h(Text, { key: 'unseen', style: styles.none }, say('unseen'))] : drawBody(data, teller, form)),
      h(Text, { style: styles.foot }, say('foot')))))));
}

function drawBody({ overview, warnings }: ReportData, teller: Teller, { language }: ReportForm): ReactElement[] {
  const { say, formats, checkTitle, publisherName } = teller;
  const sources = overview.publishers.filter((one) => one.score !== null).toSorted((a, b) => (a.score ?? Infinity) - (b.score ?? Infinity));
  return [
    h(View, { key: 'figures' }, drawFigures(overview, teller, language)),
    columns('trend',
      [h(Text, { key: 't', style: styles.title }, say('trend')), h(View, { key: 'c' }, drawTrend({ points: overview.trend, target: overview.target?.score ?? null, teller })), overview.month && h(View, { key: 'm', style: { marginTop: 4 } }, drawMoved(overview.month, teller))],
      [h(Text, { key: 't', style: styles.title }, say('month')), h(View, { key: 'm' }, drawMonth(overview.month, teller))]),
    columns('regions',
      drawRegions(overview, teller),
      [
        h(Text, { key: 's', style: styles.title }, say('sources')), ...drawScores(sources.slice(0, WEAKEST_MAX).map((one) => ({ key: one.publisherId, name: publisherName(one.publisherId), score: one.score })), teller),
        overview.fields.length > 0 && h(Text, { key: 'f', style: [styles.title, { marginTop: 8 }] }, say('fields')), ...drawScores(overview.fields.slice(0, WEAKEST_MAX).map((one) => ({ key: one.checkId, name: checkTitle(one.checkId), score: one.score })), teller),
      ]),
    columns('causes',
      [h(Text, { key: 't', style: styles.title }, say('causes')), ...orNone(drawLines(overview.causes.slice(0, CAUSES_MAX).map((one) => ({ key: `${one.checkId} ${one.reason}`, name: checkTitle(one.checkId), note: placesOf(one.locations, teller), shown: formats.points(one.lostPoints) }))), say('noCauses'))],
      [h(Text, { key: 't', style: styles.title }, say('clusters')), ...orNone(drawLines(overview.clusters.slice(0, CAUSES_MAX).map((one) => ({ key: one.findingId, name: checkTitle(one.checkId), note: one.publisherIds.map(publisherName).join(', '), shown: placesOf(one.locations, teller) }))), say('noClusters'))]),
    h(View, { key: 'warnings' }, h(Text, { style: styles.title }, say('warnings')), ...orNone(warnings.slice(0, WARNINGS_MAX).map(({ name, sign }, at) => h(View, { key: at, style: styles.row }, h(Text, { style: styles.name }, name), h(Text, { style: styles.sentence }, saySign(sign, teller)))), say('noWarnings'))),
  ];
}

function columns(key: string, wide: readonly ReactNode[], side: readonly ReactNode[]): ReactElement {
  return h(View, { key, style: styles.columns }, h(View, { style: styles.wide }, ...wide), h(View, { style: styles.side }, ...side));
}

function orNone(rows: ReactElement[], words: string): ReactElement[] {
  return rows.length > 0 ? rows : [h(Text, { key: 'none', style: styles.soft }, words)];
}

/** The two outer levels in the order of the tree; where they are too many, those that are furthest behind. */
function drawRegions({ regions }: Overview, teller: Teller): ReactElement[] {
  const { say, formats } = teller;
  const least = Math.min(...regions.map((one) => one.path.length));
  const outer = regions.filter((one) => one.path.length < least + OUTER_LEVELS && one.rankedCount > 0);
  const isCut = outer.length > REGIONS_MAX;
  const gap = (one: Overview['regions'][number]): number => (one.target?.score ?? 100) - (one.score ?? 100);
  const shown = isCut ? outer.toSorted((a, b) => gap(b) - gap(a)).slice(0, REGIONS_MAX) : outer.toSorted((a, b) => a.path.join('\n').localeCompare(b.path.join('\n')));
  const left = regions.filter((one) => one.rankedCount > 0).length - shown.length;
  return [
    h(Text, { key: 'title', style: styles.title }, say(isCut ? 'regionsWorst' : 'regions')),
    ...drawScores(shown.map((one) => ({
      key: one.regionId, name: one.path.at(-1) ?? '', indent: isCut ? 0 : one.path.length - least, score: one.score, target: one.target?.score ?? null,
      note: one.target === null ? placesOf(one.rankedCount, teller) : sayTarget(one.score, one.target, teller).replace(/^.*\(|\)$/g, ''),
    })), teller),
    ...(left > 0 ? [h(Text, { key: 'others', style: styles.small }, say('others', { count: formats.count(left) }))] : []),
  ];
}

function placesOf(count: number, { say, formats }: Teller): string {
  return count === 1 ? say('onePlace') : say('places', { count: formats.count(count) });
}

function saySign({ kind, since, before, after, telling }: ReportData['warnings'][number]['sign'], { say, formats }: Teller): string {
  const day = formats.day(since);
  if (kind === 'rating') return say('rated', { day, before: formats.rating(before), after: formats.rating(after) });
  return say(kind, { day, telling: formats.count(telling) });
}
