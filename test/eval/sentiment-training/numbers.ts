/** The logistic function. */
export const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Numbers in [0, 1) that are the same each time. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Puts an order into another, in place. */
export function shuffle<T>(order: T[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
}
