import { defineFormula } from './define-formula.ts';

export default defineFormula({
  version: 1,
  words: {
    fr: 'Première version. Les nombres sont additionnés dans l’ordre des noms de fiches.',
    en: 'The first version. Numbers are added in the order of the listings’ names.',
  },
  sum: (values) => values.reduce((total, one) => total + one, 0),
});
