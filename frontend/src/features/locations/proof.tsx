import { useTranslation } from 'react-i18next';
import { LoadState } from '../../components/load-state.tsx';
import { EvidenceFacts } from './evidence-facts.tsx';
import styles from './proof.module.css';
import { useProof } from './use-proof.ts';

/** The capture that a finding was read from, inert, with its facts; for a logo both images. */
export function Proof({ findingId }: { findingId: string }) {
  const { t } = useTranslation();
  const proof = useProof(findingId);
  return (
    <LoadState query={proof} skeleton={[80, 320]}>
      {({ evidence, captureUrl, images }) => (
        <>
          <EvidenceFacts evidence={evidence} />
          {images && (
            <div className={styles.images}>
              <figure><figcaption>{t('values.expected')}</figcaption>{images.expected ? <img src={images.expected} alt={t('proof.logoExpected')} /> : <span>{t('proof.noImage')}</span>}</figure>
              <figure><figcaption>{t('values.observed')}</figcaption>{images.observed ? <img src={images.observed} alt={t('proof.logoObserved')} /> : <span>{t('proof.noImage')}</span>}</figure>
            </div>
          )}
          {captureUrl === null ? <p className={styles.soft}>{t('proof.notKept')}</p> : (
            <figure className={styles.capture}>
              {/* An empty sandbox: no script, no form, no navigation, no origin. */}
              <iframe src={captureUrl} title={t('proof.capture')} sandbox="" loading="lazy" referrerPolicy="no-referrer" />
              <figcaption>{t('proof.captureNote')} <a href={captureUrl} target="_blank" rel="noreferrer">{t('proof.openCapture')}</a></figcaption>
            </figure>
          )}
        </>
      )}
    </LoadState>
  );
}
