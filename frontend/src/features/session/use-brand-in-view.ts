import { useParams } from 'react-router';
import { useFinding } from '../findings/use-finding.ts';

/** The brand that the address names; an address that names a finding alone is of that finding's brand. */
export function useBrandInView(isSignedIn: boolean): string | undefined {
  const { brandId, findingId } = useParams();
  const finding = useFinding(findingId ?? '', isSignedIn && findingId !== undefined);
  return brandId ?? finding.data?.location.brandId;
}
