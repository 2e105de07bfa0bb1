import { IconFileImport, IconGauge, IconListNumbers, IconRadar2, IconRulerMeasure } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { pageOf } from '../lib/addresses.ts';
import styles from './navigation.module.css';

/** The main pages of a brand: along the top, and on a phone along the bottom where a thumb reaches. */
export function Navigation({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const entries = [
    { to: pageOf.overview(brandId), label: t('nav.overview'), Icon: IconGauge, isExact: true },
    { to: pageOf.ranking(brandId), label: t('nav.ranking'), Icon: IconListNumbers, isExact: false },
    { to: pageOf.runs(brandId), label: t('nav.runs'), Icon: IconRadar2, isExact: false },
    { to: pageOf.standard(brandId), label: t('nav.standard'), Icon: IconRulerMeasure, isExact: false },
    { to: pageOf.import(brandId), label: t('nav.import'), Icon: IconFileImport, isExact: false },
  ];
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <ul className={styles.list}>
        {entries.map(({ to, label, Icon, isExact }) => (
          <li key={to}>
            <NavLink to={to} end={isExact} className={styles.link ?? ''}>
              <Icon aria-hidden size={18} stroke={1.75} />
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
