import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './observed-picture.module.css';

/** The check whose observed value is an image: its address says nothing to a reader. */
const PICTURED_CHECK = 'logo';

/** True where the observed value is told by its picture. */
export function isPictured(checkId: string): boolean {
  return checkId === PICTURED_CHECK;
}

/** The image that a finding is about; nothing where it was not kept. */
export function ObservedPicture({ findingId }: { findingId: string }) {
  const { t } = useTranslation();
  const [isGone, setIsGone] = useState(false);
  if (isGone) return null;
  return <img className={styles.picture} src={`/api/findings/${encodeURIComponent(findingId)}/images/observed`} alt={t('proof.logoObserved')} loading="lazy" onError={() => setIsGone(true)} />;
}
