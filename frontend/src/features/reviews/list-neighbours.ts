/** Where the opened review stood in its list when it was last seen there. */
export interface ListPlace {
  id: string;
  at: number;
}

/**
 * The reviews before and after the opened one. What was done to it may have taken it out of the list: then the one that
 * took its place comes next, so that an inbox can be gone through to its end.
 */
export function neighboursOf(ids: readonly string[], openId: string | null, last: ListPlace | null): { previous: string | null; next: string | null } {
  const at = openId === null ? -1 : ids.indexOf(openId);
  if (at >= 0) return { previous: ids[at - 1] ?? null, next: ids[at + 1] ?? null };
  if (openId === null || last?.id !== openId) return { previous: null, next: null };
  return { previous: ids[last.at - 1] ?? null, next: ids[last.at] ?? null };
}
