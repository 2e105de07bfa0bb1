import type { Phrases } from './words.ts';

/** French turns of phrase of reviews, written for this project: France and Québec, shops, opticians, tables, rooms, garages. One per line. */
export const FRENCH_PHRASES: Phrases = {
  positive: `
rien à redire
rien à reprocher
aucun reproche
on ne change rien
tout est bon
tout y est
je n’ai eu aucun problème
sans aucun souci
zéro défaut
c’est pas si pire
pas si mal finalement
pas pire pantoute
pas piqué des vers
on ne peut pas se tromper
on ne s’y ennuie jamais
on ne voit pas le temps passer
je ne regrette pas mon choix
je n’hésiterai pas à revenir
n’hésitez pas une seconde
n’hésitez surtout pas
vous ne serez pas déçus
impossible d’être déçu
jamais déçue en dix ans
il n’y a pas mieux
on ne trouve pas mieux dans le coin
ça ne pourrait pas être mieux
difficile de faire mieux
je n’ai jamais aussi bien mangé
jamais vu un service aussi efficace
on se sent comme à la maison
on se croirait en vacances
on s’y sent bien
le temps s’arrête
un accueil qui fait chaud au cœur
toujours le mot pour rire
ils m’ont sauvé la vie
ils ont sauvé ma soirée
ils ont fait l’impossible pour m’aider
ils prennent le temps de nous écouter
ils connaissent leur métier
on sent les gens passionnés
du vrai fait maison
des produits frais et de saison
on en a pour son argent
le prix en vaut largement la peine
cher mais mérité
un peu loin mais ça vaut le détour
vaut le détour
ça vaut vraiment la peine
mérite d’être connu
mérite ses cinq étoiles
à faire absolument
à découvrir sans tarder
à consommer sans modération
courez-y
foncez
allez-y les yeux fermés
j’y retourne la semaine prochaine
nous reviendrons avec plaisir
on reviendra c’est sûr
vivement la prochaine fois
hâte d’y retourner
vite, on y retourne
notre cantine préférée
mon opticien pour toujours
je ne vais plus ailleurs
je ne changerai pour rien au monde
client fidèle depuis des années
cliente depuis quinze ans et toujours contente
je parle de vous à tous mes amis
merci à toute l’équipe
un grand merci à Julie pour ses conseils
merci infiniment
bravo et continuez
continuez comme ça
ne changez rien
longue vie à cette boutique
mon nouveau repaire
une pépite
une petite perle
un bijou
un havre de paix
un pur moment de plaisir
un régal pour les papilles
les papilles en redemandent
on s’est régalé
on s’est léché les doigts
on a bien mangé
nous avons très bien mangé
on a passé une belle soirée
très bon moment en famille
accueil au top
service aux petits oignons
aux petits soins
service cinq étoiles
au-delà de nos attentes
mieux que ce que j’espérais
a dépassé mes attentes
quelle belle surprise
le coup de foudre
j’en suis amoureuse
je vois enfin clair
mes lunettes me vont à merveille
la meilleure paire que j’ai eue
examen de la vue complet et bien expliqué
tout m’a été expliqué clairement
réparées en cinq minutes sans me faire payer
geste commercial apprécié
remplacé sans poser de questions
remboursée en deux jours
réponse le jour même
reçu en 24 heures
livré plus tôt que prévu
très bien emballé
tout est arrivé en parfait état
conforme à la description
fidèle aux photos
commande facile et rapide
site clair et facile à utiliser
voiture prête à l’heure dite
diagnostic honnête
le garagiste m’a évité une grosse dépense
estimation respectée à la cenne près
tarif honnête
pas cher et bon
pas cher du tout pour cette qualité
prix doux
on ne paie pas trop
un excellent rapport qualité prix
bon petit prix
chambre calme et lit confortable
nous avons dormi comme des bébés
déjeuner copieux
vue imprenable
propreté exemplaire
ça sent bon le propre
stationnement gratuit juste devant
le serveur nous a bien conseillés
la vendeuse a tout de suite compris ce que je cherchais
elle a pris le temps qu’il fallait
d’une patience d’ange
les enfants ont été gâtés
les enfants ont adoré
idéal pour un souper en amoureux
l’embarras du choix
il y en a pour tous les goûts
il n’y a que du bon
que du bonheur
que du positif
que dire de plus, parfait
tout simplement parfait
rien que d’y penser j’en salive
c’est le fun en titi
c’est malade
c’était débile, j’ai capoté
ça m’a jeté à terre
écœurant
c’était écœurant de bon
la poutine est écœurante
une place en or
du monde ben fin
ben fins, ben drôles
ils sont fins comme tout
tiguidou
number one
au boutte
c’est d’la bombe
une tuerie
trop bon
trop trop bien
ça déchire
ça envoie
franchement top
rapport qualité prix imbattable
sérieux et ponctuel
travail propre et soigné
que des compliments
une équipe du tonnerre
des gens en or
chapeau bas
j’y vais les yeux fermés
mieux qu’avant
ça s’est beaucoup amélioré
le nouveau gérant a tout changé en mieux
enfin un vrai service
enfin un bon restaurant dans le quartier
malgré l’affluence nous avons été servis vite
malgré un petit retard, tout était parfait
petit bémol sur le bruit mais on y retourne sans hésiter
seul petit défaut, c’est vite plein, réservez
j’avais peur de l’attente, dix minutes à peine
je craignais le pire et j’ai été agréablement surpris
je ne m’attendais pas à une telle qualité
on n’attend jamais longtemps
aucune attente
pas d’attente
aucune pression à l’achat
sans pression
pas de mauvaise surprise
pas un seul faux pas
jamais un mot plus haut que l’autre
on ne nous pousse pas à consommer
je n’ai que des éloges
je n’ai rien à dire de négatif
10/10
20 sur 20
5 étoiles méritées
👍👍
❤️
😍
je recommande vivement 😊
`,
  negative: `
plus jamais de la vie
jamais plus
ne plus jamais y remettre les pieds
je ne remettrai jamais les pieds ici
on ne m’y reverra pas
je n’y retournerai plus
vous ne me reverrez plus
dernière fois que je commande
à ne pas refaire
si je pouvais mettre zéro étoile je le ferais
zéro étoile
une étoile c’est déjà trop
parce qu’on ne peut pas mettre moins
n’y allez pas
n’achetez rien ici
ne perdez pas votre temps
ne gaspillez pas votre argent
gardez votre argent
sauvez-vous
allez ailleurs
passez votre chemin
je vous déconseille cet endroit
à déconseiller
à bannir
grosse arnaque
des voleurs
bande de voleurs
du vol pur et simple
je me suis fait arnaquer
je me suis fait avoir comme un débutant
on nous prend pour des vaches à lait
on se fout de nous
on se fout du monde
ils s’en fichent complètement
aucun respect du client
aucune considération
aucun professionnalisme
aucun suivi
aucun conseil
aucune excuse
aucun geste commercial
même pas d’excuses
même pas capables de s’excuser
pas un merci
pas un au revoir
sans un mot d’excuse
on n’a même pas eu droit à un sourire
à peine bonjour
à peine poli
accueil exécrable
accueil inexistant
on nous a regardés de haut
on dérange
on a l’impression de déranger
on vous fait sentir que vous êtes de trop
on nous a placés près des toilettes
on nous a mis dehors avant la fin du repas
on attend, on attend, et rien
attente beaucoup trop longue
40 minutes avant d’être servis
deux heures pour un plat
j’ai attendu trois heures pour rien
rendez-vous à 10 h, prise à 11 h 30
trois mois pour recevoir des lunettes
ça fait un mois que j’attends
toujours aucune nouvelle de ma commande
j’attends toujours mon remboursement
impossible d’être remboursé
impossible de les joindre
impossible d’avoir quelqu’un au téléphone
personne au bout du fil
ça sonne dans le vide
on me balade d’un service à l’autre
ils se renvoient la balle
ils ne rappellent pas
ils n’ont jamais répondu à mes courriels
ils n’ont rien voulu savoir
ils refusent d’honorer la garantie
il a fallu que je me fâche
j’ai dû payer deux fois
on m’a chargé un extra sans m’avertir
facture deux fois plus chère que le devis
des frais cachés
prix gonflés
le prix affiché n’est pas le prix payé
beaucoup trop cher pour la qualité
cher pour ce que c’est
trop cher pour si peu
très cher et pas bon
ça ne vaut pas le détour
ne vaut pas le déplacement
ne vaut pas ses étoiles
n’est plus ce que c’était
ce n’est plus ce que c’était
la qualité n’y est plus
ça a perdu de son charme
depuis le changement de propriétaire c’est la catastrophe
en chute libre
de pire en pire
pire que tout
on a connu mieux
j’ai vu mieux
j’ai mangé mieux à la cafétéria
la cantine de mon école faisait mieux
il y a bien mieux à côté
il y a mieux ailleurs pour moins cher
rien de spécial
rien de transcendant
rien d’inoubliable
rien d’extra
pas de quoi en faire un plat
pas de quoi se lever la nuit
ça ne casse pas des briques
ça ne casse pas trois pattes à un canard
sans plus et c’est cher
bof bof
mouais
peut mieux faire
pourrait être mieux
aurait mérité plus de soin
dommage que le service gâche tout
dommage pour l’accueil
quel dommage
quel gâchis
quelle honte
honte à vous
une véritable catastrophe
un désastre
un cauchemar
un calvaire
l’enfer
soirée gâchée
anniversaire gâché
vacances gâchées
je suis furieux
je suis sorti en colère
je suis dégoûté
très en colère
très mécontente
insatisfait
pas satisfaite du tout
pas content
pas convaincu
pas impressionnée
déception
déçu, déçu, déçu
on est restés sur notre faim
on est ressortis avec la faim
nous avons laissé la moitié de l’assiette
on a renvoyé le plat deux fois
le poisson sentait fort
la viande n’était pas fraîche
les frites baignaient dans l’huile
des portions pour moineaux
on a été malades toute la nuit
toute la famille malade
j’ai trouvé un cheveu
un insecte dans la salade
des coquerelles au mur
punaises de lit
draps tachés
chambre qui sent le moisi
les murs sont en carton
impossible de dormir avec le bruit
pas de chauffage
eau froide le matin
toilettes bouchées
sol collant
ça pue
manque de propreté
manque de personnel
manque de formation du personnel
manque d’organisation
manque de choix
manque de saveur
manque d’écoute
ils m’ont vendu les mauvais verres
je vois moins bien qu’avant
des maux de tête avec mes nouvelles lunettes
mes verres progressifs ne conviennent pas
la monture a cassé au bout de deux semaines
le vernis part déjà
les branches se sont décollées
tombé en panne le lendemain
a lâché après trois mois
ne fonctionne pas
ne marche plus
ça ne marche pas
ne tient pas la route
ne correspond pas à la photo
rien à voir avec l’annonce
pas la bonne taille
mauvais article envoyé
colis jamais arrivé
carton éventré
il manque des pièces
retour refusé
ils gardent votre argent
le sav ne répond pas
le vendeur n’y connaît rien
ils ne savent pas de quoi ils parlent
ils n’ont pas écouté ce que je demandais
on a voulu me vendre le plus cher
vente forcée
ils ont rayé ma voiture
réparation à refaire
la panne est revenue le lendemain
ils ont changé des pièces pour rien
coupe ratée
ma couleur est ratée
j’ai pleuré en sortant
fermé aux heures affichées
horaires pas respectés
fait le déplacement pour rien
site qui plante
impossible de commander
le code promo ne passe pas
ça bogue tout le temps
c’est de la scrap
de la grosse scrap
c’est poche en maudit
plate à mort
c’est tannant
vraiment tannée d’attendre
service de marde
air de bœuf
ils ont l’air bête
elle avait l’air de me faire une faveur
j’ai été traité comme un chien
j’étais en beau maudit
ça m’a mis en maudit
c’est rire du monde
c’est du niaisage
perte de temps
perte d’argent
une perte de temps totale
on se demande d’où viennent les bonnes notes
faux avis
les avis positifs sont faux
bon produit au départ mais tout tombe en ruine
le décor est joli mais dans l’assiette rien ne va
c’était bon avant, plus maintenant
sous prétexte qu’il y a du monde, on vous bouscule
`,
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
