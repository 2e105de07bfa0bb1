import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankingRow } from '#contract/ranking.ts';
import { EmptyNotice } from '../../components/empty-notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import type { RankingPanelProps } from '../ranking/ranking-panels.ts';
import { useShortNames } from '../ranking/use-short-names.ts';
import { LocationsMap } from './locations-map.tsx';
import { GRADES, placeRows, type Place } from './places.ts';
import { PlaceList } from './place-list.tsx';
import { UnplacedList } from './unplaced-list.tsx';
import styles from './map.module.css';

export type Row = RankingRow;

/** Where the locations are, coloured by what they score. It draws outlines of its own and asks no other host, unless the operator names one. */
export function MapPanel({ brandId, rows: given, selection, onSelect }: RankingPanelProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const rows = useShortNames(given);
  const { places, unplaced } = useMemo(() => placeRows(rows), [rows]);
  const [inView, setInView] = useState<readonly Place<Row>[]>(places);
  if (places.length === 0) {
    return <>
      <EmptyNotice title={t('map.emptyTitle')}>{t('map.empty')}</EmptyNotice>
      <UnplacedList rows={unplaced} brandId={brandId} />
    </>;
  }
  return (
    <div className={styles.panel}>
      <Panel
        title={t('map.title')}
        note={t('map.note', { count: places.length, shown: formats.count(places.length) })}
        isFlush
        actions={<ul className={styles.legend} aria-label={t('map.legend')}>{GRADES.map((grade) => <li key={grade}><span className={styles.sample} data-grade={grade} aria-hidden />{t(`map.grade.${grade}`)}</li>)}</ul>}
      >
        <div className={styles.grid}>
          <LocationsMap places={places} selection={selection} onSelect={onSelect} onView={setInView} />
          <div className={styles.side}>
            <div className={styles.tools}>
              <Button variant="default" size="compact-sm" disabled={inView.length === 0} onClick={() => onSelect(new Set([...selection, ...inView.map((one) => one.row.locationId)]))}>{t('map.chooseView', { count: inView.length, shown: formats.count(inView.length) })}</Button>
            </div>
            <PlaceList brandId={brandId} places={inView} selection={selection} onSelect={onSelect} />
          </div>
        </div>
      </Panel>
      <UnplacedList rows={unplaced} brandId={brandId} />
    </div>
  );
}
