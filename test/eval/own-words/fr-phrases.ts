import { FRENCH_COMPLAINTS } from './fr-complaints.ts';
import { FRENCH_PRAISE } from './fr-praise.ts';
import type { Phrases } from './words.ts';

/** French turns of phrase of reviews, written for this project: France and Québec, shops, opticians, tables, rooms, garages. One per line. */
export const FRENCH_PHRASES: Phrases = {
  positive: FRENCH_PRAISE,
  negative: FRENCH_COMPLAINTS,
  neutral: `
nous étions six à table
j’ai commandé en ligne mardi
je suis passé hier après-midi
ouvert depuis deux ans
il y a une terrasse à l’arrière
le menu est à 25 euros
le stationnement est derrière
la boutique se trouve au deuxième étage
ils ferment à 18 h
on peut réserver par téléphone
fermé le lundi
c’est un restaurant italien
c’est une chaîne
ils vendent aussi des verres de contact
j’ai pris le plat du jour et un café
nous avons pris une entrée et un dessert
je cherchais une paire de lunettes de soleil
je devais faire changer mes pneus
premier passage pour moi
c’est ma première visite
à voir
à suivre
je vais voir à l’usage
je n’ai pas encore reçu le produit
je viens de passer ma commande
pas encore essayé
je ne peux pas encore juger
avez-vous des montures pour enfants ?
est-ce que vous prenez la carte ?
à quelle heure ouvrez-vous ?
est-ce ouvert le dimanche ?
faut-il un rendez-vous ?
quelqu’un sait si le menu a changé ?
prévoyez de l’argent comptant
il faut réserver
pensez à réserver
il vaut mieux arriver avant midi
cuisine du sud-ouest
spécialités de la mer
plats végétariens au menu
service au comptoir
le serveur est passé prendre la commande
le repas a duré deux heures
on nous a installés près de la fenêtre
il y avait du monde
c’est près du métro
l’hôtel a trois étages
la chambre donne sur la cour
ils ont déménagé l’an dernier
le magasin a changé de nom
la salle est divisée en deux
sans commentaire
rien à signaler
ras
rien de particulier
c’est ok
ça va
ça peut aller
ça passe
c’est correct
c’était correct
correct pour le prix
pas mal sans être exceptionnel
ni bien ni mal
moyen
bon sans plus
honnête sans plus
passable
moitié moitié
on a vu mieux on a vu pire
j’ai vu mieux et j’ai vu pire
comme partout ailleurs
normal
dans la norme
sans surprise
prix dans la moyenne
prix standards
ça dépend sur qui on tombe
ça dépend du plat
il y a du bon et du moins bon
il y a à boire et à manger
à essayer une fois
pour dépanner
fait le travail
fait l’affaire
conforme à ce qu’on attend
suffisant pour mes besoins
je mets trois étoiles
3 étoiles
je reste partagé
avis partagé
je suis partagée
un peu cher mais correct
peut-être une autre fois
je retenterai peut-être
idée intéressante, à améliorer
quelques points à revoir
il faudrait plus de choix
un éclairage plus doux serait bien
une suggestion : ajouter des tables
on suggère d’ouvrir plus tôt
`,
  mixed: `
bon accueil mais plats ordinaires
cuisine bonne mais service lent
très beau cadre mais prix trop élevés
personnel gentil mais débordé
rapide mais sans saveur
bons produits mais livraison trop longue
jolie chambre mais bruyante
joli magasin mais peu de choix
le plat était bon, le dessert décevant
entrée excellente, plat raté
service impeccable, cuisine fade
prix corrects mais qualité moyenne
l’examen était complet mais les lunettes coûtent cher
bonne réparation mais facture salée
du bon, mais aussi du mauvais
j’aime les montures, moins l’attente
les serveurs sont aimables, dommage que tout soit froid
cher mais bon
bien mais cher
bon mais trop cher
beau mais inconfortable
`,
};
