/** Words of notices that hold for one season ("Horaires des fêtes 2026"), without accents and capitals, by language. */
export interface SeasonWords {
  /** A feast or a season for which stores change their hours. */
  seasons: readonly string[];
  hours: readonly string[];
  /** What dates a line and ends nothing: "depuis 2019". */
  since: readonly string[];
}

export const SEASON_WORDS: readonly SeasonWords[] = [
  {
    seasons: ['fetes', 'noel', "jour de l'an", 'nouvel an', 'paques', 'toussaint', 'ete', 'estivaux', 'estival', 'estivales', 'estivale', 'hiver', 'vacances', 'conges', 'feries', 'ferie', 'relache', 'rentree', 'soldes', 'ramadan', 'saint-jean', 'fete nationale'],
    hours: ['horaire', 'horaires', 'heures', 'ouverture', 'ouvertures', 'fermeture', 'fermetures', 'ouvert', 'ferme'],
    since: ['depuis', 'fonde', 'fondee'],
  },
  {
    seasons: ['holiday', 'holidays', 'christmas', 'xmas', 'new year', "new year's", 'easter', 'thanksgiving', 'boxing day', 'black friday', 'summer', 'winter', 'spring break', 'back to school', 'victoria day', 'canada day', 'labour day', 'memorial day', 'bank holiday', 'ramadan'],
    hours: ['hours', 'hour', 'schedule', 'opening', 'closing', 'open', 'closed', 'closure', 'closures', 'times'],
    since: ['since', 'founded', 'established'],
  },
  { seasons: ['feestdagen', 'kerst', 'pasen', 'zomer', 'zomervakantie'], hours: ['openingsuren', 'openingstijden', 'uren', 'gesloten'], since: ['sinds'] },
  { seasons: ['weihnachten', 'feiertage', 'feiertagen', 'ostern', 'sommer', 'sommerferien'], hours: ['offnungszeiten', 'geschlossen', 'geoffnet'], since: ['seit'] },
];
