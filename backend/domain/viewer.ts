import { z } from 'zod';

export const ROLES = ['administrator', 'head-office', 'regional-manager', 'executive', 'store-manager'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** Who asks. Every query takes it first and answers only within it. */
export interface Viewer {
  userId: string | null;
  role: Role;
  brandIds: 'all' | readonly string[];
  /** Regions with all that lies below them. */
  regionIds: 'all' | readonly string[];
  locationIds: 'all' | readonly string[];
}

/** The jobs and the commands of the operator see everything. */
export const SYSTEM_VIEWER: Viewer = { userId: null, role: 'administrator', brandIds: 'all', regionIds: 'all', locationIds: 'all' };
