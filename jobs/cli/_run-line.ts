import type { RunProgress } from '#domain/run.ts';

/** One line for a terminal: done, left, pace, the slowest host, failures by class. */
export function runLine(progress: RunProgress, { isPaused = false } = {}): string {
  const { done, failed, left, perMinute, secondsLeft, second, hosts, troubles } = progress;
  const [slowest] = hosts;
  const met = Object.entries(troubles).toSorted(([, a], [, b]) => b - a).slice(0, 3).map(([reason, times]) => `${times} × ${reason}`);
  return [
    isPaused ? 'paused' : second ? `second reading ${second.done}/${second.total}` : `reading ${done + failed}/${done + failed + left}`,
    ...(perMinute === null ? [] : [`${perMinute.toFixed(perMinute < 10 ? 1 : 0)} locations/min`]),
    ...(secondsLeft === null || left === 0 ? [] : [`about ${shownTime(secondsLeft)} left`]),
    ...(slowest && slowest.requests > 0 ? [`slowest ${slowest.host} ${(slowest.seconds / slowest.requests).toFixed(1)} s/page`] : []),
    ...(failed > 0 ? [`${failed} given up`] : []),
    ...met,
  ].join(' · ');
}

function shownTime(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
