/** Texts as pages and reviews hold them, none of which says opening hours; made from parts so that numbers of all kinds stand everywhere. */
export function textsWithoutHours(): string[] {
  const texts: string[] = [];
  for (let seed = 0; seed < 40; seed += 1) {
    const [a, b, c, d] = [7, 11, 13, 17].map((prime) => (seed * prime) % 89) as [number, number, number, number];
    const two = (value: number, least: number, most: number): number => least + (value % (most - least + 1));
    const four = String(1000 + ((seed * 7919) % 9000));
    texts.push(
      `514 ${two(a, 200, 288)}-${four}`, `+33 1 ${two(a, 10, 98)} ${two(b, 10, 98)} ${two(c, 10, 98)} ${two(d, 10, 98)}`, `Tél. : (418) ${two(b, 200, 288)}-${four} poste ${two(c, 1, 99)}`, `Fax 020 7${two(a, 100, 188)} ${four}`, `1-800-${two(b, 200, 288)}-${four}`,
      `${two(a, 1, 88)}, rue Saint-Denis, bureau ${two(b, 100, 188)}`, `${four} boul. Saint-Laurent Ouest, Montréal H2X ${two(a, 1, 9)}T${two(b, 1, 9)}`, `${two(c, 1, 88)}-${two(d, 1, 88)} High Street, London SW1A ${two(a, 1, 9)}AA`, `${four} Main St, Suite ${two(b, 1, 88)}`, `${two(a, 1, 88)} avenue du 8 mai 1945, 750${two(b, 10, 20)} Paris Cedex ${two(c, 10, 20)}`,
      `${two(a, 1, 28)} juin ${two(b, 2015, 2026)}`, `June ${two(a, 1, 28)}, ${two(b, 2015, 2026)}`, `${two(a, 1, 12)}/${two(b, 1, 28)}/${two(c, 2015, 2026)}`, `${two(c, 2015, 2026)}-0${two(a, 1, 9)}-${two(b, 10, 28)}`, `Publié le lundi ${two(b, 1, 28)} mars`, `Posted on Monday, March ${two(b, 1, 28)}`,
      `${two(a, 5, 80)},${two(b, 10, 99)} $`, `$${two(a, 5, 80)}.${two(b, 10, 99)}`, `${two(a, 5, 80)},${two(b, 10, 99)} €`, `De ${two(a, 5, 20)} à ${two(b, 21, 80)} €`, `From $${two(a, 5, 20)} to $${two(b, 21, 80)}`, `${two(a, 10, 50)} % de rabais`, `Save ${two(a, 10, 50)}% today`,
      `${two(a, 2, 60)} avis`, `${two(a, 1, 4)},${two(b, 1, 9)} sur 5`, `${two(a, 2, 60)} reviews`, `4.${two(b, 1, 9)} (${two(c, 2, 60)})`, `${two(c, 2, 40)} ans d’expérience`, `Since ${two(c, 1950, 2020)}`, `Depuis ${two(c, 1950, 2020)}`, `© ${two(c, 2015, 2026)} Boutique Exemple inc.`, `${two(a, 1950, 2000)}-${two(c, 2015, 2026)}`,
      `Page ${two(a, 1, 20)} de ${two(b, 21, 80)}`, `Page ${two(a, 1, 20)} of ${two(b, 21, 80)}`, `${two(a, 1, 9)}-${two(b, 10, 20)} of ${two(c, 21, 80)}`, `Modèle ${four}-${two(a, 10, 99)}`, `Livraison en ${two(a, 24, 72)} heures`, `Delivery in ${two(a, 24, 72)} hours`, `Réparation en ${two(a, 1, 9)} h`, `Ready in ${two(a, 1, 9)} hours`,
      `Menu du midi : ${two(a, 12, 25)} $`, `Lunch special $${two(a, 12, 25)}`, `Soirée du samedi ${two(a, 1, 28)}`, `Happy hour every Friday`, `Brunch du dimanche`, `Sunday brunch menu`, `Nous y étions samedi vers ${two(a, 12, 20)} h et c’était plein`, `We came on a Tuesday around ${two(a, 5, 9)} pm and waited ${two(b, 10, 50)} minutes`,
      `Rendez-vous le ${two(a, 1, 28)} mai à ${two(b, 9, 17)} h`, `Meeting at ${two(b, 1, 9)} pm on Thursday`, `Concert vendredi à ${two(b, 18, 22)} h 30`, `Event: Saturday, doors ${two(b, 6, 9)} pm`, `Réponse en moins de ${two(a, 24, 48)} h`, `We reply within ${two(a, 24, 48)} hours`, `Taille ${two(a, 36, 40)} à ${two(b, 41, 46)}`, `Size ${two(a, 6, 8)} - ${two(b, 9, 12)}`,
      `N° ${two(a, 10, 99)}-${two(b, 10, 99)}`, `${two(a, 5, 9)}-${two(b, 10, 12)} ans`, `Ages ${two(a, 5, 9)}-${two(b, 10, 12)}`, `${two(a, 10, 30)} x ${two(b, 31, 60)} cm`, `${two(a, 1, 9)} km`, `Bus ${two(a, 10, 99)}, ${two(b, 100, 188)}`, `Lot ${two(a, 1, 30)}, ${two(b, 31, 60)}`, `TVA FR ${two(a, 10, 99)} ${four}`, `ISBN 978-2-${four}-${two(a, 1000, 1088)}-${two(b, 1, 9)}`,
    );
  }
  texts.push(
    'Bienvenue !', 'Welcome', 'Nos services', 'Prendre rendez-vous', 'Book an appointment', 'Prenez rendez-vous en ligne', 'Fermer', 'Close', 'Fermer le menu', 'Close menu', 'Ouvrir', 'Open menu', 'Heures d’ouverture', 'Opening hours', 'Horaires', 'Hours', 'À propos', 'About us',
    'Ouvert maintenant', 'Open now', 'Fermé actuellement', 'Closed now', 'Fermé', 'Closed', 'Ferme à 17 h', 'Closes at 5 pm', 'Ouvre à 9 h lundi', 'Opens at 9 AM Monday', 'Lundi', 'Du lundi au vendredi', 'Monday to Friday', 'Tous les jours', 'Every day', 'Aujourd’hui', 'Today', 'Midi', 'Minuit', 'Noon',
    'Le meilleur magasin du quartier, ouvert depuis 1987', 'The best shop in town, open since 1987', 'Fermé pour inventaire', 'Closed for inventory', 'Service 24 h', 'Assistance téléphonique', 'Appelez-nous', 'Call us at any time', 'Suivez-nous', 'May 2026', 'Mars 2026', 'Sat nav: SW1A 1AA', 'Sun protection factor 50', 'Mon compte', 'Mon Paris', 'Ma boutique', 'Me joindre', 'We are hiring', 'Sunday Times, 12 March',
    'Vendredi fou : 20 % de rabais', 'Black Friday: 20% off', 'Wed. 12', 'Le 24 juin', 'June 24', '24', '2026', '9-5', '10:30', '12/25', '1 à 3 jours ouvrables', '1-3 business days', '5 à 7', 'Un 5 à 7 le jeudi', '7 sur 7', '24 heures plus tard', 'En 24 h chrono', '30 jours pour changer d’avis', '365 jours de garantie', 'Garantie 2 ans', 'Over 24 hours of video',
  );
  return [...new Set(texts)];
}
