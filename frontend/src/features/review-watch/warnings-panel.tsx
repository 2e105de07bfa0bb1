import { IconCircleCheck, IconTrendingDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '../../components/panel.tsx';
import { Tag } from '../../components/tag.tsx';
import { pageOf } from '../../lib/addresses.ts';
import { useFormats } from '../../lib/format.ts';
import type { ReviewWatch, Warning } from './use-review-watch.ts';
import { useSignWords } from './use-sign-words.ts';
import styles from './review-watch.module.css';

/** What got worse at a location, each cause once, with the reviews that tell it. */
export function WarningsPanel({ watch, brandId, locationId }: { watch: ReviewWatch; brandId: string; locationId: string }) {
  const { t } = useTranslation();
  const say = useSignWords();
  return (
    <Panel title={t('watch.title')} note={t('watch.note')} isFlush>
      {watch.recovery !== null && <p className={styles.better}>{say(watch.recovery)}</p>}
      {watch.warnings.length === 0 ? <p className={styles.none}>{t(watch.asOf === null ? 'watch.notYet' : 'watch.none')}</p> : (
        <ul className={styles.warnings}>{watch.warnings.map((one) => <li key={one.id}><WarningWords warning={one} link={reviewsOf(brandId, locationId, one)} /></li>)}</ul>
      )}
    </Panel>
  );
}

/** A warning in words, with its life. */
export function WarningWords({ warning, link, isShort = false }: { warning: Warning; link: string; /** Its surest sign alone. */ isShort?: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const say = useSignWords();
  const [first, ...others] = warning.signs;
  const isOver = warning.endedAt !== null;
  return (
    <>
      <span className={styles.state}>
        <Tag tone={isOver ? 'quiet' : 'fail'} icon={isOver ? <IconCircleCheck aria-hidden /> : <IconTrendingDown aria-hidden />}>{warning.ending === null ? t('watch.living') : t(`watch.ending.${warning.ending}`)}</Tag>
        <span className={styles.soft}>{warning.endedAt === null ? t('watch.raised', { day: formats.day(warning.raisedAt) }) : t('watch.over', { from: formats.day(warning.raisedAt), to: formats.day(warning.endedAt) })}</span>
      </span>
      {first && <p className={styles.sentence}>{say(first)}</p>}
      {!isShort && others.map((sign) => <p key={`${sign.kind}-${sign.topic}`} className={styles.soft}>{say(sign)}</p>)}
      <Link to={link}>{t('watch.read')}</Link>
    </>
  );
}

/** The reviews since a warning's start, in the inbox: those that complain of its topic, or the bad ones. */
export function reviewsOf(brandId: string, locationId: string, { since, signs }: Warning): string {
  const topic = signs.find((one) => one.topic !== null)?.topic;
  const query = new URLSearchParams({ location: locationId, from: since, ...(topic === undefined || topic === null ? {} : { topic }) });
  return pageOf.reviews(brandId, query.toString());
}
