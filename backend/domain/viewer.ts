import { z } from 'zod';
import type { KeyScope } from './key-scope.ts';

export const ROLES = ['administrator', 'head-office', 'regional-manager', 'executive', 'store-manager'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** One role and how far it reaches. */
export interface Grant {
  role: Role;
  /** Null: every brand. */
  brandId: string | null;
  /** With all regions below it; null: not narrowed to a region. */
  regionId: string | null;
  /** Null: not narrowed to a store. */
  locationId: string | null;
}

/**
 * Who asks. Every query takes it first and answers only within it: it sees what any of its grants reaches, and may do in
 * a place what the grants that reach this place allow. Scopes never widen by being joined.
 */
export interface Viewer {
  userId: string | null;
  /** The highest role that the person has anywhere: to be told, never to decide by. */
  role: Role;
  grants: readonly Grant[];
  /** By an API key: what it was made for, besides the grants. */
  key?: { id: string; scopes: readonly KeyScope[] };
  /** By no person: the command or the job that acts. */
  acts?: { kind: 'command' | 'job'; name: string };
}

const EVERYWHERE: Grant = { role: 'administrator', brandId: null, regionId: null, locationId: null };

/** The jobs and the commands of the operator see everything. */
export const SYSTEM_VIEWER: Viewer = { userId: null, role: 'administrator', grants: [EVERYWHERE] };

/** A place as a grant reaches it: `regionPath` holds the ids of its region and all above, joined with "/". */
export interface Place {
  brandId: string;
  regionPath: string | null;
  locationId: string;
}

/** True for whoever sees every location of every brand: there is nothing to ask. */
export function seesAll({ grants }: Viewer): boolean {
  return grants.some((one) => one.brandId === null && isWhole(one));
}

/** True for whoever sees every location of a brand. */
export function seesWholeBrand({ grants }: Viewer, brandId: string): boolean {
  return grants.some((one) => reachesBrand(one, brandId) && isWhole(one));
}

/** The roles that a viewer has at a place. What they are elsewhere says nothing here. */
export function rolesAtPlace({ grants }: Viewer, { brandId, regionPath, locationId }: Place): Role[] {
  const above = new Set((regionPath ?? '').split('/'));
  const here = grants.filter((one) => reachesBrand(one, brandId) && (one.regionId === null || above.has(one.regionId)) && (one.locationId === null || one.locationId === locationId));
  return ROLES.filter((role) => here.some((one) => one.role === role));
}

/** Every role that a viewer has anywhere in a brand: what a list may offer, of which each location may allow less. */
export function rolesAnywhereIn({ grants }: Viewer, brandId: string): Role[] {
  return ROLES.filter((role) => grants.some((one) => one.role === role && reachesBrand(one, brandId)));
}

/** The roles that a viewer has over all of a brand. */
export function rolesOverBrand({ grants }: Viewer, brandId: string): Role[] {
  return ROLES.filter((role) => grants.some((one) => one.role === role && reachesBrand(one, brandId) && isWhole(one)));
}

/** A grant that is narrowed to no part of its brand. */
export function isWhole({ regionId, locationId }: Grant): boolean {
  return regionId === null && locationId === null;
}

function reachesBrand(grant: Grant, brandId: string): boolean {
  return grant.brandId === null || grant.brandId === brandId;
}
