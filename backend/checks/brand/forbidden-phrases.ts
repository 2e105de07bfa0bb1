import { defineListingCheck } from '../define-check.ts';
import { asksFor, excerptOf, lookFor } from './_phrases.ts';

export default defineListingCheck({
  id: 'forbidden-phrases',
  group: 'brand',
  weight: 4,
  weightReason: {
    fr: 'Une promesse que la marque n’a pas le droit de faire, ou un mot qu’elle a abandonné, fait douter du reste : modérée.',
    en: 'A promise that the brand may not make, or a word that it gave up, makes the customer doubt what else is said: moderate.',
  },
  stage: 'before',
  appliesTo: (context) => asksFor(context.standard.phrases.forbidden, context),
  judge({ listing, ...context }) {
    if (listing === null) return null;
    return lookFor(context.standard.phrases.forbidden, context, listing.pages).map(({ phrase, page, subject, text, isThere }) => {
      if (page.trouble !== null) return { outcome: 'cannot-tell', reason: page.trouble, subject };
      if (text === null) return { outcome: 'cannot-tell', reason: 'unreadable', subject };
      if (!isThere) return { outcome: 'pass', reason: 'ok', subject };
      return { outcome: 'fail', reason: 'present', subject, observed: phrase.text, evidence: { ...text.evidence, excerpt: excerptOf(text.value ?? '', phrase.text) } };
    });
  },
  words: {
    title: { fr: 'Mots à proscrire', en: 'Forbidden phrases' },
    why: { fr: 'Une promesse interdite ou un ancien slogan engage la marque autant que le magasin.', en: 'A forbidden promise or an old slogan binds the brand as much as the store.' },
    fix: { fr: 'Retirez ces mots du texte de la page.', en: 'Take these words out of the page’s text.' },
    reasons: { present: { fr: 'La page contient « {observed} », que la norme proscrit.', en: 'The page holds “{observed}”, which the standard forbids.' } },
  },
});
