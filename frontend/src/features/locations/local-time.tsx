import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../lib/i18n.ts';
import { sayTime } from '../../lib/say-time.ts';
import { openState } from './open-state.ts';
import type { LocationDetails } from './use-location.ts';

const MINUTE_MS = 60_000;

/** What time it is at the store, and whether its door is open by the master record. */
export function LocalTime({ record }: { record: LocationDetails['record'] }) {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'fr' ? 'fr' : 'en';
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  if (record.timeZone === undefined) return null;
  const time = new Intl.DateTimeFormat(language === 'fr' ? 'fr-CA' : 'en-CA', { hour: 'numeric', minute: '2-digit', timeZone: record.timeZone }).format(now);
  const state = record.businessStatus === 'open' ? openState(record, now) : null;
  return (
    <span>
      {t('location.local.time', { time })}
      {state?.isOpen === true && ` · ${t('location.local.open', { time: sayTime(state.until, language) })}`}
      {state?.isOpen === false && ` · ${state.opensAt === null ? t('location.local.closed') : t('location.local.opensAt', { time: sayTime(state.opensAt, language) })}`}
    </span>
  );
}
