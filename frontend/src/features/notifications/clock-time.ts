/** "08:05" of minutes after midnight, as fields of time write it. */
export function writeTime(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minutes after midnight; null where it is no time. */
export function readTime(text: string): number | null {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** The two ends of "22:00-07:00"; null: none. */
export function readHours(text: string | null): { from: string; to: string } | null {
  const [, from, to] = /^(\d{2}:\d{2})-(\d{2}:\d{2})/.exec(text ?? '') ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}
