import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorNotice, LoadState } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFormats } from '../../lib/format.ts';
import styles from './sentiment-fits.module.css';
import { type SentimentFits, useSentimentFits, useSwitchSentimentFits } from './use-sentiment-fits.ts';

/** What the stars of the brand's own reviews taught the reading of their texts, and the way back. */
export function SentimentFitsPanel({ brandId }: { brandId: string }) {
  const { t } = useTranslation();
  const query = useSentimentFits(brandId);
  const change = useSwitchSentimentFits(brandId);
  const { data } = query;
  const button = data?.mayChange === true && (data.languages.length > 0 || !data.isOn)
    ? <Button size="compact-sm" variant="default" loading={change.isPending} onClick={() => change.mutate(!data.isOn)}>{t(data.isOn ? 'sentimentFit.switchOff' : 'sentimentFit.switchOn')}</Button>
    : null;
  return (
    <Panel title={t('sentimentFit.title')} note={data && t('sentimentFit.note', { count: data.leastStarred })} actions={button}>
      {change.isError && <ErrorNotice error={change.error} />}
      {change.isSuccess && <p className={styles.soft} role="status">{t('sentimentFit.asked')}</p>}
      <LoadState query={query} skeleton={[80]}>{(shown) => <Told fits={shown} />}</LoadState>
    </Panel>
  );
}

function Told({ fits }: { fits: SentimentFits }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (!fits.isOn) return <p>{fits.offBy === null ? t('sentimentFit.off', { day: formats.day(fits.offAt ?? '') }) : t('sentimentFit.offBy', { day: formats.day(fits.offAt ?? ''), who: fits.offBy })}</p>;
  if (fits.languages.length === 0) return <p className={styles.soft}>{t('sentimentFit.none')}</p>;
  return (
    <ul className={styles.languages}>
      {fits.languages.map((one) => (
        <li key={one.language}>
          <Fitted fit={one} />
          <span className={styles.soft}>{t('sentimentFit.counts', { praising: formats.count(one.figures.praising), complaining: formats.count(one.figures.complaining), corrected: formats.count(one.figures.corrected), day: formats.day(one.createdAt) })}</span>
        </li>
      ))}
    </ul>
  );
}

function Fitted({ fit: { language, state, figures } }: { fit: SentimentFits['languages'][number] }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const name = new Intl.DisplayNames([i18n.language], { type: 'language' }).of(language) ?? language;
  const { before, after, reviews } = figures;
  if (before === null || after === null) return <p><b className={styles.name}>{name}</b> {t('sentimentFit.tooFew', { count: reviews })}</p>;
  return <p><b className={styles.name}>{name}</b> {t(state === 'kept' ? 'sentimentFit.kept' : 'sentimentFit.notBetter', { count: reviews, before: formats.share(before.accuracy), after: formats.share(after.accuracy) })}</p>;
}
