/** The difference of two scores as they are shown: 79.96 to 80.04 is no change, since both are read as 80.0. */
export function shownChange(before: number, after: number): number {
  return (tenths(after) - tenths(before)) / 10;
}

/** As ranks, exports and mails round: a half upwards. */
function tenths(value: number): number {
  return Math.round(value * 10 + 1e-6);
}
