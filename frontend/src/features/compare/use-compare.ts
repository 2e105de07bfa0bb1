import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { compareSubjects } from '#contract/compare.ts';
import { call, type CallAnswer } from '../../lib/call.ts';
import { shortName } from '../ranking/use-short-names.ts';
import { useBrand } from '../session/use-brand.ts';
import { countSubjects, type CompareView } from './compare-view.ts';

export type Comparison = CallAnswer<typeof compareSubjects>;
export type Subject = Comparison['subjects'][number];

/** Locations and regions side by side. Those already shown stay while another one is added. */
export function useCompare(brandId: string, view: CompareView) {
  const brandName = useBrand()?.name ?? '';
  return useQuery({
    queryKey: ['compare', { brandId, ...view }],
    queryFn: ({ signal }) => call(compareSubjects, { params: { brandId }, query: { ids: view.ids.join(','), regions: view.regions.join(',') } }, signal),
    select: (data) => ({ ...data, subjects: data.subjects.map((one) => ({ ...one, name: shortName(one.name, brandName) })) }),
    enabled: countSubjects(view) > 0, placeholderData: keepPreviousData,
  });
}
