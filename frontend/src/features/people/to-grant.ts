import type { Grant, ShownGrant } from './use-people.ts';

/** A role as it is sent: ids alone. */
export function toGrant({ role, isAllBrands, regions, stores }: ShownGrant): Grant {
  return { role, isAllBrands, regionIds: regions.map((one) => one.id), locationIds: stores.map((one) => one.id) };
}
