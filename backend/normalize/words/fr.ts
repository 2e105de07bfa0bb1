import { frHours } from './hours/fr.ts';
import type { LanguageWords } from './language-words.ts';

/** French, of Québec, France, Belgium and Switzerland. */
export const fr: LanguageWords = {
  ...frHours,
  streetTypes: {
    street: ['rue', 'r'], avenue: ['avenue', 'av', 'ave'], boulevard: ['boulevard', 'boul', 'bd', 'bld', 'blvd', 'bvd', 'boulv'],
    road: ['chemin', 'ch', 'chem', 'che'], route: ['route', 'rte', 'rt'], place: ['place', 'pl', 'plc'], square: ['square', 'sq', 'carre', 'car'],
    drive: ['promenade', 'prom'], lane: ['ruelle', 'rle'], alley: ['allee', 'all', 'allees'], court: ['cour'], promenadeStreet: ['cours', 'crs'], quay: ['quai', 'q'],
    impasse: ['impasse', 'imp'], passage: ['passage', 'pass', 'psge'], crescent: ['croissant', 'crois'], terrace: ['terrasse', 'terr', 'tsse'],
    highway: ['autoroute', 'aut'], row: ['rang', 'rg'], hill: ['cote'], rise: ['montee', 'mtee'], circle: ['cercle'],
    esplanade: ['esplanade', 'espl'], roundabout: ['rond-point', 'rd-pt', 'rpt'], mall: ['mail'], ring: ['chaussee', 'chee', 'chau'],
    estate: ['zone industrielle', 'zi'], business: ["zone d'activite", "zone d'activites", 'zone artisanale', "zone d'activites commerciales", 'za', 'zac', 'zae'], residence: ['residence', 'res'], path: ['sentier', 'sent'], parc: ['parc'],
  },
  titles: { saint: ['st'], saints: ['sts'], sainte: ['ste'], saintes: ['stes'], doctor: ['dr', 'docteur'], general: ['gal', 'gen'], faubourg: ['fbg', 'fg'], grande: ['gde'], grand: ['gd'], monseigneur: ['mgr'], president: ['pdt'], marechal: ['mal'], mont: ['mt'] },
  directions: { n: ['nord', 'n'], s: ['sud', 's'], e: ['est', 'e'], w: ['ouest', 'o'] },
  directionPairs: { ne: ['ne'], nw: ['no'], se: ['se'], sw: ['so'] },
  unitWords: ['bureau', 'bureaux', 'bur', 'local', 'loc', 'suite', 'unite', 'appartement', 'appart', 'app', 'apt', 'porte', 'boutique', 'cellule', 'cell', 'bte', 'boite', 'kiosque', 'lot', 'piece', 'pce', 'numero de local'],
  floorWords: ['etage', 'niveau', 'niv'],
  groundFloor: ['rez-de-chaussee', 'rez de chaussee', 'rdc', 'r-d-c'],
  postBox: ['case postale', 'boite postale', 'c. p', 'b. p', 'c. s', 'cp', 'c.p', 'c p', 'bp', 'b.p', 'b p', 'cs', 'c.s', 'tsa'],
  buildingWords: ['batiment', 'bat', 'immeuble', 'imm', 'pavillon', 'tour', 'edifice', 'bloc'],
  stairWords: ['escalier', 'esc', 'entree', 'hall'],
  mallWords: ['centre commercial', 'c. cial', 'c.cial', 'ccial', 'c.c.', "centre d'achats", 'c.c', 'cc', 'galerie', 'galeries', 'carrefour', 'promenades', 'les promenades', 'place', 'mail', 'halles', 'les halles', 'complexe', 'centre', 'quartier', 'le quartier', 'cf', 'les galeries', 'le carrefour', 'smartcentres', 'retail park'],
  siteWords: ['zone', 'zc', 'z.a', 'z.i', 'za', 'zi', 'zac', 'zae', 'zup', 'parc', 'pole', 'lieu-dit', 'lieudit', 'lieu', 'hameau', 'residence', 'res', 'domaine', 'espace', 'route', 'rn', 'technopole', 'rond-point', 'village'],
  cornerWords: ['coin', 'angle', "a l'angle", 'au coin', 'croisement', 'intersection', 'face', 'en face'],
  townStarts: ['saint', 'sainte', 'st', 'ste', 'le', 'la', 'les', "l", 'val', 'mont', 'vieux', 'grand', 'petit', 'notre', 'ile', 'lac', 'baie', 'pointe', 'riviere', 'sept', 'trois', 'cap', 'port', 'cote', 'ville', 'nouveau', 'deux', 'belle'],
  smallWords: ['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'a', 'au', 'aux', 'et', 'en'],
  cardinals: ['un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze', 'treize', 'quatorze', 'quinze', 'seize'],
  legalForms: ['inc', 'ltee', 'limitee', 'enr', 'senc', 'sencrl', 'sarl', 'sas', 'sasu', 'sa', 'eurl', 'sprl', 'srl', 'snc', 'scop', 'sci', 'sca', 'scrl', 'gie', 'ei', 'eirl', 'selarl', 'sarlu', 'sagl', 'nv', 'bv', 'bvba'],
  legalFormsBefore: ['sarl', 'sas', 'sasu', 'eurl', 'selarl', 'sprl', 'ets', 'etablissements'],
  countries: {
    CA: ['canada'], FR: ['france'], BE: ['belgique', 'belgie'], CH: ['suisse', 'schweiz', 'svizzera'], US: ['etats-unis', "etats-unis d'amerique", 'usa', 'e.-u'],
    GB: ['royaume-uni', 'grande-bretagne'], LU: ['luxembourg'], MC: ['monaco'], DE: ['allemagne'], NL: ['pays-bas'], ES: ['espagne'], IT: ['italie'], IE: ['irlande'], MA: ['maroc'], TN: ['tunisie'], DZ: ['algerie'], SN: ['senegal'], CI: ["cote d'ivoire"], AT: ['autriche'], PT: ['portugal'],
  },
  regions: {
    'CA-QC': ['quebec', 'qc', 'pq', 'que', 'p.q', 'province de quebec'], 'CA-ON': ['ontario', 'on', 'ont'], 'CA-NB': ['nouveau-brunswick', 'nb', 'n.-b'],
    'CA-NS': ['nouvelle-ecosse', 'ns', 'n.-e'], 'CA-PE': ['ile-du-prince-edouard', 'pe', 'ipe', 'i.-p.-e'], 'CA-NL': ['terre-neuve-et-labrador', 'terre-neuve', 'nl', 't.-n.-l'],
    'CA-MB': ['manitoba', 'mb', 'man'], 'CA-SK': ['saskatchewan', 'sk', 'sask'], 'CA-AB': ['alberta', 'ab', 'alb'], 'CA-BC': ['colombie-britannique', 'bc', 'c.-b'],
    'CA-YT': ['yukon', 'yt', 'yn'], 'CA-NT': ['territoires du nord-ouest', 'nt', 't.n.-o'], 'CA-NU': ['nunavut', 'nu'],
    'FR-ARA': ['auvergne-rhone-alpes'], 'FR-BFC': ['bourgogne-franche-comte'], 'FR-BRE': ['bretagne'], 'FR-CVL': ['centre-val de loire'], 'FR-20R': ['corse'],
    'FR-GES': ['grand est'], 'FR-HDF': ['hauts-de-france'], 'FR-IDF': ['ile-de-france', 'idf'], 'FR-NOR': ['normandie'], 'FR-NAQ': ['nouvelle-aquitaine'],
    'FR-OCC': ['occitanie'], 'FR-PDL': ['pays de la loire'], 'FR-PAC': ["provence-alpes-cote d'azur", 'paca'],
    'FR-GP': ['guadeloupe'], 'FR-MQ': ['martinique'], 'FR-GF': ['guyane'], 'FR-RE': ['la reunion', 'reunion'], 'FR-YT': ['mayotte'],
    'BE-BRU': ['bruxelles-capitale', 'region de bruxelles-capitale'], 'BE-WAL': ['wallonie', 'region wallonne'], 'BE-VLG': ['flandre'],
  },
  phoneExtension: ['poste', 'postes', 'pste', 'pst', 'p', 'ext', 'interne', 'option', 'choix', 'touche'],
};
