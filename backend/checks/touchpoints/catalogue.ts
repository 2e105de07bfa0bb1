import { defineTouchpointCheck } from './_define-touchpoint-check.ts';

export default defineTouchpointCheck({
  id: 'catalogue',
  kind: 'catalogue',
  weight: 3,
  weightReason: {
    fr: 'Un client qui ne voit pas ce qu’il y a risque de venir pour rien, ou de ne pas venir : modérée.',
    en: "A customer who can't see what there is may come in vain or not at all: moderate.",
  },
  title: { fr: 'Catalogue ou boutique', en: 'Catalogue or shop' },
  why: { fr: 'Le client veut savoir ce qu’il trouvera avant de se déplacer.', en: 'The customer wants to know what they will find before they come.' },
  fix: { fr: 'Ajoutez le lien vers le catalogue, la circulaire ou la boutique en ligne.', en: 'Add the link to the catalogue, the flyer or the online shop.' },
});
