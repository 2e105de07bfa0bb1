/**
 * More sentences of ours, French, of France and of Québec, labelled as those of own-sentences-fr.ts are: turns of phrase, and words of
 * opticians, garages, hotels and counters. Each was written before anybody looked whether the rules find what it speaks of.
 */
export const FRENCH_TURNS = `
staff+ | Nous avons été chouchoutés du début à la fin.
staff+ | Les serveuses sont aux aguets et jamais envahissantes.
staff+ | Un grand merci à Karim et à toute sa brigade.
staff+ | Des gens vraiment humains, ça change.
staff+ | La propriétaire nous a reçus comme si on faisait partie de la famille.
staff+ | Le jeune homme à la caisse était d’une gentillesse rare.
staff+ | On prend soin de nous, on se sent important.
staff+ | Toujours un petit mot gentil en arrivant.
staff+ | Salutations au gars du comptoir des pièces, un vrai chic type.
staff+ | Elle s’est démenée pour nous trouver une table.
staff+ | Monsieur Tremblay est un homme en or.
staff+ | L’hôtesse nous a souhaité la bienvenue avec chaleur.
staff- | On se fait traiter comme du bétail.
staff- | On dirait que ça les fatigue de nous servir.
staff- | La dame de l’accueil m’a parlé comme à un enfant.
staff- | Aucun bonjour, aucun au revoir, aucun merci.
staff- | Ils étaient quatre derrière le comptoir et pas un n’a levé les yeux.
staff- | Le gars s’est mis à crier après moi devant les autres clients.
staff- | Il nous a lancé les menus sur la table sans nous adresser la parole.
staff- | La préposée roulait les yeux à chacune de mes questions.
staff- | personnel antipathique, on sent qu’ils détestent leur travail
staff- | J’ai eu droit à un regard noir quand j’ai demandé de l’eau.
staff- | On nous fait comprendre qu’il faut libérer la table.
staff- | Le directeur m’a ri au nez.
staff- | Manque total de savoir-vivre.
staff- | Ils placotent entre eux au lieu de servir le monde.
staff- | L’employé m’a carrément envoyé promener.
staff- waiting- | On a dû demander l’addition trois fois et patienter encore vingt minutes.
staff- waiting- | Pour avoir une carafe d’eau il faut s’armer de patience.
staff- waiting- | Entre l’entrée et le plat, quarante minutes sans que personne ne vienne nous voir.
staff+ waiting+ | Les plats s’enchaînent vite et le service suit.
advice+ | Il a pris une bonne heure pour comprendre mes besoins.
advice+ staff+ | Elle m’a fait essayer une dizaine de montures jusqu’à trouver la bonne.
advice+ | On sent qu’ils savent de quoi ils parlent.
advice+ | L’audioprothésiste a vulgarisé tout ça pour ma mère.
advice+ | Un garage qui ne vous invente pas de réparations.
advice- | La vendeuse a été incapable de m’expliquer la différence entre les deux verres.
advice- | On vous refile toujours le modèle le plus cher.
advice- | Il lisait l’étiquette comme moi, zéro plus-value.
advice- | Ils changent d’avis à chaque visite, on ne sait plus qui croire.
staff+ waiting+ | Aucune attente, pris en charge tout de suite.
waiting+ | Zéro attente un samedi, bravo.
waiting+ | Pas d’attente à la caisse.
waiting+ | Ni file ni attente.
waiting+ | On est passés tout de suite.
waiting+ | Mes verres étaient prêts deux jours plus tôt que prévu.
waiting+ | En quinze minutes c’était réglé.
waiting+ | Ça n’a pas traîné.
waiting- | On fait le pied de grue pendant une éternité.
waiting- | Rendez-vous à 14 h, vu à 15 h 20.
waiting- | Deux mois pour une paire de lunettes, franchement.
waiting- | Ça fait trois fois qu’on me repousse la date.
waiting- | La file n’avance pas, une seule caisse sur six.
waiting- | J’ai niaisé une heure dans la salle.
waiting- | Il faut compter une bonne heure le midi.
waiting- | Délai annoncé dix jours, j’en suis à cinq semaines.
price- | Je me suis fait passer un sapin.
price- | Deux cents piastres de plus que l’estimation.
price- | Ils gonflent la facture avec des extras.
price- | Même avec ma mutuelle, le reste à charge est énorme.
price- | Le tiers payant m’a été refusé sans raison.
price- | Faut être millionnaire pour manger là.
price- | c’est pas donné
price- | Ils te chargent pour le moindre ajustement.
price+ | Ma mutuelle a tout couvert, zéro reste à charge.
price+ | Deuxième paire offerte.
price+ | On s’en sort pour quinze euros avec le café.
price+ | Une vraie aubaine.
price+ | Pour trois fois rien.
price+ | Le portefeuille ne souffre pas.
product+ | Mes progressifs sont parfaits, je n’ai eu aucune adaptation.
product+ | Des verres d’une netteté incroyable.
product+ | Les pâtisseries sont à se damner.
product+ | Le burger est juteux et les frites maison croustillent.
product+ | Un vaste éventail de lentilles et de solutions.
product+ | Tout était bon, de l’entrée au dessert.
product+ | les moules étaient énormes et bien parfumées
product+ | un petit déj copieux et varié
product+ | Le petit déjeuner était parfait, viennoiseries chaudes et jus pressé.
product- | L’antireflet s’écaille au bout de trois mois.
product- | Une branche m’est restée dans la main.
product- | Le steak était une vraie semelle de botte.
product- | Les frites baignaient dans l’huile.
product- | Du réchauffé, ça se sent.
product- | Je n’ai pas pu finir mon assiette tellement c’était mauvais.
product- | Aucune monture pour les petits visages.
product- | Toute la famille a été malade après le repas.
product- | Petit déjeuner très pauvre, pain de la veille.
product- | Les lentilles me piquent les yeux.
workmanship+ | Le montage des verres est parfait.
workmanship+ | L’ajustement de ma monture a été fait avec soin.
workmanship+ | Examen de la vue approfondi, tout y est passé.
workmanship+ | Fuite colmatée du premier coup.
workmanship+ | Ma voiture roule comme un charme depuis leur passage.
workmanship- | Mon ordonnance a été mal lue, les verres ne correspondent pas.
workmanship- | J’ai mal à la tête avec les nouveaux verres, ils ont dû mal mesurer.
workmanship- | L’écart pupillaire est faux.
workmanship- | Les lunettes me glissent du nez malgré trois ajustements.
workmanship- | Ils m’ont remis la paire d’un autre client.
workmanship- | La sauce demandée à part était dans le plat et il manquait une boisson.
workmanship- | Ma frange est toute croche.
workmanship- | Il a fallu y retourner quatre fois pour le même bruit.
after-sales+ | Casse en vacances, remplacée sans frais à mon retour.
after-sales+ | Ils ont repris la monture sans poser de question.
after-sales+ | La garantie a été honorée sans chichi.
after-sales- | On m’a baladé de service en service.
after-sales- | La garantie ne couvre jamais rien.
after-sales- price- waiting- | J’attends toujours mon remboursement de la mutuelle parce qu’ils n’ont rien transmis.
after-sales- | Dès qu’on a un souci, ils s’en lavent les mains.
after-sales- | Ils font la sourde oreille depuis des semaines.
place+ | Un local tout neuf, clair et aéré.
place+ | Un petit coin de paradis.
place+ | On se croirait en Italie.
place+ | Le quartier est sympathique et tout est à distance de marche.
place+ | L’hôtel est à cinq minutes de la plage.
place+ access+ | Tout près du métro et des commerces.
place+ | Chambre impeccable avec vue sur le fleuve.
place+ | Situation idéale pour visiter la ville.
place+ | Belle hauteur de plafond, pierres apparentes, lumière tamisée.
place+ | Un endroit paisible pour lire.
place+ | salle de bain nickel
place+ | C’est toujours très propre.
place+ | Un bel écrin de verdure.
place+ | Une adresse pleine de charme.
place- | La chambre sentait la cigarette et la moquette était tachée.
place- | Murs en carton, on entend les voisins.
place- | Le lit grince et le matelas est défoncé.
place- | Ça empeste la friture.
place- | C’est crade.
place- | Les planchers collent et les poubelles débordent.
place- | Plus de papier ni de savon aux toilettes.
place- | On gèle en hiver et on cuit en été.
place- | Un hall de gare, impossible de se parler.
place- | Les bancs sont durs et déchirés.
place- | L’hôtel est loin de tout.
place- | La peinture s’écaille, tout est à refaire.
place- | On mange les coudes serrés contre ceux du voisin.
place- | Il y avait des fourmis sur le comptoir.
place- staff+ | Malgré un local vieillissant, l’équipe reste adorable.
place+ product- | Cadre idyllique, cuisine sans âme.
access+ | On se stationne juste devant.
access+ | Ouvert tard le soir, parfait après le travail.
access- | Fermé sans préavis le lundi.
access- | Une marche à l’entrée, impossible avec un fauteuil.
access- | On tourne vingt minutes pour trouver une place.
booking+ online+ | J’ai pris rendez-vous en ligne en deux minutes.
booking- | Le téléphone sonne dans le vide.
booking- | On tombe toujours sur la boîte vocale.
booking- | Ils ont perdu ma réservation.
booking- | Ils m’ont changé mon rendez-vous trois fois.
online- | Colis laissé devant la porte sous la neige.
online- | Le site bogue au moment de payer.
online+ | Commandé le lundi, reçu le mercredi.
none | J’étais de passage dans la région.
none | Mon mari y va depuis vingt ans.
none | On m’avait dit du bien de cette enseigne.
none | Je mets deux étoiles parce qu’on ne peut pas mettre zéro.
none | Dommage, j’aimais bien avant.
none | Rien à signaler.
none | Je reviendrai avec mes amis.
none | Le restaurant est au coin de la rue où j’habite.
staff- product+ | La bouffe est bonne mais la serveuse avait l’air de s’ennuyer.
staff+ product- | Serveur adorable, dommage que l’assiette soit si triste.
price- product+ | C’est bon, mais à ce prix-là ça peut l’être.
price+ place- | Pas cher du tout, par contre c’est minuscule et ça résonne.
staff+ place- product+ | Si la salle manque de charme, la cuisine et l’accueil rattrapent tout.
staff- workmanship+ | Travail impeccable même si la technicienne n’est pas très souriante.
waiting- workmanship+ | Il faut être patient, mais la réparation est solide.
advice+ price- | On est bien conseillé ; les prix, eux, piquent.
product+ price- waiting- | Bons burgers, mais cher et interminable à la caisse.
staff+ | Du personnel aux petits oignons et toujours disponible.
staff- | Le maître d’hôtel nous a toisés de la tête aux pieds.
staff- waiting- | Une heure avant de voir arriver nos pizzas, sans un mot d’excuse.
staff+ product+ | Patron accueillant, tajine fondant, on se régale.
product- | Les sushis manquaient de fraîcheur et le riz était compact.
product+ price+ | Formule midi à 14 € d’un excellent niveau.
place+ | Joli jardin ombragé loin du bruit de la ville.
place- | Les chambres donnent sur l’autoroute et on n’a pas fermé l’œil.
place+ staff+ | Hôtel rénové avec goût et réceptionnistes serviables.
staff- waiting= | On vous expédie en vingt minutes pour faire tourner les tables.
price- product- | 19 € la salade avec trois feuilles qui se battent en duel.
staff- | Le gérant se fiche complètement de ses clients.
waiting- | Commande au comptoir, trente-cinq minutes pour deux crêpes.
staff+ | Une équipe jeune et pleine d’énergie.
product+ | Carte renouvelée chaque saison, assiettes soignées.
place- | La terrasse donne sur un parking, ça gâche tout.
product- staff- | Viande carbonisée et serveur qui hausse les épaules.
staff+ | L’accueil laisse un excellent souvenir.
none | Nous étions une tablée de douze pour un anniversaire.
price+ | Le menu enfant est à un prix doux.
place+ | Ambiance feutrée, tables bien espacées.
place- | Odeurs de cuisine jusque dans les vêtements.
staff- advice- | Personne pour nous renseigner dans tout le magasin.
advice+ staff+ | La conseillère est restée une heure avec moi, patiente et de bon goût.
workmanship- | Verre mal taillé qui ressort de la monture.
after-sales- | Après deux relances, toujours aucun avoir.
staff+ waiting+ | Servie en moins de cinq minutes un samedi.
booking- | Le formulaire de rendez-vous affiche complet tous les jours.
online- | Ma commande internet est arrivée incomplète et en miettes.
access- | Le magasin était fermé alors que la fiche annonce 19 h.
product+ | Choix impressionnant de bières artisanales.
product- | Les desserts sortent tout droit du congélateur.
staff- price- | Service indigne d’un établissement à ce tarif.
place- | Le ménage laisse franchement à désirer.
place+ | Un petit bouchon typique comme on les aime.
staff+ | On vous sourit, on vous écoute, on vous sert avec plaisir.
staff- | La patronne râle dès qu’on demande une modification.
price- | Le vin au verre est vendu au prix de la bouteille.
none | Nous avions choisi ce lieu sur recommandation d’un ami.
workmanship+ advice+ | Diagnostic juste et explications limpides.
waiting- staff- | Ça fait vingt minutes que j’attends qu’on daigne prendre ma commande.
product+ place+ staff+ | Rien à redire : cadre, assiettes et service sont au rendez-vous.
staff- workmanship- | L’employée bâcle tout et répond de travers.
place- | On a eu droit à une table coincée entre les toilettes et la cuisine.
product- | Le café avait un goût de brûlé.
staff+ | Le monsieur qui s’est occupé de moi a été d’une patience exemplaire.
after-sales+ price+ | Un verre rayé changé gratuitement, chapeau.
price- | À éviter si votre budget est serré.
staff+ | La serveuse nous a chaudement recommandé le plat du jour.
staff- | Vingt minutes assis sans voir personne.
staff+ place+ | Bistrot de quartier où l’on vous connaît par votre nom.
product+ | Une adresse où l’on mange vraiment bien.
place- | La musique couvre les conversations.
place+ | Vue plongeante sur le lac depuis la véranda.
place- | Salle surchauffée et mal ventilée.
staff- product- | Accueil exécrable et cuisine du même tonneau.
product- price- | Portions de moineau facturées au prix fort.
product+ staff+ | Un sans-faute, de l’amuse-bouche au café, servi par des passionnés.
staff- | Le sommelier nous a pris pour des ignorants.
product- | La pâte était crue au milieu.
price+ product+ | Pour 12 euros on a un couscous royal gigantesque.
staff+ | Rien à reprocher aux serveurs, vifs et polis.
place+ | Idéal pour un tête-à-tête, lumière douce et banquettes moelleuses.
waiting- | La cuisine est débordée, les assiettes sortent au compte-gouttes.
none | On y est allés à quatre un mardi soir.
staff- | On nous a refusé une table alors que le restaurant était vide.
product- | Le tiramisu n’avait de tiramisu que le nom.
price- | On paie l’emplacement.
staff+ workmanship+ | Coiffeuse aux doigts de fée et toujours de bonne humeur.
advice+ | On m’a proposé la solution la plus simple, pas la plus chère.
place- | Les allées sont encombrées de cartons.
workmanship- | Ils ont rayé ma portière en changeant le pneu.
after-sales- | Le remboursement promis n’est jamais arrivé.
product+ | Des montures légères qu’on oublie sur le nez.
staff- | L’opticien m’a reçu debout entre deux portes, sans un sourire.
waiting- | Ça fait un mois et demi que mes lunettes sont en fabrication.
`;
