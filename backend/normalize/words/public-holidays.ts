import type { Words } from '#domain/words.ts';
import type { Feast } from './hours/hours-words.ts';

/** A day off by law, or two of which the employer chooses one. */
export type PublicHoliday = Feast | readonly [Feast, Feast];

const CANADA: readonly Feast[] = ['new-year', 'good-friday', 'canada-day', 'labour-day', 'christmas'];
const EUROPE: readonly Feast[] = ['new-year', 'easter-monday', 'may-day', 'ascension', 'pentecost-monday', 'assumption', 'all-saints', 'christmas'];

/**
 * Paid public holidays by ISO 3166 area; a province stands in place of its country. Sources, read 2026-11: Loi sur les
 * normes du travail (QC) art. 60, Loi sur la fête nationale; the employment standards acts of the other provinces; Code du
 * travail (FR) L3133-1; loi du 4 janvier 1974 (BE); Code du travail (LU) L.232-2; gov.uk bank holidays; 5 U.S.C. § 6103.
 */
export const PUBLIC_HOLIDAYS: Readonly<Record<string, readonly PublicHoliday[]>> = {
  CA: CANADA,
  'CA-QC': ['new-year', ['good-friday', 'easter-monday'], 'victoria-day', 'saint-john', 'canada-day', 'labour-day', 'thanksgiving', 'christmas'],
  'CA-ON': [...CANADA, 'family-day', 'victoria-day', 'thanksgiving', 'boxing-day'],
  'CA-BC': [...CANADA, 'family-day', 'victoria-day', 'civic-holiday', 'truth-and-reconciliation', 'thanksgiving', 'remembrance'],
  'CA-AB': [...CANADA, 'family-day', 'victoria-day', 'thanksgiving', 'remembrance'],
  'CA-SK': [...CANADA, 'family-day', 'victoria-day', 'civic-holiday', 'thanksgiving', 'remembrance'],
  'CA-MB': [...CANADA, 'family-day', 'victoria-day', 'truth-and-reconciliation', 'thanksgiving'],
  'CA-NB': [...CANADA, 'family-day', 'civic-holiday', 'remembrance'],
  'CA-NS': [...CANADA, 'family-day', 'remembrance'],
  'CA-PE': [...CANADA, 'family-day', 'truth-and-reconciliation', 'remembrance'],
  'CA-NL': [...CANADA, 'remembrance'],
  'CA-YT': [...CANADA, 'victoria-day', 'truth-and-reconciliation', 'thanksgiving', 'remembrance'],
  'CA-NT': [...CANADA, 'victoria-day', 'civic-holiday', 'truth-and-reconciliation', 'thanksgiving', 'remembrance'],
  'CA-NU': [...CANADA, 'victoria-day', 'civic-holiday', 'truth-and-reconciliation', 'thanksgiving', 'remembrance'],
  FR: [...EUROPE, 'victory-1945', 'bastille-day', 'remembrance'],
  'FR-57': [...EUROPE, 'victory-1945', 'bastille-day', 'remembrance', 'good-friday', 'boxing-day'],
  'FR-67': [...EUROPE, 'victory-1945', 'bastille-day', 'remembrance', 'good-friday', 'boxing-day'],
  'FR-68': [...EUROPE, 'victory-1945', 'bastille-day', 'remembrance', 'good-friday', 'boxing-day'],
  BE: [...EUROPE, 'belgian-day', 'remembrance'],
  // What all cantons keep; the others are a matter of the standard.
  CH: ['new-year', 'ascension', 'swiss-day', 'christmas'],
  LU: [...EUROPE, 'national-day', 'boxing-day'],
  GB: ['new-year', 'good-friday', 'easter-monday', 'summer-bank-holiday', 'christmas', 'boxing-day'],
  'GB-SCT': ['new-year', 'good-friday', 'christmas', 'boxing-day'],
  US: ['new-year', 'martin-luther-king', 'presidents-day', 'memorial-day', 'juneteenth', 'independence-day', 'labour-day', 'columbus-day', 'remembrance', 'thanksgiving', 'christmas'],
};

/** Names of days as people write them; the statute's own where two provinces differ is the more common one. */
export const HOLIDAY_NAMES: Readonly<Record<Feast, Words>> = {
  'new-year': { fr: 'jour de l’An', en: 'New Year’s Day' }, 'new-years-eve': { fr: 'veille du jour de l’An', en: 'New Year’s Eve' }, epiphany: { fr: 'Épiphanie', en: 'Epiphany' },
  'family-day': { fr: 'jour de la Famille', en: 'Family Day' }, 'presidents-day': { fr: 'Presidents’ Day (États-Unis)', en: 'Presidents’ Day' },
  'martin-luther-king': { fr: 'journée Martin Luther King', en: 'Martin Luther King Jr. Day' }, 'saint-patrick': { fr: 'Saint-Patrick', en: 'Saint Patrick’s Day' },
  'good-friday': { fr: 'Vendredi saint', en: 'Good Friday' }, easter: { fr: 'Pâques', en: 'Easter Sunday' }, 'easter-monday': { fr: 'lundi de Pâques', en: 'Easter Monday' },
  'may-day': { fr: '1er mai', en: 'May Day' }, 'victory-1945': { fr: 'Victoire 1945', en: 'Victory Day' }, ascension: { fr: 'Ascension', en: 'Ascension Day' },
  pentecost: { fr: 'Pentecôte', en: 'Pentecost' }, 'pentecost-monday': { fr: 'lundi de Pentecôte', en: 'Whit Monday' }, 'corpus-christi': { fr: 'Fête-Dieu', en: 'Corpus Christi' },
  'victoria-day': { fr: 'Journée nationale des patriotes', en: 'Victoria Day' }, 'memorial-day': { fr: 'Memorial Day (États-Unis)', en: 'Memorial Day' }, juneteenth: { fr: 'Juneteenth (États-Unis)', en: 'Juneteenth' },
  'saint-john': { fr: 'Saint-Jean-Baptiste', en: 'Saint-Jean-Baptiste Day' }, 'canada-day': { fr: 'fête du Canada', en: 'Canada Day' },
  'independence-day': { fr: 'fête de l’Indépendance (États-Unis)', en: 'Independence Day' }, 'bastille-day': { fr: 'fête nationale (14 juillet)', en: 'Bastille Day' },
  'belgian-day': { fr: 'fête nationale belge', en: 'Belgian National Day' }, 'swiss-day': { fr: 'fête nationale suisse', en: 'Swiss National Day' }, 'national-day': { fr: 'fête nationale', en: 'National Day' },
  'civic-holiday': { fr: 'congé civique', en: 'Civic Holiday' }, assumption: { fr: 'Assomption', en: 'Assumption' }, 'labour-day': { fr: 'fête du Travail', en: 'Labour Day' },
  'truth-and-reconciliation': { fr: 'Journée nationale de la vérité et de la réconciliation', en: 'National Day for Truth and Reconciliation' },
  'german-unity': { fr: 'jour de l’Unité allemande', en: 'German Unity Day' }, thanksgiving: { fr: 'Action de grâce', en: 'Thanksgiving' }, 'columbus-day': { fr: 'Columbus Day (États-Unis)', en: 'Columbus Day' },
  'kings-day': { fr: 'fête du Roi (Pays-Bas)', en: 'King’s Day' }, reformation: { fr: 'fête de la Réformation', en: 'Reformation Day' }, 'all-saints': { fr: 'Toussaint', en: 'All Saints’ Day' },
  remembrance: { fr: '11 novembre', en: 'Remembrance Day' }, 'black-friday': { fr: 'vendredi fou', en: 'Black Friday' }, 'immaculate-conception': { fr: 'Immaculée Conception', en: 'Immaculate Conception' },
  'christmas-eve': { fr: 'veille de Noël', en: 'Christmas Eve' }, christmas: { fr: 'Noël', en: 'Christmas Day' }, 'boxing-day': { fr: 'lendemain de Noël', en: 'Boxing Day' },
  'summer-bank-holiday': { fr: 'Summer Bank Holiday (Royaume-Uni)', en: 'Summer Bank Holiday' },
};
