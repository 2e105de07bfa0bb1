/** The middle of some figures: one slow round (a collection, a neighbour) moves it little. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return (sorted.length % 2 === 1 ? sorted[middle] : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2) ?? Number.NaN;
}

export interface Spent {
  /** Processor time of this process, all threads, in milliseconds: what a busy machine doesn't change much. */
  cpuMs: number;
  wallMs: number;
}

/** What a piece of work took. */
export async function spend(work: () => unknown): Promise<Spent> {
  const cpu = process.cpuUsage();
  const began = performance.now();
  await work();
  const used = process.cpuUsage(cpu);
  return { cpuMs: (used.user + used.system) / 1_000, wallMs: performance.now() - began };
}

/**
 * Runs several pieces of work in turns, so that whatever else the machine does meets all of them, and returns the
 * rounds of each. A first round warms up and is not counted.
 */
export async function takeTurns<K extends string>(rounds: number, works: Record<K, () => unknown>): Promise<Record<K, Spent[]>> {
  const names = Object.keys(works) as K[];
  const spent = Object.fromEntries(names.map((name) => [name, [] as Spent[]])) as unknown as Record<K, Spent[]>;
  for (const name of names) await works[name]();
  for (let round = 0; round < rounds; round += 1) for (const name of names) spent[name].push(await spend(works[name]));
  return spent;
}

export const cpuOf = (rounds: readonly Spent[]): number => median(rounds.map((one) => one.cpuMs));
export const wallOf = (rounds: readonly Spent[]): number => median(rounds.map((one) => one.wallMs));
/** Three figures that count. */
export const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3));
