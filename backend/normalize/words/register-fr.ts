/** How French addresses its reader: the words that rules of register.ts need. Folded: lower case, no accents. */
export const REGISTER_WORDS = {
  /** End in -ez and are no verb: plain words, then family names and places that stand on store pages. */
  notVerbs: new Set([
    'assez', 'chez', 'nez', 'rez', 'merguez', 'fez', 'lez', 'suez', 'cortez', 'gomez', 'lopez', 'sanchez', 'fernandez', 'hernandez', 'martinez', 'rodriguez', 'perez', 'alvarez',
    'gonzalez', 'mendez', 'jimenez', 'ximenez', 'ramirez', 'vasquez', 'vazquez', 'nunez', 'ordonez', 'velasquez', 'velazquez', 'gutierrez', 'dominguez', 'benitez', 'ibanez', 'marquez', 'juarez', 'suarez', 'chavez', 'galvez',
    'melendez', 'menendez', 'bermudez', 'valdez', 'yanez', 'baez', 'paez', 'saez', 'douarnenez', 'trez', 'dumez', 'prez', 'thorez', 'croez', 'guez', 'natchez', 'aranjuez',
  ]),
  /** Order one reader to do something, and are neither a noun nor an adjective. */
  familiarOrders: new Set([
    'abonne', 'achete', 'adopte', 'aie', 'ajoute', 'amene', 'appelle', 'apporte', 'apprends', 'attends', 'bouge', 'cherche', 'choisis', 'clavarde', 'clique', 'confie', 'connecte', 'consulte', 'contacte',
    'craque', 'cree', 'decouvre', 'demarre', 'depeche', 'depose', 'deviens', 'economise', 'ecris', 'ecoute', 'embarque', 'emporte', 'enregistre', 'envoie', 'essaie', 'essaye', 'explore', 'fais', 'fonce', 'garde',
    'gagne', 'inscris', 'jette', 'laisse', 'lache', 'magasine', 'manque', 'magne', 'mets', 'modifie', 'obtiens', 'opte', 'ose', 'ouvre', 'participe', 'parle', 'passe', 'paie', 'paye', 'pense', 'personnalise', 'pose', 'prends', 'prepare', 'profite',
    'raconte', 'rappelle', 'recois', 'recupere', 'regarde', 'rejoins', 'remplis', 'renouvelle', 'repars', 'retrouve', 'reviens', 'saisis', 'selectionne', 'sois', 'suis', 'telecharge', 'tente', 'trouve', 'utilise', 'verifie', 'viens', 'vois',
    'beneficie', 'dis', 'donne', 'rends', 'oublie', 'hesite', 'change', 'crois', 'lis', 'habille', 'partage', 'reserve', 'visite', 'commande', 'offre', 'demande', 'rencontre', 'compare', 'montre', 'aide', 'livre', 'porte', 'recherche', 'note',
  ]),
  /** Of them those that are nouns or prepositions, too ("Offre de la semaine"): an order only before the thing that is ordered. */
  alsoNouns: new Set([
    'envoie', 'reserve', 'visite', 'commande', 'offre', 'demande', 'rencontre', 'montre', 'aide', 'livre', 'porte', 'recherche', 'note', 'partage', 'change', 'passe', 'paie', 'paye', 'tente', 'fonce', 'garde', 'pose',
    'rappelle', 'suis', 'pense', 'donne', 'compare', 'ouvre',
  ]),
  /** What is ordered starts with one of these. */
  objects: new Set(['le', 'la', 'les', 'l', 'un', 'une', 'nos', 'notre', 'ton', 'ta', 'tes', 'ce', 'cette', 'ces', 'toi', 'moi', 'nous', 'ici', 'vite', 'conseil', 'maintenant', 'gratuitement']),
  /** "Commande le lundi": a date, not a thing. */
  daysAndTimes: new Set(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'matin', 'soir', 'jour', 'lendemain', 'veille', 'meme']),
  /** Before "ton": a shade or a tone. */
  beforeShade: new Set(['le', 'un', 'ce', 'du', 'au', 'meme', 'bon', 'demi', 'deux', 'trois', 'chaque', 'autre', 'quel', 'haut', 'ton', 'bicolore', 'leur', 'son', 'notre', 'aucun', 'seul', 'dernier', 'joli']),
  /** After "ton": a shade or a tone. */
  afterShade: new Set([
    'sur', 'de', 'clair', 'fonce', 'pastel', 'chaud', 'froid', 'neutre', 'dore', 'argente', 'bleu', 'rouge', 'vert', 'noir', 'blanc', 'gris', 'beige', 'brun', 'rose', 'jaune', 'orange', 'naturel', 'sable', 'ecru', 'ivoire', 'chocolat', 'ecaille', 'havane',
    'cuivre', 'bronze', 'acier', 'chair', 'nude', 'bois', 'pierre', 'unique', 'amical', 'familier', 'formel', 'professionnel', 'est', 'et', 'ou', 'd', 'mat', 'metallique', 'ambre', 'miel', 'marine', 'violet', 'mauve', 'kaki', 'taupe',
  ]),
  /** Before "tu": hushed, not addressed ("s'est tu"). */
  beforeHushed: new Set(['est', 'a', 'ont', 'sont', 'etait', 'etaient', 'fut', 'avoir', 'etre', 'ayant', 'suis', 'avait', 'avaient', 'marque', 'collection', 'gamme']),
  /** Between "tu" and its verb. */
  clitics: new Set(['ne', 'n', 'te', 't', 'me', 'm', 'nous', 'le', 'la', 'l', 'les', 'lui', 'leur', 'y', 'en', 'se', 'vous']),
} as const;
