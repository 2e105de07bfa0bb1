/**
 * What a notice of closing may speak of, folded, in French and English: the place itself, or something that isn't the
 * shop. Source: notices of French and Canadian chains, 2026-11.
 */
export const PLACE_NOUNS = 'boutiques?|magasins?|succursales?|etablissements?|commerces?|lunetterie|opticiens?|enseigne|points? de vente|agence|locaux|portes|stores?|shops?|locations?|branch(?:es)?|premises|showroom|opticians?|outlets?|site';
/** Parts of a house, its neighbours and its surroundings; their closing leaves the shop open. */
export const OTHER_NOUNS = 'services?|departements?|rayons?|comptoirs?|laboratoires?|atelier|stationnements?|parking|rue|route|boulevard|pont|autoroute|entree|acces|ascenseur|escalator|ecole|cuisine|terrasse|salle|toilettes|ligne|standard|voisine?s?|pharmacie|clinique|centre commercial|inscriptions?|offres?|concours|commentaires|discussion|poste|department|counter|lab|laboratory|workshop|street|road|bridge|highway|entrance|elevator|school|kitchen|patio|restrooms?|phone lines?|neighbou?r(?:ing)?|next door|pharmacy|clinic|mall|parking lot|registration|offer|contest|comments?|position|thread';
/** Words that begin a notice or stand in it with a capital and name no place. */
export const PLAIN_WORDS: ReadonlySet<string> = new Set((
  'nous notre nos la le les un une cette ce ces il elle ils on vous cher chers chere cheres client clients clientele avis attention important info infos information nouvelle statut etat note due suite pour en a au malheureusement desole oui non bonjour merci tous toutes actuellement maintenant '
  + 'horaire horaires heure heures magasin boutique succursale etablissement commerce our this that the we it its dear customer customers notice status please note hours unfortunately sorry yes no all now currently today store shop location branch is are has have was temporarily permanently google maps '
  + 'temporairement definitivement ferme fermee fermes fermees fermeture closed closure closing open ouvert opening ouverture '
  + 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre january february march april may june july august september october november december '
  + 'lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday covid noel christmas easter paques'
).split(' '));
