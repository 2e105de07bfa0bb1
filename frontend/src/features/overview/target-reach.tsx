import { IconCheck, IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './overview-panels.module.css';
import { pointsToTarget } from './points-to-target.ts';

interface TargetReachProps {
  score: number | null;
  target: { score: number; by: string } | null;
}

/** A target and its day, and whether it is reached or how far away it is. */
export function TargetReach({ score, target }: TargetReachProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (target === null) return <span className={styles.reason}>{t('overview.regions.noTarget')}</span>;
  const missing = pointsToTarget(score, target.score);
  return (
    <span className={styles.reach}>
      <span>{t('overview.regions.targetBy', { score: formats.score(target.score), day: formats.day(target.by) })}</span>
      {missing === null ? null : missing === 0 ? <Tag tone="pass" icon={<IconCheck aria-hidden />}>{t('overview.regions.reached')}</Tag> : <Tag tone="quiet" icon={<IconTargetArrow aria-hidden />}>{t('overview.regions.missing', { points: formats.score(missing) })}</Tag>}
    </span>
  );
}
