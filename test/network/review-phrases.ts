import type { PageLanguage } from './chain.ts';

export type TrueSentiment = 'positive' | 'neutral' | 'negative';
export const REVIEW_TOPICS = ['staff', 'waiting', 'price', 'choice', 'exam', 'fitting', 'after-sales'] as const;
export type ReviewTopic = (typeof REVIEW_TOPICS)[number];

/** Sentences of our own, by topic and by what they truly say. */
export const PHRASES: Record<PageLanguage, Record<ReviewTopic, Record<TrueSentiment, readonly string[]>>> = {
  fr: {
    staff: {
      positive: ['Accueil chaleureux, on se sent écouté du début à la fin.', 'La conseillère est patiente et de très bon conseil.', 'Équipe souriante et compétente, bravo !', 'Personnel vraiment aimable, je me suis senti bienvenu.'],
      neutral: ['L’employé a répondu à ma question.', 'Service correct, sans plus.'],
      negative: ['Personnel désagréable, on a l’impression de déranger.', 'La vendeuse m’a à peine regardé et soupirait sans arrêt.', 'Accueil froid, personne ne m’a dit bonjour.', 'Très mauvais service, employés impolis.'],
    },
    waiting: {
      positive: ['Mes lunettes étaient prêtes en deux jours, plus vite que promis.', 'Aucune attente, pris en charge tout de suite.', 'Service rapide et efficace.'],
      neutral: ['Comptez une bonne semaine pour la commande.', 'J’y suis allé un mardi, il y avait quelques personnes.'],
      negative: ['Trois semaines de retard et pas un seul appel.', 'J’ai attendu une heure malgré mon rendez-vous.', 'On m’a fait revenir quatre fois pour rien, quelle perte de temps.'],
    },
    price: {
      positive: ['Prix très honnêtes et devis clair.', 'Excellent rapport qualité-prix, je suis ravie.', 'Deux paires pour moins cher qu’une seule ailleurs, super.'],
      neutral: ['Les prix sont affichés en vitrine.', 'Dans la moyenne des autres opticiens pour le prix.'],
      negative: ['Beaucoup trop cher pour ce que c’est.', 'La facture finale dépassait le devis de cent dollars, inacceptable.', 'On m’a poussé à prendre des options inutiles et hors de prix.'],
    },
    choice: {
      positive: ['Un choix de montures magnifique, j’ai trouvé mon bonheur.', 'Belle collection, originale et bien présentée.'],
      neutral: ['Il y a surtout des marques connues.', 'Le magasin a une section pour enfants.'],
      negative: ['Choix décevant, toujours les mêmes montures.', 'Presque rien pour les petits visages, dommage.'],
    },
    exam: {
      positive: ['Examen de la vue complet et bien expliqué.', 'L’optométriste est minutieuse et rassurante.'],
      neutral: ['L’examen a duré une trentaine de minutes.'],
      negative: ['Examen bâclé en cinq minutes, mes lunettes me donnent mal à la tête.', 'Mauvaise ordonnance, je ne vois rien de loin.'],
    },
    fitting: {
      positive: ['Ajustement parfait, elles ne glissent plus du tout.', 'Mes verres progressifs sont impeccables, je recommande les yeux fermés.'],
      neutral: ['On a ajusté les branches.'],
      negative: ['Les lunettes glissent sans cesse et personne ne sait les ajuster.', 'Verres mal centrés, impossible de les porter.'],
    },
    'after-sales': {
      positive: ['Une vis perdue, réparée gratuitement avec le sourire.', 'Suivi exemplaire, ils m’ont rappelée pour savoir si tout allait bien.'],
      neutral: ['La garantie est d’un an.'],
      negative: ['Monture cassée après un mois et ils refusent la garantie.', 'Aucun suivi, mes courriels restent sans réponse.', 'Service après-vente lamentable, à éviter.'],
    },
  },
  en: {
    staff: {
      positive: ['Warm welcome and they really listen to you.', 'The stylist was patient and gave great advice.', 'Friendly, knowledgeable team. Well done!', 'Lovely people, I felt looked after from start to finish.'],
      neutral: ['The clerk answered my question.', 'Service was okay, nothing more.'],
      negative: ['Rude staff, you feel like you are bothering them.', 'The salesperson barely looked at me and kept sighing.', 'Cold welcome, nobody even said hello.', 'Terrible service and impolite employees.'],
    },
    waiting: {
      positive: ['My glasses were ready in two days, sooner than promised.', 'No wait at all, they took me right away.', 'Fast and efficient service.'],
      neutral: ['Allow about a week for an order.', 'I went on a Tuesday and there were a few people.'],
      negative: ['Three weeks late and not a single phone call.', 'I waited an hour even though I had an appointment.', 'They made me come back four times for nothing, what a waste of time.'],
    },
    price: {
      positive: ['Very fair prices and a clear quote.', 'Excellent value for money, I am thrilled.', 'Two pairs for less than one elsewhere, awesome.'],
      neutral: ['Prices are posted in the window.', 'About average for an optician.'],
      negative: ['Way too expensive for what you get.', 'The final bill was a hundred dollars over the quote, unacceptable.', 'They pushed useless and overpriced add-ons on me.'],
    },
    choice: {
      positive: ['Gorgeous selection of frames, I found exactly what I wanted.', 'Beautiful, original collection and nicely displayed.'],
      neutral: ['They mostly carry well-known brands.', 'There is a section for kids.'],
      negative: ['Disappointing selection, always the same frames.', 'Hardly anything for small faces, too bad.'],
    },
    exam: {
      positive: ['Thorough eye exam and everything was well explained.', 'The optometrist is careful and reassuring.'],
      neutral: ['The exam took about thirty minutes.'],
      negative: ['Rushed five-minute exam, my new glasses give me headaches.', 'Wrong prescription, I can’t see a thing at a distance.'],
    },
    fitting: {
      positive: ['Perfect fit, they no longer slide down my nose.', 'My progressive lenses are flawless, highly recommended.'],
      neutral: ['They adjusted the temples.'],
      negative: ['The glasses keep sliding and no one there can adjust them.', 'Lenses badly centred, impossible to wear.'],
    },
    'after-sales': {
      positive: ['Lost a screw and they fixed it for free with a smile.', 'Great follow-up, they called to make sure I was happy.'],
      neutral: ['The warranty is one year.'],
      negative: ['Frame broke after a month and they refuse to honour the warranty.', 'No follow-up, my emails go unanswered.', 'Awful after-sales service, avoid.'],
    },
  },
};

/** Answers of the stores. */
export const REPLIES: Record<PageLanguage, Record<TrueSentiment, string>> = {
  fr: { positive: 'Merci beaucoup de votre visite et de vos bons mots !', neutral: 'Merci d’avoir pris le temps de nous écrire.', negative: 'Nous sommes désolés de votre expérience. Écrivez-nous afin que nous puissions arranger les choses.' },
  en: { positive: 'Thank you so much for your visit and kind words!', neutral: 'Thank you for taking the time to write to us.', negative: 'We are sorry about your experience. Please write to us so that we can put things right.' },
};

/** First names of invented reviewers. */
export const REVIEWERS = ['Amélie', 'Bruno', 'Chantal', 'Derek', 'Éloïse', 'Farid', 'Gwen', 'Hélène', 'Ines', 'Jonas', 'Karine', 'Liam', 'Maude', 'Nadia', 'Olivier', 'Priya', 'Quentin', 'Rosalie', 'Samir', 'Tania', 'Ulysse', 'Véronique', 'Wendy', 'Yannick', 'Zoé'];
