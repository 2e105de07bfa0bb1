import { describe, expect, it } from 'vitest';
import { findSentenceTopics, findTopics } from '#reviews/find-topics.ts';
import { takeOriginal } from '#reviews/split-translation.ts';

describe('findSentenceTopics', () => {
  it.each<['fr' | 'en', string, string[]]>([
    ['fr', 'L’équipe est souriante.', ['staff']],
    ['fr', 'Trop cher !', ['price']],
    ['fr', 'Une heure d’attente.', ['waiting']],
    ['fr', 'Grand choix de montures', ['product']],
    ['fr', 'Ils refusent de me rembourser', ['after-sales']],
    ['fr', 'Stationnement impossible', ['access']],
    ['fr', 'Une heure pour nos crêpes.', ['waiting']],
    ['fr', 'Mes lunettes me glissent du nez', ['workmanship']],
    ['fr', 'Ma mutuelle a tout couvert', ['price']],
    ['fr', 'C’est crade', ['place']],
    ['fr', 'Le potage était trop salé', ['product']],
    ['fr', 'Accueil chaleureux', ['staff']],
    ['fr', 'Truite fumée servie avec des câpres', ['product']],
    ['fr', 'On s’est fait passer un sapin', ['price']],
    ['fr', 'Je suis venu mardi.', []],
    ['en', 'The receptionist was rude', ['staff']],
    ['en', '$300 is too much', ['price']],
    ['en', 'We waited in line', ['waiting']],
    ['en', 'Their website is down', ['online']],
    ['en', 'An hour before our crepes came', ['waiting']],
    ['en', 'They misread my prescription', ['workmanship']],
    ['en', 'They forgot my fries again', ['workmanship']],
    ['en', 'The hotel is close to the station', ['place']],
    ['en', 'I haven’t been back', []],
    ['en', 'Great draft beer', ['product']],
    ['en', 'Opened the bag and the nuggets were missing', ['workmanship']],
    ['en', 'I went there on Tuesday.', []],
  ])('%s: %s', (language, sentence, topics) => expect(findSentenceTopics(sentence, language)).toEqual(topics));
});

describe('findTopics', () => {
  const neutral = () => 0;
  const findTopic = (text: string, language: 'fr' | 'en', topic: string) => findTopics(text, language, neutral).find((one) => one.topic === topic);

  it('names each topic once, with the sentence that says it most strongly as its proof', () => {
    const judged: Record<string, number> = { 'Staff was there.': 0.1, 'The staff is great!': 0.8 };
    const topics = findTopics('Staff was there. The staff is great!', 'en', (text) => judged[text] ?? 0);
    expect(topics).toHaveLength(1);
    expect(topics[0]).toMatchObject({ topic: 'staff', excerpt: 'The staff is great!' });
    expect(topics[0]?.sentiment).toBeGreaterThan(0.5);
  });

  it.each<['fr' | 'en', string, string, string]>([
    ['fr', 'Service chaleureux mais attente interminable.', 'staff', 'waiting'],
    ['fr', 'Prix bas, par contre les toilettes sont sales.', 'price', 'place'],
    ['fr', 'Belle salle, dommage que ce soit trop cher.', 'place', 'price'],
    ['fr', 'Personnel charmant et prix exorbitants.', 'staff', 'price'],
    ['en', 'Friendly staff but the wait was endless.', 'staff', 'waiting'],
    ['en', 'Low prices, though the bathrooms are dirty.', 'price', 'place'],
    ['en', 'The food is delicious; unfortunately the waiter was rude.', 'product', 'staff'],
  ])('%s: %s', (language, text, praised, blamed) => {
    expect(findTopic(text, language, praised)?.sentiment).toBeGreaterThan(0);
    expect(findTopic(text, language, blamed)?.sentiment).toBeLessThan(0);
  });

  it('takes what a negation reaches for the contrary', () => {
    expect(findTopic('Le personnel n’est vraiment pas aimable', 'fr', 'staff')?.sentiment).toBeLessThan(0);
    expect(findTopic('The staff was not rude', 'en', 'staff')?.sentiment).toBeGreaterThan(0);
    expect(findTopic('Vraiment pas cher', 'fr', 'price')?.sentiment).toBeGreaterThan(0);
  });

  it('believes a phrase with its own negation more than the text around it, which may know its words alone', () => {
    const gloomy = () => -0.9;
    expect(findTopics('Aucune attente', 'fr', gloomy)[0]).toMatchObject({ topic: 'waiting' });
    for (const [text, language] of [['Aucune attente, le samedi', 'fr'], ['Pas d’attente', 'fr'], ['Ni file ni attente', 'fr'], ['No wait', 'en'], ['Zero wait on a Saturday', 'en']] as const) {
      expect(findTopics(text, language, gloomy).find((one) => one.topic === 'waiting')?.sentiment).toBeGreaterThan(0);
    }
  });

  it('shows the sentence as it was written, and of one without an end what stands around the topic', () => {
    expect(findTopic('C’était mardi. L’Équipe est souriante !', 'fr', 'staff')?.excerpt).toBe('L’Équipe est souriante !');
    const endless = `${'bla '.repeat(200)}the staff was rude ${'bla '.repeat(200)}`;
    const excerpt = findTopic(endless, 'en', 'staff')?.excerpt ?? '';
    expect(excerpt).toContain('staff was rude');
    expect(excerpt.length).toBeLessThanOrEqual(300);
  });
});

describe('takeOriginal', () => {
  it.each([
    ['plain', 'Bon service', 'Bon service'],
    ['translation first', '(Translated by Google) Good\n\n(Original)\nBon', 'Bon'],
    ['French page', '(Traduit par Google) Bon\n\n(Avis d’origine)\nGood', 'Good'],
    ['original first', 'Bon\n\n(Translated by Google)\nGood', 'Bon'],
    ['original marked and first', '(Original) Bon (Translated by Google) Good', 'Bon'],
    ['translation alone', '(Translated by Google) Good', 'Good'],
  ])('%s', (_, text, original) => expect(takeOriginal(text)).toBe(original));
});
