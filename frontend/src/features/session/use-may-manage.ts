import { useBrand } from './use-brand.ts';

/** True when the reader may start and steer crawls of the brand in the address. The server decides; this only hides what it would refuse. */
export function useMayManage(): boolean {
  return useBrand()?.mayManage === true;
}
