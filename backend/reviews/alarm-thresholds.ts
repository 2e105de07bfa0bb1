/**
 * From which strength (see trend.ts) a drop of half a star is told, by simulation: at most 0.55 false alarms per store and
 * year, fewer where 18 reviews are enough to find it. Written by test/eval/ranking-simulation/fit-alarm.ts; `spread` is the deviation of
 * single reviews around their own store's mean, `volumes` are reviews a year.
 */
export const DROP_THRESHOLDS = {
  volumes: [6, 12, 24, 36, 72, 150, 300, 600],
  rows: [
    { spread: 0.78, thresholds: [3.5, 6.0, 6.6, 7.0, 6.4, 6.9, 6.3, 7.9] },
    { spread: 1.02, thresholds: [2.9, 3.6, 4.1, 4.5, 4.4, 4.7, 5.4, 5.8] },
    { spread: 1.33, thresholds: [1.8, 2.2, 2.7, 2.8, 2.8, 3.6, 4.5, 4.9] },
    { spread: 1.47, thresholds: [1.5, 1.8, 2.2, 2.3, 2.5, 3.2, 3.8, 4.2] },
  ],
} as const;
