/**
 * Sentences of reviews that we wrote, France and Québec, with what they speak of and whether it is praised (+), blamed (−, written
 * `-`) or neither (`=`); `none` speaks of no topic. They teach the topics and hold them: misspelt ones stand as people write.
 */
export const FRENCH_SENTENCES = `
none | Je recommande les yeux fermés.
none | Avec ma vue qui baisse, il me fallait quelqu’un de confiance.
product+ | Un choix de montures magnifique, j’ai trouvé mon bonheur.
product+ | Les modèles sont superbes.
place+ | Superbe boutique !
workmanship+ | Examen de vue complet et minutieux.
staff+ | Accueil chaleureux et souriant dès l’entrée.
staff+ | L’équipe est aux petits soins.
staff+ | Personnel très gentil, on se sent comme chez soi
staff+ | la vendeuse etait adorable avec ma mère
staff+ | Merci à Julie pour sa bonne humeur !
staff+ | La madame au comptoir était tellement fine.
staff+ | Le monsieur à la réception est super fin
staff+ | On est toujours bien reçus ici.
staff+ | Un patron jovial qui vient dire bonjour à chaque table.
staff+ | Serveurs attentionnés et discrets
staff+ | Service impeccable du début à la fin.
staff+ | acceuil tres sympathique
staff+ | Employés serviables, toujours prêts à aider
staff+ | Ils ont été patients avec mes trois enfants.
staff- | La caissière ne m’a même pas regardé.
staff- | Pas un bonjour, pas un sourire, rien.
staff- | Vendeur hautain qui nous prend de haut.
staff- | Le serveur nous a carrément oubliés.
staff- | Aucune politesse de la part de la réceptionniste
staff- | La gérante a été d’une agressivité incroyable.
staff- | Personnel désagréable et pas du tout motivé
staff- | L’employée avait l’air bête et répondait à peine.
staff- | Les commis jasent ensemble pendant que tu niaises au comptoir
staff- | on nous a accueilli comme des chiens dans un jeu de quille
staff- | Service vraiment poche.
staff- | Le patron s’est énervé contre un client devant tout le monde.
staff- | Serveuse mal lunée, on avait l’impression de déranger.
staff- | on s’est fait mettre dehors avant la fin du dessert
staff- | Il a fallu réclamer le pain trois fois.
staff- | Personne ne s’est occupé de nous.
staff- | service deplorable, a fuir
staff= | C’est une jeune femme blonde qui nous a servis.
staff+ price- | Personnel charmant mais c’est vraiment trop cher.
staff+ waiting- | Accueil adorable mais quarante minutes d’attente.
staff- product+ | On mange très bien, par contre le service laisse à désirer.
staff- product+ | Les plats étaient délicieux, dommage que le serveur soit aussi désagréable.
staff+ product- | Le personnel est sympathique mais la nourriture est fade.
staff+ product+ place+ | Cadre agréable, cuisine savoureuse et service attentif.
staff- place+ | Très bel endroit, malheureusement l’accueil est glacial.
staff- price- | Service minimum, addition maximum.
staff+ advice+ | Équipe souriante et de très bon conseil.
staff- advice- | Vendeurs impolis qui ne connaissent rien à leurs produits.
staff+ place- | Le personnel fait ce qu’il peut, mais le magasin est sale.
staff- waiting- | Service lent et serveurs débordés.
staff- waiting- | Une heure pour être servis alors que la salle était vide, c’est long.
staff- waiting- | Nous avons attendu vingt minutes avant que le serveur vienne prendre notre commande.
staff+ waiting+ | Service rapide et efficace.
staff+ waiting+ | Accueillie tout de suite, avec le sourire.
advice+ | L’opticienne a pris le temps de tout m’expliquer.
advice+ | De très bons conseils pour choisir ma monture.
advice+ | il connait son métier ça se voit
advice+ | Vendeur compétent qui répond à toutes mes questions
advice+ | Un vrai professionnel, à l’écoute de ses clients
advice+ | On m’a guidée vers le modèle qu’il me fallait.
advice+ | Aucune pression pour acheter, on vous conseille honnêtement.
advice+ | tres competente, elle ma bien conseillé
advice+ | Explications claires et précises.
advice+ | Il m’a honnêtement dit que je n’avais pas besoin de changer mes verres.
advice+ | Des gens de métier, ça fait du bien.
advice- | Mal conseillé, j’ai acheté le mauvais modèle.
advice- | Le vendeur n’y connaissait rien.
advice- | Incompétence totale.
advice- | Aucun conseil, débrouillez-vous.
advice- | On m’a poussé à prendre une option inutile.
advice- | Ils forcent la vente, c’est tannant.
advice- | Le technicien n’a pas su me répondre.
advice- | manque de professionnalisme flagrant
advice- | Elle m’a vendu un traitement dont je n’avais pas besoin
advice- price- | Conseils bâclés et tarifs de luxe.
advice+ waiting- | Très bons conseils mais trois semaines de délai.
advice+ price+ | Bien conseillée et prix honnête.
waiting- | Une heure et demie d’attente pour une simple vidange.
waiting- | Attente interminable.
waiting- | C’est long, très long.
waiting- | trois semaines pour avoir mes lunettes !!
waiting- | La file d’attente déborde sur le trottoir tous les samedis.
waiting- | On a poireauté plus d’une heure.
waiting- | Toujours pas reçu mes verres après un mois.
waiting- | Les délais annoncés ne sont jamais respectés.
waiting- | 45 min pour un café...
waiting- | Une seule caisse ouverte, on fait la queue pendant des heures.
waiting- | j’ai attendu 2h pour rien
staff- waiting- | Arrivés à 19 h, servis à 20 h 30.
waiting- | Ils sont toujours en retard.
waiting- | Prévoyez votre après-midi.
waiting+ | Aucune attente, je suis passé tout de suite.
waiting+ | Lunettes prêtes en une heure.
waiting+ | Mes lunettes étaient prêtes en avance.
waiting+ | Rapide et efficace !
waiting+ | Ça roule, la file avance vite.
waiting+ | réparé le jour même
waiting= | Nous avons attendu quelques minutes au bar.
waiting- product+ | L’attente est longue mais le repas en vaut la peine.
waiting- product- | Plats froids après une heure d’attente.
staff+ waiting+ product- | Servis vite, mais c’était froid.
waiting- place- | On attend debout dans un local minuscule et étouffant.
price- | Beaucoup trop cher pour ce que c’est.
price- | Hors de prix !
price- | 480 $ pour une monture en plastique.
price- | L’addition est salée.
price- | C’est du vol.
price- | On m’a facturé un examen que je n’ai jamais passé.
price- | une arnaque, fuyez
price- | Les prix ont doublé en un an.
price- | 8 euros le café, faut pas exagérer
price- | Frais cachés à la caisse.
price- | Le devis n’a pas été respecté, j’ai payé le double.
price- | ça coûte un bras
price- | Ça vaut pas le prix demandé
price+ | Très abordable.
price+ | Prix imbattables dans le coin.
price+ | Bon rapport qualité-prix.
price+ | excellent rapport qualité/prix
price+ | Vraiment pas cher.
price+ | Tarifs très corrects.
price+ | Les soldes valent le coup.
price+ | Il m’a fait un petit rabais sans que je demande.
price+ | ils ne m’ont rien chargé pour l’ajustement
price+ | L’addition reste douce.
price+ | Pas mal moins cher qu’ailleurs.
price= | J’en ai eu pour 60 $.
price= | Comptez 25 euros par personne.
price- product+ | Bonne qualité mais c’est cher.
price+ product- | C’est pas cher, mais on en a pour son argent : ça casse tout de suite.
price- product+ | Un peu cher mais la qualité est là.
staff- product+ | Accueil froid, heureusement que les plats sont bons.
price- product+ | Viande excellente, dommage que ce soit si cher.
price+ product+ | Grand choix à petits prix.
price- product- | Portions ridicules pour 22 €.
price- place+ | Décor magnifique, mais les tarifs sont exagérés.
price+ place- | Les prix sont bas, en revanche la boutique est mal tenue.
price- staff+ | Un peu cher mais tellement bien accueilli.
product+ | Grand choix de montures.
product+ | De beaux modèles qu’on ne voit pas ailleurs.
product+ | Produits frais et de qualité.
product+ | La meilleure pizza de la ville !
product+ | on s’est régalés
product+ | Un vrai régal.
product+ | Tout est fait maison et ça se goûte.
product+ | Desserts à tomber.
product+ | Cuisine raffinée, assiettes copieuses.
product+ | Le tartare était parfait.
product+ | On y mange divinement bien.
product+ | Mes souliers sont solides et confortables.
product+ | on y trouve de tout
product+ | le magret etait cuit a la perfection
product+ | Carte courte mais tout est bon
product+ | Belle sélection de vins.
product- | Le choix est très limité.
product- | Les branches se sont brisées après deux semaines.
product- | Verres rayés au bout d’un mois.
product- | Rien en stock, comme d’habitude.
product- | Les rayons sont toujours vides.
product- | Qualité médiocre, camelote.
product- | Viande trop cuite et frites molles.
product- | C’était du surgelé réchauffé au micro-ondes.
product- | pates collantes et sauce sans gout
product- | Le poisson n’était pas frais.
product- | Portions minuscules.
product- | Immangeable.
product- | on est restés sur notre faim
product- | Le pain était rassis.
product- | Produits périmés sur les tablettes
product- | trop salé, trop gras
product- | La semelle s’est décollée dès la première pluie.
product= | J’ai pris le poulet et ma femme le saumon.
product= | La carte change chaque mois.
product+ product- | L’entrée était délicieuse mais le plat décevant.
product+ place- | La cuisine est excellente, par contre la salle est beaucoup trop bruyante.
product- place+ | Le décor est superbe mais l’assiette ne suit pas.
product+ place+ | Bonne bouffe, belle ambiance.
product- place- | Ambiance nulle et nourriture pas meilleure.
workmanship+ | Lunettes parfaitement ajustées.
workmanship+ | Réparation faite dans les règles de l’art.
workmanship+ | Examen de la vue très complet.
workmanship+ | Travail soigné.
workmanship+ | Mes freins sont comme neufs.
workmanship+ | la coupe est exactement ce que je voulais
workmanship+ | L’installation a été faite proprement.
workmanship+ | Ils ont retouché ma robe à la perfection.
workmanship- | Mauvaise prescription, je vois flou de loin.
workmanship- | Les verres ont été montés à l’envers.
workmanship- | Boulot bâclé.
workmanship- | Le problème est revenu deux jours après la réparation.
workmanship- | Ils se sont trompés dans ma commande.
workmanship- | Il manquait la moitié de la commande.
workmanship- | On m’a donné le mauvais sac.
workmanship- | Coloration ratée, j’ai pleuré.
workmanship- | Erreur de mesure, tout est à refaire.
workmanship- | pas la bonne commande, encore une fois
workmanship- | Mes lunettes tiennent tout croche.
workmanship- | Cinq minutes d’examen et dehors.
place- | le menage de la chambre n’a jamais été fait
workmanship- staff+ | Gentils, mais la réparation est mal faite.
workmanship+ price- | Travail impeccable mais la facture fait mal.
workmanship+ waiting- | Bien réparé, mais il a fallu deux semaines.
workmanship- waiting+ | Vite fait, mal fait.
after-sales+ | Ils ont remplacé mes verres sans discuter.
after-sales+ | Remboursée en deux jours.
after-sales+ | Le SAV est au top.
after-sales+ | Échange accepté sans problème.
after-sales+ | Ils ont assumé leur erreur et m’ont trouvé une solution.
after-sales- | Ils refusent de me rembourser.
after-sales- | Garantie non respectée.
after-sales- | Service après-vente inexistant.
after-sales- | Ma réclamation est restée sans réponse.
after-sales- | une fois payé on ne vous connait plus
after-sales- | Le service à la clientèle se renvoie la balle.
after-sales- | aucun suivi de mon dossier
after-sales- | On me propose un avoir au lieu du remboursement.
after-sales- | Impossible de faire jouer la garantie
after-sales- | Le siège social ne répond à aucune plainte.
after-sales- product- | Monture cassée en un mois et on refuse de l’échanger.
after-sales- staff+ | Vendeurs charmants, mais le jour où il y a un problème plus personne.
place+ | Magasin propre et bien rangé.
place+ | Belle boutique lumineuse.
place+ | Cadre magnifique au bord de l’eau.
place+ | Ambiance conviviale.
place+ | La terrasse est un vrai bonheur l’été.
place+ | Endroit cosy, musique douce
place+ | Idéalement situé, à deux pas de la gare.
place+ | Déco soignée.
place+ | La vue est à couper le souffle.
place+ | Chambre spacieuse et lit confortable.
place+ | c’est petit mais chaleureux
place+ | tres bel etablissement
place+ | Belle place pour une soirée entre amis.
place- | Toilettes dégoûtantes.
place- | Tables collantes et plancher sale.
place- | Trop bruyant, on ne s’entend pas parler.
place- | Ça sent le renfermé.
place- | On est serrés comme des sardines.
place- | La déco date des années 80.
place- | Il faisait un froid de canard dans la salle.
place- | Magasin en désordre, rien n’est à sa place.
place- | clim en panne, on étouffait
place- | Les cabines d’essayage sont minuscules.
place- | Aucune ambiance.
place- | L’endroit est vieillot et mal éclairé.
place- | cheveux dans le lavabo de la chambre
place- | musique beaucoup trop forte
place= | La salle donne sur la rue.
access+ | Stationnement facile et gratuit.
access+ | Ouvert le dimanche, c’est pratique !
access+ | Facile d’accès en métro.
access- | Impossible de se garer.
access- | Fermé alors que Google dit ouvert.
access- | Les heures affichées sont fausses.
access- | Aucun accès pour les fauteuils roulants.
access- | ils ferment 20 minutes avant l’heure
access- | Porte close un samedi à 14 h, aucune explication.
access- | parking minuscule toujours plein
access= | Ils ouvrent à 10 h.
booking+ | Rendez-vous obtenu le lendemain.
booking+ | Facile de réserver une table.
booking+ | Ils m’ont rappelé tout de suite.
booking- | Personne ne répond au téléphone.
booking- | Rendez-vous annulé sans prévenir.
booking- | Injoignables.
booking- | Notre réservation n’avait pas été notée.
booking- | J’ai laissé trois messages, jamais de retour d’appel.
booking- | Elle m’a raccroché au nez.
booking- | aucune réponse à mes courriels
booking- | Pas de place avant deux mois.
booking- staff+ | Très gentils sur place, mais injoignables par téléphone.
online+ | Livraison rapide et colis bien emballé.
online+ | Site clair, commande en trois clics.
online+ | Reçu deux jours après ma commande en ligne.
online- | Le site plante au moment de payer.
online- | Colis jamais arrivé.
online- | Le livreur a laissé le paquet sous la pluie.
online- | L’application ne marche pas.
online- | Impossible de suivre ma commande sur leur site
online- | livraison en retard et carton abimé
online- product+ | Beaux produits mais le site internet est une catastrophe.
none | Je suis venu mardi dernier.
none | Nous étions six.
none | Je recommande.
none | À éviter.
none | Très déçu.
none | Parfait !
none | Nous reviendrons avec plaisir.
none | Plus jamais.
none | Une valeur sûre.
none | Rien à redire.
none | Ma première visite ici.
none | J’y vais depuis des années.
none | Bravo et merci.
none | on y retournera c’est sur
none | J’adore cet endroit.
none | Ce restaurant est le meilleur de la ville.
none | C’était notre anniversaire de mariage.
none | Je mets deux étoiles.
none | Une belle découverte !
none | Ça ne vaut pas le détour.
none | Lisez bien les autres avis avant d’y aller.
none | Tout le monde m’en avait parlé.
none | Bof, sans plus.
none | Allez ailleurs.
none | Deuxième visite et toujours aussi bien.
none | Nous avons passé un bon moment.
none | Je ne comprends pas les commentaires négatifs.
none | La chaîne a été rachetée l’an dernier.
none | Endroit à découvrir absolument.
none | Un restaurant comme on les aime.
`;
