import { useQuery, type QueryClient } from '@tanstack/react-query';
import { getStandard } from '#contract/standards.ts';
import { call } from '../../lib/call.ts';

const questionOf = (brandId: string, version: number | undefined) => ({
  queryKey: ['standard', { brandId, version }],
  queryFn: ({ signal }: { signal: AbortSignal }) => call(getStandard, { params: { brandId, version: String(version) } }, signal),
  // A published version never changes.
  staleTime: Infinity,
});

/** One published version as YAML to edit. */
export function useStandardVersion(brandId: string, version: number | undefined) {
  return useQuery({ ...questionOf(brandId, version), enabled: version !== undefined });
}

/** The same, asked for by a click. */
export async function fetchStandardYaml(queries: QueryClient, brandId: string, version: number): Promise<string> {
  return (await queries.fetchQuery(questionOf(brandId, version))).yaml;
}
