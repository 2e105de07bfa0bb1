import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import styles from './evidence-facts.module.css';
import type { VerdictView } from './use-location.ts';

/** Where a value was read: address, moment, spot, and the words around it. */
export function EvidenceFacts({ evidence, lastReadAt = null }: { evidence: VerdictView['evidence']; /** The last reading that showed the same. */ lastReadAt?: string | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!evidence) return <p className={styles.none}>{t('proof.none')}</p>;
  return (
    <dl className={styles.facts}>
      {evidence.url !== '' && <div><dt>{t('proof.readAt')}</dt><dd><a href={evidence.url} target="_blank" rel="noreferrer">{evidence.url}</a></dd></div>}
      <div><dt>{t('proof.readOn')}</dt><dd>{lastReadAt !== null && formats.day(lastReadAt) !== formats.day(evidence.fetchedAt) ? t('proof.unchanged', { first: formats.moment(evidence.fetchedAt), last: formats.moment(lastReadAt) }) : formats.moment(evidence.fetchedAt)}</dd></div>
      <div><dt>{t('proof.spot')}</dt><dd><code>{evidence.locator}</code></dd></div>
      {evidence.excerpt !== '' && <div><dt>{t('proof.excerpt')}</dt><dd><blockquote>{evidence.excerpt}</blockquote></dd></div>}
    </dl>
  );
}
