/** Which findings are chosen, and from where a range begins. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const NOTHING: Selection = { ids: new Set(), anchor: null };

/** Chooses one more, or lets it go. With `range` all between the last one and this, in the order of the list, follow it. */
export function toggleOne({ ids, anchor }: Selection, id: string, order: readonly string[], isRange: boolean): Selection {
  const isChosen = !ids.has(id);
  const [from, to] = [anchor === null ? -1 : order.indexOf(anchor), order.indexOf(id)];
  const moved = isRange && from >= 0 && to >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
  return { ids: withAll(ids, moved, isChosen), anchor: id };
}

/** Chooses several at once (a cluster, all that are shown), or lets them all go where all were chosen. */
export function toggleAll({ ids, anchor }: Selection, several: readonly string[]): Selection {
  return { ids: withAll(ids, several, !several.every((id) => ids.has(id))), anchor };
}

function withAll(ids: ReadonlySet<string>, several: readonly string[], isChosen: boolean): Set<string> {
  const next = new Set(ids);
  for (const id of several) {
    if (isChosen) next.add(id);
    else next.delete(id);
  }
  return next;
}
