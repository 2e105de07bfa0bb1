/** Words that turn a statement round where they come or go, folded, in French and English. */
export const NEGATIONS: ReadonlySet<string> = new Set([
  'ne', 'n', 'pas', 'non', 'jamais', 'aucun', 'aucune', 'ni', 'rien', 'sans', 'sauf', 'excepte', 'hormis', 'hors',
  'not', 'no', 'never', 'without', 'none', 'nor', 'neither', 'except', 'excluding', 'cannot',
]);

/** Groups of which a text that says one does not mean another, folded; gender and number are no difference. */
const GROUPS: readonly string[] = [
  'ouvert ferme', 'ouverture fermeture', 'open closed', 'opens closes', 'gratuit payant', 'gratuitement payant', 'free paid', 'plus moins', 'more less', 'more fewer', 'avant apres', 'before after', 'interdit permis autorise', 'accepte refuse', 'allowed forbidden prohibited',
  'inclus exclu', 'compris exclu', 'included excluded extra', 'neuf usage', 'new used', 'nouveau ancien', 'nouvelle ancienne', 'premier dernier', 'first last', 'gauche droite', 'left right', 'matin soir', 'morning evening', 'interieur exterieur', 'inside outside', 'indoor outdoor',
  'hausse baisse', 'minimum maximum', 'femme homme', 'women men', 'toujours rarement parfois', 'always rarely sometimes', 'nord sud est ouest', 'north south east west', 'recommande deconseille', 'disponible indisponible', 'available unavailable', 'accessible inaccessible', 'possible impossible',
  'lundi mardi mercredi jeudi vendredi samedi dimanche', 'monday tuesday wednesday thursday friday saturday sunday', 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre', 'january february march april may june july august september october november december',
  'printemps ete automne hiver', 'spring summer autumn winter', 'minute heure jour semaine mois an', 'minute heure jour semaine mois annee', 'minute hour day week month year',
];

const GROUPS_OF: ReadonlyMap<string, readonly number[]> = (() => {
  const known = new Map<string, number[]>();
  for (const [group, words] of GROUPS.entries()) for (const word of words.split(' ')) known.set(plainStem(word), [...(known.get(plainStem(word)) ?? []), group]);
  return known;
})();

/** True for two words of which one denies the other: "ouvert" and "fermée", "lundi" and "mardi". */
export function areOpposites(a: string, b: string): boolean {
  const [left, right] = [plainStem(a), plainStem(b)];
  return left !== right && (GROUPS_OF.get(left) ?? []).some((group) => GROUPS_OF.get(right)?.includes(group) === true);
}

/** Without the endings of gender and number: "fermées" is "fermé". */
function plainStem(word: string): string {
  return word.replace(/(?:ees|es|ee|e|s)$/, '');
}
