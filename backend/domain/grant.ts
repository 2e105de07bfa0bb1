import { z } from 'zod';
import { Role, ROLES } from './viewer.ts';

/** A role, and how far it reaches: regions (with all below them), stores, or, naming neither, the whole brand; an administrator's may reach all brands. */
export const Grant = z.strictObject({
  role: Role,
  regionIds: z.array(z.string()).max(200),
  locationIds: z.array(z.string()).max(200),
  /** Administrators alone. */
  isAllBrands: z.boolean(),
});
export type Grant = z.infer<typeof Grant>;

export const GRANT_PROBLEMS = ['needs-region', 'needs-store', 'no-region', 'no-store', 'all-brands-administrator', 'twice'] as const;
export type GrantProblem = (typeof GRANT_PROBLEMS)[number];

/** What a role must name and may not; null: it fits. A regional manager without a region would see the whole brand. */
export function findGrantProblem({ role, regionIds, locationIds, isAllBrands }: Grant): GrantProblem | null {
  if (isAllBrands && role !== 'administrator') return 'all-brands-administrator';
  if (role === 'regional-manager' && regionIds.length === 0) return 'needs-region';
  if (role === 'store-manager' && locationIds.length === 0) return 'needs-store';
  if (role !== 'regional-manager' && regionIds.length > 0) return 'no-region';
  return role !== 'store-manager' && locationIds.length > 0 ? 'no-store' : null;
}

/** Roles that somebody with this one may give and take: an administrator any, the head office those below its own, others none. */
export function grantableBy(role: Role): Role[] {
  if (role === 'administrator') return [...ROLES];
  return role === 'head-office' ? ROLES.slice(ROLES.indexOf('head-office') + 1) : [];
}
