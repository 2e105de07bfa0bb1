import type { TouchpointWords } from './touchpoint-words.ts';

/** Links, buttons and forms in French, of Québec, France, Belgium and Switzerland. */
export const frTouchpoints: TouchpointWords = {
  language: 'fr',
  labels: {
    booking: [
      'rendez vous', 'rdv', 'rv', 'reserver', 'reservez', 'reserve', 'reservation', 'reservations', 'je reserve', 'mon rendez vous', 'votre rendez vous',
      'prise de rendez vous', 'prise de rdv',
    ],
    directions: [
      'itineraire', 'itineraires', 'trajet', 'y aller', 's y rendre', 'acces', 'plan d acces', 'plan', 'voir le plan', 'voir la carte', 'nous trouver',
      'infos itineraire', 'acces et plan', 'plan et acces',
    ],
    newsletter: [
      'newsletter', 'infolettre', 'l infolettre', 'bulletin', 's abonner', 'abonnez vous', 'abonnement newsletter', 'je m abonne',
      'je m inscris a la newsletter',
    ],
    catalogue: [
      'catalogue', 'catalogues', 'nos catalogues', 'notre catalogue', 'circulaire', 'circulaires', 'la circulaire', 'brochure', 'brochures', 'depliant',
      'boutique', 'la boutique', 'notre boutique', 'e boutique', 'eshop', 'e shop', 'magasiner', 'magasinez', 'commander', 'commandez', 'acheter', 'achetez',
      'shop', 'boutique web', 'prospectus', 'lookbook', 'commande',
    ],
    chat: ['clavarder', 'clavardage', 'clavardez', 'tchat', 'messenger', 'whatsapp', 'discuter'],
    'contact-form': [
      'contact', 'contactez nous', 'nous contacter', 'nous joindre', 'nous ecrire', 'ecrivez nous', 'ecrire', 'contacter', 'joindre', 'contact et acces',
      'acces et contact', 'contact acces', 'horaires et contact', 'contact et horaires', 'infos et contact', 'infos contact', 'coordonnees', 'contactez moi',
      'me contacter', 'contacte nous',
    ],
  },
  phrases: {
    booking: [
      'prendre rendez vous', 'prendre un rendez vous', 'prendre mon rendez vous', 'prendre votre rendez vous', 'prendre rdv', 'prendre un rdv', 'prendre rv',
      'prenez rendez vous', 'prenez un rendez vous', 'prenez votre rendez vous', 'prenez rdv', 'je prends rendez vous', 'je prends rdv', 'prends rendez vous',
      'rendez vous en ligne', 'rdv en ligne', 'rendez vous en magasin', 'rendez vous en boutique', 'rendez vous web', 'demander un rendez vous',
      'demandez un rendez vous', 'demande de rendez vous', 'demander un rdv', 'fixer un rendez vous', 'fixez un rendez vous', 'obtenir un rendez vous',
      'planifier un rendez vous', 'planifiez un rendez vous', 'planifiez votre', 'planifier ma visite', 'planifier mon examen',
      'prise de rendez vous en ligne',
      'reserver un', 'reserver une', 'reserver en ligne', 'reserver maintenant', 'reserver votre', 'reserver mon', 'reserver ma', 'reserver ici',
      'reserver sur', 'reserver avec', 'reservez un', 'reservez une', 'reservez en ligne', 'reservez maintenant', 'reservez votre', 'reservez ici',
      'reservez des maintenant', 'reservez sur', 'je reserve', 'reservation en ligne', 'reservation de', 'faire une reservation', 'reserver la', 'reserver le',
      'cliquez pour reserver', 'cliquer pour reserver', 'cliquez ici pour reserver', 'inscription au cours', 'essai en magasin', 'prendre un creneau',
    ],
    directions: [
      'obtenir l itineraire', 'obtenir un itineraire', 'obtenez l itineraire', 'calculer l itineraire', 'calculer mon itineraire', 'calculer votre itineraire',
      'voir l itineraire', 'itineraire vers', 'itineraire google', 'itineraire en voiture', 'itineraire routier', 'comment venir', 'comment s y rendre',
      'comment nous trouver', 'venir nous voir', 'ouvrir dans maps', 'ouvrir dans google maps', 'voir sur google maps', 'voir sur la carte',
      'voir sur le plan', 'voir la carte', 'voir le plan', 'plan d acces', 'venir a la boutique', 'venir au magasin', 'ouvrir la carte', 'afficher la carte',
      'localiser sur', 'nous rendre visite',
    ],
    newsletter: [
      'newsletter', 'infolettre', 'infolettres', 'lettre d information', 'bulletin d information', 'bulletin electronique', 'liste de diffusion',
      'liste d envoi', 'recevoir nos offres', 'recevez nos offres', 'recevoir nos nouvelles', 'recevez nos nouvelles', 'recevez nos promotions',
      'restez informe', 'restez informes', 'abonnez vous a nos', 's abonner a nos', 'alertes courriel',
    ],
    catalogue: [
      'catalogue en ligne', 'voir le catalogue', 'consulter le catalogue', 'telecharger le catalogue', 'notre catalogue', 'nos catalogues',
      'circulaire de la semaine', 'la circulaire', 'notre circulaire', 'nos circulaires', 'voir la circulaire', 'circulaire en ligne', 'boutique en ligne',
      'boutique web', 'magasin en ligne', 'magasiner en ligne', 'magasinez en ligne', 'magasinez maintenant', 'magasiner maintenant', 'magasinage en ligne',
      'acheter en ligne', 'achetez en ligne', 'achat en ligne', 'acheter maintenant', 'commander en ligne', 'commandez en ligne', 'commande en ligne',
      'commander maintenant', 'commandez maintenant', 'commander ici', 'site marchand', 'e boutique', 'telecharger la brochure', 'voir la brochure',
      'notre brochure', 'feuilleter le', 'click and collect', 'carte cadeau', 'cartes cadeaux', 'bon cadeau', 'bons cadeaux', 'voir la boutique',
      'visiter la boutique', 'decouvrir la boutique',
    ],
    chat: [
      'chat en direct', 'clavardage en direct', 'clavarder avec', 'clavardez avec', 'discuter en ligne', 'discuter avec', 'discutez avec',
      'parler a un conseiller', 'parlez a un conseiller', 'demarrer une conversation', 'ouvrir le chat', 'ouvrir la messagerie', 'par whatsapp',
      'sur whatsapp', 'via whatsapp', 'sur messenger', 'via messenger',
    ],
    'contact-form': [
      'contactez nous', 'nous contacter', 'nous joindre', 'joignez nous', 'nous ecrire', 'ecrivez nous', 'formulaire de contact', 'formulaire en ligne',
      'contacter le magasin', 'contacter la boutique', 'contacter le service', 'contacter l equipe', 'contactez notre', 'contactez le', 'contactez la',
      'contactez l', 'contacter notre', 'communiquez avec', 'communiquer avec', 'prenez contact', 'prendre contact', 'entrer en contact', 'entrez en contact',
      'page contact', 'page de contact', 'envoyez nous', 'envoyer un message', 'envoyez un message', 'envoyer un courriel', 'envoyer un mail',
      'envoyer un email', 'poser une question', 'posez une question', 'posez votre question', 'posez nous', 'par courriel', 'contacter par',
      'service a la clientele', 'demande d information', 'demander une soumission', 'obtenir une soumission', 'soumission gratuite', 'soumission en ligne',
      'obtenir ma soumission', 'demande de soumission', 'demander un devis', 'demande de devis', 'devis gratuit', 'obtenir un devis', 'devis en ligne',
      'demander une estimation', 'demander un rappel', 'etre rappele', 'nous contacter par',
    ],
  },
  paths: {
    booking: ['rendez vous', 'prendre rendez vous', 'prise de rendez vous', 'rdv', 'reservation', 'reservations', 'reserver', 'reservation en ligne', 'prendre rdv'],
    directions: ['acces', 'plan acces', 'plan d acces', 'itineraire', 'nous trouver'],
    newsletter: ['infolettre', 'newsletter', 'inscription newsletter', 'inscription infolettre'],
    catalogue: ['catalogue', 'circulaire', 'circulaires', 'boutique en ligne', 'brochure', 'e boutique', 'eshop'],
    'contact-form': ['contact', 'contactez nous', 'nous joindre', 'nous contacter', 'nous ecrire', 'formulaire de contact', 'contact form'],
  },
  otherwise: [
    'sans rendez vous', 'avec ou sans rendez vous', 'droits reserves', 'annuler', 'annulation', 'se desabonner', 'desabonnement', 'politique', 'conditions',
    'condition', 'mentions', 'les rendez vous', 'rendez vous a ne pas manquer', 'nos rendez vous', 'lentilles de contact', 'lentille de contact',
    'lentilles contact', 'verres de contact', 'sport de contact', 'suivi de commande', 'suivre ma commande', 'mes commandes', 'mon panier', 'bulletin de paie',
    'telecharger l application', 'conditions de vente', 'facebook', 'cartes de credit', 'cle de contact', 'emplois', 'postuler', 'recrutement',
    'comment reserver', 'pourquoi reserver', 'aller au', 'passer au', 'flux rss',
  ],
  saysNothing: ['ici', 'cliquez ici', 'cliquer ici', 'en savoir plus', 'plus d infos', 'par ici', 'lien', 'suite', 'lire la suite', 'voir', 'voir plus'],
  actions: {
    strong: [
      'prendre rendez vous', 'prenez rendez vous', 'prendre rdv', 'prenez rdv', 'rendez vous', 'reserver', 'reservez', 'je reserve', 'commander', 'commandez',
      'magasiner', 'magasinez', 'acheter', 'achetez', 'obtenir', 'obtenez', 'demander', 'demandez', 'demande', 'soumission', 'devis', 'appeler', 'appelez',
      'contactez', 'nous joindre', 'nous contacter', 'planifier', 'planifiez', 'essayer', 'essayez', 'commencer', 'commencez', 'je veux',
      'prendre un rendez vous', 'itineraire', 'inscrivez', 's inscrire', 'inscription', 'adherer', 'donner', 'faire un don', 'parler', 'communiquez',
      'estimation', 'estimer', 'ecrivez', 'ecrire', 'trouver', 'trouvez', 'profiter', 'profitez', 'offrir', 'venir', 'louer', 'ouvrir un compte',
      'communiquer',
    ],
    weak: ['decouvrir', 'decouvrez', 'voir', 'en savoir plus', 'consulter', 'consultez', 'telecharger', 'visiter', 'visitez', 'explorer', 'explorez', 'suivre', 'suivez', 'abonnez', 's abonner', 'rejoindre', 'rejoignez', 'regarder', 'lire', 'nos', 'le menu', 'voir le menu', 'contact', 'participer'],
  },
  machinery: [
    'menu', 'accepter', 'j accepte', 'tout accepter', 'tout refuser', 'refuser', 'continuer sans accepter', 'fermer', 'personnaliser', 'parametrer',
    'parametres', 'preferences', 'gerer', 'rechercher', 'recherche', 'ok', 'precedent', 'suivant', 'retour', 'haut de page', 'connexion', 'se connecter',
    'mon compte', 'deconnexion', 'panier', 'ajouter au panier', 'voir le panier', 'partager', 'imprimer', 'aller au contenu', 'passer au contenu', 'plus',
    'moins', 'voir plus', 'afficher plus', 'charger plus', 'envoyer', 'soumettre', 'valider', 'copier', 'ouvrir le menu', 'fermer le menu', 'francais',
    'english', 'accueil', 'filtrer', 'trier', 'effacer', 'reinitialiser', 'tout', 'tous', 'non', 'oui', 'lecture', 'pause', 'basculer', 'lire la suite',
    'telecharger dans l', 'disponible sur',
  ],
};
