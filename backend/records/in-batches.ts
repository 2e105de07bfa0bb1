/** What one of a batch ends with: its answer, or why it has none. */
export type Answer<O> = { value: O } | { error: unknown };

/**
 * Does the same piece of work for many who ask at once: one batch at a time, and whoever asks meanwhile goes with the
 * next one. Nobody waits for others to come, so a single asker is served at once, and many cost little more than one.
 * `work` answers each of its items, in their order. Where it throws, each item is tried alone: the trouble of one is
 * not that of all; it must be safe to repeat.
 */
export function inBatches<I, O>(work: (items: I[]) => Promise<Answer<O>[]>, most: number): (item: I) => Promise<O> {
  const waiting: { item: I; resolve: (value: O) => void; reject: (error: unknown) => void }[] = [];
  let isAtWork = false;
  const serve = async () => {
    // Those who ask in the same turn of the loop go together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      const answers = await answerAll(work, batch.map((one) => one.item));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const answer = answers[index] ?? { error: new Error('A batch left one of its items without an answer.') };
        if ('error' in answer) reject(answer.error);
        else resolve(answer.value);
      }
    }
    isAtWork = false;
  };
  return (item) => new Promise<O>((resolve, reject) => {
    waiting.push({ item, resolve, reject });
    if (isAtWork) return;
    isAtWork = true;
    void serve();
  });
}

async function answerAll<I, O>(work: (items: I[]) => Promise<Answer<O>[]>, items: I[]): Promise<Answer<O>[]> {
  try {
    return await work(items);
  } catch (error) {
    if (items.length === 1) return [{ error }];
    const answers: Answer<O>[] = [];
    for (const item of items) answers.push(...(await answerAll(work, [item])));
    return answers;
  }
}
