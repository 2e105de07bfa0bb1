/** Runs `work` on every item, at most `limit` at a time, and waits for all. The first error stops taking new items and is thrown. */
export async function inParallel<T>(items: readonly T[], limit: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  let isStopped = false;
  const lane = async () => {
    for (const item of queue) {
      if (isStopped) return;
      await work(item);
    }
  };
  const lanes = Array.from({ length: Math.min(limit, items.length) }, lane);
  try {
    await Promise.all(lanes);
  } catch (error) {
    isStopped = true;
    await Promise.allSettled(lanes);
    throw error;
  }
}
