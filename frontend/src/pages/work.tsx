import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { PageHeader } from '../components/page-header.tsx';
import { ProposalsPanel } from '../features/proposals/proposals-panel.tsx';
import { RoutingTab } from '../features/routing/routing-tab.tsx';
import { useBrandId } from '../features/session/use-brand.ts';
import { ReportTab } from '../features/work-report/report-tab.tsx';
import { pageOf } from '../lib/addresses.ts';
import styles from './work.module.css';

const TABS = ['report', 'proposals', 'teams'] as const;

/** How the work goes, what is proposed for master records, and who mends what. */
export function WorkPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const [address] = useSearchParams();
  const tab = TABS.find((one) => one === address.get('tab')) ?? 'report';
  return (
    <>
      <PageHeader title={t('work.title')} note={t(`work.note.${tab}`)} above={<Link to={pageOf.findings(brandId)}>{t('nav.findings')}</Link>} />
      <nav aria-label={t('work.tabs')} className={styles.tabs}>
        {TABS.map((one) => <Link key={one} to={one === 'report' ? '?' : `?tab=${one}`} aria-current={one === tab ? 'page' : undefined}>{t(`work.tab.${one}`)}</Link>)}
      </nav>
      {tab === 'report' && <ReportTab brandId={brandId} />}
      {tab === 'proposals' && <ProposalsPanel brandId={brandId} />}
      {tab === 'teams' && <RoutingTab brandId={brandId} />}
    </>
  );
}
