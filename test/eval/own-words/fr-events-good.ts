/** French: what went well, told without a word that judges it; braces stand for one of the lists in fr-events.ts. Written for this project. */
export const FRENCH_KINDNESSES = `
{things} : reçu {soon}
commandé {day}, reçu {soon}
commandé le soir, livré {soon}
arrivé avec deux jours d’avance
{who} m’a prévenu par SMS à chaque étape
le colis était emballé dans trois couches de papier bulle
un petit mot écrit à la main dans le colis
un échantillon glissé dans le colis
le livreur a monté le meuble au quatrième étage
le livreur a attendu que je descende
j’ai échangé la taille en {minutes}
ils ont repris l’article sans ticket
ils ont repris l’article ouvert sans poser de question
remboursé {soon}
remboursé en trois jours
l’argent était sur mon compte {soon}
erreur de ma part, ils ont quand même remboursé
ils ont remplacé l’article {soon}, sans que je paie
un appel et c’était réglé
un courriel et {soon} c’était réglé
réponse reçue {soon}
réponse en {minutes}, un dimanche
{who} m’a rappelé {soon} comme promis
{who} m’a rappelé pour savoir si tout allait bien
{who} m’a répondu à 21 h
{who} a pris le problème en main et l’a résolu en {minutes}
{who} est resté après la fermeture pour finir
{who} a ouvert plus tôt pour moi
{who} est venu nous saluer à table
{who} est venu jusqu’à ma voiture avec le sac
{who} a porté mes sacs jusqu’à la voiture
{who} a appelé trois magasins pour trouver ma taille
{who} a fait le tour de la réserve pour trouver ma pointure
{who} a pris une heure avec moi
{who} a pris le temps de comparer les modèles avec moi
{who} m’a montré comment m’en servir
{who} m’a montré trois modèles moins chers
{who} m’a conseillé le modèle le moins cher
{who} m’a dit que je n’avais pas besoin de changer de verres
{who} m’a dit de garder ma vieille monture, elle tenait encore
{who} a réparé ma branche sans rien demander
{who} a remis la vis et n’a rien fait payer
{who} a réajusté la monture, c’était gratuit
{who} s’est souvenu de mon prénom
{who} s’est souvenu de notre table
{who} a apporté de l’eau pour le chien
{who} a joué avec mon fils pendant l’examen
{who} a rassuré ma mère pendant tout l’examen
{who} a expliqué chaque étape avant de commencer
{who} parle aux enfants à leur hauteur
{who} a remarqué l’usure d’un pneu et m’a prévenu
{who} nous a offert le café
{who} a offert le dessert pour l’anniversaire
{who} n’a pas compté la main-d’œuvre
{who} a retrouvé mon portefeuille et m’a attendu
la maison a offert un digestif
on nous a apporté un gâteau avec une bougie
on nous a surclassés
on nous a trouvé une table sans réservation un samedi soir
on nous a installés près de la fenêtre comme demandé
on nous a apporté une chaise haute avant même qu’on la demande
on nous a resservi du pain {times} sans qu’on le demande
on a été servis en {minutes}
servi en {minutes} un samedi midi
entré à midi, sorti à midi et demi, bien mangé
assiettes vides autour de la table
les enfants ont fini leur assiette
il ne restait rien dans les assiettes
ma fille a demandé quand on y retournait
j’ai demandé la recette
on y est retournés {soon}
j’y retourne {day}
j’y ai amené toute ma famille depuis
mes parents y vont maintenant aussi
toute ma famille est cliente maintenant
j’en ai commandé un deuxième pour ma mère
j’en suis à ma quatrième paire chez eux
client depuis vingt ans, je n’en changerai pas
j’ai fait 40 km pour y aller et je le referais
mes lunettes étaient prêtes {soon}
mes lunettes étaient prêtes avant la date
monture cassée le matin, réparée à midi
lunettes cassées en vacances, réparées en {minutes}
je lis de nouveau les petits caractères
je n’ai plus mal à la tête depuis
les verres n’ont pas une rayure après deux ans
pas une rayure après trois ans
on me fait des compliments sur ma monture tous les jours
mes collègues m’ont demandé l’adresse
la mutuelle a été réglée par {who}, je n’ai rien eu à avancer
j’ai payé moins que le devis
la facture était de dix euros sous le devis
facture identique au devis, au centime près
deux paires pour le prix d’une
voiture déposée à 8 h, rendue à 10 h
voiture rendue lavée
la panne trouvée en {minutes}, réparée {soon}
le bruit a disparu
la fuite n’est jamais revenue
ça tient encore après cinq ans
marche comme au premier jour après quatre ans
la batterie tient trois jours
mes cheveux n’ont pas bougé en six semaines
la coupe se recoiffe toute seule
la tache est partie
le canapé a survécu à deux enfants et un chien
le technicien est arrivé à l’heure dite et a rangé derrière lui
dépanné un jour férié
internet rétabli {soon}
compte ouvert en {minutes}
crédit accordé {soon}
dossier traité en deux jours
un seul interlocuteur du début à la fin
j’ai eu quelqu’un au bout du fil en deux sonneries
rendez-vous obtenu {soon}
rendez-vous à 9 h, pris à 9 h
pris en charge tout de suite
pris en charge dès mon arrivée
pris sans rendez-vous, sorti en {minutes}
j’ai été reçue tout de suite
à peine arrivés, on nous a accueillis
nous avons dormi jusqu’à dix heures
les enfants ne voulaient plus partir
chambre prête à 11 h alors qu’elle était prévue à 15 h
ils ont gardé nos valises toute la journée
on a laissé un gros pourboire
j’ai repris rendez-vous en sortant
j’ai laissé l’adresse à tous mes amis
ils ont corrigé leur erreur avant que je la voie
ils ont reconnu l’erreur et offert le repas
je n’y croyais plus, {who} a trouvé la solution
trois garages avaient échoué, celui-ci a trouvé
aucun autre magasin n’avait pu m’aider, ici c’était fait en {minutes}
je pensais attendre des semaines, c’était prêt {soon}
j’avais peur du dentiste, je me suis presque endormi
mon fils qui ne mange rien a tout mangé
elle s’est levée pour tenir la porte à ma grand-mère
`;
