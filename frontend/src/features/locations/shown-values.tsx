import type { ReactNode } from 'react';
import { ComparedValues } from '../../components/compared-values.tsx';
import { WeekStrips } from '../../components/week-strips.tsx';
import { readWeek } from '../../lib/read-week.ts';

/** The check whose values are weeks. */
const HOURS_CHECK = 'regular-hours';

interface ShownValuesProps {
  checkId: string;
  expected: string | null;
  observed: string | null;
  params?: Record<string, string | number> | undefined;
  isWithheld?: boolean | undefined;
  /** Stands for the observed value where that is only an image's address. */
  picture?: ReactNode;
}

/** What is expected beside what was observed, in the form that tells most: weeks as strips, anything else as words with the differences marked. */
export function ShownValues({ checkId, expected, observed, params, ...others }: ShownValuesProps) {
  const weeks = checkId === HOURS_CHECK && expected !== null && observed !== null ? [readWeek(expected), readWeek(observed)] as const : null;
  if (weeks?.[0] && weeks[1]) return <WeekStrips expected={weeks[0]} observed={weeks[1]} named={params?.['daysEn']} />;
  return <ComparedValues expected={expected} observed={observed} {...others} />;
}
