import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Brand } from '../features/session/use-session.ts';
import { pageOf } from '../lib/addresses.ts';

/** Goes from one brand to another. Fetched only where there are several. */
export function BrandSelect({ brands, current }: { brands: readonly Brand[]; current: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
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
