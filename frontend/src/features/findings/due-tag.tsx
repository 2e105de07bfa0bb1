import { IconAlarm, IconCalendarDue } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../components/tag.tsx';
import { useFormats } from '../../lib/format.ts';
import { dueWords, localDay } from './due-words.ts';

/** When a finding is due, as one says it: today, on Thursday, on the third of December; or by how much it is late. */
export function DueTag({ dueOn, isLate, isByHand }: { dueOn: string; isLate: boolean; isByHand: boolean }) {
  const say = useSayDue();
  const { t } = useTranslation();
  const formats = useFormats();
  const title = t(isByHand ? 'due.byHand' : 'due.byStandard', { day: formats.day(dueOn) });
  return <Tag tone={isLate ? 'fail' : 'quiet'} icon={isLate ? <IconAlarm aria-hidden /> : <IconCalendarDue aria-hidden />} title={title}>{say(dueOn, isLate)}</Tag>;
}

/** A due day in words. */
export function useSayDue(): (dueOn: string, isLate: boolean) => string {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  return (dueOn, isLate) => {
    const words = dueWords(dueOn, localDay(new Date()), isLate);
    switch (words.kind) {
      case 'late': return t('due.late', { count: words.days });
      case 'today': return t('due.today');
      case 'tomorrow': return t('due.tomorrow');
      case 'weekday': return t('due.on', { day: new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${words.on}T00:00:00Z`)) });
      case 'date': return t('due.on', { day: formats.shortDay(words.on) });
    }
  };
}
