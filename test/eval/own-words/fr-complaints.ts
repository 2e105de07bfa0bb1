/** French turns of phrase of reviews that complain, one per line. Written for this project: shops, opticians, tables, rooms, garages. */
export const FRENCH_COMPLAINTS = `
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
`;
