import type { RouteContract } from '#contract/define-route.ts';

/** The address of a route with its parameters filled in: the brand's id, or something that does not exist. */
export function addressFor(contract: RouteContract, brandId: string): string {
  return contract.path.replace(/:(\w+)/g, (_, name: string) => (name === 'brandId' ? brandId : 'none'));
}
