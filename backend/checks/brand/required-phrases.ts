import { defineListingCheck } from '../define-check.ts';
import { asksFor, lookFor } from './_phrases.ts';

export default defineListingCheck({
  id: 'required-phrases',
  group: 'brand',
  weight: 3,
  weightReason: {
    fr: 'Ce que la marque ou la loi veut voir dit ne l’est pas ici ; le magasin se trouve tout de même : modérée.',
    en: 'What the brand or the law wants said is not said here; the store is found all the same: moderate.',
  },
  stage: 'before',
  appliesTo: (context) => asksFor(context.standard.phrases.required, context),
  judge({ listing, ...context }) {
    if (listing === null) return null;
    return lookFor(context.standard.phrases.required, context, listing.pages).map(({ phrase, page, subject, text, isThere }) => {
      if (page.trouble !== null) return { outcome: 'cannot-tell', reason: page.trouble, subject };
      if (text === null) return { outcome: 'cannot-tell', reason: 'unreadable', subject };
      const said = { subject, expected: phrase.text, evidence: { ...text.evidence, excerpt: '' } };
      return isThere ? { outcome: 'pass', reason: 'ok', ...said } : { outcome: 'fail', reason: 'missing', ...said };
    });
  },
  words: {
    title: { fr: 'Mentions obligatoires', en: 'Required phrases' },
    why: { fr: 'Certaines mentions sont exigées par la loi, la marque ou un partenaire.', en: 'Some phrases are required by law, by the brand or by a partner.' },
    fix: { fr: 'Ajoutez la mention au texte de la page.', en: 'Add the phrase to the page’s text.' },
    reasons: { missing: { fr: 'La mention « {expected} » n’est pas sur la page.', en: 'The phrase “{expected}” is not on the page.' } },
  },
});
