import type { BusinessStatus } from '#domain/location.ts';
import { defineFieldCheck } from '../define-check.ts';

const STATUS_NAMES: Record<'fr' | 'en', Record<BusinessStatus, string>> = {
  fr: { open: 'ouvert', 'closed-temporarily': 'fermé temporairement', 'closed-permanently': 'fermé définitivement', 'opening-soon': 'ouverture prochaine' },
  en: { open: 'open', 'closed-temporarily': 'temporarily closed', 'closed-permanently': 'permanently closed', 'opening-soon': 'opening soon' },
};

/** What a notice (none: the listing looks open) means under each status of the master record. */
const REASONS: Record<BusinessStatus, Record<BusinessStatus | 'none', string>> = {
  open: { none: 'ok', open: 'ok', 'closed-temporarily': 'listed-closed-though-open', 'closed-permanently': 'listed-closed-though-open', 'opening-soon': 'listed-closed-though-open' },
  'closed-temporarily': { none: 'listed-open-though-closed', open: 'listed-open-though-closed', 'closed-temporarily': 'ok', 'closed-permanently': 'mismatch', 'opening-soon': 'mismatch' },
  'closed-permanently': { none: 'listed-open-though-closed', open: 'listed-open-though-closed', 'closed-temporarily': 'mismatch', 'closed-permanently': 'ok', 'opening-soon': 'mismatch' },
  'opening-soon': { none: 'no-notice', open: 'listed-open-though-closed', 'closed-temporarily': 'ok', 'closed-permanently': 'mismatch', 'opening-soon': 'ok' },
};

export default defineFieldCheck<'businessStatus', BusinessStatus>({
  id: 'business-status',
  group: 'fields',
  field: 'businessStatus',
  absence: 'compare',
  judgesClosed: true,
  weight: 10,
  weightReason: {
    fr: 'Un magasin fermé montré ouvert fait perdre son chemin au client, et un magasin ouvert montré fermé perd tous ses clients : critique, le plus lourd.',
    en: 'A store shown open that is closed wastes the customer’s way, and one shown closed loses every customer: critical, the heaviest.',
  },
  stage: 'before',
  expect: ({ location }) => location.businessStatus,
  show: (expected, language) => STATUS_NAMES[language][expected],
  compare([best], expected, { shownIn }) {
    if (best !== undefined && best.value === null) return { outcome: 'cannot-tell', reason: 'unreadable', decidedBy: best };
    const reason = REASONS[expected][best?.value ?? 'none'];
    const outcome = reason === 'ok' ? 'pass' : reason === 'no-notice' ? 'not-applicable' : 'fail';
    const observed = STATUS_NAMES[shownIn][best?.value ?? 'open'];
    return { outcome, reason, observed, ...(best ? { decidedBy: best } : {}) };
  },
  words: {
    title: { fr: 'Ouvert ou fermé', en: 'Open or closed' },
    why: { fr: 'Un client ne se déplace pas pour un magasin dit fermé, et se déplace en vain pour un magasin fermé dit ouvert.', en: 'A customer does not come to a store said to be closed, and comes in vain to a closed one said to be open.' },
    fix: { fr: 'Signalez la fermeture ou l’ouverture auprès de la source.', en: 'Report the closing or the opening to the source.' },
    reasons: {
      'listed-open-though-closed': { fr: 'La fiche laisse croire que le magasin est ouvert; il est : {expected}.', en: 'The listing lets one believe that the store is open; it is: {expected}.' },
      'listed-closed-though-open': { fr: 'La fiche dit le magasin fermé alors qu’il est ouvert : « {observed} ».', en: 'The listing says that the store is closed though it is open: “{observed}”.' },
      mismatch: { fr: 'La fiche annonce un autre état : « {observed} »; attendu : {expected}.', en: 'The listing announces another state: “{observed}”; expected: {expected}.' },
      'no-notice': { fr: 'La fiche n’annonce rien avant l’ouverture, et elle peut s’en passer.', en: 'The listing announces nothing before the opening, and need not.' },
    },
  },
});
