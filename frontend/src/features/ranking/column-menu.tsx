import { NativeSelect } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLUMNS, PEERS, type RankingView, USUAL_COLUMNS } from '#contract/ranking-view.ts';
import { DropPanel } from '../../components/drop-panel.tsx';
import styles from './facet-bar.module.css';

/** Which columns the table has, and with whom places are compared. */
export function ColumnMenu({ view, onChange }: { view: RankingView; onChange: (next: Partial<RankingView>) => void }) {
  const { t } = useTranslation();
  const { columns } = view;
  const isUsual = columns.join() === USUAL_COLUMNS.join();
  return (
    <DropPanel icon={<IconColumns3 size={16} aria-hidden />} label={t('ranking.columns')} isActive={!isUsual} isAtEnd>
      {() => (
        <>
          <NativeSelect
            size="xs" label={t('ranking.compareWith')} value={view.peers} data={PEERS.map((kind) => ({ value: kind, label: t(`ranking.peers.${kind}`) }))}
            onChange={(event) => onChange({ peers: PEERS.find((kind) => kind === event.currentTarget.value) ?? 'region' })}
          />
          <fieldset className={styles.list}>
            <legend className={styles.legend}>{t('ranking.columns')}</legend>
            {COLUMNS.filter((id) => id !== 'name').map((id) => (
              <label key={id} className={styles.option}>
                <input type="checkbox" checked={columns.includes(id)} onChange={() => onChange({ columns: COLUMNS.filter((one) => (one === id ? !columns.includes(id) : columns.includes(one))) })} />
                <span className={styles.label}>{t(`ranking.column.${id}`)}</span>
              </label>
            ))}
          </fieldset>
          {!isUsual && <p className={styles.clear}><button type="button" onClick={() => onChange({ columns: USUAL_COLUMNS })}>{t('ranking.usualColumns')}</button></p>}
        </>
      )}
    </DropPanel>
  );
}
