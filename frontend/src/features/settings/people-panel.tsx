import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { pageOf } from '../../lib/addresses.ts';
import styles from './settings.module.css';
import type { BrandSettings } from './use-settings.ts';

/** Who sees the brand, and how much of it. */
export function PeoplePanel({ people, brandId }: { people: NonNullable<BrandSettings['people']>; brandId: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('settings.people.title')} note={t('settings.people.note')} isFlush actions={<Button component={Link} to={pageOf.people(brandId)} variant="default">{t('settings.people.manage')}</Button>}>
      <ScrollTable label={t('settings.people.title')} isCards>
        <thead><tr><th scope="col">{t('settings.people.name')}</th><th scope="col">{t('settings.people.role')}</th><th scope="col">{t('settings.people.sees')}</th></tr></thead>
        <tbody>
          {people.map((one) => (
            <tr key={`${one.id} ${one.role} ${one.region.join('/')}`}>
              <th scope="row">{one.name}<span className={styles.soft}>{one.email}</span></th>
              <td data-label={t('settings.people.role')}>{t(`role.${one.role}`)}</td>
              <td data-label={t('settings.people.sees')}>{one.region.length === 0 ? t('settings.people.everything') : one.region.join(' › ')}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}
