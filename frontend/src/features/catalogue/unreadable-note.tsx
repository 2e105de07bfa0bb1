import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import styles from './unreadable-note.module.css';
import { useWording } from './use-wording.ts';

/** Says since when a source can't be read and why, beside what stands in force meanwhile; nothing where it can. */
export function UnreadableNote({ unreadable }: { unreadable: { since: string; reason: string } | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const wording = useWording();
  if (!unreadable) return null;
  return <p className={styles.note}>{t('proof.unreadable', { day: formats.day(unreadable.since), reason: wording.trouble(unreadable.reason) })}</p>;
}
