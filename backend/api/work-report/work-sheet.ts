import type { WorkGroup, WorkReport } from '#contract/work-report.ts';
import type { UiLanguage, Words } from '#domain/words.ts';
import type { Sheet } from '../ranking/ranking-sheet.ts';

export const WORK_SHEET_NAME: Words = { fr: 'Suivi', en: 'Work' };

const HEADS: readonly Words[] = [
  { fr: 'Par', en: 'By' }, { fr: 'Quoi', en: 'What' }, { fr: 'Corrigés', en: 'Fixed' }, { fr: 'Délai médian (jours)', en: 'Median time to fix (days)' }, { fr: '4 sur 5 en moins de (jours)', en: '4 in 5 within (days)' },
  { fr: 'Dans les temps', en: 'In time' }, { fr: 'Revenus', en: 'Came back' },
];
const BY: Readonly<Record<'all' | 'regions' | 'checks' | 'publishers' | 'teams', Words>> = {
  all: { fr: 'Ensemble', en: 'All' }, regions: { fr: 'Région', en: 'Region' }, checks: { fr: 'Règle', en: 'Check' }, publishers: { fr: 'Source', en: 'Source' }, teams: { fr: 'Équipe', en: 'Team' },
};
const NONE: Words = { fr: 'Aucune', en: 'None' };

/** Names of checks and sources in the reader's language. */
export interface WorkNames {
  language: UiLanguage;
  checkTitle: (id: string) => string;
  publisherName: (id: string) => string;
}

/** The report as one table: what is not known is an empty cell. */
export function toWorkSheet(report: WorkReport, { language, checkTitle, publisherName }: WorkNames): Sheet {
  const line = (by: keyof typeof BY, what: string, { fixed, medianDays, slowDays, inTime, cameBack }: WorkGroup) => [BY[by][language], what, fixed, round(medianDays), round(slowDays), inTime.share, cameBack.share];
  return {
    heads: HEADS.map((one) => one[language]), kinds: [null, null, 0, 1, 1, 'share', 'share'],
    rows: [
      line('all', `${report.from.slice(0, 10)} – ${report.to.slice(0, 10)}`, report.all),
      ...report.regions.map((one) => line('regions', one.path.join(' › ') || NONE[language], one)), ...report.checks.map((one) => line('checks', checkTitle(one.checkId), one)),
      ...report.publishers.map((one) => line('publishers', publisherName(one.publisherId), one)), ...report.teams.map((one) => line('teams', one.team ?? NONE[language], one)),
    ],
  };
}

function round(days: number | null): number | null {
  return days === null ? null : Math.round(days * 10) / 10;
}
