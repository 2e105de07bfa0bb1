import { useStandards } from '../standards/use-standards.ts';
import { useStandardVersion } from '../standards/use-standard-version.ts';

/** The brand's own target in the standard in force; null while it is asked for, or where there is none. */
export function useTarget(brandId: string): number | null {
  const newest = useStandards(brandId).data?.versions[0]?.version;
  const standard = useStandardVersion(brandId, newest).data?.standard;
  const targets = Array.isArray(standard?.['targets']) ? (standard['targets'] as { score?: unknown; region?: unknown; by?: unknown }[]) : [];
  const own = targets.filter((one) => one.region === undefined && typeof one.score === 'number').toSorted((a, b) => (String(a.by) < String(b.by) ? -1 : 1))[0];
  return typeof own?.score === 'number' ? own.score : null;
}
