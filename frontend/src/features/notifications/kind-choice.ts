import type { Notifications, Preferences } from './use-notifications.ts';

export type Kind = Notifications['kinds'][number];
export type Cadence = Kind['byDefault'];
export const CHOICES = ['instant', 'digest', 'never'] as const;
export type Choice = (typeof CHOICES)[number];
const DIGESTS = ['daily', 'weekly', 'monthly'] as const satisfies readonly Cadence[];
export type Digest = (typeof DIGESTS)[number];

/** What the reader chose, and where: everywhere, or for one brand alone. */
export interface Scope {
  preferences: Preferences;
  /** Null: everywhere. */
  brand: Notifications['brands'][number] | null;
}

/** Which of the three choices a cadence is. */
export function choiceOf(cadence: Cadence): Choice {
  return cadence === 'instant' || cadence === 'never' ? cadence : 'digest';
}

/** What holds while nothing is chosen: what the roles bring along; for one brand, first what was chosen everywhere. */
export function usualOf(kind: Kind, { preferences, brand }: Scope): Cadence {
  return brand === null ? kind.byDefault : (preferences.cadences[kind.id] ?? brand.byDefault[kind.id] ?? kind.byDefault);
}

/** What holds now. */
export function cadenceNow(kind: Kind, scope: Scope): Cadence {
  const { preferences, brand } = scope;
  return (brand === null ? preferences.cadences : preferences.brandCadences[brand.id])?.[kind.id] ?? usualOf(kind, scope);
}

/** With which mail the kind comes where it is chosen to come with one: that of now, else the usual one, else the soonest on offer. Null: it comes with none. */
export function digestOf(kind: Kind, scope: Scope): Digest | null {
  const isOffered = (one: Cadence): one is Digest => DIGESTS.some((digest) => digest === one) && kind.offers.includes(one);
  return [cadenceNow(kind, scope), usualOf(kind, scope), kind.byDefault, ...DIGESTS].find(isOffered) ?? null;
}

/** The preferences with a kind chosen; what is as usual is not kept, so that it follows the role, or what is chosen everywhere. */
export function chosen(kind: Kind, cadence: Cadence, scope: Scope): Pick<Preferences, 'cadences' | 'brandCadences'> {
  const { preferences: { cadences, brandCadences }, brand } = scope;
  const isUsual = cadence === usualOf(kind, scope);
  const withKind = (before: Preferences['cadences']): Preferences['cadences'] => {
    const { [kind.id]: _before, ...rest } = before;
    return isUsual ? rest : { ...rest, [kind.id]: cadence };
  };
  return brand === null ? { cadences: withKind(cadences), brandCadences } : { cadences, brandCadences: { ...brandCadences, [brand.id]: withKind(brandCadences[brand.id] ?? {}) } };
}
