/** French turns of phrase of reviews that praise, one per line. Written for this project: shops, opticians, tables, rooms, garages. */
export const FRENCH_PRAISE = `
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
`;
