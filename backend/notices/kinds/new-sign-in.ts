import { defineKind, forEverybody } from '../define-kind.ts';
import { fill, paramOf } from '../say-count.ts';

/** Param: `device`. */
export default defineKind({
  id: 'new-sign-in',
  group: 'account',
  words: {
    name: { fr: 'Nouvelle connexion', en: 'New sign-in' },
    when: { fr: 'Votre compte est ouvert sur un appareil inconnu.', en: 'Your account is opened on an unknown device.' },
    because: { fr: 'cela concerne la sécurité de votre compte', en: 'it concerns the security of your account' },
  },
  offers: ['instant'],
  defaults: forEverybody('instant'),
  isSecurity: true,
  title: () => ({ fr: 'Nouvelle connexion à votre compte', en: 'New sign-in to your account' }),
  lines: (notice) => [fill({ fr: 'Appareil : {device}. Si ce n’était pas vous, fermez les sessions et changez le mot de passe.', en: 'Device: {device}. If it was not you, end the sessions and change the password.' }, { device: paramOf(notice, 'device') })],
});
