import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { useFormats } from '../../lib/format.ts';
import { useWording } from '../catalogue/use-wording.ts';
import { useSources } from '../sources/use-sources.ts';

/** For how long pages and values of each source are kept: what the source allows. */
export function RetentionPanel({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  const sources = useSources(brandId);
  const say = (days: number | null): string => (days === null ? t('settings.retention.forever') : days === 0 ? t('settings.retention.never') : t('settings.retention.days', { count: days, shown: formats.count(days) }));
  return (
    <Panel title={t('settings.retention.title')} note={t('settings.retention.note')} isFlush>
      <LoadState query={sources} skeleton={[240]}>
        {({ publishers }) => (
          <ScrollTable label={t('settings.retention.title')}>
            <thead><tr><th scope="col">{t('overview.publishers.source')}</th><th scope="col">{t('settings.retention.pages')}</th><th scope="col">{t('settings.retention.values')}</th></tr></thead>
            <tbody>
              {publishers.filter((one) => one.isNamed).map((one) => (
                <tr key={one.id}><th scope="row">{wording.say(one.name)}</th><td>{say(one.retention.bodyDays)}</td><td>{say(one.retention.valueDays)}</td></tr>
              ))}
            </tbody>
          </ScrollTable>
        )}
      </LoadState>
    </Panel>
  );
}
