import { useTranslation } from 'react-i18next';
import styles from './pair-panel.module.css';
import type { FindingDetails } from './use-finding.ts';

type Pair = NonNullable<FindingDetails['pair']>;

/** Two listings that may be one, side by side. */
export function PairPanel({ pair }: { pair: Pair }) {
  const { t } = useTranslation();
  return (
    <div className={styles.pair}>
      <Side title={t('pair.kept')} side={pair.kept} />
      <Side title={t('pair.other')} side={pair.other} />
    </div>
  );
}

function Side({ title, side }: { title: string; side: Pair['kept'] }) {
  const { t } = useTranslation();
  return (
    <section className={styles.side}>
      <h3>{title}</h3>
      <p><a href={side.url} target="_blank" rel="noreferrer">{side.url}</a></p>
      <dl>{side.values.map(({ field, text }) => <div key={field}><dt>{t(`field.${field}` as 'field.phone')}</dt><dd>{text}</dd></div>)}</dl>
    </section>
  );
}
