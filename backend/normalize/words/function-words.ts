/**
 * The short words that hold sentences together, by language (ISO 639-1): enough to tell whole lines apart, not words.
 * At most five letters each, with their accents. Danish, Norwegian and Swedish stand here so that their "en", "et" and
 * "de" are not taken for French. German lacks "am": hours have it.
 */
export const FUNCTION_WORDS: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'le', 'la', 'les', 'l', 'd', 'qu', 'n', 's', 'c', 'j', 'des', 'du', 'de', 'un', 'une', 'et', 'est', 'sont', 'nos', 'notre', 'votre', 'vos', 'vous', 'nous', 'pour', 'avec', 'dans', 'sur', 'par', 'pas', 'plus', 'qui', 'que', 'ce', 'cette', 'ces', 'au', 'aux',
    'en', 'sans', 'chez', 'tous', 'tout', 'toute', 'leur', 'son', 'ses', 'ou', 'où', 'à', 'être', 'ont', 'avez', 'êtes', 'ici', 'très', 'je', 'il', 'elle', 'on', 'mais', 'dès', 'été', 'tu', 'ton', 'ta', 'tes', 'toi', 'te', 'ne', 'se', 'sa', 'aussi', 'bien', 'même',
    'fait', 'ainsi', 'comme', 'entre', 'jour', 'jours', 'deux', 'ans', 'lors', 'selon', 'peut', 'sous', 'vers', 'mon', 'mes',
  ],
  en: [
    'the', 'of', 'and', 'to', 'a', 'in', 'for', 'is', 'on', 'that', 'by', 'this', 'with', 'you', 'it', 'not', 'or', 'be', 'are', 'from', 'at', 'as', 'your', 'all', 'have', 'more', 'an', 'was', 'we', 'will', 'can', 'us', 'about', 'if', 'my', 'has', 'our', 'one', 'do',
    'no', 'their', 'they', 'he', 'she', 'up', 'what', 'which', 'out', 'any', 'there', 'only', 'so', 'his', 'her', 'when', 'here', 'who', 'also', 'now', 'get', 'how', 'been', 'were', 'me', 'some', 'its', 'than', 'find', 'over', 'new', 'day', 'into', 'make', 'every', 'just',
  ],
  es: [
    'el', 'la', 'los', 'las', 'de', 'del', 'y', 'en', 'un', 'una', 'que', 'es', 'por', 'con', 'para', 'su', 'sus', 'al', 'lo', 'se', 'más', 'o', 'como', 'pero', 'no', 'si', 'muy', 'este', 'esta', 'son', 'sin', 'todo', 'todos', 'a', 'le', 'nos', 'te', 'tu', 'está', 'ha', 'hay', 'desde', 'sobre', 'hasta', 'ser',
  ],
  nl: [
    'de', 'het', 'een', 'en', 'van', 'in', 'is', 'op', 'te', 'met', 'voor', 'dat', 'die', 'niet', 'zijn', 'aan', 'bij', 'ook', 'als', 'om', 'uw', 'u', 'je', 'jouw', 'we', 'wij', 'ons', 'onze', 'naar', 'maar', 'er', 'of', 'door', 'over', 'uit', 'tot', 'deze', 'dit', 'kan', 'meer', 'al', 'wordt', 'heeft', 'geen', 'wat', 'zo', 'nog',
  ],
  de: [
    'der', 'die', 'das', 'und', 'in', 'zu', 'den', 'von', 'mit', 'ist', 'im', 'für', 'des', 'auf', 'dem', 'nicht', 'ein', 'eine', 'als', 'auch', 'es', 'an', 'sie', 'wir', 'uns', 'ihr', 'ihre', 'ihren', 'bei', 'aus', 'nach', 'oder', 'um', 'sich', 'zum', 'zur', 'über', 'unser', 'einen', 'einer', 'sind', 'bis', 'wie', 'hat', 'so',
  ],
  it: [
    'il', 'la', 'le', 'gli', 'lo', 'l', 'di', 'del', 'della', 'dei', 'delle', 'e', 'è', 'un', 'una', 'in', 'per', 'con', 'che', 'non', 'da', 'dal', 'al', 'alla', 'nel', 'nella', 'su', 'si', 'o', 'ma', 'come', 'più', 'sono', 'i', 'a', 'ed', 'tuo', 'tua', 'suo', 'anche', 'ci', 'vi', 'ai', 'tutti', 'tutto', 'dalle', 'alle',
  ],
  pt: [
    'o', 'a', 'os', 'as', 'de', 'do', 'da', 'dos', 'das', 'e', 'é', 'em', 'no', 'na', 'nos', 'nas', 'um', 'uma', 'que', 'para', 'por', 'com', 'não', 'se', 'ao', 'à', 'sua', 'seu', 'mais', 'ou', 'como', 'são', 'pela', 'pelo', 'está', 'foi', 'muito', 'você', 'esta', 'este', 'também', 'até',
  ],
  ca: ['el', 'la', 'els', 'les', 'de', 'del', 'dels', 'i', 'a', 'en', 'un', 'una', 'que', 'és', 'per', 'amb', 'al', 'als', 'no', 'es', 'més', 'o', 'com', 'però', 'si', 'molt', 'aquest', 'són', 'tot', 'l', 'd', 's', 'n', 'seva', 'seu', 'pel', 'ha', 'han'],
  ro: ['de', 'și', 'şi', 'în', 'la', 'cu', 'pe', 'un', 'o', 'a', 'al', 'ale', 'din', 'care', 'este', 'sunt', 'nu', 'mai', 'ce', 'să', 'sau', 'prin', 'este', 'pentru', 'cea', 'cel', 'lui', 'fi', 'va', 'se', 'ne', 'vă'],
  da: ['og', 'i', 'at', 'det', 'en', 'et', 'den', 'til', 'er', 'som', 'på', 'de', 'med', 'han', 'af', 'for', 'ikke', 'der', 'var', 'din', 'dine', 'du', 'vi', 'os', 'vores', 'har', 'kan', 'eller', 'om', 'fra', 'hos', 'her', 'så', 'ved', 'mere'],
  nb: ['og', 'i', 'å', 'det', 'en', 'et', 'den', 'til', 'er', 'som', 'på', 'de', 'med', 'av', 'for', 'ikke', 'der', 'var', 'din', 'dine', 'du', 'vi', 'oss', 'våre', 'har', 'kan', 'eller', 'om', 'fra', 'hos', 'her', 'så', 'ved', 'mer'],
  sv: ['och', 'i', 'att', 'det', 'en', 'ett', 'den', 'till', 'är', 'som', 'på', 'de', 'med', 'av', 'för', 'inte', 'var', 'din', 'dina', 'du', 'vi', 'oss', 'våra', 'har', 'kan', 'eller', 'om', 'från', 'hos', 'här', 'så', 'vid', 'mer'],
};
