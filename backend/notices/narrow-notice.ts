import type { Notice } from '#domain/notice.ts';

/**
 * A notice as somebody may see it who sees these locations alone: other places, their counts, and facts of the whole brand
 * are left out. Null: it is about none of theirs. What belongs to no place is everybody's,
 * unless all its facts are of the whole brand.
 */
export function narrowNotice(notice: Notice, sees: 'all' | ReadonlySet<string>): Notice | null {
  if (sees === 'all') return notice;
  const subjects = notice.subjects.filter((one) => one.locationId === null || sees.has(one.locationId));
  const isOfBrandAlone = notice.subjects.length === 0 && Object.keys(notice.params).length === 0 && Object.keys(notice.brandParams).length > 0;
  if ((subjects.length === 0 && notice.subjects.length > 0) || isOfBrandAlone) return null;
  return { ...notice, subjects, brandParams: {} };
}
