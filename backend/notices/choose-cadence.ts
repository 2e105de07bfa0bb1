import { CADENCES, type Cadence, type NoticePreferences } from '#domain/notice.ts';
import type { Role } from '#domain/viewer.ts';
import type { NoticeKind } from './define-kind.ts';

type Chosen = Pick<NoticeKind, 'id' | 'offers' | 'defaults' | 'isSecurity'>;

/** How soon somebody with these roles is told of a kind while they have chosen nothing: the soonest that one of their roles is; null: no role of theirs is offered it. */
export function defaultCadence({ defaults }: Pick<NoticeKind, 'defaults'>, roles: readonly Role[]): Cadence | null {
  const given = roles.flatMap((role) => defaults[role] ?? []);
  return CADENCES.find((one) => given.includes(one)) ?? null;
}

type Choices = Pick<NoticePreferences, 'cadences'> & Partial<Pick<NoticePreferences, 'brandCadences'>>;

/**
 * How soon a person is told of a kind in a brand: what they chose for that brand, else for all of theirs, as far as the
 * kind offers it; else the default of their roles there. Matters of security are always told at once.
 */
export function cadenceOf(kind: Chosen, roles: readonly Role[], { cadences, brandCadences = {} }: Choices, brandId: string | null = null): Cadence {
  if (kind.isSecurity) return 'instant';
  const usual = defaultCadence(kind, roles);
  if (usual === null) return 'never';
  const ofBrand = brandId === null ? undefined : brandCadences[brandId]?.[kind.id];
  return [ofBrand, cadences[kind.id]].find((one) => one !== undefined && kind.offers.includes(one)) ?? usual;
}
