import { describe, expect, it } from 'vitest';
import { labelSentiment } from '#reviews/label-sentiment.ts';
import { loadOpenModels, SHIPPED_MODELS } from '#reviews/sentiment-model.ts';

/** A negation before what is bad praises, before what is good complains; and what happened is told without a judging word. */
const CASES = {
  fr: {
    positive: [
      'Aucune attente, pris en charge tout de suite',
      'Pas d’attente et pas de frais cachés',
      'aucune attente',
      'aucun problème',
      'Mes lunettes étaient prêtes deux jours avant la date',
    ],
    negative: [
      'Aucune réponse à mes trois courriels',
      'Pas un sourire, pas un bonjour',
      'Trois semaines plus tard, toujours rien reçu',
      'Impossible de joindre le service client',
      'J’ai dû revenir trois fois pour la même vis',
      'Ils devaient me rappeler mardi, personne ne l’a fait',
      'Une heure d’attente malgré mon rendez-vous',
    ],
  },
  en: {
    positive: [
      'Ordered on Tuesday, delivered the next day',
      'No wait, seen at once',
      'No hidden fees and no surprises on the bill',
      'no wait',
      'no hidden fees',
      'not a single problem in five years',
      'We didn’t have to wait, they took us right away',
      'My glasses were ready two days early',
    ],
    negative: [
      'No answer to my three emails',
      'Not one smile, not even a hello',
      'Three weeks later, still nothing',
      'Impossible to reach anyone on the phone',
      'I had to come back three times for the same screw',
      'They were supposed to call me on Tuesday, nobody did',
      'Waited an hour in spite of my appointment',
    ],
  },
} as const;

/** Praise that is not read as praise yet: "zero" denies nothing to the models, and a few words lend little. */
const NOT_YET = {
  fr: ['aucun probleme, aucune erreur dans la commande', 'Pas une minute d’attente, on s’est occupé de nous dès l’entrée', 'Zéro mauvaise surprise sur la facture', 'Commandé mardi, reçu le lendemain'],
  en: ['Zero hassle with the return'],
} as const;

describe.each(['fr', 'en'] as const)('plain words in %s', (language) => {
  it.each(Object.entries(CASES[language]).flatMap(([label, texts]) => [...texts].map((text): [string, string] => [label, text])))('%s: %s', (label, text) => {
    expect(labelSentiment(SHIPPED_MODELS.find(language)?.judge(text) ?? 0)).toBe(label);
  });

  it.fails.each(NOT_YET[language])('positive, not yet: %s', (text) => {
    expect(labelSentiment(SHIPPED_MODELS.find(language)?.judge(text) ?? 0)).toBe('positive');
  });

  it('the open build puts praise above complaint', async () => {
    const model = (await loadOpenModels()).find(language);
    const means = Object.values(CASES[language]).map((texts) => texts.reduce((sum: number, text: string) => sum + (model?.judge(text) ?? 0), 0) / texts.length);
    expect(means[0]).toBeGreaterThan((means[1] ?? 0) + 1);
  });
});
