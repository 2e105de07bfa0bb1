import { ANY_TIME, defineKind } from '../define-kind.ts';
import { FINDING, fill, sayCount } from '../say-count.ts';

/** Findings whose due day passed on this day; each is told once in its life. */
export default defineKind({
  id: 'overdue',
  group: 'work',
  words: {
    name: { fr: 'En retard', en: 'Overdue' },
    when: { fr: 'L’échéance d’un constat est passée.', en: 'A finding’s due day has passed.' },
    because: { fr: 'ces constats sont à vous, ou de vos lieux', en: 'these findings are yours, or of your locations' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'weekly', 'regional-manager': 'daily', 'store-manager': 'daily', administrator: 'never', executive: 'never' },
  title: (notice) => fill({ fr: 'En retard : {count}', en: 'Overdue: {count}' }, { count: sayCount(notice.subjects.length, FINDING) }),
  lines: () => [],
});
