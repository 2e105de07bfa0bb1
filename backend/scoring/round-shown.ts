/** Scores are kept in full and shown at one decimal, a half upwards: 87.45 is 87.5, whatever binary makes of it. Ranks use this number. */
export function roundShown(value: number): number {
  return Math.round(value * 10 + 1e-6) / 10;
}
