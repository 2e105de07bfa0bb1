import { ANY_TIME, defineKind } from '../define-kind.ts';
import { FINDING, fill, sayCount } from '../say-count.ts';

/** Findings whose due day is near, by assignee; those that nobody has, by place. */
export default defineKind({
  id: 'due-soon',
  group: 'work',
  words: {
    name: { fr: 'Échéance proche', en: 'Due soon' },
    when: { fr: 'L’échéance d’un constat qui est à vous tombe dans deux jours.', en: 'A finding of yours is due within two days.' },
    because: { fr: 'ces constats sont à vous, ou de vos lieux', en: 'these findings are yours, or of your locations' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'never', 'regional-manager': 'daily', 'store-manager': 'daily', administrator: 'never', executive: 'never' },
  title: (notice) => fill({ fr: 'Échéance dans deux jours : {count}', en: 'Due within two days: {count}' }, { count: sayCount(notice.subjects.length, FINDING) }),
  lines: () => [],
});
