import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format.ts';
import type { Sign } from './use-review-watch.ts';

const MINUTES_PER_HOUR = 60;
/** From here whole hours say enough. */
const HOURS_IN_FULL = 10;

/** What a sign says, as one sentence. */
export function useSignWords(): (sign: Sign) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ kind, topic, since, before, after, reviews, telling }) => {
    const day = formats.day(since);
    if (kind === 'rating') return t(after < before ? 'watch.ratingDown' : 'watch.ratingUp', { day, after: formats.rating(after), before: formats.rating(before), count: reviews, shown: formats.count(reviews) });
    if (kind === 'burst') return t('watch.burst', { day, count: telling, shown: formats.count(telling), expected: formats.rating(before) });
    return t('watch.topicWorse', { day, topic: t(`topic.${topic as 'staff'}`), count: telling, shown: formats.count(telling), of: formats.count(reviews), before: formats.share(before), after: formats.share(after) });
  };
}

/** Minutes of opening hours as people say them: "45 min", "3 h 20 min", "26 h". */
export function useOpenTime(): (minutes: number) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return (minutes) => {
    const whole = Math.round(minutes);
    const [hours, rest] = [Math.floor(whole / MINUTES_PER_HOUR), whole % MINUTES_PER_HOUR];
    if (hours === 0) return t('watch.minutes', { minutes: formats.count(rest) });
    return hours >= HOURS_IN_FULL || rest === 0 ? t('watch.hours', { hours: formats.count(Math.round(whole / MINUTES_PER_HOUR)) }) : t('watch.hoursMinutes', { hours: formats.count(hours), minutes: formats.count(rest) });
  };
}
