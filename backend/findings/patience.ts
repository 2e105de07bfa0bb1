const MS_PER_DAY = 86_400_000;

/**
 * Has a claimed fix had all the time that its publisher takes to show one? Over when nobody knows when it was claimed:
 * a defect that still stands is not waited for without end.
 */
export function isPatienceOver(claimedAt: string | undefined, patienceDays: number | undefined, now: string): boolean {
  if (claimedAt === undefined) return true;
  return Date.parse(now) - Date.parse(claimedAt) > (patienceDays ?? 0) * MS_PER_DAY;
}
