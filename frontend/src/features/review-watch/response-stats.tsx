import { useTranslation } from 'react-i18next';
import { Measure } from '../../components/measure.tsx';
import { Stat } from '../../components/stat.tsx';
import { useFormats } from '../../lib/format.ts';
import type { Response } from './use-review-watch.ts';
import { useOpenTime } from './use-sign-words.ts';

/** How many reviews were answered, and how soon. */
export function ResponseStats({ response }: { response: Response }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const openTime = useOpenTime();
  const { rate, answered, answerable, medianMinutes, timed } = response;
  return (
    <>
      <Stat label={t('watch.responseRate')} value={<Measure value={rate} format={formats.share} />} note={answerable > 0 ? t('watch.answeredOf', { count: answerable, answered: formats.count(answered), shown: formats.count(answerable) }) : t('watch.noneAnswerable')} />
      <Stat label={t('watch.responseTime')} value={<Measure value={medianMinutes} format={openTime} />} note={timed > 0 ? t('watch.timed', { count: timed, shown: formats.count(timed) }) : t('watch.noneTimed')} />
    </>
  );
}
