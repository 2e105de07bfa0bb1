import { describe, expect, it } from 'vitest';
import type { Register } from '#domain/observation.ts';
import { readRegister } from '#normalize/register.ts';

function cases(register: Register | null, texts: readonly string[]): void {
  it.each(texts)('%s', (text) => expect(readRegister(text)).toBe(register));
}

describe('vous', () => {
  cases('vous', [
    'Prenez rendez-vous en ligne.', 'PRENEZ RENDEZ-VOUS EN LIGNE', 'Découvrez nos nouvelles collections', 'Réservez votre examen de la vue', 'Reservez des maintenant', 'Nos opticiens vous conseillent', 'Votre vue, notre métier', 'Vos lunettes en une heure',
    'Que pouvons-nous faire pour vous ?', 'Inscrivez-vous à l’infolettre', 'Êtes-vous assuré ?', 'Où êtes-vous situés', 'Faites ajuster la monture gratuitement', 'Ne faites pas l’impasse sur l’essai', 'Dites adieu aux reflets', 'Venez nous voir', 'Choisissez la monture, nous la montons',
    'Bienvenue chez vous', 'N’hésitez pas à nous appeler', 'Essayez avant d’acheter : réglages offerts', 'Si vous portez des verres de contact, retirez-les', 'Laissez un message, s’il vous plaît', 'Un moment, s’il vous plaît', 'Remplissez le formulaire ci-dessous', 'Le vôtre est prêt',
    'Trouvez le magasin le plus proche de chez vous', 'Aimeriez-vous recevoir nos offres ?', 'Protège vos yeux de la lumière bleue', 'Réserve vos places toute l’année : le parking du centre', 'Rendez-nous visite rue des Lilas', 'On vous accueille sans rendez-vous',
    'Vous êtes à deux pas. Le ton est donné : trois tons au choix', 'Commandez. Payez. Portez.', 'Obtenez 20 % de rabais', 'Veuillez prévoir trente minutes',
  ]);
});

describe('tu', () => {
  cases('tu', [
    'Prends rendez-vous en ligne.', 'PRENDS RENDEZ-VOUS EN LIGNE', 'Découvre nos nouvelles collections', 'Réserve ton examen de la vue', 'Reserve ta place', 'Tes lunettes en une heure', 'Ton style, ta vue, tes règles', 'Choisis ta monture', 'Que pouvons-nous faire pour toi ?', 'Inscris-toi à l’infolettre',
    'Abonne-toi !', 'Veux-tu essayer ?', 'As-tu une mutuelle ?', 'Tu cherches des solaires ?', 'Si tu portes des verres, tu peux venir', 'Tu n’as pas d’ordonnance ? Viens quand même', 'Nos opticiens t’attendent', 'On t’aide à choisir', 'Viens nous voir', 'Passe nous voir en boutique', 'N’hésite pas à nous écrire',
    'N’oublie pas ta carte', 'Clique ici pour voir la suite', 'Trouve la boutique la plus proche', 'Commande la monture de tes rêves', 'La mienne est bleue, et la tienne ?', 'Fais-nous signe', 'Appelle-nous, on s’occupe de tout', 'Profite de 20 % de rabais', 'Un rabais juste pour toi', 'Essaie-les à la maison',
    'Toi aussi, viens découvrir le magasin', 'Ta commande a été expédiée', 'La lunetterie qui te ressemble', 'Laisse-nous ton courriel', 'Sois le premier informé', 'Ne manque pas nos soldes', 'Aie confiance en nos experts', 'Achète en ligne, récupère en magasin',
    'Clavarde avec nous', 'Demande conseil à nos opticiens', 'Suis le guide', 'Il te faut une ordonnance', 'Offre-toi une nouvelle paire', 'Rejoins le club et gagne des points', 'On te rappelle dans l’heure', 'Le style de ton choix', 'Va où tu veux', 'Dis-nous tout !', 'Tout est prêt, choisis et récupère en magasin',
  ]);
});

describe('both', () => {
  cases('mixed', [
    'Prenez rendez-vous et choisis ta monture', 'Découvrez nos montures. Trouve ton style. Réservez votre essai. Tu vas adorer.', 'Vos lunettes sont prêtes ! Tu peux passer les prendre.', 'Réserve ton examen. Nous vous attendons.',
    'Inscris-toi dès aujourd’hui et recevez 10 % de rabais sur votre commande', 'Viens essayer. Votre opticien vous conseille. Tes verres sont offerts.',
  ]);
});

describe('nobody is addressed', () => {
  cases(null, [
    'Rendez-vous', 'Sur rendez-vous seulement', 'Prise de rendez-vous en ligne', 'RENDEZ-VOUS', 'Sans rendez vous', 'Prendre rendez-vous', 'Nos rendez-vous du mois', 'Ouvert chez nous le dimanche', 'Assez de place au rez-de-chaussée', 'Le nez et les plaquettes', 'Docteure Julie Ximenez, optométriste', 'Clinique Lopez et Martinez',
    'Monture ton sur ton', 'Montures ton sur ton pour l’hiver', 'Je suis le guide de la collection', 'Le rendez-vous des amateurs de lunettes', 'Mon compte, mes commandes', 'Commande le lundi, livraison le mardi', 'Un ton chaud, un ton froid', 'Ton écaille', 'Verres dégradés, ton bleu', 'Le bon ton', 'Le moteur s’est tu', 'Taille unique (TU)', 'La marque Tu et ses robes', 'Bague Toi et Moi', 'TOI + MOI, la collection', 'Réserve naturelle à deux pas', 'Offre de la semaine', 'Visite guidée du magasin', 'Commande en ligne et retrait en magasin',
    'Lunettes faites sur mesure', 'Les retouches sont faites sur place', 'Julie, opticienne, trouve la monture idéale', 'L’opticien examine les verres et trouve le défaut', 'Y a t’il un stationnement ?', 'Où va-t-on ?', 'C’est-tu assez beau !', 'Nous sommes ravis de cette belle note', 'Ouvert du lundi au vendredi', 'Lunettes de soleil pour toute la famille', '', '12 345',
    'Recherche par marque',
  ]);
});

describe('other people’s words don’t count', () => {
  it.each<[string, Register | null, string]>([
    ['a quotation in guillemets', 'vous', 'Nos clients nous le disent : « Tu devrais y aller, tu vas adorer ! » Venez nous voir.'],
    ['a quotation in English quotes', 'vous', 'Votre avis compte. “Tes conseils étaient parfaits”, nous écrit Marie.'],
    ['a quotation in straight quotes', 'tu', 'Viens voir tes futures lunettes. "Vous êtes les meilleurs", dit Paul.'],
    ['nothing but a quotation', null, '« Vous êtes formidables »'],
    ['a review with stars', 'tu', 'Trouve ta monture.\n★★★★★ Vous êtes les meilleurs, merci de votre accueil !\nTu vas craquer.'],
    ['a review with its mark', 'vous', 'Découvrez nos services.\n5/5 Tu peux y aller les yeux fermés, tes lunettes seront parfaites.\nVotre équipe.'],
    ['a signed testimonial', 'vous', 'Réservez votre essai.\nTu vas être ravi de tes lunettes.\n— Julie T., cliente depuis 2019'],
    ['reviews under their heading', 'tu', 'Choisis ta monture, on s’occupe du reste.\n\nAvis de nos clients\nVous m’avez très bien conseillé.\nJe vous recommande à tous.\n\nPasse nous voir.'],
    ['what customers say', 'vous', 'Prenez rendez-vous.\nCe que disent nos clients\nTu seras bien reçu et tes verres seront parfaits.'],
    ['one slip in a long page', 'vous', `${'Votre opticien vous accueille. '.repeat(8)}Tes lunettes.`],
    ['a date is no mark out of five', 'vous', 'Vos rabais du 1/5 au 3/5/2026 vous attendent'],
  ])('%s', (_case, register, text) => expect(readRegister(text)).toBe(register));
});

it('a long hostile text', () => expect(readRegister(`« ${'tu '.repeat(200_000)}"${'—'.repeat(1_000)}`)).not.toBe('vous'));
