import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './neighbours.module.css';
import type { LocationDetails } from './use-location.ts';

/** The store before and the one after in the ranking. */
export function Neighbours({ location: { brandId, neighbours } }: { location: LocationDetails }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (neighbours === null || neighbours.of < 2) return null;
  const { previous, next } = neighbours;
  return (
    <nav className={styles.steps} aria-label={t('location.steps.label')}>
      <Step brandId={brandId} to={previous} words={t('location.steps.previous')} icon={<IconChevronLeft size={18} aria-hidden />} />
      <span className={styles.place}>{t('location.steps.place', { place: formats.count(neighbours.place), of: formats.count(neighbours.of) })}</span>
      <Step brandId={brandId} to={next} words={t('location.steps.next')} icon={<IconChevronRight size={18} aria-hidden />} />
    </nav>
  );
}

type Neighbour = NonNullable<LocationDetails['neighbours']>['next'];

function Step({ brandId, to, words, icon }: { brandId: string; to: Neighbour; words: string; icon: ReactNode }) {
  if (to === null) return <span className={styles.step} data-none>{icon}</span>;
  return <Link className={styles.step} to={pageOf.location(brandId, to.locationId)} aria-label={`${words} : ${to.name}`} title={`${words} : ${to.name}`}>{icon}</Link>;
}
