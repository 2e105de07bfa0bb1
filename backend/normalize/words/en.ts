import { enHours } from './hours/en.ts';
import type { LanguageWords } from './language-words.ts';

/** English, of Canada, the United States, the United Kingdom and Ireland. */
export const en: LanguageWords = {
  ...enHours,
  streetTypes: {
    street: ['street', 'st', 'str'], avenue: ['avenue', 'ave', 'av'], boulevard: ['boulevard', 'blvd', 'bvd', 'blv'], road: ['road', 'rd'], route: ['route', 'rte'],
    place: ['place', 'pl'], square: ['square', 'sq'], drive: ['drive', 'dr', 'drv'], lane: ['lane', 'ln'], alley: ['alley', 'aly'], court: ['court', 'ct', 'crt'],
    crescent: ['crescent', 'cres', 'cr'], terrace: ['terrace', 'ter', 'terr'], highway: ['highway', 'hwy', 'motorway', 'freeway', 'fwy'], parkway: ['parkway', 'pkwy', 'pky'],
    circle: ['circle', 'cir'], trail: ['trail', 'trl'], way: ['way', 'wy'], close: ['close'], quay: ['quay'], gardens: ['gardens', 'gdns'], grove: ['grove', 'grv'], hill: ['hill'],
    line: ['line'], concession: ['concession', 'conc'], expressway: ['expressway', 'expy'], plaza: ['plaza', 'plz'], mall: ['mall'], mews: ['mews'], row: ['row'], turnpike: ['turnpike', 'tpke', 'tnpk'],
    pike: ['pike'], path: ['path'], passage: ['passage'], promenade: ['promenade'], esplanade: ['esplanade'], walk: ['walk'], heights: ['heights', 'hts'], center: ['centre', 'center', 'ctr'],
  },
  titles: { saint: ['st'], sainte: ['ste'], doctor: ['dr'], mont: ['mt', 'mount'], fort: ['ft'] },
  directions: { n: ['north', 'n'], s: ['south', 's'], e: ['east', 'e'], w: ['west', 'w'] },
  directionPairs: { ne: ['ne', 'northeast'], nw: ['nw', 'northwest'], se: ['se', 'southeast'], sw: ['sw', 'southwest'] },
  unitWords: ['suite', 'ste', 'unit', 'apartment', 'apt', 'office', 'room', 'rm', 'shop', 'store', 'space', 'bay', 'kiosk', 'door', 'number', 'spc', 'building'],
  floorWords: ['floor', 'flr', 'fl', 'level', 'lvl'],
  groundFloor: ['ground floor', 'ground level', 'main floor', 'street level'],
  postBox: ['po box', 'p.o. box', 'p.o box', 'p o box', 'post office box', 'pob'],
  smallWords: ['the', 'of', 'at', 'and'],
  legalForms: ['inc', 'ltd', 'limited', 'llc', 'llp', 'corp', 'corporation', 'co', 'plc', 'incorporated'],
  countries: {
    CA: ['canada'], US: ['united states', 'united states of america', 'usa', 'u.s.a', 'u.s'], GB: ['united kingdom', 'great britain', 'uk', 'england', 'scotland', 'wales'],
    IE: ['ireland'], FR: ['france'], BE: ['belgium'], CH: ['switzerland'], LU: ['luxembourg'], MC: ['monaco'], DE: ['germany', 'deutschland'], NL: ['netherlands', 'nederland'], ES: ['spain'], IT: ['italy'],
  },
  regions: {
    'CA-QC': ['quebec'], 'CA-ON': ['ontario'], 'CA-NB': ['new brunswick'], 'CA-NS': ['nova scotia'], 'CA-PE': ['prince edward island', 'pei'],
    'CA-NL': ['newfoundland and labrador', 'newfoundland'], 'CA-MB': ['manitoba'], 'CA-SK': ['saskatchewan'], 'CA-AB': ['alberta'], 'CA-BC': ['british columbia'],
    'CA-YT': ['yukon'], 'CA-NT': ['northwest territories'], 'CA-NU': ['nunavut'],
    'US-AL': ['alabama', 'al'], 'US-AK': ['alaska', 'ak'], 'US-AZ': ['arizona', 'az'], 'US-AR': ['arkansas', 'ar'], 'US-CA': ['california', 'calif'], 'US-CO': ['colorado', 'co'],
    'US-CT': ['connecticut', 'ct'], 'US-DE': ['delaware', 'de'], 'US-DC': ['district of columbia', 'dc', 'd.c'], 'US-FL': ['florida', 'fl'], 'US-GA': ['georgia', 'ga'],
    'US-HI': ['hawaii', 'hi'], 'US-ID': ['idaho', 'id'], 'US-IL': ['illinois', 'il'], 'US-IN': ['indiana', 'in'], 'US-IA': ['iowa', 'ia'], 'US-KS': ['kansas', 'ks'],
    'US-KY': ['kentucky', 'ky'], 'US-LA': ['louisiana', 'la'], 'US-ME': ['maine', 'me'], 'US-MD': ['maryland', 'md'], 'US-MA': ['massachusetts', 'ma', 'mass'], 'US-MI': ['michigan', 'mi'],
    'US-MN': ['minnesota', 'mn'], 'US-MS': ['mississippi', 'ms'], 'US-MO': ['missouri', 'mo'], 'US-MT': ['montana', 'mt'], 'US-NE': ['nebraska', 'ne'], 'US-NV': ['nevada', 'nv'],
    'US-NH': ['new hampshire', 'nh'], 'US-NJ': ['new jersey', 'nj'], 'US-NM': ['new mexico', 'nm'], 'US-NY': ['new york', 'ny'], 'US-NC': ['north carolina', 'nc'],
    'US-ND': ['north dakota', 'nd'], 'US-OH': ['ohio', 'oh'], 'US-OK': ['oklahoma', 'ok'], 'US-OR': ['oregon', 'or'], 'US-PA': ['pennsylvania', 'pa'], 'US-RI': ['rhode island', 'ri'],
    'US-SC': ['south carolina', 'sc'], 'US-SD': ['south dakota', 'sd'], 'US-TN': ['tennessee', 'tn'], 'US-TX': ['texas', 'tx'], 'US-UT': ['utah', 'ut'], 'US-VT': ['vermont', 'vt'],
    'US-VA': ['virginia', 'va'], 'US-WA': ['washington', 'wa'], 'US-WV': ['west virginia', 'wv'], 'US-WI': ['wisconsin', 'wi'], 'US-WY': ['wyoming', 'wy'],
    'FR-IDF': ['greater paris'], 'FR-BRE': ['brittany'], 'FR-NOR': ['normandy'], 'FR-20R': ['corsica'], 'BE-BRU': ['brussels-capital'], 'BE-WAL': ['wallonia'], 'BE-VLG': ['flanders'],
  },
  phoneExtension: ['extension', 'ext', 'extn', 'x'],
};
