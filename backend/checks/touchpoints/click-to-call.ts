import { isSamePhone, parsePhone } from '#normalize/phone.ts';
import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'click-to-call',
  kind: 'click-to-call',
  weight: 5,
  weightReason: {
    fr: 'La plupart de ceux qui regardent la page d’un magasin sur un téléphone veulent appeler ou venir ; un numéro qu’on ne peut pas toucher en perd : modérée.',
    en: "Most who look at a store's page on a phone want to call or to come; a number that can't be tapped loses some: moderate.",
  },
  title: { fr: 'Appel d’une touche', en: 'Click to call' },
  why: { fr: 'La page se lit surtout d’un téléphone; un numéro qui ne se touche pas ne s’appelle pas.', en: 'The page is mostly read on a phone; a number that cannot be tapped is not called.' },
  fix: { fr: 'Faites du numéro du magasin un lien tel:, vers ce numéro.', en: 'Make the store’s number a tel: link, to this very number.' },
  expectTarget: ({ location, standard }) => location.phone ?? standard.callCentreNumbers[0] ?? null,
  isRight(target, { location, standard }) {
    const called = parsePhone(target, location.address.country);
    const numbers = [...(location.phone === undefined ? [] : [location.phone]), ...standard.callCentreNumbers];
    return called !== null && numbers.some((e164) => isSamePhone({ e164, role: 'main' }, called));
  },
});
