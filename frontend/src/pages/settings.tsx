import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LoadState } from '../components/load-state.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { Panel } from '../components/panel.tsx';
import { CalendarPanel } from '../features/calendar/calendar-panel.tsx';
import { MonthlyPanel } from '../features/notifications/monthly-panel.tsx';
import { useBrandId } from '../features/session/use-brand.ts';
import { CrawlsPanel } from '../features/settings/crawls-panel.tsx';
import { PeoplePanel } from '../features/settings/people-panel.tsx';
import { RetentionPanel } from '../features/settings/retention-panel.tsx';
import styles from '../features/settings/settings.module.css';
import { useSettings, type BrandSettings } from '../features/settings/use-settings.ts';
import { YouPanel } from '../features/settings/you-panel.tsx';
import { pageOf } from '../lib/addresses.ts';
import { useFormats } from '../lib/format.ts';
import grid from '../components/page-grid.module.css';

/** How the brand is watched and who sees it, and what is the reader's own. */
export function SettingsPage() {
  const { t } = useTranslation();
  const brandId = useBrandId();
  const settings = useSettings(brandId);
  return (
    <>
      <PageHeader title={t('settings.title')} note={settings.data?.name} />
      <LoadState query={settings} skeleton={[260, 200, 320]}>
        {(data) => (
          <div className={grid.grid}>
            <div className={grid.wide}><div className={grid.stack}><CrawlsPanel settings={data} brandId={brandId} />{data.people !== null && <PeoplePanel people={data.people} brandId={brandId} />}<Targets targets={data.targets} brandId={brandId} /><RetentionPanel brandId={brandId} /></div></div>
            <div className={grid.side}><div className={grid.stack}><YouPanel /><CalendarPanel /><MonthlyPanel brandId={brandId} /><More brandId={brandId} mayManage={data.mayManage} /></div></div>
          </div>
        )}
      </LoadState>
    </>
  );
}

function Targets({ targets, brandId }: { targets: BrandSettings['targets']; brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel title={t('settings.targets.title')} note={t('settings.targets.note')}>
      {targets.length === 0 ? <p className={styles.none}>{t('settings.targets.none')}</p> : (
        <ul className={styles.lines}>{targets.map((one) => <li key={`${one.region} ${one.by}`}><span>{one.region ?? t('settings.targets.brand')}</span><span>{t('overview.regions.targetBy', { score: formats.score(one.score), day: formats.day(one.by) })}</span></li>)}</ul>
      )}
      <Link to={pageOf.standard(brandId)}>{t('settings.targets.change')}</Link>
    </Panel>
  );
}

function More({ brandId, mayManage }: { brandId: string; mayManage: boolean }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings.more.title')}>
      <ul className={styles.lines}>
        {mayManage && <li><Link to={pageOf.channels(brandId)}>{t('settings.more.channels')}</Link></li>}
        {mayManage && <li><Link to={pageOf.keys(brandId)}>{t('settings.more.keys')}</Link></li>}
        {mayManage && <li><Link to={pageOf.journal(brandId)}>{t('settings.more.journal')}</Link></li>}
        <li><Link to={pageOf.notifications()}>{t('notifications.title')}</Link></li>
        <li><Link to={pageOf.glossary()}>{t('glossary.title')}</Link></li>
        <li><Link to={pageOf.formula(brandId)}>{t('overview.howComputed')}</Link></li>
        <li><a href="/api/openapi.json">{t('settings.more.api')}</a></li>
      </ul>
    </Panel>
  );
}
