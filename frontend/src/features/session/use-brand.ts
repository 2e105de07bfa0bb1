import { useParams } from 'react-router';
import { type Brand, useSession } from './use-session.ts';

/** The brand that the address names. The shell has already loaded the session when a page calls this. */
export function useBrand(): Brand | undefined {
  const { brandId } = useParams();
  return useSession().data?.brands.find((one) => one.id === brandId);
}

/** The id in the address; pages below `/brands/:brandId` always have one. */
export function useBrandId(): string {
  return useParams().brandId ?? '';
}
