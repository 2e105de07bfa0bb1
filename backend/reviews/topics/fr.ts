import type { TopicRules } from './topic-rules.ts';

/** French, of France and of Québec. Shops first; restaurants and hotels too, since chains of them use the product. */
export const FRENCH_TOPICS: TopicRules = {
  staff: [
    'accueil*', 'personnel', 'equipe*', 'employe*', 'vendeu*', 'serveu*', 'serveus*', 'caissi*', 'receptionniste*', 'gerant*', 'patron*', 'proprietaire*', 'opticien*', 'optometriste*', 'conseiller', 'conseillers', 'conseillere*', 'service', 'services', 'servi', 'servis', 'servie', 'servies',
    'aimable*', 'souriant*', 'sourire*', 'gentil*', 'sympathique*', 'sympa', 'sympas', 'courtois*', 'impoli*', 'poli', 'polie', 'polis', 'desagreable*', 'hautain*', 'arrogan*', 'attentionne*', 'commis', 'dame', 'staff', 'prevenant*', 'accueill*', 'accueuil*', 'acceuil*', 'serveur*', 'maitre d hotel', 'hotesse', 'hote', 'amabilite', 'gentillesse', 'sympathie', 'disponible*', 'agreablement recu', 'recu', 'recus', 'jovial*', 'efficace*', 'debord*', 'discret*', 'chef de rang', 'equipier*', 'souriant', 'impolitesse', 'politesse', 'mepris*', 'agressi*', 'aimablement', 'chaleureu*',
  ],
  advice: ['conseil', 'conseils', 'conseille', 'conseillee', 'conseilles', 'competen*', 'incompeten*', 'connaissan*', 'professionnal*', 'expertise', 'explication*', 'explique*', 'a l ecoute', 'ecoute', 'savoir-faire', 'renseign*'],
  waiting: ['attente', 'attendre', 'attendu', 'attend', 'attendons', 'queue', 'file d attente', 'delai*', 'retard*', 'lent', 'lente', 'lents', 'lentes', 'lenteur', 'rapide', 'rapides', 'rapidement', 'rapidite', 'longtemps', 'trop long', 'plus d une heure', 'minutes', 'patience', 'patienter', 'interminable*'],
  price: ['prix', 'cher', 'chere', 'chers', 'cheres', 'tarif*', 'abordable*', 'rapport qualite', 'qualite-prix', 'qualite/prix', 'promotion*', 'rabais', 'addition', 'facture*', 'couteu*', 'coute*', 'payer', 'paye', 'payes', 'payee', 'euros', 'euro', '€', '$', 'dollar*', 'piastre*', 'arnaque*', 'gratuit*', 'onereu*', 'economi*', 'exorbitant*', 'bon marche', 'budget', 'rapport q', 'raisonnable*', 'correct pour le prix', 'gonfle*', 'vol', 'paie', 'paient', 'depens*', 'la note', 'douloureu*', 'eur'],
  product: [
    'produit*', 'lunette*', 'monture*', 'verre', 'verres', 'lentille*', 'choix', 'qualite', 'gamme', 'marque*', 'stock', 'modele*', 'article*', 'collection*', 'marchandise*', 'varie*', 'variete',
    'nourriture', 'plat', 'plats', 'cuisine', 'cuisson', 'repas', 'carte', 'menu', 'menus', 'dessert*', 'entree', 'entrees', 'viande*', 'poisson*', 'pizza*', 'sauce*', 'salade*', 'frites', 'vin', 'vins', 'cafe', 'pain', 'bieres', 'biere', 'boisson*', 'cocktail*', 'assiette*', 'portion*', 'gout', 'mets', 'burger*', 'fromage*', 'buffet', 'tapas', 'sushi*', 'glace*', 'steak*', 'saveur*', 'savoureu*', 'delicieu*', 'delice*', 'manger', 'mange', 'moules', 'fruits de mer', 'pates', 'legume*', 'crepe*', 'poulet', 'boeuf', 'ingredient*', 'fade*', 'surgele*', 'copieu*', 'petit dejeuner', 'petit-dejeuner',
  ],
  workmanship: ['ajuste*', 'ajustement*', 'reparation*', 'repare*', 'montage', 'examen de la vue', 'examen', 'prescription*', 'ordonnance*', 'travail', 'mesure*', 'erreur*', 'finition*', 'pose'],
  'after-sales': ['sav', 'service apres-vente', 'service apres vente', 'garantie*', 'rembourse*', 'remboursement*', 'echange*', 'retour', 'retours', 'reclamation*', 'plainte*', 'remplace*', 'litige*', 'service client', 'service a la clientele'],
  place: [
    'propre*', 'proprete', 'sale', 'sales', 'salete', 'magasin*', 'boutique*', 'local', 'locaux', 'ambiance', 'decor', 'decoration', 'deco', 'cadre', 'bruyant*', 'bruit', 'musique', 'terrasse*', 'salle', 'salles', 'toilette*', 'odeur*', 'vue', 'atmosphere', 'vieillot*', 'calme', 'serre', 'serres', 'convivial*', 'romantique*', 'lieu', 'lieux', 'endroit', 'espace', 'chaleureux', 'cosy', 'hygiene', 'poussi*', 'emplacement', 'situe', 'situee', 'quartier', 'jardin', 'lumineu*', 'climatis*', 'intime', 'situation',
  ],
  access: ['stationnement', 'parking', 'se garer', 'acces', 'accessib*', 'horaire*', 'heures d ouverture', 'ferme', 'fermee', 'fermes', 'ouvert', 'ouverte', 'fermeture', 'metro', 'fauteuil roulant', 'ascenseur'],
  booking: ['telephone*', 'appel', 'appels', 'appele', 'appeler', 'rappele*', 'rendez-vous', 'rdv', 'reservation*', 'reserve', 'reserver', 'joindre', 'injoignable*', 'repond pas', 'boite vocale', 'courriel*', 'mail', 'mails'],
  online: ['site', 'site web', 'site internet', 'en ligne', 'internet', 'livraison*', 'livre', 'livree', 'colis', 'commande en ligne', 'application', 'appli', 'expedition', 'expedie*', 'transporteur*'],
};
