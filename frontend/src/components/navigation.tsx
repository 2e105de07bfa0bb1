import { IconChecklist, IconDots, IconFileImport, IconGauge, IconListNumbers, IconMessages, IconPlugConnected, IconRadar2, IconReportAnalytics, IconRulerMeasure } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import type { Brand } from '../features/session/use-session.ts';
import { pageOf } from '../lib/addresses.ts';
import styles from './navigation.module.css';

/** The main pages of a brand: along the top, and on a phone along the bottom where a thumb reaches, with what is rarely needed there behind "more". What the reader may not do is not offered. */
export function Navigation({ brand }: { brand: Brand }) {
  const { t } = useTranslation();
  const { id: brandId, mayManage } = brand;
  const { pathname } = useLocation();
  // Open on the page where it was opened: going somewhere closes it.
  const [openedOn, setOpenedOn] = useState<string | null>(null);
  const isOpen = openedOn === pathname;
  const first = [
    { to: pageOf.overview(brandId), label: t('nav.overview'), Icon: IconGauge, isExact: true, isHere: false },
    { to: pageOf.findings(brandId), label: t('nav.findings'), Icon: IconChecklist, isExact: false, isHere: pathname.startsWith('/findings/') },
    { to: pageOf.reviews(brandId), label: t('nav.reviews'), Icon: IconMessages, isExact: false, isHere: false },
    { to: pageOf.ranking(brandId), label: t('nav.ranking'), Icon: IconListNumbers, isExact: false, isHere: false },
  ];
  const more = [
    { to: pageOf.work(brandId), label: t('nav.work'), Icon: IconReportAnalytics, isExact: false, isHere: false },
    { to: pageOf.runs(brandId), label: t('nav.runs'), Icon: IconRadar2, isExact: false, isHere: false },
    { to: pageOf.sources(brandId), label: t('nav.sources'), Icon: IconPlugConnected, isExact: false, isHere: false },
    { to: pageOf.standard(brandId), label: t('nav.standard'), Icon: IconRulerMeasure, isExact: false, isHere: false },
    ...(mayManage ? [{ to: pageOf.import(brandId), label: t('nav.import'), Icon: IconFileImport, isExact: false, isHere: false }] : []),
  ];
  const draw = ({ to, label, Icon, isExact, isHere }: (typeof first)[number]) => (
    <NavLink to={to} end={isExact} className={styles.link ?? ''} {...(isHere ? { 'aria-current': 'page' as const, 'data-here': true } : {})}>
      <Icon aria-hidden size={18} stroke={1.75} />
      {label}
    </NavLink>
  );
  return (
    <nav className={styles.nav} aria-label={t('nav.label')}>
      <ul className={styles.list}>
        {first.map((one) => <li key={one.to}>{draw(one)}</li>)}
        <li className={styles.opener}>
          <button type="button" className={styles.link} aria-expanded={isOpen} data-here={more.some((one) => pathname.startsWith(one.to))} onClick={() => setOpenedOn(isOpen ? null : pathname)} onKeyDown={(event) => { if (event.key === 'Escape') setOpenedOn(null); }}>
            <IconDots aria-hidden size={18} stroke={1.75} />
            {t('nav.more')}
          </button>
        </li>
        {more.map((one) => <li key={one.to} className={styles.rare} data-open={isOpen}>{draw(one)}</li>)}
      </ul>
    </nav>
  );
}
