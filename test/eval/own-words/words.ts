/** Words of one subject matter: what is judged, and the words that praise, complain or only describe. Lists between commas. */
export interface Matter { subjects: string; praise: string; complaint: string; plain: string }
/** The words of a language. Verbs stand before a subject: "j’adore" + "la terrasse". */
export interface Words { any: Matter; people: Matter; food: Matter; place: Matter; goods: Matter; verbs: { praise: string; complaint: string }; degrees: string }
/** Words that praise or complain by themselves. */
export interface Lexicon { praise: string; complaint: string }
/** Phrases that stand for themselves, by label. */
export interface Phrases { positive: string; negative: string; neutral: string; mixed: string }

/** The parts of a list between commas. */
export function readList(list: string): string[] {
  return list.split(/,\s*/).map((one) => one.trim()).filter((one) => one !== '');
}
