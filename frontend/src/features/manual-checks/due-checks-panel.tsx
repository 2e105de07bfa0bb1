import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import styles from './manual-checks.module.css';
import { useDueManualChecks } from './use-manual-checks.ts';

/** How many listings somebody has to look at now, and the way to them. Nothing while none is due. */
export function DueChecksPanel({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { data } = useDueManualChecks(brandId);
  if (!data || data.total === 0) return null;
  return (
    <section className={styles.banner} aria-label={t('manual.title')}>
      <IconEye size={20} aria-hidden />
      <p><strong>{t('manual.dueTitle', { count: data.total, shown: formats.count(data.total) })}</strong> <span className={styles.soft}>{t('manual.dueNote')}</span></p>
      <Button component={Link} to={pageOf.checks(brandId)} size="sm" variant="default">{t(data.mayCheck ? 'manual.toChecks' : 'manual.seeChecks')}</Button>
    </section>
  );
}
