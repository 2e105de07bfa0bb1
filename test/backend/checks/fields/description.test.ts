import { expect, it } from 'vitest';
import { brief, judgeField, seen, standard } from '../gathered.ts';

const TEXT = 'Lunetterie Boréale vous accueille au cœur de la ville : montures québécoises, examen de la vue et conseils de spécialistes.';
const french = { standard: standard({ descriptions: [{ text: TEXT, language: 'fr' }, { text: 'Boréale Optical welcomes you downtown: local frames, eye exams and the advice of specialists.', language: 'en' }] }) };

it.each<[string, string, Parameters<typeof judgeField>[2], string]>([
  ['the approved text', TEXT, french, 'pass ok'],
  ['without accents and in capitals', 'LUNETTERIE BOREALE VOUS ACCUEILLE AU COEUR DE LA VILLE : MONTURES QUEBECOISES, EXAMEN DE LA VUE ET CONSEILS DE SPECIALISTES.', french, 'pass ok'],
  ['with a sentence of the store’s own', `${TEXT} Stationnement gratuit à l’arrière du magasin.`, french, 'pass ok'],
  ['the approved text with a promise turned round', TEXT.replace('examen de la vue', 'sans examen de la vue'), french, 'fail contradiction'],
  ['another text', 'Votre destination mode pour toute la famille, à deux pas du métro.', french, 'fail mismatch'],
  ['the English text on a French page', 'Boréale Optical welcomes you downtown: local frames, eye exams and the advice of specialists.', french, 'fail mismatch'],
  ['nothing approved', 'Votre destination mode.', {}, 'not-applicable nothing-expected'],
  ['approved for another format', 'Votre destination mode.', { standard: standard({ descriptions: [{ text: TEXT, formats: ['mall'] }] }) }, 'not-applicable nothing-expected'],
])('%s', (_case, value, over, expected) => expect(brief(judgeField('description', seen('description', value), over))).toBe(expected));
