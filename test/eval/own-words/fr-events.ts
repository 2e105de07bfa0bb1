import { FRENCH_TROUBLES } from './fr-events-bad.ts';
import { FRENCH_KINDNESSES } from './fr-events-good.ts';
import type { Events } from './tell-events.ts';

/**
 * What happened, told in French without a word that judges it: one event a line, braces stand for one of a list. Written for
 * this project: shops, opticians, garages, tables, hotels, parcels, banks, telephone lines; France and Québec.
 */
export const FRENCH_EVENTS: Events = {
  lists: {
    weeks: 'trois semaines, deux mois, six semaines, plus d’un mois, quatre mois, dix jours, 3 semaines, 2 mois, un mois et demi, plus de quinze jours',
    hour: 'une heure, 40 minutes, plus d’une heure, cinquante minutes, deux heures, trois quarts d’heure, 1h30, 45 minutes, près d’une heure',
    minutes: 'cinq minutes, dix minutes, une demi-heure, un quart d’heure, vingt minutes, 5 minutes, 10 min, deux minutes',
    soon: 'le lendemain, le jour même, deux jours plus tard, dans l’heure, en 24 heures, en 48 h, l’après-midi même, dès le lendemain matin',
    things: 'ma commande, mon colis, mes lunettes, mes verres, ma nouvelle monture, la pièce, mon canapé, ma carte, mon téléphone, le matelas, mes lentilles, ma veste, le cadeau de ma fille, la machine à laver',
    money: 'mon remboursement, mon argent, mon acompte, le remboursement, mon dépôt, la somme, mon avoir, la garantie',
    who: 'le vendeur, la vendeuse, l’opticienne, l’opticien, le serveur, la serveuse, la caissière, le gérant, la gérante, le livreur, le mécanicien, la réceptionniste, le conseiller, la dame au comptoir, le commis, le technicien, la coiffeuse, le patron',
    times: 'deux fois, trois fois, quatre fois, cinq fois, 3 fois, à plusieurs reprises, dix fois',
    dish: 'le dessert, les entrées, le plat de ma femme, les boissons, l’eau, le café, la salade, les frites, l’assiette du petit, la soupe',
    flaw: 'une rayure, une fissure, un cheveu, une tache, un trou, une pièce manquante, une vis en moins, une bosse, une couture ouverte',
    day: 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, le 3 mars, début juin, la semaine dernière, avant Noël',
    bought: 'une paire de lunettes, un téléphone, un canapé, des chaussures, une veste, un lave-vaisselle, deux articles, des lentilles, un vélo, un ordinateur, une table, un billet',
  },
  bad: FRENCH_TROUBLES,
  good: FRENCH_KINDNESSES,
  plain: `
j’ai acheté {bought} {day}
j’ai commandé {bought} sur le site {day}
j’y suis allé {day} avec ma femme
nous y sommes allés à quatre {day}
nous avons réservé pour {day}
je suis passé au magasin {day}
j’avais rendez-vous {day}
je suis venu faire ajuster mes lunettes
le magasin se trouve à côté de la pharmacie
il y a un stationnement derrière
{who} m’a donné un reçu
{who} m’a demandé mon nom
j’ai payé par carte
j’ai pris le plat du jour et un café
nous étions six à table
la boutique est au deuxième étage
le magasin ouvre à dix heures
c’est ouvert le dimanche
ils vendent aussi des étuis
ils ont deux succursales en ville
j’habite à côté
c’était ma première visite
je ne connaissais pas cette enseigne
première commande chez eux
je cherchais {bought}
c’est à cinq minutes du métro
le menu change chaque semaine
quelqu’un sait s’ils prennent les chèques ?
est-ce ouvert le lundi ?
faites-vous les verres progressifs ?
livrez-vous en Belgique ?
je mettrai à jour mon avis après réception
pas encore essayé
je n’ai pas encore ouvert le colis
à voir dans le temps
trop tôt pour se prononcer
je reviendrai dire ce qu’il en est
on m’a remis {things} {day}
la livraison se fait en point relais
il faut réserver
le prix est de 20 euros
ils ferment à 18 h
la facture arrive par courriel
`,
  /** "No" before what is bad praises, before what is good complains. */
  without: {
    praise: 'attente, problème, souci, file d’attente, frais cachés, frais supplémentaires, mauvaise surprise, retard, erreur, stress, pression, bruit, odeur, rayure, délai, tracas, complication, fausse note, défaut, perte de temps, paperasse, mauvaise odeur, surprise sur la facture, arnaque, embrouille, bémol, panne, temps mort, reproche, prise de tête, queue à la caisse, douleur, trace, casse, couac, accroc',
    complaint: 'réponse, excuse, sourire, suivi, conseil, goût, politesse, choix, respect, solution, nouvelle, explication, aide, bonjour, professionnalisme, geste commercial, remboursement, stationnement, place, stock, écoute, intérêt, ambiance, saveur, hygiène, sérieux, information, confirmation, rappel, compétence, amabilité, effort, organisation, considération, disponibilité, service après-vente',
    ways: 'aucun, aucune, aucune, pas de, pas de, zéro, sans, jamais de, pas le moindre, pas la moindre, il n’y a pas de, il n’y a pas eu de, je n’ai eu aucun, je n’ai eu aucune, nous n’avons eu aucune, sans aucun, sans aucune, vraiment aucune, pas une seule',
  },
  links: 'puis, et, ensuite, et au final, résultat :, et depuis',
};
