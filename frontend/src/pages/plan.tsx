import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ErrorNotice, LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { CrawlPlanPanel } from '../features/runs/crawl-plan-panel.tsx';
import { useConfirmCrawl } from '../features/runs/use-confirm-crawl.ts';
import { useCrawlPlan } from '../features/runs/use-crawl-plan.ts';
import { FindPagesHint } from '../features/store-pages/find-pages-hint.tsx';
import { useBrand, useBrandId } from '../features/session/use-brand.ts';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import styles from './runs.module.css';

/** What the first crawl would fetch and how long that takes. Nothing goes out before somebody agrees. */
export function PlanPage() {
  const { t } = useTranslation();
  const formats = useFormats();
  const brandId = useBrandId();
  const brand = useBrand();
  const plan = useCrawlPlan(brandId);
  const confirm = useConfirmCrawl(brandId);
  const navigate = useNavigate();
  const agree = (): void => confirm.mutate(undefined, { onSuccess: () => void navigate(pageOf.runs(brandId)) });
  return (
    <>
      <PageHeader title={t('plan.title')} note={brand && t('plan.note', { brand: brand.name, count: brand.locationCount, shown: formats.count(brand.locationCount) })} />
      <LoadState query={plan} skeleton={[320]}>
        {(data) => (
          <div className={styles.stack}>
            <FindPagesHint brandId={brandId} />
            <CrawlPlanPanel plan={data} title={t('plan.what')} />
            <p>{t('plan.manners')}</p>
            {confirm.isError && <ErrorNotice error={confirm.error} retry={agree} />}
            {data.confirmedAt === null
              ? <div><Button size="md" leftSection={<IconPlayerPlay size={18} aria-hidden />} loading={confirm.isPending} disabled={data.hosts.length === 0} onClick={agree}>{t('plan.confirm', { count: data.requests, shown: formats.count(data.requests) })}</Button></div>
              : <p>{t('plan.confirmed', { moment: formats.moment(data.confirmedAt) })}</p>}
          </div>
        )}
      </LoadState>
    </>
  );
}
