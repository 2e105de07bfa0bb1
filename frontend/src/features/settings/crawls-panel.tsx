import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/load-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { TimeField } from '../../components/time-field.tsx';
import { useFormats } from '../../lib/format.ts';
import { getLanguage } from '../../lib/i18n.ts';
import { sayTime } from '../../lib/say-time.ts';
import { readSchedule, SCHEDULE_KINDS, writeSchedule, type Schedule, type ScheduleKind } from './schedule.ts';
import styles from './settings.module.css';
import { useSetCrawlTimes, type BrandSettings } from './use-settings.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
const MONTH_DAYS = Array.from({ length: 28 }, (_, at) => at + 1);
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

/** When the clock crawls the brand: in words, with cron for who wants more. */
export function CrawlsPanel({ settings, brandId }: { settings: BrandSettings; brandId: string }) {
  const { t } = useTranslation();
  const { crawls, mayManage } = settings;
  const say = useScheduleWords();
  return (
    <Panel title={t('settings.crawls.title')} note={t('settings.crawls.note')}>
      <NextCrawl crawls={crawls} />
      {mayManage ? <CrawlsForm key={`${crawls.crawlSchedule} ${crawls.timeZone}`} crawls={crawls} brandId={brandId} /> : <p>{say(readSchedule(crawls.crawlSchedule))}, {crawls.timeZone}</p>}
    </Panel>
  );
}

function NextCrawl({ crawls: { crawlSchedule, nextAt, timeZone } }: { crawls: BrandSettings['crawls'] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (crawlSchedule === null) return <p className={styles.next}>{t('settings.crawls.none')}</p>;
  return <p className={styles.next}>{nextAt === null ? t('settings.crawls.unconfirmed') : t('settings.crawls.next', { moment: formats.moment(nextAt), zone: timeZone })}</p>;
}

function CrawlsForm({ crawls, brandId }: { crawls: BrandSettings['crawls']; brandId: string }) {
  const { t, i18n } = useTranslation();
  const [schedule, setSchedule] = useState<Schedule>(() => readSchedule(crawls.crawlSchedule));
  const [timeZone, setTimeZone] = useState(crawls.timeZone);
  const save = useSetCrawlTimes(brandId);
  const change = (part: Partial<Schedule>): void => setSchedule({ ...schedule, ...part });
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  const isSame = writeSchedule(schedule) === crawls.crawlSchedule && timeZone === crawls.timeZone;
  const { kind } = schedule;
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate({ crawlSchedule: writeSchedule(schedule), timeZone }); }}>
      <div className={styles.fields}>
        <NativeSelect label={t('settings.crawls.how')} value={kind} onChange={(event) => change({ kind: event.currentTarget.value as ScheduleKind })} data={SCHEDULE_KINDS.map((one) => ({ value: one, label: t(`settings.crawls.kind.${one}`) }))} />
        {/* 4 January 1970 was a Sunday. */}
        {kind === 'weekly' && <NativeSelect label={t('settings.crawls.weekday')} value={String(schedule.weekday)} onChange={(event) => change({ weekday: Number(event.currentTarget.value) })} data={WEEKDAYS.map((one) => ({ value: String(one), label: weekday.format(new Date(Date.UTC(1970, 0, 4 + one))) }))} />}
        {kind === 'monthly' && <NativeSelect label={t('settings.crawls.monthDay')} value={String(schedule.monthDay)} onChange={(event) => change({ monthDay: Number(event.currentTarget.value) })} data={MONTH_DAYS.map(String)} />}
        {(kind === 'daily' || kind === 'weekly' || kind === 'monthly') && <TimeField label={t('settings.crawls.time')} value={schedule.time} onChange={(time) => change({ time })} />}
        {kind === 'advanced' && <TextInput required withAsterisk={false} label={t('settings.crawls.cron')} description={t('settings.crawls.cronNote')} value={schedule.cron} onChange={(event) => change({ cron: event.currentTarget.value })} />}
        <NativeSelect label={t('settings.crawls.zone')} value={timeZone} onChange={(event) => setTimeZone(event.currentTarget.value)} data={ZONES.includes(timeZone) ? ZONES : [timeZone, ...ZONES]} />
      </div>
      {save.isError && <ErrorNotice error={save.error} />}
      <div className={styles.actions}>
        <Button type="submit" disabled={isSame} loading={save.isPending}>{t('settings.save')}</Button>
        {save.isSuccess && isSame && <output>{t('settings.saved')}</output>}
      </div>
    </form>
  );
}

/** A schedule as a sentence. */
function useScheduleWords(): (schedule: Schedule) => string {
  const { t, i18n } = useTranslation();
  return (schedule) => {
    const { kind, time, cron } = schedule;
    if (kind === 'by-hand') return t('settings.crawls.kind.by-hand');
    if (kind === 'advanced') return cron;
    const on = kind === 'weekly' ? new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(1970, 0, 4 + schedule.weekday))) : kind === 'monthly' ? String(schedule.monthDay) : '';
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return [t(`settings.crawls.kind.${kind}`), on, sayTime(hour * 60 + minute, getLanguage())].filter(Boolean).join(', ');
  };
}
