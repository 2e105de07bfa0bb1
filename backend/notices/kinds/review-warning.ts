import { ANY_TIME, defineKind } from '../define-kind.ts';
import { dayOf, figureOf, fill, paramOf, placeOf, textOf } from '../say-count.ts';

const TITLES = {
  burst: { fr: '{telling} mauvais avis d’un coup : {place}', en: '{telling} bad reviews at once: {place}' },
  topic: { fr: '{telling} plaintes sur le même thème : {place}', en: '{telling} complaints about one topic: {place}' },
  rating: { fr: 'La note baisse : {place}', en: 'Falling stars: {place}' },
};
const LINES = {
  burst: { fr: '{telling} mauvais avis sur {reviews} depuis le {since}.', en: '{telling} bad reviews of {reviews} since {since}.' },
  topic: { fr: 'Thème : {topic}. {telling} plaintes sur {reviews} avis depuis le {since}.', en: 'Topic: {topic}. {telling} complaints in {reviews} reviews since {since}.' },
  rating: { fr: '{after} étoiles depuis le {since}, contre {before} avant.', en: '{after} stars since {since}, from {before} before.' },
};
/** One location’s reviews got worse. Params: those of the strongest WarningSign (`sign`, `since`, `telling`, `reviews`, `before`, `after`) and `topic` in words. */
export default defineKind({
  id: 'review-warning',
  group: 'reviews',
  words: {
    name: { fr: 'Avis qui se dégradent', en: 'Reviews that got worse' },
    when: { fr: 'Une vague de mauvais avis, une note qui baisse ou une plainte qui se répète.', en: 'A burst of bad reviews, falling stars or a repeated complaint.' },
    because: { fr: 'vous suivez les avis de ce lieu', en: 'you follow the reviews of this location' },
  },
  offers: ANY_TIME,
  defaults: { 'head-office': 'daily', 'regional-manager': 'instant', 'store-manager': 'instant', administrator: 'never', executive: 'never' },
  channels: 'instant',
  title: (notice) => fill(TITLES[textOf(notice, 'sign') as keyof typeof TITLES] ?? TITLES.rating, { place: placeOf(notice), telling: figureOf(notice, 'telling') }),
  lines: (notice) => [fill(LINES[textOf(notice, 'sign') as keyof typeof LINES] ?? LINES.rating, {
    since: dayOf(notice, 'since'), telling: figureOf(notice, 'telling'), reviews: figureOf(notice, 'reviews'),
    before: figureOf(notice, 'before', 1), after: figureOf(notice, 'after', 1), topic: paramOf(notice, 'topic'),
  })],
});
