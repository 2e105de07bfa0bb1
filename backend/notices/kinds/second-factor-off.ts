import { defineKind, forEverybody } from '../define-kind.ts';

/** A matter of security of one person. */
export default defineKind({
  id: 'second-factor-off',
  group: 'account',
  words: {
    name: { fr: 'Second facteur retiré', en: 'Second factor turned off' },
    when: { fr: 'Le second facteur de votre compte est retiré.', en: 'The second factor of your account is turned off.' },
    because: { fr: 'cela concerne la sécurité de votre compte', en: 'it concerns the security of your account' },
  },
  offers: ['instant'],
  defaults: forEverybody('instant'),
  isSecurity: true,
  title: () => ({ fr: 'Le second facteur de votre compte est retiré', en: 'The second factor of your account is turned off' }),
  lines: () => [{ fr: 'Si ce n’était pas vous, changez le mot de passe et remettez-le.', en: 'If it was not you, change the password and turn it on again.' }],
});
