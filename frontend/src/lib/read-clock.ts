const CLOCK = /^\s*(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?\s*([ap])?\.?(?:\s*m\.?)?\s*$/i;
const HALF_DAY = 12;

/** "08:05" of a time as people write it in either language: 8:05, 8 h 05, 8 h, 8:05 p.m.; null where it is none. */
export function readClock(text: string): string | null {
  const [, hourText, minuteText = '00', half] = CLOCK.exec(text) ?? [];
  if (hourText === undefined || (half === undefined && /m/i.test(text))) return null;
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > HALF_DAY)) return null;
  const within = half === undefined ? hour : (hour % HALF_DAY) + (half.toLowerCase() === 'p' ? HALF_DAY : 0);
  return within > 23 || Number(minuteText) > 59 ? null : `${String(within).padStart(2, '0')}:${minuteText}`;
}
