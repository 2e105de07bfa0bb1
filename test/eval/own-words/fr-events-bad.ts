/** French: what went wrong, told without a word that judges it; braces stand for one of the lists in fr-events.ts. Written for this project. */
export const FRENCH_TROUBLES = `
cela fait {weeks} que j’attends {things}
ça fait {weeks} que j’attends {money}
{weeks} plus tard, toujours rien
commandé {day}, toujours pas reçu
commandé il y a {weeks}, toujours en préparation
j’attends toujours {things}
j’attends encore {money}
toujours pas de nouvelles de {things}
toujours aucune nouvelle après {weeks}
on m’avait dit dix jours, ça en fait trente
on m’a promis {things} pour {day}, nous sommes deux semaines plus tard
on m’annonce un nouveau délai chaque semaine
la date de livraison a été repoussée {times}
le colis est marqué livré, je n’ai rien reçu
le colis est bloqué depuis {weeks}
le suivi n’a pas bougé depuis {weeks}
{who} a laissé le colis devant la porte de l’immeuble
le livreur n’a pas sonné et a mis un avis de passage
le livreur prétend être passé, j’étais chez moi toute la journée
il manquait la moitié de la commande
il manquait un article dans le carton
j’ai reçu l’article d’un autre client
j’ai reçu la mauvaise taille, et l’échange est à mes frais
j’ai reçu {things} avec {flaw}
en ouvrant le carton j’ai trouvé {flaw}
l’article est arrivé cassé
les frais de retour sont à ma charge
j’ai renvoyé l’article, on me dit ne pas l’avoir reçu
ma commande a été annulée sans que j’en sois averti
ils ont annulé ma commande et gardé {money}
j’ai été débité {times} pour le même achat
débité deux fois, remboursé zéro
j’ai été prélevé après avoir résilié
ils continuent de me prélever chaque mois
l’abonnement a été reconduit sans mon accord
ma facture est passée de 30 à 60 euros
le prix à la caisse n’était pas celui affiché
le total ne correspondait pas au devis
la facture était le double du devis
on m’a ajouté une assurance que je n’avais pas demandée
on m’a compté des verres que je n’ai pas pris
j’ai envoyé quatre courriels, pas une réponse
j’ai appelé {times}, personne ne décroche
j’ai appelé {times}, chaque fois une version différente
le téléphone sonne dans le vide
on m’a raccroché au nez
on m’a transféré de service en service
{minutes} d’attente au téléphone puis la ligne coupe
impossible de joindre quelqu’un
impossible d’avoir un humain au téléphone
impossible de résilier
impossible de me faire rembourser
{who} devait me rappeler {day}, j’attends encore
on devait me rappeler, personne ne l’a fait
aucun retour depuis {weeks}
aucune réponse à mes messages
ils ne répondent plus depuis que j’ai payé
chacun se renvoie la balle
le service client me renvoie vers le magasin et le magasin vers le service client
on m’a dit que ce n’était pas leur problème
on m’a demandé de repayer
on refuse de me rendre {money}
on me propose un avoir à la place du remboursement
la garantie ne couvre rien, m’a-t-on dit
ils m’ont dit que c’était de ma faute
{who} a dit que je l’avais cassé moi-même
j’ai dû revenir {times}
j’ai dû retourner {times} au magasin pour la même chose
j’ai dû appeler ma banque pour récupérer mon argent
j’ai dû tout recommencer chez un autre
j’ai fini par aller chez un concurrent
j’ai fini par acheter ailleurs
on est partis avant d’être servis
on a fini par se lever et partir
nous sommes repartis sans avoir mangé
on a attendu {hour} avant que quelqu’un prenne la commande
{hour} d’attente pour une salade
{hour} pour recevoir {dish}
après {hour} on nous annonce qu’il n’y a plus de plat du jour
j’ai attendu {hour} malgré mon rendez-vous
rendez-vous à 10 h, pris à 11 h 15
rendez-vous annulé par SMS le matin même
je me suis déplacé pour rien, mon rendez-vous n’était pas noté
notre réservation n’existait plus à notre arrivée
on nous a donné notre table à d’autres
le magasin était fermé alors que le site disait ouvert
arrivé à 17 h 45, {who} m’a dit qu’on fermait
porte close en pleine journée, aucun mot sur la vitrine
{who} parlait au téléphone et ne m’a pas regardé
{who} est passé devant nous sans s’arrêter
{who} a servi les gens arrivés après nous
{who} a levé les yeux au ciel quand j’ai posé une question
{who} m’a répondu sans quitter son écran
{who} m’a parlé comme à une enfant
{who} a haussé le ton devant tout le monde
{who} m’a dit de me débrouiller
{who} ne savait pas répondre à mes questions
{who} a disparu et n’est pas revenu
{who} a oublié {dish}
{who} a apporté la commande d’une autre table
il a fallu réclamer {dish} {times}
il a fallu réclamer l’addition {times}
{dish} n’est jamais arrivé
{dish} était encore congelé au milieu
le poulet était rose à l’intérieur
j’ai trouvé {flaw} dans mon assiette
j’ai été malade toute la nuit
ma fille a vomi en rentrant
deux bouchées et j’ai laissé l’assiette
nous avons laissé la moitié
la nappe portait les traces du repas précédent
les verres étaient tachés de rouge à lèvres
il n’y avait plus de savon ni de papier aux toilettes
le chauffage ne marchait pas, nous avons gardé nos manteaux
la musique nous empêchait de parler
il y avait des poils dans le lit
les draps n’avaient pas été changés
pas d’eau chaude pendant deux jours
la clim a coulé sur la valise
on a changé de chambre {times}
les voisins ont fait la fête jusqu’à trois heures, la réception n’a rien fait
mes lunettes se sont cassées au bout de {weeks}
la branche a lâché au bout de {weeks}
les verres se sont rayés en {weeks}
les verres se décollent déjà
je vois double avec mes nouveaux verres
j’ai mal à la tête depuis que je les porte
ils se sont trompés dans la correction
la monture n’était pas celle que j’avais choisie
trois essais et la correction n’y est toujours pas
on m’a refait les verres {times}
la panne est revenue au bout de {weeks}
la même pièce a lâché de nouveau
ma voiture est restée chez eux {weeks}
je suis reparti avec un bruit de plus
le voyant s’est rallumé sur le chemin du retour
ils ont rendu la voiture avec {flaw}
ils ont changé une pièce qui marchait
tombé en panne le lendemain de la fin de garantie
ne s’allume plus après {weeks}
la batterie ne tient pas la journée
l’écran s’est éteint au bout de {weeks}
décousu après deux lavages
ils ont coupé dix centimètres au lieu de deux
la couleur est partie au premier shampoing
le dossier a été perdu
ils ont perdu mon dossier {times}
on me redemande les mêmes papiers pour la quatrième fois
mon compte a été bloqué du jour au lendemain
mon virement n’est jamais arrivé
sans internet depuis {weeks}
le technicien n’est jamais venu
le technicien est venu {times}, la ligne ne marche toujours pas
l’intervention a été annulée {times}
le site plante au moment de payer
le code promo ne passe pas et personne ne répond
l’appli m’a déconnecté au moment de payer
mon avis a été supprimé
ils ont répondu par un message automatique
j’ai écrit au siège, silence
j’ai dû porter plainte
j’ai saisi le médiateur
dossier chez l’avocat
j’ai fait opposition sur ma carte
on m’a vendu un modèle d’exposition au prix du neuf
le modèle en vitrine n’existe pas en magasin
ils n’avaient aucune des tailles annoncées
on m’a vendu deux paires pour le prix de trois
je n’ai pas eu mon reçu
ils m’ont fait payer le diagnostic
on nous a facturé le pain
ils ont gardé mon chien dans une cage toute la journée
la piqûre a laissé un bleu de dix centimètres
ils n’ont pas lavé les mains ni mis de gants
depuis le changement de propriétaire je n’y vais plus
avant j’y allais chaque semaine, c’est terminé
il y a six mois ça allait, aujourd’hui je suis ressorti au bout de cinq minutes
je leur avais dit pour l’allergie, il y en avait quand même
on m’a dit le contraire de ce que {who} avait écrit
rien de ce que {who} avait promis n’a été fait
ils m’ont posé un lapin
la promotion n’a pas été appliquée
`;
