import { useTranslation } from 'react-i18next';
import tableStyles from '../../components/data-table.module.css';
import { Panel } from '../../components/panel.tsx';
import { ScrollTable } from '../../components/scroll-table.tsx';
import { Tag } from '../../components/tag.tsx';
import type { ImportPreview } from './use-preview-import.ts';

/** The preview names this many; the counts above say how many there are. */
const SHOWN = 50;

/** Locations that the file would create or change, with the fields that differ. */
export function ChangedList({ locations }: { locations: NonNullable<ImportPreview['locations']> }) {
  const { t } = useTranslation();
  const rows = [...locations.changed.map((one) => ({ ...one, isNew: false })), ...locations.created.map((one) => ({ ...one, fields: [] as string[], isNew: true }))];
  const nameField = (field: string): string => t(`field.${field}` as 'field.phone', { defaultValue: field });
  if (rows.length === 0) return null;
  return (
    <Panel title={t('setup.changesTitle')} note={rows.length > SHOWN ? t('setup.firstOnly', { count: SHOWN }) : undefined} isFlush>
      <ScrollTable label={t('setup.changesTitle')}>
        <thead><tr><th scope="col">{t('setup.code')}</th><th scope="col">{t('setup.name')}</th><th scope="col">{t('setup.what')}</th></tr></thead>
        <tbody>
          {rows.slice(0, SHOWN).map((one) => (
            <tr key={one.storeCode}>
              <th scope="row" className={tableStyles.nowrap}>{one.storeCode}</th>
              <td>{one.name}</td>
              <td>{one.isNew ? <Tag tone="accent">{t('setup.isNew')}</Tag> : one.fields.map((field) => nameField(field)).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </Panel>
  );
}
