import { defineKind } from '../define-kind.ts';
import { dayOf, fill } from '../say-count.ts';

/** The executive’s page, enclosed. Param: `day` (YYYY-MM-DD). */
export default defineKind({
  id: 'monthly-report',
  group: 'reports',
  words: {
    name: { fr: 'Rapport mensuel (PDF)', en: 'Monthly report (PDF)' },
    when: { fr: 'Une page par marque, le premier du mois.', en: 'One page per brand, on the first of the month.' },
    because: { fr: 'vous recevez le rapport mensuel', en: 'you receive the monthly report' },
  },
  offers: ['monthly', 'never'],
  defaults: { executive: 'monthly', 'head-office': 'monthly', administrator: 'never', 'regional-manager': 'never' },
  title: (notice) => fill({ fr: 'Rapport du mois, état au {day}', en: 'Report of the month, as of {day}' }, { day: dayOf(notice, 'day') }),
  lines: () => [{ fr: 'Le rapport est joint (PDF).', en: 'The report is enclosed (PDF).' }],
});
