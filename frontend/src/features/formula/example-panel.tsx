import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useRanking } from '../ranking/use-ranking.ts';
import { ExampleLost } from './example-lost.tsx';
import { ExampleSums } from './example-sums.tsx';
import styles from './formula.module.css';
import type { FormulaExample } from './use-formula.ts';

interface ExamplePanelProps {
  example: FormulaExample | null;
  brandId: string;
  locationId: string | null;
  onChoose: (locationId: string | null) => void;
}

/** One location computed before the reader's eyes, from the verdicts that stand. */
export function ExamplePanel({ example, brandId, locationId, onChoose }: ExamplePanelProps) {
  const { t } = useTranslation();
  const rows = useRanking(brandId).data?.rows ?? [];
  const options = rows.toSorted((a, b) => a.storeCode.localeCompare(b.storeCode)).map((row) => ({ value: row.locationId, label: `${row.storeCode} · ${row.name}` }));
  return (
    <Panel
      title={t('formula.example.title')}
      note={example && <>{example.storeCode} · {example.name} · <Link to={pageOf.location(brandId, example.locationId)}>{t('formula.example.page')}</Link></>}
      actions={
        <NativeSelect
          className={styles.choose ?? ''}
          aria-label={t('formula.example.choose')}
          value={locationId ?? ''}
          onChange={(event) => onChoose(event.currentTarget.value || null)}
          data={[{ value: '', label: t('formula.example.lowest') }, ...options]}
        />
      }
      isFlush
    >
      {example === null ? <p className={styles.none}>{t('formula.example.none')}</p> : <><ExampleSums example={example} /><ExampleLost example={example} /></>}
    </Panel>
  );
}
