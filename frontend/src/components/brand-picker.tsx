import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Brand } from '../features/session/use-session.ts';
import { pageOf } from '../lib/addresses.ts';
import styles from './brand-picker.module.css';

/** The brand in view; a choice only where there is one to make. */
export function BrandPicker({ brands, current }: { brands: readonly Brand[]; current: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  if (brands.length < 2) return <span className={styles.name}>{brands[0]?.name}</span>;
  return (
    <NativeSelect
      size="xs"
      aria-label={t('shell.brand')}
      value={current}
      data={brands.map((one) => ({ value: one.id, label: one.name }))}
      onChange={(event) => void navigate(pageOf.overview(event.currentTarget.value))}
    />
  );
}
