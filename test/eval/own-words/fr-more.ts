/** More French turns of phrase, one per line: coming back, nearness, worth, comparison, what was done or left undone. Written for this project. */
export const MORE_FRENCH = {
  positive: `
à deux pas de la gare
à deux minutes à pied du métro
tout près du centre-ville
tout est accessible à pied
idéalement situé
emplacement idéal
emplacement parfait pour visiter la ville
en plein cœur du quartier
face à la mer
proche de tout
on n’entend aucun bruit
aucun bruit la nuit
pas un bruit malgré la rue passante
nous avons dormi sur nos deux oreilles
nous y séjournerons de nouveau
je n’irais nulle part ailleurs
je ne vois pas pourquoi j’irais ailleurs
je n’irai plus chez un autre
c’est le seul endroit où je vais
c’est ma troisième paire chez eux
deuxième achat et toujours aussi content
j’y retourne chaque année
j’y vais toutes les semaines
on y va les yeux fermés depuis dix ans
on a hâte d’y revenir
on ne s’en lasse pas
nous étions tristes de partir
vous ne le regretterez pas
vous pouvez y aller en toute confiance
en toute confiance
confiance totale
je n’ai que du bien à dire
rien de négatif à signaler
rien à signaler, tout est nickel
tout s’est bien passé
tout a été réglé en dix minutes
tout fonctionne à merveille
ça marche très bien
ça tient bien la route
toujours aussi bon
toujours au rendez-vous
constant dans la qualité
on sent qu’ils aiment leur métier
ils se plient en quatre
ils se sont pliés en quatre pour nous
elle s’est démenée pour trouver ma taille
il m’a rappelé le soir même
on m’a rappelée pour savoir si tout allait bien
j’ai eu droit à un rabais
ils m’ont fait un prix
j’ai payé moins cher que prévu
j’ai économisé beaucoup
moitié moins cher qu’ailleurs
les prix défient toute concurrence
on en a pour plus que son argent
des prix plus que raisonnables
mieux qu’à Paris
le meilleur que j’aie mangé
je n’ai jamais été aussi bien servie
jamais été déçu
jamais de mauvaise surprise
pas une seule fausse note
loin d’être cher
loin d’être décevant
difficile de trouver mieux
on ne peut rêver mieux
on ne peut que recommander
je ne peux que recommander
je ne saurais trop vous conseiller cet opticien
si vous passez par là, arrêtez-vous
ne passez pas à côté
ne vous fiez pas à la façade
à ne pas rater
à ne pas manquer
il faut y aller au moins une fois
un incontournable du quartier
une institution
on se croirait en Italie
ça sent bon dès l’entrée
de la vraie cuisine
ça change des grandes chaînes
des gens honnêtes
ils ne vous vendent pas n’importe quoi
il m’a déconseillé une dépense inutile
pas de baratin
pas de chichi
simple, bon et pas cher
c’est propre, c’est rapide, c’est bon
ma vision n’a jamais été aussi nette
je vois comme à vingt ans
je me sens belle avec ma nouvelle monture
des lunettes légères comme une plume
ajustement parfait du premier coup
mon fils a adoré choisir sa monture
les lentilles sont confortables toute la journée
sa coupe tient encore un mois après
voiture rendue plus propre qu’à l’arrivée
réparation durable
il a trouvé la panne en cinq minutes
dépanné un dimanche soir
la chambre sentait bon
le petit-déjeuner vaut le réveil
buffet varié et frais
les enfants ont leur coin
le chien est le bienvenu
accessible en fauteuil roulant, merci d’y penser
on m’a accueillie en anglais sans problème
l’accueil au téléphone est tout aussi aimable
commande prête en avance
site bien fait
prise de rendez-vous en deux clics
réponse claire à mon courriel
`,
  negative: `
à une heure de tout
loin de tout
introuvable, même le GPS s’y perd
difficile à trouver et rien n’est indiqué
aucune indication
pas de stationnement à moins d’un kilomètre
escalier raide et pas d’ascenseur
impossible d’accéder avec une poussette
on entend tout
le bruit de la rue toute la nuit
nuit blanche
climatisation en panne
il faisait une chaleur étouffante
on gelait
la chambre n’avait rien à voir avec les photos
besoin d’un sérieux coup de rafraîchissement
a besoin d’être rénové
date d’un autre âge
tout est vieux
le mobilier est fatigué
je ne pense pas y retourner
je ne suis pas près d’y retourner
je n’y retournerai pas de sitôt
je cherche un autre opticien
je change d’opticien
je vais voir ailleurs
on ira ailleurs
il y a de meilleurs endroits
on trouve mieux et moins cher à côté
pour ce prix on mange bien mieux ailleurs
mieux vaut aller ailleurs
mieux vaut rester chez soi
mieux vaut passer son chemin
je ne comprends pas les bons commentaires
je ne comprends pas cet engouement
très en dessous de sa réputation
ne vit que de sa réputation
surfait
on m’avait dit du bien de cet endroit, quelle erreur
je m’attendais à mieux
je m’attendais à autre chose
on espérait mieux
attentes déçues
loin d’être parfait
loin d’être bon
loin d’être à la hauteur
pas à la hauteur du prix
ni bon ni beau ni pas cher
ça va de mal en pis
chaque fois c’est pire
deuxième essai, deuxième échec
j’ai donné une seconde chance, à tort
une étoile pour le décor, zéro pour le reste
le seul point positif c’est la vue
seul point positif : le café
à part le pain, rien n’était mangeable
on est repartis le ventre vide
j’avais encore faim en sortant
rations de misère
pour un prix pareil on attend autre chose
un bras et une jambe pour une salade
coûte les yeux de la tête
payer pour si peu
ils pratiquent des prix différents selon la tête du client
prix à la tête du client
le total ne correspondait pas au menu
le pourboire était déjà ajouté
ils ont ajouté des choses qu’on n’avait pas commandées
on nous presse de partir
on nous enlève l’assiette avant d’avoir fini
il fallait quémander l’eau
il faut tout demander deux fois
il a soupiré quand j’ai posé une question
elle a levé les yeux au ciel
elle n’a pas quitté son écran des yeux
ils étaient trois à discuter et personne pour servir
ils ne font aucun effort
ils n’en ont rien à faire
ils font semblant de ne pas vous voir
personne n’a daigné s’excuser
personne ne prend ses responsabilités
la faute est toujours à quelqu’un d’autre
on m’a dit de revenir plus tard
on m’a dit que ce n’était pas leur problème
on m’a fait revenir trois fois pour rien
j’ai dû tout reprendre à zéro
j’ai dû les relancer sans cesse
j’ai dû me plaindre pour obtenir quelque chose
j’ai fini par annuler
je n’ai jamais revu mon dépôt
je réclame toujours ma facture
quatre mois que ça traîne
ça traîne
ça n’avance pas
promesses en l’air
rien n’est prêt au jour dit
pas prêt à la date promise
encore reporté
ma vue n’a pas été corrigée correctement
je vois flou de loin
les verres ne sont pas à ma vue
lunettes qui glissent
elles me blessent derrière les oreilles
examen expédié
il n’a même pas regardé mon dossier
ma voiture fait le même bruit qu’avant
le voyant s’est rallumé
ils ont cassé une pièce et ne l’ont pas dit
travail d’amateur
coupe de travers
colis laissé dehors sous la pluie
mauvaise couleur, mauvaise taille
la photo ne montre pas la vraie couleur
usé après deux lavages
décousu dès le premier jour
batterie morte en une heure
j’ai jeté le tout
a fini à la poubelle
je l’ai renvoyé
de l’argent jeté par les fenêtres
je ne donnerais pas ça à mon chien
ça m’a donné mal au cœur
j’en suis encore malade
`,
} as const;
