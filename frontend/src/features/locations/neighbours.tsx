import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import { type RankingWay, useWayNeighbours } from '../ranking/ranking-way.ts';
import styles from './neighbours.module.css';
import type { LocationDetails } from './use-location.ts';

/** The store before and the one after: in the list that the reader came from, else in the whole ranking. */
export function Neighbours({ location: { brandId, locationId, neighbours } }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const way = useWayNeighbours(brandId, locationId);
  const beside = way ?? neighbours;
  if (beside === null || beside.of < 2) return null;
  const { previous, next } = beside;
  const state = way === null ? null : { ranking: way.ranking };
  return (
    <nav className={styles.steps} aria-label={t('location.steps.label')}>
      <Step brandId={brandId} to={previous} state={state} words={t('location.steps.previous')} icon={<IconChevronLeft size={18} aria-hidden />} />
      <span className={styles.place}>{t('location.steps.place', { place: formats.count(beside.place), of: formats.count(beside.of) })}</span>
      <Step brandId={brandId} to={next} state={state} words={t('location.steps.next')} icon={<IconChevronRight size={18} aria-hidden />} />
    </nav>
  );
}

type Neighbour = Pick<NonNullable<NonNullable<LocationDetails['neighbours']>['next']>, 'locationId' | 'name'> | null;

function Step({ brandId, to, state, words, icon }: { brandId: string; to: Neighbour; state: RankingWay | null; words: string; icon: ReactNode }) {
  if (to === null) return <span className={styles.step} data-none>{icon}</span>;
  return <Link className={styles.step} to={pageOf.location(brandId, to.locationId)} state={state} aria-label={`${words} : ${to.name}`} title={`${words} : ${to.name}`}>{icon}</Link>;
}
