const WORDS = new Set(['n/a', 'na', 'n.a.', 'n/d', 'nd', 'null', 'nil', 'undefined', 'none', 'nan', 'false', 'tbd', 'tba', 'todo', '-', '--', '—', '–', '.', '...', '…', '?', 'xxx', 'xxxx', 'aucun', 'aucune', 'inconnu', 'unknown', 'vide', 'empty', 'non renseigne', 'non renseigné', 'non disponible', 'not available', 'a venir', 'à venir', 'coming soon', '[object object]', 'array', 'object']);
const MARKS = /^\s*(?:\{\{.*\}\}|\{%.*%\}|\$\{.*\}|<%.*%>|\[\[.*\]\]|%%?[\w.-]+%%?|\[[a-z_ -]+\]|\{[a-z_. -]+\}|@?__[\w]+__|#[A-Z_]+#)\s*$/i;
/** Nobody's placeholder is longer. */
const CHARACTERS_MAX = 120;

/** True for what a template leaves where a value should stand: "N/A", "undefined", "{{phone}}", "%PHONE%". Nothing is claimed from it. */
export function isPlaceholder(text: string): boolean {
  if (text.length > CHARACTERS_MAX) return false;
  return WORDS.has(text.toLowerCase()) || (/[{<[%$_#]/.test(text) && MARKS.test(text));
}
