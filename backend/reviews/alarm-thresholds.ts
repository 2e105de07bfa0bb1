/**
 * From which strength (see trend.ts) a drop of half a star is told, by simulation: at most 0.55 false alarms per store and
 * year, fewer where 18 reviews (16 up to 36 a year) are enough to find it. Written by test/eval/ranking-simulation/fit-alarm.ts; `spread` is the deviation of
 * single reviews around their own store's mean, `volumes` are reviews a year.
 */
export const DROP_THRESHOLDS = {
  volumes: [6, 12, 24, 36, 72, 150, 300, 600],
  rows: [
    { spread: 0.78, thresholds: [2.5, 5.4, 6.0, 6.2, 6.4, 6.9, 6.3, 7.9] },
    { spread: 1.02, thresholds: [2.6, 3.4, 3.6, 4.2, 4.4, 4.7, 5.4, 5.8] },
    { spread: 1.33, thresholds: [1.7, 2.1, 2.5, 2.6, 2.8, 3.6, 4.5, 4.9] },
    { spread: 1.47, thresholds: [1.4, 1.7, 2.0, 2.1, 2.5, 3.2, 3.8, 4.2] },
  ],
} as const;
