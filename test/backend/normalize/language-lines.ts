/** Lines as stores write them, 20–60 characters, written by us: titles, slogans, notices, menus; plain, without accents, in capitals. */
export const FRENCH_LINES: readonly string[] = [
  'Prenez rendez-vous en ligne', 'Trouvez une boutique près de chez vous', 'Lunettes de soleil pour toute la famille', 'Examen de la vue et santé oculaire',
  'Verres progressifs à moitié prix', 'Ouvert le dimanche de 10 h à 17 h', 'Fermé pour les vacances de la construction', 'Stationnement gratuit à l’arrière',
  'Nos opticiens vous conseillent', 'Essayez vos montures à domicile', 'Paiement en quatre fois sans frais', 'Livraison offerte dès 49 € d’achat', 'Retrait en magasin sous deux heures',
  'Des lunettes qui vous ressemblent', 'Votre vue mérite le meilleur', 'L’optique autrement depuis 1982', 'Le plus grand choix de montures', 'Une équipe à votre écoute', 'Deuxième paire gratuite',
  'Remboursé par votre mutuelle', 'Tiers payant accepté ici', 'Lentilles cornéennes en stock', 'Réparation et ajustement sur place', 'Abonnez-vous à notre infolettre', 'Suivez-nous sur Facebook et Instagram',
  'Politique de confidentialité', 'Conditions générales de vente', 'Mentions légales et crédits', 'Plan du site et accessibilité', 'Tous droits réservés 2026', 'Nous joindre par courriel', 'Heures d’ouverture du magasin',
  'Itinéraire et accès en métro', 'Rouvert depuis le 3 février', 'Le magasin déménage au printemps', 'Nouvelle collection automne-hiver', 'Soldes jusqu’à 50 % sur les solaires', 'Carte-cadeau en vente ici', 'Service à la clientèle bilingue',
  'Découvrez la collection Atelier Nord', 'Optique Bellerive, centre commercial Les Saules', 'Bienvenue chez Lunetterie Boréale', 'Bottes d’hiver et manteaux chauds', 'Boulangerie artisanale et salon de thé',
  'PRENEZ RENDEZ-VOUS EN LIGNE', 'OUVERT LE DIMANCHE ET LES JOURS FERIES', 'SERVICE RAPIDE ET SANS RENDEZ-VOUS', 'reservez votre examen de la vue', 'fermeture exceptionnelle ce lundi', 'livraison gratuite partout au Quebec',
  'Choisis ta monture', 'Cet été, osez la couleur', 'Tes lunettes, ton style', 'C’est ici que ça se passe', 'Qu’est-ce que la basse vision?', 'J’ai perdu mes lunettes, que faire?', 'Il n’y a plus de place aujourd’hui', 'Du lundi au vendredi, sur rendez-vous',
  'examens gratuits enfants', 'monture acier inoxydable', 'retouches couturière', 'pharmacie parapharmacie', 'équipements sportifs', 'mobilier contemporain', 'bijouterie horlogerie', 'jardinerie animalerie', 'structure métallique', 'centre dentaire familial',
];

export const ENGLISH_LINES: readonly string[] = [
  'Book an appointment online', 'Find a store near you today', 'Sunglasses for the whole family', 'Eye exams and ocular health', 'Progressive lenses at half price', 'Open Sundays from 10 to 5', 'Closed for renovations until May',
  'Free parking behind the store', 'Our opticians are here to help', 'Try your frames at home for free', 'Pay in four, interest free', 'Free delivery over £40', 'Pick up in store within two hours', 'Glasses that look like you', 'Your eyes deserve the best',
  'A different kind of optician since 1982', 'The widest choice of frames', 'A team that listens to you', 'Second pair free of charge', 'We bill your insurance directly', 'Walk-ins always welcome', 'Contact lenses in stock', 'Repairs and adjustments on site',
  'Sign up for our newsletter', 'Follow us on Facebook and Instagram', 'Privacy policy and cookies', 'Terms and conditions of sale', 'Site map and accessibility', 'All rights reserved 2026', 'Get in touch by e-mail', 'Store hours and directions',
  'Reopened since February 3', 'We are moving this spring', 'New fall and winter collection', 'Up to 50% off sunglasses', 'Gift cards sold here', 'Bilingual customer service', 'Discover the Atelier Nord collection', 'Bellerive Optical, Willow Shopping Centre',
  'Welcome to Boréale Eyewear', 'Winter boots and warm coats', 'Artisan bakery and tea room', 'BOOK AN APPOINTMENT ONLINE', 'OPEN SUNDAYS AND HOLIDAYS', 'FAST SERVICE, NO APPOINTMENT NEEDED', 'reserve your eye exam now', 'closed this monday, sorry!', 'free shipping across canada',
  'This summer, dare to wear colour', 'Your glasses, your style', 'This is where it happens', 'What is low vision therapy?', 'I lost my glasses, what now?', 'No more openings for today', 'Monday to Friday, by appointment',
  'family dental centre', 'children free exams', 'stainless steel frame', 'hardware gardening tools', 'sporting equipment', 'contemporary furniture', 'jewellery watchmaking', 'pharmacy prescriptions', 'property management', 'authorized service dealer', 'certified translation',
];

/** What stands beside them and is neither. */
export const OTHER_LINES: readonly (readonly [text: string, language: string])[] = [
  ['Reserve su cita en línea hoy mismo', 'es'], ['Gafas de sol para toda la familia', 'es'], ['Abierto los domingos por la mañana', 'es'], ['Ulleres de sol per a tota la família', 'ca'], ['Demana hora per a la revisió de la vista', 'ca'],
  ['Occhiali da sole per tutta la famiglia', 'it'], ['Prenota il tuo esame della vista', 'it'], ['Óculos de sol para toda a família', 'pt'], ['Marque já a sua consulta de optometria', 'pt'], ['Ochelari de soare pentru întreaga familie', 'ro'],
  ['Zonnebrillen voor het hele gezin', 'nl'], ['Maak online een afspraak met de opticien', 'nl'], ['Sonnenbrillen für die ganze Familie', 'de'], ['Sonntags geschlossen, samstags bis 16 Uhr', 'de'], ['Solbriller til hele familien, bestil tid nu', 'da'],
  ['Boka tid för synundersökning hos oss', 'sv'], ['Okulary przeciwsłoneczne dla całej rodziny', 'pl'], ['Güneş gözlükleri tüm aile için', 'tr'], ['Kacamata hitam untuk seluruh keluarga', 'id'], ['Солнцезащитные очки для всей семьи', 'ru'],
  ['家族みんなのサングラスとメガネ', 'ja'], ['온 가족을 위한 선글라스와 안경', 'ko'], ['نظارات شمسية لجميع أفراد العائلة', 'ar'], ['משקפי שמש לכל המשפחה, Ray-Ban ועוד', 'he'],
];
