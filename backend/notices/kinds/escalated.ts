import { ANY_TIME, defineKind } from '../define-kind.ts';
import { FINDING, fill, paramOf, sayCount } from '../say-count.ts';

/** By a person to another, or by the rule to the head office. Params: `by` ("rule" or "person"), and of a person `actor` and `text`. */
export default defineKind({
  id: 'escalated',
  group: 'work',
  words: {
    name: { fr: 'Escalade', en: 'Escalated to me' },
    when: { fr: 'Un constat passe au niveau suivant, et c’est le vôtre.', en: 'A finding goes to the next level, which is yours.' },
    because: { fr: 'ces constats sont passés à votre niveau', en: 'these findings came to your level' },
  },
  offers: ANY_TIME,
  defaults: { administrator: 'never', 'head-office': 'daily', 'regional-manager': 'instant', executive: 'never', 'store-manager': 'instant' },
  channels: 'daily',
  title: (notice) => fill({ fr: 'Escalade : {count}', en: 'Escalated: {count}' }, { count: sayCount(notice.subjects.length, FINDING) }),
  lines: (notice) => (notice.params['by'] === 'rule' ? [{ fr: 'Le délai de correction est dépassé.', en: 'The time to fix has run out.' }] : [fill({ fr: '{actor} : « {text} »', en: '{actor}: “{text}”' }, { actor: paramOf(notice, 'actor'), text: paramOf(notice, 'text') })]),
});
